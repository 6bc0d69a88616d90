// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

class QCommandLineParser;

namespace console::ctl {

/// `token --decode`: takes a token apart and says what of it is right.
class TokenDecode
{
public:
    /// Adds its options.
    static void declare(QCommandLineParser &parser);
    /// The options that mean nothing without `--decode`.
    [[nodiscard]] static QStringList ownOptions();
    /// ExitCode::ServiceError when the text is no token, or one that the service would refuse.
    [[nodiscard]] static QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context);
};

} // namespace console::ctl
