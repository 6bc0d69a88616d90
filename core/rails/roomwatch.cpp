// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/roomwatch.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

QString taskKey(const rooms::RoomTask &task)
{
    const QStringList parts{task.endpointName, task.appId, task.roomId.text(), task.taskId.text(),
                            task.startedAt.toUTC().toString(Qt::ISODateWithMs)};
    return parts.join(u'\n');
}

WatchedTask watchedTask(const rooms::RoomTask &task, Rate rate, const rooms::Owner &self, const Clock &clock)
{
    const bool isOpen = rooms::isOpen(task.state);
    const QByteArray bootId = clock.machineTime().bootId;
    return {.key = taskKey(task),
            .sceneId = task.sceneId,
            .fingerprint = task.credentialFingerprint,
            .rate = rate,
            .isOpen = isOpen,
            .isOurs = task.owner == self || (isOpen && rooms::isOrphan(task)),
            .running = rooms::runningTime(task, clock),
            .isExact = isOpen && !bootId.isEmpty() && bootId == task.machineStart.bootId,
            .changedAt = task.changedAt};
}

StartFacts startFacts(const rooms::RoomTask &task, const json::Value &body)
{
    return {.version = task.version, .body = body, .isSandbox = task.endpointName == "sandbox"_L1};
}

} // namespace console::rails
