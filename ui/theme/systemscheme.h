// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace console::ui {

/// Whether the desktop asks for dark windows. To be asked before the program sets a palette of its own: Qt before 6.5
/// has no other way than to look at the desktop's palette. The one place that knows this version difference.
[[nodiscard]] bool systemPrefersDark();

} // namespace console::ui
