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
    // Cancelled while it waited for its turn: it never left.
    if (!exchange.request)
        return false;
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

bool saysNoSuchTask(const traffic::Exchange &exchange)
{
    const auto *error = serviceError(exchange);
    return error != nullptr && rooms::saysNoSuchTask(*error);
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

TaskEvent eventOfStart(const traffic::Exchange &exchange)
{
    if (exchange.succeeded())
        return TaskEvent::StartAccepted;
    const auto *error = serviceError(exchange);
    if (error != nullptr && saysAlreadyStarted(*error))
        return TaskEvent::AlreadyStarted;
    return mayHaveActed(exchange) ? TaskEvent::StartUnanswered : TaskEvent::StartRefused;
}

TaskEvent eventOfUpdate(const traffic::Exchange &exchange)
{
    if (exchange.succeeded())
        return TaskEvent::UpdateAccepted;
    if (saysNoSuchTask(exchange))
        return TaskEvent::TaskGone;
    return mayHaveActed(exchange) ? TaskEvent::UpdateUnanswered : TaskEvent::UpdateRefused;
}

TaskEvent eventOfStop(const traffic::Exchange &exchange, bool mayStillArrive)
{
    if (exchange.succeeded())
        return TaskEvent::StopAccepted;
    if (saysNoSuchTask(exchange))
        return mayStillArrive ? TaskEvent::NotThereYet : TaskEvent::TaskGone;
    return mayHaveActed(exchange) ? TaskEvent::StopUnanswered : TaskEvent::StopRefused;
}

} // namespace console::rooms
