// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "ui/theme/icons.h"

#include <QColor>

namespace console::ui {

/// The state in a word, in the language that is installed.
[[nodiscard]] QString stateText(rooms::TaskState state);
/// Icon and colour of a state; neither stands without the word.
[[nodiscard]] Icon stateIcon(rooms::TaskState state);
[[nodiscard]] QColor stateColor(rooms::TaskState state);
/// `2:14`, `1:02:14`.
[[nodiscard]] QString elapsedText(qint64 seconds);

/// Who answers for a task.
enum class Answerer { ThisWindow, Window, CommandLine, Server, Helper, Nobody };

/// Looks at the system's list of processes, unless the task is this process's own.
[[nodiscard]] Answerer answererOf(const rooms::RoomTask &task, const rooms::Owner &self);
/// `this window`, `voicechatctl`, `nobody`.
[[nodiscard]] QString answererText(Answerer answerer);
/// What kind of program began it, whether it still runs or not: `a window`, `voicechatctl`; empty when unknown.
[[nodiscard]] QString starterText(const rooms::RoomTask &task);

/// What a look into a room found.
enum class Presence { NotAsked, Asking, NoAnswer, RoomEmpty, AgentOnly, UserOnly, AgentAndUser };

[[nodiscard]] QString presenceText(Presence presence);

} // namespace console::ui
