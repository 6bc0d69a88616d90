// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/endedtask.h"

#include "app/ctl/tasklookup.h"
#include "app/services.h"

#include <algorithm>

namespace console::ctl {

namespace {

using rooms::RoomTask;
using traffic::LocalRefusal;

/// Only then may an ended task be what was meant: another refusal has a cause of its own.
bool isUnknown(const LocalRefusal &refusal)
{
    return std::holds_alternative<traffic::UnknownTask>(refusal.reason) ||
           std::holds_alternative<traffic::UnknownScene>(refusal.reason);
}

/// The ids that the stop would go out with; those given when they are not complete.
scene::GivenIds idsOf(const CallOptions &options, const StopOrderResult &order)
{
    scene::GivenIds ids = options.ids;
    if (!order || !order->scene)
        return ids;
    if (const auto own = scene::resolveStopIds(*order->scene, options.ids)) {
        ids.appId = own->appId;
        ids.roomId = own->roomId;
        ids.taskId = own->taskId;
    }
    return ids;
}

} // namespace

std::optional<RoomTask> endedTask(const QString &sceneId, const CallOptions &options, const StopOrderResult &order,
                                  CommandContext &context)
{
    const auto endpoint = endpointGiven(sceneId, options, context);
    if (!endpoint || (!order && !isUnknown(order.error())))
        return std::nullopt;
    rooms::TaskQuery query{
        .sceneId = sceneId, .ids = options.ids, .endpointName = *endpoint ? (*endpoint)->name : QString()};
    rooms::RoomService &rooms = context.services.rooms();
    // What is open goes first, and a journal that cannot be read holds no stop back.
    if (const auto open = rooms.openTasksOf(query); !open || !open->isEmpty())
        return std::nullopt;
    query.ids = idsOf(options, order);
    const auto recorded = query.ids.taskId ? rooms.journal().tasksOf(*query.ids.taskId)
                                           : rooms.journal().tasksSince(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    if (!recorded)
        return std::nullopt;
    std::optional<RoomTask> last;
    for (const RoomTask &task : *recorded) {
        if (!rooms::isOpen(task.state) && rooms::fits(task, query) && (!last || task.changedAt > last->changedAt))
            last = task;
    }
    return last;
}

StopOrderResult orderAbout(const RoomTask &task, const CallOptions &options, CommandContext &context)
{
    auto endpoint =
        context.services.endpoints().resolve(options.endpoint.isEmpty() ? task.endpointName : options.endpoint);
    if (!endpoint)
        return unexpected(LocalRefusal{task.sceneId, endpoint.error()});
    rooms::StopOrder order{
        .context = rooms::contextOf(task, *std::move(endpoint), traffic::Origin::CommandLine, options.credential),
        .scene = rooms::sceneOf(task),
        .task = task};
    order.context.options = options.send;
    if (options.versionGiven)
        order.context.version = options.version;
    return order;
}

} // namespace console::ctl
