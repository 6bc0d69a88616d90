// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMainWindow;
class QRect;

namespace console::ui {

class Preferences;

/// Puts the window where it was, on a screen that is there now; a window without a past gets a comfortable size.
void restorePlacement(QMainWindow &window, const Preferences &preferences);
void savePlacement(const QMainWindow &window, Preferences &preferences);

/// The rectangle moved and shrunk so that it lies on the screen.
[[nodiscard]] QRect clampedTo(const QRect &window, const QRect &screen);

} // namespace console::ui
