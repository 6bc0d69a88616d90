// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"

namespace console::ctl {

using StopOrderResult = Result<rooms::StopOrder, traffic::LocalRefusal>;

/// The task that a stop is meant for and that has ended already: the last one on record that fits everything given,
/// when no open one does. `order` is what was made of the options. Ids that the scene has of its own count as given.
[[nodiscard]] std::optional<rooms::RoomTask> endedTask(const QString &sceneId, const CallOptions &options,
                                                       const StopOrderResult &order, CommandContext &context);

/// The stop of a recorded task whatever its state, where it was started unless the options say otherwise.
[[nodiscard]] StopOrderResult orderAbout(const rooms::RoomTask &task, const CallOptions &options,
                                         CommandContext &context);

} // namespace console::ctl
