// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/sceneschema.h"
#include "core/preflight/report.h"
#include "core/rooms/orders.h"

#include <QFuture>

#include <stop_token>

namespace console::rooms {
class RoomService;
}

namespace console::preflight {

/// Looks at a start before it is made: the rules of domain.md 4.9, the journal, the limits, and one harmless signed
/// call (GetRoomOnlineUsers). Nothing is started and nothing is written.
class Preflight
{
public:
    /// The service must outlive it. Where it has no gate there is no check of limits.
    explicit Preflight(rooms::RoomService &rooms);

    /// What can be said at once, without the network.
    [[nodiscard]] Report offline(const rooms::StartOrder &order) const;
    /// The same while the call is under way: what it will tell is pending.
    [[nodiscard]] Report pending(const rooms::StartOrder &order) const;
    /// Everything. Makes the call once and never repeats it; none when a start would be refused locally.
    [[nodiscard]] QFuture<Report> check(const rooms::StartOrder &order, std::stop_token stop) const;

    /// What the rules find in an order.
    [[nodiscard]] QList<diagnostics::Diagnostic> diagnose(const rooms::StartOrder &order) const;

private:
    struct Plan
    {
        Inputs inputs;
        std::optional<rooms::RoomTask> task;
    };
    [[nodiscard]] Plan plan(const rooms::StartOrder &order, Probe probe) const;

    rooms::RoomService &m_rooms;
    diagnostics::SceneSchema m_schema = diagnostics::SceneSchema::builtIn();
};

} // namespace console::preflight
