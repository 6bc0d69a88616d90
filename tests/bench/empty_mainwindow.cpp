// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a Qt program with a window can be: what `scripts/bench startup` holds the console against.

#include "app/console/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

#include <cstdlib>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    constexpr QSize sizeOfConsole(1280, 800);
    window.resize(sizeOfConsole);
    new console::app::FirstPaint(window, [] { std::_Exit(EXIT_SUCCESS); });
    window.show();
    return QApplication::exec();
}
