// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/orders.h"
#include "core/traffic/callerror.h"

#include <functional>

namespace console::rooms {

/// Turns a recorded endpoint name into an endpoint (sandbox::Endpoints::resolve).
using ResolveEndpoint = std::function<Result<openapi::Endpoint, traffic::EndpointProblem>(const QString &)>;

/// The stops of recorded tasks, each as its start was made: the same endpoint, version and scene account.
struct RecordedStops
{
    QList<StopOrder> orders;
    /// Those whose endpoint cannot be reached from here, with the reason; they stay open.
    QList<std::pair<RoomTask, traffic::EndpointProblem>> unreachable = {};
};

/// The operator chose to leave it running, and nothing has happened to it since.
[[nodiscard]] bool isKept(const RoomTask &task);

/// Those that no living process answers for, in the order given; kept ones among them.
[[nodiscard]] QList<RoomTask> orphansOf(const QList<RoomTask> &tasks);
/// Those of them that somebody has to decide about: without the kept ones.
[[nodiscard]] QList<RoomTask> leftoversOf(const QList<RoomTask> &tasks);

/// What RoomService::stopAll() needs to stop them. `why` is recorded with each stop (reason.h).
[[nodiscard]] RecordedStops stopsOf(const QList<RoomTask> &tasks, const ResolveEndpoint &resolve,
                                    traffic::Origin origin, credentials::Choice credential, const QString &why);

} // namespace console::rooms
