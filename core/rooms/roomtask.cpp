// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomtask.h"

namespace console::rooms {

using std::chrono::milliseconds;

bool sameTask(const RoomTask &a, const RoomTask &b)
{
    return a.endpointName == b.endpointName && a.appId == b.appId && a.roomId == b.roomId && a.taskId == b.taskId;
}

bool isOrphan(const RoomTask &task)
{
    return isOpen(task.state) && (!task.owner || !task.owner->isAlive());
}

milliseconds runningTime(const RoomTask &task, const Clock &clock)
{
    if (task.state == TaskState::Failed) // Nothing was started.
        return milliseconds(0);
    if (!isOpen(task.state))
        return std::max(milliseconds(0), milliseconds(task.startedAt.msecsTo(task.changedAt)));
    const MachineTime now = clock.machineTime();
    if (!now.bootId.isEmpty() && now.bootId == task.machineStart.bootId)
        return std::chrono::duration_cast<milliseconds>(now.sinceBoot - task.machineStart.sinceBoot);
    return std::max(milliseconds(0), milliseconds(task.startedAt.msecsTo(clock.now())));
}

} // namespace console::rooms
