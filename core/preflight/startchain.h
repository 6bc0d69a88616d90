// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/presence.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace console::preflight {

/// What has to happen until an agent can be heard (domain.md 8.1).
enum class Step {
    Accepted,    ///< The service has taken the start.
    TaskStarted, ///< The VoiceChat event says so.
    AgentInRoom, ///< GetRoomOnlineUsers lists it.
    FirstWords,  ///< The first subtitle or conversation message.
};
inline constexpr std::array allSteps{Step::Accepted, Step::TaskStarted, Step::AgentInRoom, Step::FirstWords};
/// `accepted`, `task-started`, `agent-in-room`, `first-words`.
[[nodiscard]] QString stepName(Step step);

struct StepStatus
{
    enum class State {
        Waiting,
        Done,
        Stuck,
        NotObservable, ///< Nothing that tells it reaches us.
    };
    State state = State::Waiting;
    QDateTime at = {}; ///< UTC; when it was seen done. May be unknown.

    friend bool operator==(const StepStatus &, const StepStatus &) = default;
};
/// `waiting`, `done`, `stuck`, `not-observable`.
[[nodiscard]] QString stateName(StepStatus::State state);

/// What is known of a start, by step.
struct ChainFacts
{
    rooms::TaskState state = rooms::TaskState::Running;
    std::array<QDateTime, allSteps.size()> seenAt = {}; ///< Invalid: not seen.
    std::chrono::milliseconds waited{0};                ///< Since the service took the start.
    bool receivesCallbacks = false;
    std::optional<rooms::RoomPresence> presence = {};   ///< The last one that was learnt.
    std::optional<traffic::CallError> lookFailure = {}; ///< Why the last look told nothing.
};

/// Where a start stands. A value.
struct StartChain
{
    std::array<StepStatus, allSteps.size()> steps = {};
    bool isOver = false;                              ///< The room has ended.
    std::optional<rooms::RoomPresence> presence = {}; ///< Who was in the room at the last look.
    std::optional<traffic::CallError> lookFailure = {};

    [[nodiscard]] const StepStatus &at(Step step) const { return steps.at(static_cast<size_t>(step)); }
    [[nodiscard]] bool isDone(Step step) const { return at(step).state == StepStatus::State::Done; }
    [[nodiscard]] bool isStuck() const;
    friend bool operator==(const StartChain &, const StartChain &) = default;
};

/// An agent that is not in its room by then is told to be stuck.
inline constexpr std::chrono::seconds stuckAfter{15};

/// A function of what is known. The agent in the room proves that its task has started.
[[nodiscard]] StartChain chainOf(const ChainFacts &facts);

} // namespace console::preflight
