// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/credentials/storeproblem.h"
#include "core/scene/scenelibrary.h"

namespace console::ctl {

[[nodiscard]] std::unique_ptr<Command> makeCredentialsListCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsAddCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsRemoveCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsTestCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsBindCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsStoreCommand();
[[nodiscard]] std::unique_ptr<Command> makeCredentialsPassphraseCommand();

/// Says what is wrong and ends with ExitCode::Refused.
[[nodiscard]] ExitCode refuseStore(CommandContext &context, const credentials::StoreProblem &problem);
[[nodiscard]] ExitCode refuseFile(CommandContext &context, const scene::FileProblem &problem);
[[nodiscard]] ExitCode refuseProfile(CommandContext &context, const QString &name);
/// No store has been chosen yet.
[[nodiscard]] ExitCode refuseNoStore(CommandContext &context);

/// The rooms that may be running with that key.
[[nodiscard]] QStringList openRoomsWith(const QString &fingerprint, CommandContext &context);

/// Opens the store, then goes on; ends with ExitCode::Refused and says why where that fails.
[[nodiscard]] QFuture<ExitCode> withStore(CommandContext &context, std::function<QFuture<ExitCode>()> use);

} // namespace console::ctl
