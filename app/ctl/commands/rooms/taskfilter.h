// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/calloptions.h"

namespace console::ctl {

/// The options `--scene`, `--endpoint`, and for which tasks they are.
void declareTaskFilter(QCommandLineParser &parser);

/// What the options say, or why it is refused.
[[nodiscard]] Result<rooms::TaskQuery, traffic::LocalRefusal> taskFilter(const QCommandLineParser &parser,
                                                                         CommandContext &context);
/// Likewise, and the open tasks that fit, newest first.
[[nodiscard]] Result<QList<rooms::RoomTask>, traffic::LocalRefusal> openTasks(const QCommandLineParser &parser,
                                                                              CommandContext &context);

/// Says why nothing is done. For what is no call.
[[nodiscard]] ExitCode sayRefusal(CommandContext &context, const traffic::LocalRefusal &refusal);

} // namespace console::ctl
