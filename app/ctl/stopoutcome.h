// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "core/traffic/exchange.h"

#include <QHash>
#include <QMetaObject>

namespace console::rooms {
class RoomService;
}

namespace console::ctl {

/// What became of a task that was to be stopped.
enum class StopOutcome {
    Stopped,
    AlreadyGone, ///< The service knows no such task: nothing runs.
    Failed,      ///< Not stopped, as far as anybody knows.
};

/// `stopped`, `already-gone`; empty when it failed.
[[nodiscard]] QString outcomeKey(StopOutcome outcome);

/// Sees what the room service writes down while it lives, and judges stops by it: the answer "no such task" alone does
/// not tell whether the task's own start may still arrive.
class StopJudge
{
public:
    explicit StopJudge(const rooms::RoomService &rooms);
    ~StopJudge();
    StopJudge(const StopJudge &) = delete;
    StopJudge &operator=(const StopJudge &) = delete;

    [[nodiscard]] StopOutcome outcomeOf(const traffic::Exchange &exchange) const;

private:
    QHash<QStringList, rooms::TaskState> m_states;
    QMetaObject::Connection m_connection;
};

} // namespace console::ctl
