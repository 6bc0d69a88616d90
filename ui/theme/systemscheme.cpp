// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/systemscheme.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace console::ui {

bool systemPrefersDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return isDark(QGuiApplication::palette());
#endif
}

} // namespace console::ui
