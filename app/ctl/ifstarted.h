// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/rooms/orders.h"

namespace console::ctl {

/// What to do when the service says that the task runs already ("The task has been started …").
enum class IfStarted {
    Ask,     ///< Nothing but naming the choices.
    Adopt,   ///< It is what was wanted: on record as running, and started by this command.
    Restart, ///< Stop it, then start it again.
    NewTask, ///< Start another one beside it: the same room, a new TaskId.
};

/// `adopt`, `restart`, `new-task`; empty is Ask.
[[nodiscard]] std::optional<IfStarted> ifStartedFromName(const QString &name);

/// Makes the start, does what is to be done if the task runs already, and shows the last call's exchange.
[[nodiscard]] QFuture<ExitCode> startRoom(CommandContext &context, const rooms::StartOrder &order, IfStarted choice);

} // namespace console::ctl
