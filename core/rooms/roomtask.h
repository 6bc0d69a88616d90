// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

namespace console::rooms {

/// Where a room task stands (design.md "Rooms"). A start whose answer never came is Unknown and counts as running.
enum class TaskState { Starting, Running, Stopping, Stopped, Failed, Unknown };

/// The name of a state as it is stored and printed (`starting`, …) and back.
[[nodiscard]] QString stateName(TaskState state);
[[nodiscard]] std::optional<TaskState> stateFromName(QStringView name);

/// True while the agent may be running and billing.
[[nodiscard]] bool isOpen(TaskState state);

/// One agent in one room, as the console knows it.
struct RoomTask
{
    QString sceneId;
    QString scenePath;    ///< The scene file, so that a later process finds the scene's own account again.
    QString endpointName; ///< `cloud`, `sandbox` or a URL.
    QString version;
    QString appId;
    RoomId roomId;
    TaskId taskId;
    QString userId;
    TaskState state = TaskState::Starting;
    QDateTime startedAt; ///< UTC; when the intent was written.
    QDateTime changedAt; ///< UTC; of the last transition.
    QString requestId;   ///< Of the last answer.
};

} // namespace console::rooms
