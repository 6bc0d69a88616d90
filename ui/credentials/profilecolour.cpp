// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/credentials/profilecolour.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

const QStringList &profileColours()
{
    static const QStringList names{QString(), u"red"_s, u"orange"_s, u"green"_s, u"blue"_s};
    return names;
}

QString colourText(const QString &name)
{
    if (name == u"red")
        return QCoreApplication::translate("ProfileColours", "Red");
    if (name == u"orange")
        return QCoreApplication::translate("ProfileColours", "Orange");
    if (name == u"green")
        return QCoreApplication::translate("ProfileColours", "Green");
    if (name == u"blue")
        return QCoreApplication::translate("ProfileColours", "Blue");
    return name.isEmpty() ? QCoreApplication::translate("ProfileColours", "None") : name;
}

QColor profileColour(const QString &name, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    if (name == u"red")
        return colors.danger;
    if (name == u"orange")
        return colors.warning;
    if (name == u"green")
        return colors.success;
    return name == u"blue" ? colors.info : colors.subtle;
}

QIcon colourPatch(const QString &name, const QPalette &palette)
{
    constexpr int size = 16;
    QPixmap patch(size, size);
    patch.fill(name.isEmpty() ? QColor(Qt::transparent) : profileColour(name, palette));
    return patch;
}

} // namespace console::ui
