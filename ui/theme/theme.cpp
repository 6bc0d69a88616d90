// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIcon>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb faint; ///< Placeholder text.
    QRgb disabled;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb tip;
};

constexpr Shades light{.window = 0xfff3f4f6,
                       .base = 0xffffffff,
                       .alternate = 0xfff8f9fb,
                       .button = 0xfffafbfc,
                       .text = 0xff1f2430,
                       .faint = 0xff6c7484,
                       .disabled = 0xff9aa1ad,
                       .highlight = 0xff2563c9,
                       .highlightedText = 0xffffffff,
                       .link = 0xff1d5bbf,
                       .tip = 0xfffffef5};
constexpr Shades dark{.window = 0xff22252b,
                      .base = 0xff1a1c21,
                      .alternate = 0xff1f2228,
                      .button = 0xff2d3139,
                      .text = 0xffdde1e8,
                      .faint = 0xff8f98a8,
                      .disabled = 0xff69707d,
                      .highlight = 0xff2f67c4,
                      .highlightedText = 0xffffffff,
                      .link = 0xff7fb0ff,
                      .tip = 0xff30343c};

QPalette paletteOf(const Shades &s)
{
    const QColor window(s.window);
    const QColor button(s.button);
    QPalette palette(QColor(s.text), button, button.lighter(130), window.darker(180), window.darker(125),
                     QColor(s.text), QColor(Qt::white), QColor(s.base), window);
    palette.setColor(QPalette::AlternateBase, QColor(s.alternate));
    palette.setColor(QPalette::ButtonText, QColor(s.text));
    palette.setColor(QPalette::Highlight, QColor(s.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(s.highlightedText));
    palette.setColor(QPalette::Link, QColor(s.link));
    palette.setColor(QPalette::LinkVisited, QColor(s.link));
    palette.setColor(QPalette::PlaceholderText, QColor(s.faint));
    palette.setColor(QPalette::ToolTipBase, QColor(s.tip));
    palette.setColor(QPalette::ToolTipText, QColor(s.text));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(s.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(s.disabled));
    return palette;
}

/// Left alone, Qt 6.4 mixes weights and regional shapes when it falls back for single Chinese characters.
QFont withChinese(QFont font)
{
    // The family that is really used: an alias such as Monospace would give way to the next name.
    font.setFamilies({QFontInfo(font).family(), u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"PingFang SC"_s,
                      u"Microsoft YaHei"_s});
    return font;
}

/// Where no desktop names a theme of icons, Qt reads through hicolor for every icon: a tenth of the time to the first
/// window, and in vain, for hicolor holds the icons of programs and none of actions.
void skipEmptyIconTheme()
{
    if (QIcon::themeName() != "hicolor"_L1)
        return;
    // An empty list would mean the usual places.
    const QStringList nowhere{u":/icons/themes"_s};
    QIcon::setThemeSearchPaths(nowhere);
    QIcon::setFallbackSearchPaths(nowhere);
}

} // namespace

QString schemeName(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        return u"system"_s;
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    }
    return {};
}

ColorScheme schemeFromName(QStringView name)
{
    if (name == "light"_L1)
        return ColorScheme::Light;
    return name == "dark"_L1 ? ColorScheme::Dark : ColorScheme::System;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

const Colors &colorsFor(const QPalette &palette)
{
    static const Colors onLight{.success = QColor(0xff1a7f4b),
                                .warning = QColor(0xff96610a),
                                .danger = QColor(0xffc4314b),
                                .info = QColor(0xff2563c9),
                                .subtle = QColor(0xff5c6474),
                                .line = QColor(0xffd9dce2),
                                .currentLine = QColor(0xfff1f5fd),
                                .jsonKey = QColor(0xff1d4f91),
                                .jsonString = QColor(0xff23704a),
                                .jsonNumber = QColor(0xff8a4a0f),
                                .jsonKeyword = QColor(0xff7b3fa0),
                                .jsonEscape = QColor(0xffa03070)};
    static const Colors onDark{.success = QColor(0xff6cc795),
                               .warning = QColor(0xffe3b25c),
                               .danger = QColor(0xfff28b95),
                               .info = QColor(0xff8ab4ff),
                               .subtle = QColor(0xff9aa3b2),
                               .line = QColor(0xff363b44),
                               .currentLine = QColor(0xff23272f),
                               .jsonKey = QColor(0xff8db9f5),
                               .jsonString = QColor(0xff8fcf9f),
                               .jsonNumber = QColor(0xffe5b37a),
                               .jsonKeyword = QColor(0xffcf9eec),
                               .jsonEscape = QColor(0xfff09ac2)};
    return isDark(palette) ? onDark : onLight;
}

QColor tinted(const QPalette &palette, const QColor &color, qreal strength)
{
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [strength](int from, int to) { return from + qRound((to - from) * strength); };
    return {mix(base.red(), color.red()), mix(base.green(), color.green()), mix(base.blue(), color.blue())};
}

Theme::Theme()
    : m_systemIsDark(systemPrefersDark())
{
    // The palette below is made for Fusion; native styles ignore half of it.
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(withChinese(QApplication::font()));
    skipEmptyIconTheme();
}

void Theme::apply(ColorScheme scheme)
{
    m_scheme = scheme;
    const bool wantsDark = scheme == ColorScheme::Dark || (scheme == ColorScheme::System && m_systemIsDark);
    QApplication::setPalette(paletteOf(wantsDark ? dark : light));
}

QFont fixedFont(int deltaPoints)
{
    QFont font = withChinese(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    font.setPointSize(std::clamp(QApplication::font().pointSize() + deltaPoints, 6, 40));
    return font;
}

} // namespace console::ui
