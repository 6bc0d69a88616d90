// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/base/result.h"
#include "core/rooms/roomservice.h"

#include <QStringList>

class QCommandLineParser;

namespace console::ctl {

/// The options that start, stop and call share, as typed values.
struct CallOptions
{
    QString scenesFolder; ///< Empty: the data folder's own.
    QString endpoint;     ///< Empty: the command decides.
    QString version;      ///< Empty when `versionGiven` is false: the command decides.
    bool versionGiven = false;
    credentials::Choice credential = credentials::Choice::Automatic;
    scene::GivenIds ids;
    transport::SendOptions send;
    bool dryRun = false;
    bool ignoreLimits = false;

    /// Adds those of the options that the command names.
    static void declare(QCommandLineParser &parser, const QStringList &names);
    /// The options, or a sentence that says which one is wrong.
    [[nodiscard]] static Result<CallOptions, QString> read(const QCommandLineParser &parser);
};

/// The version of a VoiceChat call: the one given, also when it is empty (that is refused), else 2024-12-01.
[[nodiscard]] QString voiceChatVersion(const CallOptions &options);
/// What a VoiceChat call is about as far as the command line tells.
[[nodiscard]] traffic::CallSubject voiceChatSubject(const QString &action, const QString &sceneId,
                                                    const CallOptions &options);

/// Standard input to its end, at most scene::maximumSceneBytes.
[[nodiscard]] Result<QByteArray, scene::FileProblem> readInput(QIODevice &input);

/// Opens the folder that the options name; the data folder's own one is made with the example scenes if need be.
[[nodiscard]] Result<void, scene::FileProblem> openScenes(scene::SceneLibrary &library, const CallOptions &options,
                                                          const app::Services &services);

/// Records a refusal of the command line itself and shows it.
[[nodiscard]] ExitCode refuse(CommandContext &context, const traffic::CallSubject &subject, const QString &endpoint,
                              traffic::LocalRefusal refusal);

} // namespace console::ctl
