// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

#include "app/ctl/output.h"
#include "core/base/whendone.h"

namespace console::ctl {

QFuture<ExitCode> wrongUsage(CommandContext &context, const QString &message)
{
    context.output.error({.title = message});
    return readyFuture(ExitCode::Usage);
}

} // namespace console::ctl
