// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLineEdit;

namespace console::ui {

/// Gives the field its clear button with the first text in it. An empty field needs none, and the style's icon for it
/// is read from several files: felt at start-up, where every field is empty.
void offerClearButton(QLineEdit &field);

} // namespace console::ui
