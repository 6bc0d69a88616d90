// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/verdict.h"

#include "core/base/overloaded.h"

#include <QRegularExpression>

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
    return std::visit(overloaded{
                          [](const traffic::LocalRefusal &) { return false; },
                          [](const transport::TransportFailure &failure) { return failure.mayHaveReachedService(); },
                          [](const openapi::UnreadableAnswer &answer) {
                              return answer.httpStatus < 300 || serverSide(answer.httpStatus);
                          },
                          [&](const openapi::ServiceError &error) {
                              return openapi::isPlatformFault(error) ||
                                     (exchange.answer && serverSide(exchange.answer->httpStatus));
                          },
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

bool saysAlreadyStarted(const QString &text)
{
    return text.contains("task has been started"_L1, Qt::CaseInsensitive);
}

/// The code names the task: no other sentence about a task can be taken for this one.
bool codeSaysNoSuchTask(const openapi::ServiceError &error)
{
    return error.code.contains("TaskNotExist"_L1, Qt::CaseInsensitive) ||
           error.code.contains("TaskNotFound"_L1, Qt::CaseInsensitive);
}

/// The message says it of the task itself: "The task does not exist." An update's answer speaks of other things, too,
/// that are not found in a task.
bool messageSaysNoSuchTask(const openapi::ServiceError &error)
{
    static const QRegularExpression sentence(
        u"^\\W*(the\\s+)?task(\\s+(id|does|is|was))*\\s+(not\\s+exist|not\\s+found|doesn't\\s+exist)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sentence.match(error.message).hasMatch();
}

} // namespace

bool saysNoSuchTask(const openapi::ServiceError &error)
{
    const QString &message = error.message;
    const auto says = [&message](QLatin1StringView words) { return message.contains(words, Qt::CaseInsensitive); };
    return codeSaysNoSuchTask(error) || (says("task"_L1) && (says("not exist"_L1) || says("not found"_L1)));
}

TaskEvent eventOfStart(const traffic::Exchange &exchange)
{
    if (exchange.succeeded()) {
        const bool hasRun = exchange.answer && saysAlreadyStarted(QString::fromUtf8(exchange.answer->result));
        return hasRun ? TaskEvent::AlreadyStarted : TaskEvent::StartAccepted;
    }
    const auto *error = serviceError(exchange);
    if (error != nullptr && saysAlreadyStarted(error->message))
        return TaskEvent::AlreadyStarted;
    return mayHaveActed(exchange) ? TaskEvent::StartUnanswered : TaskEvent::StartRefused;
}

TaskEvent eventOfUpdate(const traffic::Exchange &exchange)
{
    if (exchange.succeeded())
        return TaskEvent::UpdateAccepted;
    const auto *error = serviceError(exchange);
    if (error != nullptr && codeSaysNoSuchTask(*error))
        return TaskEvent::TaskGone;
    if (error != nullptr && messageSaysNoSuchTask(*error))
        return TaskEvent::NotThereYet;
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
