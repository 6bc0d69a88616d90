// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

class QFont;

namespace console::ui {

/// What the user wants: `System` follows the desktop.
enum class ColorScheme { System, Light, Dark };

[[nodiscard]] QString schemeName(ColorScheme scheme);
[[nodiscard]] ColorScheme schemeFromName(QStringView name);

/// Colours beyond QPalette's roles. Each pair has a contrast of at least 4.5:1 on QPalette::Base of its scheme.
struct Colors
{
    QColor success;
    QColor warning;
    QColor danger;
    QColor info;
    QColor subtle; ///< Secondary text.
    QColor line;   ///< Hairlines between areas.
    QColor currentLine;
    QColor jsonKey;
    QColor jsonString;
    QColor jsonNumber;
    QColor jsonKeyword;
    QColor jsonEscape;
};

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] const Colors &colorsFor(const QPalette &palette);

/// A tint of `color` over the palette's base: quiet backgrounds of bars and badges.
[[nodiscard]] QColor tinted(const QPalette &palette, const QColor &color, qreal strength);

/// Style and palettes of the program. Made once, before the first window: it asks the desktop's own palette then.
class Theme
{
public:
    Theme();

    void apply(ColorScheme scheme);
    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }

private:
    bool m_systemIsDark = false;
    ColorScheme m_scheme = ColorScheme::System;
};

/// The system's fixed-width font in the size of the application's font plus `deltaPoints`.
[[nodiscard]] QFont fixedFont(int deltaPoints = 0);

} // namespace console::ui
