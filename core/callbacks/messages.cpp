// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/messages.h"

#include "core/base/overloaded.h"
#include "core/callbacks/fields.h"

#include <algorithm>
#include <array>

namespace console::callbacks {

using namespace Qt::Literals::StringLiterals;
using json::Value;

namespace {

constexpr std::array<QLatin1StringView, runStages> stageNames{
    "unknown"_L1,   "taskStart"_L1,     "taskStop"_L1,     "beginAsking"_L1, "asrFinish"_L1, "reasoningStart"_L1,
    "llmOutput"_L1, "answerStart"_L1,   "answerFinish"_L1, "interrupted"_L1, "asr"_L1,       "llm"_L1,
    "tts"_L1,       "preParamCheck"_L1,
};

RunStage stageFrom(const QString &name)
{
    const auto *found = std::ranges::find_if(
        stageNames, [&](QLatin1StringView known) { return known.compare(name, Qt::CaseInsensitive) == 0; });
    return found == stageNames.end() ? RunStage::Unknown : static_cast<RunStage>(found - stageNames.begin());
}

Value taskIdOf(const Value &object)
{
    return anyMember(object, {u"TaskID", u"TaskId", u"taskId", u"task_id"});
}

Value roundIdOf(const Value &object)
{
    return anyMember(object, {u"RoundID", u"RoundId", u"roundId", u"round_id"});
}

Value userIdOf(const Value &object)
{
    return anyMember(object, {u"UserID", u"UserId", u"userId", u"user_id"});
}

/// Nothing for a value that tells of no error: documents show empty ones beside every state.
std::optional<openapi::ServiceError> errorFrom(const Value &info)
{
    const Value code = anyMember(info, {u"Errorcode", u"ErrorCode", u"errorcode", u"errorCode", u"Code"});
    openapi::ServiceError error{.code = textOf(code),
                                .codeN = integerOf(code).value_or(0),
                                .message = textOf(anyMember(info, {u"Reason", u"reason", u"Message"}))};
    if ((error.code.isEmpty() || error.code == "0"_L1) && error.message.isEmpty())
        return std::nullopt;
    return error;
}

Clause clauseFrom(const Value &item)
{
    return {.text = textOf(item.member(u"text")),
            .language = textOf(item.member(u"language")),
            .userId = textOf(userIdOf(item)),
            .sequence = integerOf(item.member(u"sequence")).value_or(0),
            .definite = truthOf(item.member(u"definite")),
            .paragraph = truthOf(item.member(u"paragraph")),
            .roundId = integerOf(roundIdOf(item))};
}

Subtitle subtitleFrom(const Value &root)
{
    Subtitle subtitle;
    const Value data = root.member(u"data");
    for (Value item = data.firstChild(); data.isArray() && !item.isMissing(); item = item.nextSibling()) {
        if (item.isObject())
            subtitle.clauses.append(clauseFrom(item));
    }
    return subtitle;
}

AgentState agentStateFrom(const Value &root)
{
    AgentState state{.taskId = textOf(taskIdOf(root)),
                     .userId = textOf(userIdOf(root)),
                     .roundId = integerOf(roundIdOf(root)),
                     .eventTime = integerOf(root.member(u"EventTime")).value_or(0),
                     .code = std::nullopt,
                     .description = textOf(root.member(u"Stage").member(u"Description")),
                     .error = errorFrom(root.member(u"ErrorInfo"))};
    if (const auto code = integerOf(root.member(u"Stage").member(u"Code")))
        state.code =
            *code >= 0 && *code <= qint64(AgentCode::Finished) ? static_cast<AgentCode>(*code) : AgentCode::Unknown;
    return state;
}

} // namespace

QString runStageName(RunStage stage)
{
    return stageNames.at(static_cast<size_t>(stage));
}

ToolCalls toolCallsFrom(const Value &list)
{
    ToolCalls calls;
    for (Value item = list.firstChild(); list.isArray() && !item.isMissing(); item = item.nextSibling()) {
        const Value function = item.member(u"function");
        const Value arguments = function.member(u"arguments");
        FunctionCall call{.id = textOf(item.member(u"id")),
                          .name = textOf(function.member(u"name")),
                          .arguments =
                              arguments.isString() ? arguments.toString() : QString::fromUtf8(arguments.text())};
        if (!call.id.isEmpty() || !call.name.isEmpty())
            calls.calls.append(std::move(call));
    }
    return calls;
}

Message messageFrom(const Frame &frame)
{
    const Value root = frame.content.root();
    switch (frame.magic) {
    case Magic::Subtitle:
        return subtitleFrom(root);
    case Magic::AgentState:
        return agentStateFrom(root);
    case Magic::ToolCall: {
        ToolCalls calls = toolCallsFrom(root.member(u"tool_calls"));
        calls.subscriberUserId = textOf(root.member(u"subscriber_user_id"));
        return calls;
    }
    case Magic::ToolResult:
    case Magic::Control:
    case Magic::Notice:
        return OtherMessage{};
    }
    Q_UNREACHABLE();
}

std::optional<VoiceChatEvent> eventFrom(const QByteArray &eventData)
{
    const auto document = json::Document::parse(eventData);
    const Value root = document.root();
    if (!document.isValid() || !root.isObject())
        return std::nullopt;
    VoiceChatEvent event{.appId = textOf(anyMember(root, {u"AppId", u"AppID"})),
                         .businessId = textOf(anyMember(root, {u"BusinessId", u"BusinessID"})),
                         .roomId = textOf(anyMember(root, {u"RoomId", u"RoomID"})),
                         .taskId = textOf(taskIdOf(root)),
                         .userId = textOf(userIdOf(root)),
                         .roundId = integerOf(roundIdOf(root)),
                         .eventTime = integerOf(root.member(u"EventTime")).value_or(0),
                         .stage = stageFrom(textOf(root.member(u"RunStage"))),
                         .error = std::nullopt,
                         .extraInfo = {}};
    if (integerOf(root.member(u"EventType")).value_or(0) == 1)
        event.error = errorFrom(root.member(u"ErrorInfo")).value_or(openapi::ServiceError{});
    const Value extra = root.member(u"ExtraInfo");
    event.extraInfo = extra.isString() ? extra.toString() : QString::fromUtf8(extra.text());
    return event;
}

Address addressOf(const Message &message)
{
    return std::visit(overloaded{[](const Subtitle &subtitle) {
                                     Address address;
                                     for (const Clause &clause : subtitle.clauses) {
                                         if (!clause.userId.isEmpty() && !address.userIds.contains(clause.userId))
                                             address.userIds.append(clause.userId);
                                     }
                                     return address;
                                 },
                                 [](const AgentState &state) {
                                     Address address{.taskId = state.taskId};
                                     if (!state.userId.isEmpty())
                                         address.userIds.append(state.userId);
                                     return address;
                                 },
                                 [](const ToolCalls &calls) {
                                     Address address;
                                     if (!calls.subscriberUserId.isEmpty())
                                         address.userIds.append(calls.subscriberUserId);
                                     return address;
                                 },
                                 [](const VoiceChatEvent &event) {
                                     return Address{.appId = event.appId,
                                                    .roomId = event.roomId,
                                                    .taskId = event.taskId,
                                                    .userIds = {}};
                                 },
                                 [](const OtherMessage &) { return Address{}; }},
                      message);
}

} // namespace console::callbacks
