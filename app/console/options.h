// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <optional>

namespace console::app {

/// The command line of the window's program.
struct ConsoleOptions
{
    QString dataDir;
    QString scenes;
    QString endpoint;
    QString language;
    QString colorScheme;
    QString helper = {};         ///< The program of the dead-man helper; empty: beside this one. For tests.
    bool exitAfterPaint = false; ///< The bench's hook: see CONTRIBUTING.md.
};

/// What to print instead of opening a window.
struct Farewell
{
    QString text;
    int exitCode = 0; ///< Not 0: the text is an error and belongs on standard error.
};

/// Reads the arguments, the program's name first. Needs no display; help and version need a QCoreApplication.
[[nodiscard]] Result<ConsoleOptions, Farewell> parseArguments(const QStringList &arguments);

/// Whether the arguments must be read without opening a display.
[[nodiscard]] bool wantsNoDisplay(const QStringList &arguments);

} // namespace console::app
