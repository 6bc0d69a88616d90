// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/tlv.h"
#include "core/openapi/responsemetadata.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace console::callbacks {

// Everything is read tolerantly: members that are missing or of another type are empty, unknown ones are passed over,
// numbers may come as text and the reverse.

/// One item of a subtitle.
struct Clause
{
    QString text = {};
    QString language = {};
    QString userId = {}; ///< Who speaks.
    qint64 sequence = 0;
    bool definite = false;  ///< The clause is done.
    bool paragraph = false; ///< The sentence is done.
    std::optional<qint64> roundId = {};

    friend bool operator==(const Clause &, const Clause &) = default;
};

/// `subv`
struct Subtitle
{
    QList<Clause> clauses = {};

    friend bool operator==(const Subtitle &, const Subtitle &) = default;
};

/// What the agent does; the values are the wire's Stage.Code.
enum class AgentCode { Unknown, Listening, Thinking, Speaking, Interrupted, Finished };

/// `conv`: what the agent does now, or what went wrong (the error form).
struct AgentState
{
    QString taskId = {}; ///< May be an internal UUID of the service.
    QString userId = {}; ///< Of the agent, or of the one it listens to.
    std::optional<qint64> roundId = {};
    qint64 eventTime = 0; ///< Milliseconds since 1970, UTC; 0 when it is not told.
    std::optional<AgentCode> code = {};
    QString description = {};
    std::optional<openapi::ServiceError> error = {};

    friend bool operator==(const AgentState &, const AgentState &) = default;
};

/// A function that the model wants called.
struct FunctionCall
{
    QString id = {}; ///< The ToolCallID that the answer names.
    QString name = {};
    QString arguments = {}; ///< As the model wrote them: JSON mostly.

    friend bool operator==(const FunctionCall &, const FunctionCall &) = default;
};

/// `tool`
struct ToolCalls
{
    QString subscriberUserId = {};
    QList<FunctionCall> calls = {};

    friend bool operator==(const ToolCalls &, const ToolCalls &) = default;
};

/// Where a task is, as VoiceChat events name it.
enum class RunStage {
    Unknown,
    TaskStart,
    TaskStop,
    BeginAsking,
    AsrFinish,
    ReasoningStart,
    LlmOutput,
    AnswerStart,
    AnswerFinish,
    Interrupted,
    Asr, ///< From here on: the part in which an error happened.
    Llm,
    Tts,
    PreParamCheck,
};
inline constexpr int runStages = static_cast<int>(RunStage::PreParamCheck) + 1;
/// `taskStart`, `beginAsking`, …; `unknown`.
[[nodiscard]] QString runStageName(RunStage stage);

/// EventData of a VoiceChat event (domain.md 7.3).
struct VoiceChatEvent
{
    QString appId = {};
    QString businessId = {};
    QString roomId = {};
    QString taskId = {};
    QString userId = {};
    std::optional<qint64> roundId = {};
    qint64 eventTime = 0; ///< Milliseconds since 1970, UTC; 0 when it is not told.
    RunStage stage = RunStage::Unknown;
    std::optional<openapi::ServiceError> error = {}; ///< Set for EventType 1.
    QString extraInfo = {};                          ///< JSON text: usage.

    friend bool operator==(const VoiceChatEvent &, const VoiceChatEvent &) = default;
};

/// Something that has nothing to tell the room's story: `info`, `func`, `ctrl`.
struct OtherMessage
{
    friend bool operator==(const OtherMessage &, const OtherMessage &) = default;
};

using Message = std::variant<Subtitle, AgentState, ToolCalls, VoiceChatEvent, OtherMessage>;

[[nodiscard]] Message messageFrom(const Frame &frame);
/// `tool_calls` by themselves, as the function calling server gets them.
[[nodiscard]] ToolCalls toolCallsFrom(const json::Value &list);
/// Nothing when the text is no JSON object.
[[nodiscard]] std::optional<VoiceChatEvent> eventFrom(const QByteArray &eventData);

/// Which task a message is about, by what it says itself. Empty is not known.
struct Address
{
    QString appId = {};
    QString roomId = {};
    QString taskId = {};
    QStringList userIds = {};

    friend bool operator==(const Address &, const Address &) = default;
};
[[nodiscard]] Address addressOf(const Message &message);

} // namespace console::callbacks
