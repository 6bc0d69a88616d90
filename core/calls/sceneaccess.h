// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/scene/scenelibrary.h"
#include "core/traffic/callerror.h"

namespace console::calls {

/// Reads a scene of the library, or says why there is none: no id, unknown id, unreadable file, unusable text.
[[nodiscard]] Result<scene::Scene, traffic::LocalRefusal> loadScene(const scene::SceneLibrary &library,
                                                                    const QString &sceneId);

} // namespace console::calls
