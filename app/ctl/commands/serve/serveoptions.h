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
    QString secretFile;               ///< A file or `profile:NAME`; empty: none.
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

/// Whether a secret is to come from the credential store.
[[nodiscard]] bool namesProfiles(const ServeOptions &options);

/// A secret of the server: the file's bytes without white space around them, or with `profile:NAME` the shared secret
/// of that profile, for which the store must be open. Empty for an empty place, and only then: an empty secret would
/// switch off the check that was asked for. What is wrong is said.
[[nodiscard]] Result<Secret, ExitCode> readSecret(const QString &place, CommandContext &context);

} // namespace console::ctl
