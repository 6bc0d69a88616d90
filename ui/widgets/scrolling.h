// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScrollArea;
class QWidget;

namespace console::ui {

/// The content scrolls up and down when the area is too low for it, and nothing of the area itself is seen. It stays at
/// least `leastHeight` pixels high.
void setUpScrolling(QScrollArea &area, QWidget &content, int leastHeight);
/// A new area that is set up so; a child of `parent`.
[[nodiscard]] QScrollArea *scrolling(QWidget &content, int leastHeight, QWidget *parent);

} // namespace console::ui
