// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/startcheck.h"

#include "core/base/id.h"

#include <array>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Members that only bodies of 2024-06-01 have (domain.md 1.2).
constexpr std::array oldMembers = {
    "/config"_L1,
    "/Config/BotName"_L1,
    "/Config/LLMConfig/WelcomeSpeech"_L1,
    "/Config/ASRConfig/AppId"_L1,
    "/Config/ASRConfig/Cluster"_L1,
    "/Config/TTSConfig/AppId"_L1,
    "/Config/TTSConfig/Cluster"_L1,
    "/Config/TTSConfig/VoiceType"_L1,
};

std::optional<ApiError> oldShapeError(const json::Value &body)
{
    for (const QLatin1StringView member : oldMembers) {
        const auto pointer = json::Pointer::parse(QString(member));
        if (pointer && !body.at(*pointer).isMissing())
            return ApiError{.code = u"InvalidParameter"_s,
                            .message = pointer->toDotted() +
                                       u" belongs to Version 2024-06-01 and is not known to this one."_s};
    }
    if (body.member(u"TaskId").isMissing() && !body.member(u"UserId").isMissing())
        return ApiError{.code = u"InvalidParameter"_s,
                        .message = u"UserId belongs to Version 2024-06-01; this one needs TaskId."_s};
    return std::nullopt;
}

Result<QString, ApiError> text(const json::Value &value, QStringView field)
{
    if (value.isMissing() || value.kind() == json::Kind::Null || (value.isString() && value.toString().isEmpty()))
        return unexpected(invalidField(field, u"is required."_s));
    if (!value.isString())
        return unexpected(invalidField(field, u"must be a string."_s));
    return value.toString();
}

Result<QString, ApiError> id(const json::Value &value, QStringView field)
{
    return text(value, field).and_then([field](const QString &found) -> Result<QString, ApiError> {
        if (isServiceId(found))
            return found;
        return unexpected(
            ApiError{.code = u"InvalidParameter"_s,
                     .message = field + u" must match [a-zA-Z0-9_@\\-\\.]{1,128}, but is \""_s + found + u"\"."_s});
    });
}

Result<json::Value, ApiError> object(const json::Value &body, QStringView field)
{
    const json::Value value = body.member(field);
    if (value.isMissing() || value.kind() == json::Kind::Null)
        return unexpected(invalidField(field, u"is required."_s));
    if (!value.isObject())
        return unexpected(invalidField(field, u"must be an object."_s));
    return value;
}

Result<QString, ApiError> targetUser(const json::Value &agent)
{
    constexpr QStringView field = u"AgentConfig.TargetUserId";
    const json::Value list = agent.member(u"TargetUserId");
    if (list.isMissing() || list.kind() == json::Kind::Null)
        return unexpected(invalidField(field, u"is required."_s));
    if (!list.isArray() || list.count() != 1)
        return unexpected(invalidField(field, u"must be a list of exactly one user id."_s));
    return id(list.firstChild(), u"AgentConfig.TargetUserId[0]");
}

/// The agent's own id in the room. The service makes one up when none is given.
Result<QString, ApiError> agentUser(const json::Value &agent, const TaskKey &key)
{
    const json::Value value = agent.member(u"UserId");
    const bool given = !value.isMissing() && value.kind() != json::Kind::Null;
    if (!given || (value.isString() && value.toString().isEmpty()))
        return QString(u"voiceChat_"_s + key.taskId);
    return id(value, u"AgentConfig.UserId");
}

Result<BookedTask, ApiError> withUsers(const json::Value &body, const TaskKey &key)
{
    const auto config = object(body, u"Config");
    if (!config)
        return unexpected(config.error());
    const auto agent = object(body, u"AgentConfig");
    if (!agent)
        return unexpected(agent.error());
    const auto user = targetUser(*agent);
    if (!user)
        return unexpected(user.error());
    const auto bot = agentUser(*agent, key);
    if (!bot)
        return unexpected(bot.error());
    if (*user == *bot)
        return unexpected(invalidField(u"AgentConfig.UserId", u"must differ from AgentConfig.TargetUserId[0]."_s));
    return BookedTask{.key = key, .userId = *user, .botId = *bot};
}

} // namespace

Result<json::Value, ApiError> readBody(const QByteArray &body)
{
    const json::Document document = json::Document::parse(body);
    if (document.isValid() && document.root().isObject())
        return document.root();
    if (document.isValid())
        return unexpected(
            ApiError{.code = u"InvalidParameter"_s, .message = u"The request body must be a JSON object."_s});
    const json::Position at = document.errors().front().at;
    return unexpected(ApiError{
        .code = u"InvalidParameter"_s,
        .message = u"The request body is not valid JSON at line %1, column %2."_s.arg(at.line).arg(at.column)});
}

Result<TaskKey, ApiError> readTaskKey(const json::Value &body)
{
    const auto appId = text(body.member(u"AppId"), u"AppId");
    if (!appId)
        return unexpected(appId.error());
    const auto roomId = id(body.member(u"RoomId"), u"RoomId");
    if (!roomId)
        return unexpected(roomId.error());
    const auto taskId = id(body.member(u"TaskId"), u"TaskId");
    if (!taskId)
        return unexpected(taskId.error());
    return TaskKey{.appId = *appId, .roomId = *roomId, .taskId = *taskId};
}

Result<BookedTask, ApiError> readStart(const json::Value &body)
{
    if (auto error = oldShapeError(body))
        return unexpected(*error);
    return readTaskKey(body).and_then([&body](const TaskKey &key) { return withUsers(body, key); });
}

} // namespace console::sandbox
