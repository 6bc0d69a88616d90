// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/credentials/resolver.h"
#include "core/rooms/presence.h"
#include "wording/explanation.h"

#include <QList>

namespace console::ctl {

/// What the service says about who is in a task's room.
struct PresenceCheck
{
    rooms::RoomTask task;
    std::optional<rooms::RoomPresence> presence = {};
    std::optional<wording::Explanation> problem = {}; ///< Why there is no presence.
};

/// Asks about the room of each task that may be running, one after the other as the rate allows. In the order of the
/// tasks; ended ones have neither presence nor problem.
[[nodiscard]] QFuture<QList<PresenceCheck>> checkPresence(CommandContext &context, const QList<rooms::RoomTask> &tasks,
                                                          credentials::Choice credential);

/// `agent, user`, `no such room`, or why it is not known.
[[nodiscard]] QString presenceText(const PresenceCheck &check);

} // namespace console::ctl
