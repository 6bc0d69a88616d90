// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

#include "app/ctl/output.h"
#include "core/base/whendone.h"

#include <QCoreApplication>

namespace console::ctl {

void CommandGroup::declare(QCommandLineParser &parser) const
{
    Q_UNUSED(parser)
}

QFuture<ExitCode> CommandGroup::run(const QCommandLineParser &parser, CommandContext &context)
{
    Q_UNUSED(parser)
    //: %1 command
    return wrongUsage(context,
                      QCoreApplication::translate("console::ctl::CommandGroup", "%1 takes a command").arg(name()));
}

QFuture<ExitCode> wrongUsage(CommandContext &context, const QString &message)
{
    context.output.error({.title = message});
    return readyFuture(ExitCode::Usage);
}

} // namespace console::ctl
