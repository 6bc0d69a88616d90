// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/rooms/lifecycle.h"
#include "core/rooms/owner.h"

#include <QDateTime>
#include <QString>

namespace console::rooms {

/// Names a key without giving it away; empty when it is not known.
struct KeyMark
{
    QString name = {};        ///< The masked AccessKey ID.
    QString fingerprint = {}; ///< Tells keys apart, tells nothing of the key.

    friend bool operator==(const KeyMark &, const KeyMark &) = default;
};

/// One agent in one room, as the console knows it.
struct RoomTask
{
    QString sceneId = {};
    QString scenePath = {};    ///< The scene file, so that a later process finds the scene's own account again.
    QString endpointName = {}; ///< `cloud`, `sandbox` or a URL.
    QString version = {};
    QString appId = {};
    RoomId roomId;
    TaskId taskId;
    QString userId = {};
    QString agentUserId = {}; ///< Empty: the service makes one up (domain.md 4.6).
    TaskState state = TaskState::Starting;
    std::optional<TaskState> fallback = {};  ///< See Standing.
    QDateTime startedAt = {};                ///< UTC; when the intent was written.
    MachineTime machineStart = {};           ///< The same moment on the machine's own clock.
    QDateTime changedAt = {};                ///< UTC; of the last transition.
    QString reason = {};                     ///< Why the last transition was made: a TransitionReason's name.
    QString requestId = {};                  ///< Of the last answer.
    QString credentialName = {};             ///< Of the key it was started with: the masked AccessKey ID.
    QString credentialFingerprint = {};      ///< Likewise (KeyMark).
    QString startDigest = {};                ///< SHA-256 of the StartVoiceChat body, lower hex; empty when not ours.
    MachineTime lastStart = {};              ///< When the last start left; tells starts of one task apart.
    int startsUnanswered = 0;                ///< Starts without an answer: they may still arrive at the service.
    std::optional<Owner> owner = {};         ///< Who answers for it.
    std::optional<TaskEvent> lastEvent = {}; ///< What happened last; nothing when that cannot be read any more.
};

/// Whether both are the same task: endpoint, app, room and task name it.
[[nodiscard]] bool sameTask(const RoomTask &a, const RoomTask &b);

/// No process answers for it (any more).
[[nodiscard]] bool isOrphan(const RoomTask &task);

/// How long the task has run, or may have: by the machine's own clock where it can tell, else by the wall clock; never
/// negative.
[[nodiscard]] std::chrono::milliseconds runningTime(const RoomTask &task, const Clock &clock);

} // namespace console::rooms
