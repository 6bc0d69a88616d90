// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace console::ui {

/// The icons of the program, by their meaning.
enum class Icon {
    Add,
    Alert,
    Clear,
    Close,
    Copy,
    Document,
    DocumentError,
    Down,
    Error,
    Find,
    Folder,
    Info,
    Key,
    Palette,
    Preferences,
    Redo,
    Reload,
    Replace,
    Reveal,
    Room,
    RoomUnknown,
    Save,
    Start,
    Stop,
    Stopped,
    Success,
    Undo,
    Up,
    Warning,
};

/// The desktop theme's icon, else our own SVG drawn in the palette's text colour at the time of painting.
[[nodiscard]] QIcon icon(Icon which);

/// Our own SVG in one colour, white on a selection: for marks whose colour says something.
[[nodiscard]] QIcon markIcon(Icon which, const QColor &color);

/// Our own SVG, always: for marks that are part of a drawing and take a colour of their own.
[[nodiscard]] QPixmap iconPixmap(Icon which, int size, qreal devicePixelRatio, const QColor &color);

} // namespace console::ui
