// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"

namespace console::ctl {

/// The options that say what a start goes out with; `check` takes the same as `start`.
[[nodiscard]] QStringList startOptions();

/// The start of a scene as the options describe it, or why there is none.
[[nodiscard]] Result<rooms::StartOrder, traffic::LocalRefusal>
startOrder(const QString &sceneId, const CallOptions &options, app::Services &services);

} // namespace console::ctl
