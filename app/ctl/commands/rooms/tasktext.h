// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commands/rooms/presencecheck.h"

namespace console::ctl {

/// A task as one compact JSON object with every field (docs/voicechatctl.md).
[[nodiscard]] QByteArray taskJson(const rooms::RoomTask &task, app::Services &services, const PresenceCheck *presence);

/// Tasks as a table for people. `presence` is empty, or has one for each task.
[[nodiscard]] QString taskTable(const QList<rooms::RoomTask> &tasks, app::Services &services,
                                const QList<PresenceCheck> &presence);

} // namespace console::ctl
