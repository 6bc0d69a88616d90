// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace console::rooms {

/// Where a room task stands (design.md "Rooms"). A start whose answer never came is Unknown and counts as running.
enum class TaskState { Starting, Running, Updating, Stopping, Stopped, Failed, Unknown };

/// What happened to a task. All of these are facts, so every one of them is possible in every state.
enum class TaskEvent {
    StartSent, ///< The intent: written before the request leaves.
    StartAccepted,
    StartRefused,    ///< The service, or the way to it, said no: nothing was started.
    StartUnanswered, ///< The service may have acted, and nobody can tell.
    AlreadyStarted,  ///< "The task has been started. Please do not call …" (domain.md 5.2)
    UpdateSent,
    UpdateAccepted,
    UpdateRefused,
    UpdateUnanswered,
    StopSent,
    StopAccepted,
    StopRefused,
    StopUnanswered,
    TaskGone,    ///< The service knows no such task.
    NotThereYet, ///< Likewise, but a start may still arrive, or the answer is not clear enough to rely on it.
    Adopted,     ///< Another process took the task over.
    Kept,        ///< The operator left a leftover running.
    Forgotten,   ///< The operator declared it ended without asking the service.
    Imported,    ///< Taken over from an older journal, with the state it had there.
};

/// The names as they are stored and printed (`starting`, `start-sent`, …) and back.
[[nodiscard]] QString stateName(TaskState state);
[[nodiscard]] std::optional<TaskState> stateFromName(QStringView name);
[[nodiscard]] QString eventName(TaskEvent event);
[[nodiscard]] std::optional<TaskEvent> eventFromName(QStringView name);

/// True while the agent may be running and billing.
[[nodiscard]] bool isOpen(TaskState state);

/// A state, and where the task falls back to when the call under way comes to nothing.
struct Standing
{
    TaskState state = TaskState::Unknown;
    std::optional<TaskState> fallback = {};

    friend bool operator==(const Standing &, const Standing &) = default;
};

/// The state machine. `before` is nothing for a task that was not known. Errs towards "may be running": only an answer
/// of the service, or the operator, ends a task.
[[nodiscard]] Standing afterEvent(const std::optional<Standing> &before, TaskEvent event);

} // namespace console::rooms
