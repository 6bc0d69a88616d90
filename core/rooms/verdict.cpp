// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/verdict.h"

#include "core/base/overloaded.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

/// A gateway or a proxy that says 5xx may have passed the request on before it gave up.
bool serverSide(int httpStatus)
{
    return httpStatus >= 500;
}

/// Whether the service may have done what it was asked, although the exchange ended in an error.
bool mayHaveActed(const traffic::Exchange &exchange)
{
    return std::visit(
        overloaded{
            [](const traffic::LocalRefusal &) { return false; },
            [](const transport::TransportFailure &failure) { return failure.mayHaveReachedService(); },
            [](const openapi::UnreadableAnswer &answer) {
                return answer.httpStatus < 300 || serverSide(answer.httpStatus);
            },
            [&](const openapi::ServiceError &) { return exchange.answer && serverSide(exchange.answer->httpStatus); },
        },
        *exchange.error);
}

const openapi::ServiceError *serviceError(const traffic::Exchange &exchange)
{
    return exchange.error ? std::get_if<openapi::ServiceError>(&*exchange.error) : nullptr;
}

TaskState keptOr(std::optional<TaskState> before, TaskState otherwise)
{
    return before && isOpen(*before) ? *before : otherwise;
}

} // namespace

bool saysAlreadyStarted(const openapi::ServiceError &error)
{
    return error.message.contains("task has been started"_L1, Qt::CaseInsensitive);
}

bool saysNoSuchTask(const openapi::ServiceError &error)
{
    const QString &message = error.message;
    return message.contains("task"_L1, Qt::CaseInsensitive) && (message.contains("not exist"_L1, Qt::CaseInsensitive) ||
                                                                message.contains("not found"_L1, Qt::CaseInsensitive));
}

TaskState stateAfterStart(const traffic::Exchange &exchange, std::optional<TaskState> before)
{
    if (exchange.succeeded())
        return TaskState::Running;
    const auto *error = serviceError(exchange);
    if (error != nullptr && saysAlreadyStarted(*error))
        return TaskState::Running;
    return keptOr(before, mayHaveActed(exchange) ? TaskState::Unknown : TaskState::Failed);
}

TaskState stateAfterStop(const traffic::Exchange &exchange, std::optional<TaskState> before)
{
    if (exchange.succeeded())
        return TaskState::Stopped;
    const auto *error = serviceError(exchange);
    if (error != nullptr && saysNoSuchTask(*error))
        return TaskState::Stopped;
    return mayHaveActed(exchange) ? TaskState::Unknown : keptOr(before, TaskState::Unknown);
}

} // namespace console::rooms
