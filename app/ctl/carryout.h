// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"

namespace console::ctl {

/// Ends a start, an update or a stop: shows and records why there is no order, or rehearses the order with --dry-run,
/// or makes the call (`action` is the RoomService's) and shows its exchange.
template<class Order>
[[nodiscard]] QFuture<ExitCode>
carryOut(CommandContext &context, const CallOptions &options, const traffic::CallSubject &subject,
         const Result<Order, traffic::LocalRefusal> &order,
         QFuture<traffic::Exchange> (rooms::RoomService::*action)(const Order &, std::stop_token))
{
    if (!order)
        return readyFuture(refuse(context, subject, options.endpoint, order.error()));
    rooms::RoomService &rooms = context.services.rooms();
    if (options.dryRun) {
        const auto preview = rooms.rehearse(*order);
        return readyFuture(preview ? context.output.exchange(*preview, true)
                                   : refuse(context, subject, options.endpoint, preview.error()));
    }
    return (rooms.*action)(*order, context.stop).then([&context](const traffic::Exchange &exchange) {
        return context.output.exchange(exchange);
    });
}

} // namespace console::ctl
