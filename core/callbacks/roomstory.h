// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/transcript.h"
#include "core/callbacks/turn.h"

#include <map>

namespace console::callbacks {

/// What the agent does, as it said last.
struct AgentStanding
{
    AgentCode code = AgentCode::Unknown;
    std::optional<qint64> roundId = {};
    qint64 at = 0; ///< Milliseconds since 1970; 0: not told.

    friend bool operator==(const AgentStanding &, const AgentStanding &) = default;
};

/// In which part of the work an error happened, by its code (domain.md 5.3).
enum class TaskPart { Unknown, Task, Asr, Llm, Tts };
[[nodiscard]] TaskPart partOf(const openapi::ServiceError &error);

/// An error of a task that runs. openapi::ErrorDictionary knows causes and remedies.
struct TaskError
{
    openapi::ServiceError error;
    std::optional<qint64> roundId = {};
    qint64 at = 0;                      ///< Milliseconds since 1970, when it was told first; 0: not told.
    RunStage stage = RunStage::Unknown; ///< As the event named it.

    friend bool operator==(const TaskError &, const TaskError &) = default;
};

/// A function call and what became of it.
struct CalledFunction
{
    FunctionCall call;
    std::optional<QString> answer = {}; ///< Nothing as long as it waits for one.

    friend bool operator==(const CalledFunction &, const CalledFunction &) = default;
};

/// What callbacks told of one room task. A value that depends on which messages came, and neither on their order nor on
/// how often; only function calls are kept in the order of their arrival. Bounded: the oldest goes first.
class RoomStory
{
public:
    /// Whether it told anything new.
    bool take(const Message &message);
    /// A function call was answered; whether it was known and waited.
    bool noteAnswer(const QString &callId, const QString &content);
    /// Something was taken that nobody had signed.
    void noteUnverified() { m_hasUnverified = true; }

    [[nodiscard]] const Transcript &transcript() const { return m_transcript; }
    [[nodiscard]] const std::optional<AgentStanding> &agent() const { return m_agent; }
    /// By round.
    [[nodiscard]] QList<Turn> turns() const;
    /// By time.
    [[nodiscard]] const QList<TaskError> &errors() const { return m_errors; }
    [[nodiscard]] const QList<CalledFunction> &calls() const { return m_calls; }
    [[nodiscard]] const CalledFunction *findCall(const QString &callId) const;
    /// Milliseconds since 1970, by the task's own events; 0: not told.
    [[nodiscard]] qint64 startedAt() const { return m_startedAt; }
    [[nodiscard]] qint64 stoppedAt() const { return m_stoppedAt; }
    [[nodiscard]] bool hasUnverified() const { return m_hasUnverified; }

    friend bool operator==(const RoomStory &, const RoomStory &) = default;

    static constexpr qsizetype turnLimit = 500;
    static constexpr qsizetype errorLimit = 200;
    static constexpr qsizetype callLimit = 500;

private:
    bool takePart(const Subtitle &subtitle);
    bool takePart(const AgentState &state);
    bool takePart(const ToolCalls &calls);
    bool takePart(const VoiceChatEvent &event);
    bool takePart(const OtherMessage &) { return false; }
    bool takeError(const TaskError &error);
    /// Changes the round's turn; whether it did.
    template<class Change>
    bool changeTurn(qint64 roundId, Change change);

    Transcript m_transcript;
    std::optional<AgentStanding> m_agent;
    std::map<qint64, Turn> m_turns;
    QList<TaskError> m_errors;
    QList<CalledFunction> m_calls;
    qint64 m_startedAt = 0;
    qint64 m_stoppedAt = 0;
    bool m_hasUnverified = false;
};

} // namespace console::callbacks
