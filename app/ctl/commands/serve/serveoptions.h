// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"
#include "core/server/embeddedserver.h"

namespace console::ctl {

/// What `serve` was told.
struct ServeOptions
{
    CallOptions calls;
    server::ServerSettings settings;
    QString secretFile;               ///< Empty: none.
    QString chatKeyFile = {};         ///< Likewise.
    QString chatUpstreamKeyFile = {}; ///< Likewise.
    QString callbackSecretFile = {};  ///< Likewise.
    QString eventSecretFile = {};     ///< Likewise.
    int accountRate = 60;             ///< Calls a second that the service takes from one account.
    bool stopsRooms = true;           ///< When it ends, its rooms end with it.

    static void declare(QCommandLineParser &parser);
    /// The options, or a sentence that says which one is wrong. The endpoint is still to be resolved.
    [[nodiscard]] static Result<ServeOptions, QString> read(const QCommandLineParser &parser);
};

/// The shared secret: the file's bytes without white space around them. Empty for an empty path.
[[nodiscard]] Result<Secret, scene::FileProblem> readSecret(const QString &path);

} // namespace console::ctl
