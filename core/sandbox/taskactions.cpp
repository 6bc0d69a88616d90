// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/taskactions.h"

#include "core/openapi/actions.h"
#include "core/sandbox/roomqueries.h"
#include "core/sandbox/startcheck.h"
#include "core/sandbox/updatecheck.h"

#include <array>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray okResult = R"("ok")"_ba;

/// Neither code is documented; the message of the first one is (domain.md 5.2), and clients go by it.
ApiError alreadyStarted()
{
    return {.code = u"InvalidParameter"_s,
            .message = u"The task has been started. Please do not call the startup task interface repeatedly."_s};
}

ApiError notRunning(const TaskKey &key)
{
    return {.code = u"InvalidParameter.TaskNotExist"_s,
            .message = u"The task does not exist or has been stopped: %1."_s.arg(key.taskId)};
}

ApiResult okOr(const Result<bool, TaskBookProblem> &done, const ApiError &otherwise)
{
    if (!done)
        return unexpected(internalError(done.error()));
    if (!*done)
        return unexpected(otherwise);
    return okResult;
}

ApiResult start(const ApiCall &call, const json::Value &body, TaskBook &book, const QDateTime &now)
{
    Q_UNUSED(call)
    auto task = readStart(body);
    if (!task)
        return unexpected(task.error());
    task->startedAt = now;
    return okOr(book.start(*task), alreadyStarted());
}

ApiResult update(const ApiCall &call, const json::Value &body, TaskBook &book, const QDateTime &)
{
    const auto key = readTaskKey(body);
    if (!key)
        return unexpected(key.error());
    if (auto error = commandError(body, call.version))
        return unexpected(*error);
    return okOr(book.isRunning(*key), notRunning(*key));
}

ApiResult stop(const ApiCall &, const json::Value &body, TaskBook &book, const QDateTime &now)
{
    const auto key = readTaskKey(body);
    if (!key)
        return unexpected(key.error());
    return okOr(book.stop(*key, now), notRunning(*key));
}

struct BodyAction
{
    QLatin1StringView name;
    ApiResult (*carryOut)(const ApiCall &, const json::Value &, TaskBook &, const QDateTime &);
};

struct QueryAction
{
    QLatin1StringView name;
    ApiResult (*carryOut)(const ApiCall &, TaskBook &);
};

constexpr std::array bodyActions = {
    BodyAction{"StartVoiceChat"_L1, start},
    BodyAction{"UpdateVoiceChat"_L1, update},
    BodyAction{"StopVoiceChat"_L1, stop},
};

constexpr std::array queryActions = {
    QueryAction{"ListRoomInfo"_L1, roomInfo},
    QueryAction{"ListUserInfo"_L1, userInfo},
};

/// Actions that do nothing here still want what they want.
ApiResult emptyAnswer(const ApiCall &call, const openapi::ActionSpec &spec)
{
    const bool isInQuery = spec.parameters == openapi::ParameterPlace::InQuery;
    const auto body = isInQuery ? json::Value() : readBody(call.body);
    if (!body)
        return unexpected(body.error());
    for (const QLatin1StringView name : spec.required) {
        const bool isThere =
            isInQuery ? !call.parameter(QString(name)).isEmpty() : !body->member(QString(name)).isMissing();
        if (!isThere)
            return unexpected(invalidField(QString(name), u"is required."_s));
    }
    return "{}"_ba;
}

} // namespace

ApiError internalError(const TaskBookProblem &problem)
{
    return {.code = u"InternalError"_s,
            .message = u"The sandbox cannot use its task file %1: %2"_s.arg(problem.path, problem.systemMessage)};
}

ApiResult carryOut(const ApiCall &call, TaskBook &book, const Attendance &attendance)
{
    for (const BodyAction &action : bodyActions) {
        if (call.action == action.name)
            return readBody(call.body).and_then(
                [&](const json::Value &body) { return action.carryOut(call, body, book, attendance.now); });
    }
    if (call.action == "GetRoomOnlineUsers"_L1)
        return roomOnlineUsers(call, book, attendance);
    for (const QueryAction &action : queryActions) {
        if (call.action == action.name)
            return action.carryOut(call, book);
    }
    const openapi::ActionSpec *spec = openapi::findAction(call.action);
    return spec ? emptyAnswer(call, *spec) : ApiResult("{}"_ba);
}

} // namespace console::sandbox
