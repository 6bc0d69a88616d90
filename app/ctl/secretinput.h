// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/base/secret.h"
#include "core/scene/scenelibrary.h"

namespace console::ctl {

/// The next secret that a command needs: the next line of standard input where that is a pipe or a file, else asked for
/// at the terminal. Never an argument: those can be read by everybody on the machine. Nothing at the end of input and
/// when it was interrupted.
[[nodiscard]] std::optional<Secret> nextSecret(CommandContext &context, const QString &question);

/// Whether the person gave up in place of an answer: the command then ends with ExitCode::Interrupted.
[[nodiscard]] bool wasInterrupted(const CommandContext &context);

/// A file's bytes without white space around them.
[[nodiscard]] Result<Secret, scene::FileProblem> secretOf(const QString &path);

/// The first line of a file, `-` for standard input; nothing when it cannot be read, which is said.
[[nodiscard]] std::optional<Secret> secretFromFile(CommandContext &context, const QString &path);

} // namespace console::ctl
