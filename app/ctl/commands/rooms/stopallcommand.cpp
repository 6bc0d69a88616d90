// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/stopmany.h"
#include "core/base/whendone.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class StopAllCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsStopAllCommand)

public:
    [[nodiscard]] QString name() const override { return u"stop-all"_s; }
    [[nodiscard]] QString summary() const override { return tr("Stop every room that may be running."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        declareTaskFilter(parser);
        parser.addOption({u"reason"_s, tr("Recorded in the journal; default: operator."), u"TEXT"_s});
        CallOptions::declare(parser, {u"credential"_s, u"timeout"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;
};

QFuture<ExitCode> StopAllCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("rooms stop-all takes options only"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const auto tasks = openTasks(parser, context);
    if (!tasks)
        return readyFuture(sayRefusal(context, tasks.error()));
    return stopMany(context, {.tasks = *tasks,
                              .credential = options->credential,
                              .send = options->send,
                              .reason = parser.value(u"reason"_s)});
}

} // namespace

std::unique_ptr<Command> makeRoomsStopAllCommand()
{
    return std::make_unique<StopAllCommand>();
}

} // namespace console::ctl
