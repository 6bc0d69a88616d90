// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/pricetable.h"
#include "core/rails/usebook.h"
#include "core/rooms/roomtask.h"

namespace console::rails {

/// Names one run of a task: endpoint, app, room, task, and when it was started.
[[nodiscard]] QString taskKey(const rooms::RoomTask &task);

/// The task as the guard watches it. It is ours when `self` answers for it, or nobody does any more: a limit holds also
/// for what was left over.
[[nodiscard]] WatchedTask watchedTask(const rooms::RoomTask &task, Rate rate, const rooms::Owner &self,
                                      const Clock &clock);

/// What the price of a task depends on; `body` is that of its start, from the journal, or missing.
[[nodiscard]] StartFacts startFacts(const rooms::RoomTask &task, const json::Value &body);

} // namespace console::rails
