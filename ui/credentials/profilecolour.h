// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QStringList>

namespace console::ui {

/// The names that a profile's colour may have; the empty one is none.
[[nodiscard]] const QStringList &profileColours();
/// What people call it.
[[nodiscard]] QString colourText(const QString &name);
/// As it is drawn on that palette; an unknown name is drawn as none.
[[nodiscard]] QColor profileColour(const QString &name, const QPalette &palette);
/// A patch of it; an empty icon for none.
[[nodiscard]] QIcon colourPatch(const QString &name, const QPalette &palette);

} // namespace console::ui
