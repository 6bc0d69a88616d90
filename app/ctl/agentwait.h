// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/rooms/orders.h"

#include <chrono>

namespace console::ctl {

/// After a start: waits until the agent is in its room, at most that long, and says how far it came. Ends with Done
/// when it is there, else with ServiceError and the likely causes.
[[nodiscard]] QFuture<ExitCode> waitForAgent(CommandContext &context, const rooms::PresenceOrder &order,
                                             std::chrono::seconds longest);

} // namespace console::ctl
