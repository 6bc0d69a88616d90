// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"
#include "core/rooms/roomtask.h"
#include "core/traffic/exchange.h"

#include <QStringList>

#include <optional>

namespace console::rooms {

/// Who is in a room, as GetRoomOnlineUsers tells it (domain.md 1.3).
struct RoomPresence
{
    bool roomExists = false;
    QStringList users; ///< Visible ones, then invisible ones.

    friend bool operator==(const RoomPresence &, const RoomPresence &) = default;
};

/// Whether the agent of a task is among those in its room. Without an agent id of our own giving, the service makes
/// one up after the pattern `voiceChat_<user>_<time>` (domain.md 4.6).
[[nodiscard]] bool hasAgent(const RoomPresence &presence, const RoomTask &task);
/// Whether the person the agent talks to is there.
[[nodiscard]] bool hasUser(const RoomPresence &presence, const RoomTask &task);
/// Users that look like the agent of some task; for rooms that nothing is started in yet.
[[nodiscard]] QStringList agentsIn(const RoomPresence &presence, const QString &userId, const QString &agentUserId);

/// Whether the call was about that task, whatever it asked for.
[[nodiscard]] bool isAbout(const traffic::Exchange &exchange, const RoomTask &task);

/// What an exchange of that action says; nothing when it failed or says something else.
[[nodiscard]] std::optional<RoomPresence> presenceFrom(const traffic::Exchange &exchange);

} // namespace console::rooms
