// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/windowplacement.h"

#include "ui/settings/preferences.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

namespace console::ui {

namespace {

constexpr QSize comfortable(1280, 800);

} // namespace

QRect clampedTo(const QRect &window, const QRect &screen)
{
    QRect rect(window.topLeft(), window.size().boundedTo(screen.size()));
    rect.moveLeft(qBound(screen.left(), rect.left(), screen.right() - rect.width() + 1));
    rect.moveTop(qBound(screen.top(), rect.top(), screen.bottom() - rect.height() + 1));
    return rect;
}

void restorePlacement(QMainWindow &window, const Preferences &preferences)
{
    if (!window.restoreGeometry(preferences.windowGeometry())) {
        window.resize(comfortable.boundedTo(QGuiApplication::primaryScreen()->availableSize()));
        return;
    }
    const QScreen *screen = QGuiApplication::screenAt(window.geometry().center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    // A screen may be gone or smaller since the geometry was saved.
    if (!window.isMaximized() && !window.isFullScreen())
        window.setGeometry(clampedTo(window.geometry(), screen->availableGeometry()));
    window.restoreState(preferences.windowState(), windowStateVersion);
}

void savePlacement(const QMainWindow &window, Preferences &preferences)
{
    preferences.setWindow(window.saveGeometry(), window.saveState(windowStateVersion));
}

} // namespace console::ui
