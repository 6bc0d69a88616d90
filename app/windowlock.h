// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::app {

/// The file in the data folder that a window holds locked while it lives.
[[nodiscard]] QString windowLockPath(const QString &dataDir);

/// Whether a window works on the data folder just now. What a crash left behind does not count.
[[nodiscard]] bool hasWindow(const QString &dataDir);

} // namespace console::app
