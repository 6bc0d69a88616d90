// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/leftovers.h"

#include <algorithm>

namespace console::rooms {

bool isKept(const RoomTask &task)
{
    return isOpen(task.state) && task.lastEvent == TaskEvent::Kept;
}

QList<RoomTask> leftoversOf(const QList<RoomTask> &tasks)
{
    QList<RoomTask> left = orphansOf(tasks);
    left.removeIf(&isKept);
    return left;
}

QList<RoomTask> orphansOf(const QList<RoomTask> &tasks)
{
    QList<RoomTask> orphans;
    std::ranges::copy_if(tasks, std::back_inserter(orphans), &isOrphan);
    return orphans;
}

RecordedStops stopsOf(const QList<RoomTask> &tasks, const ResolveEndpoint &resolve, traffic::Origin origin,
                      credentials::Choice credential, const QString &why)
{
    RecordedStops stops;
    for (const RoomTask &task : tasks) {
        auto endpoint = resolve(task.endpointName);
        if (!endpoint) {
            stops.unreachable.append({task, endpoint.error()});
            continue;
        }
        stops.orders.append({.context = contextOf(task, *std::move(endpoint), origin, credential),
                             .scene = sceneOf(task),
                             .task = task,
                             .reason = why});
    }
    return stops;
}

} // namespace console::rooms
