// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/commands/rooms/tasktext.h"
#include "app/ctl/output.h"
#include "app/ctl/stopmany.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/rooms/leftovers.h"
#include "core/rooms/reason.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class ReconcileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsReconcileCommand)

public:
    [[nodiscard]] QString name() const override { return u"reconcile"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Stop the rooms that no running process answers for, those of voicechatctl among them.");
    }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        declareTaskFilter(parser);
        parser.addOption({u"dry-run"_s, tr("Show them and stop nothing.")});
        parser.addOption({u"kept"_s, tr("Those too that the operator chose to keep running.")});
        CallOptions::declare(parser, {u"credential"_s, u"timeout"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// `owned` have somebody who answers for them, `kept` were left running on purpose.
    static void sayLeftAlone(qsizetype owned, qsizetype kept, Output &output);
    static void show(const QList<PresenceCheck> &presence, CommandContext &context);
};

void ReconcileCommand::sayLeftAlone(qsizetype owned, qsizetype kept, Output &output)
{
    if (owned > 0)
        output.say(tr("%n room(s) left alone: a running process answers for them.", nullptr, static_cast<int>(owned)));
    if (kept > 0)
        output.say(tr("%n room(s) left alone: the operator chose to keep them. With --kept they are stopped as well.",
                      nullptr, static_cast<int>(kept)));
}

void ReconcileCommand::show(const QList<PresenceCheck> &presence, CommandContext &context)
{
    QList<rooms::RoomTask> tasks;
    for (const PresenceCheck &check : presence)
        tasks.append(check.task);
    if (!context.output.isJson())
        context.output.say(taskTable(tasks, context.services, presence));
}

QFuture<ExitCode> ReconcileCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("rooms reconcile takes options only"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const auto open = openTasks(parser, context);
    if (!open)
        return readyFuture(sayRefusal(context, open.error()));
    const auto orphans = rooms::orphansOf(*open);
    const auto left = parser.isSet(u"kept"_s) ? orphans : rooms::leftoversOf(*open);
    sayLeftAlone(open->size() - orphans.size(), orphans.size() - left.size(), context.output);
    if (left.isEmpty()) {
        context.output.say(tr("No room is left over."));
        return readyFuture(ExitCode::Done);
    }
    return checkPresence(context, left, options->credential)
        .then([left, options = *options, &context](const QList<PresenceCheck> &presence) {
            show(presence, context);
            if (options.dryRun) {
                for (const PresenceCheck &check : presence) {
                    if (context.output.isJson())
                        context.output.result(taskJson(check.task, context.services, &check));
                }
                return readyFuture(context.stop.stop_requested() ? ExitCode::Interrupted : ExitCode::Done);
            }
            return stopMany(context, {.tasks = left,
                                      .credential = options.credential,
                                      .send = options.send,
                                      .reason = rooms::reason::leftOver});
        })
        .unwrap();
}

} // namespace

std::unique_ptr<Command> makeRoomsReconcileCommand()
{
    return std::make_unique<ReconcileCommand>();
}

} // namespace console::ctl
