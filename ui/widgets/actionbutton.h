// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAction;
class QPushButton;

namespace console::ui {

/// Makes the button a face of the action: text, icon, tool tip and enabled state follow it, a click triggers it.
/// The shortcut stays the action's alone.
void followAction(QPushButton &button, QAction &action);

} // namespace console::ui
