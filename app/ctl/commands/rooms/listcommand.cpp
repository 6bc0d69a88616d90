// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/commands/rooms/tasktext.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "wording/railwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::RoomTask;
using Tasks = Result<QList<RoomTask>, traffic::LocalRefusal>;

class ListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsListCommand)

public:
    [[nodiscard]] QString name() const override { return u"list"_s; }
    [[nodiscard]] QString summary() const override { return tr("Rooms that may be running, as the journal has them."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"all"_s, tr("Those that ended within the last day, too.")});
        parser.addOption({u"presence"_s, tr("Ask the service who is in each room.")});
        declareTaskFilter(parser);
        CallOptions::declare(parser, {u"credential"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    static ExitCode show(const QList<RoomTask> &tasks, const QList<PresenceCheck> &presence, CommandContext &context);
};

/// What ended since yesterday.
Tasks endedTasks(const rooms::TaskQuery &query, CommandContext &context)
{
    const auto recent = context.services.rooms().journal().tasksSince(context.services.clock().now().addDays(-1));
    if (!recent)
        return unexpected(traffic::LocalRefusal{query.sceneId, recent.error()});
    QList<RoomTask> ended;
    std::ranges::copy_if(*recent, std::back_inserter(ended), [&query](const RoomTask &task) {
        return !rooms::isOpen(task.state) && rooms::fits(task, query);
    });
    return ended;
}

Tasks tasksMeant(const rooms::TaskQuery &query, bool all, CommandContext &context)
{
    const auto open = context.services.rooms().openTasksOf(query);
    if (!open || !all)
        return open;
    return endedTasks(query, context).map([&open](const QList<RoomTask> &ended) { return *open + ended; });
}

ExitCode ListCommand::show(const QList<RoomTask> &tasks, const QList<PresenceCheck> &presence, CommandContext &context)
{
    app::Services &services = context.services;
    if (tasks.isEmpty())
        context.output.say(tr("No rooms."));
    else if (!context.output.isJson())
        context.output.say(taskTable(tasks, services, presence));
    for (qsizetype i = 0; context.output.isJson() && i < tasks.size(); ++i)
        context.output.result(taskJson(tasks.at(i), services, presence.isEmpty() ? nullptr : &presence.at(i)));
    // Also when nothing runs any more: what it has come to by now.
    if (const rails::Estimate today = services.rails().today(); !tasks.isEmpty() || today.amount > rails::Money{})
        //: %1 an amount that says it is an estimate
        context.output.say(tr("All rooms today: %1").arg(wording::estimateText(today)));
    return ExitCode::Done;
}

QFuture<ExitCode> ListCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("rooms list takes options only"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const auto query = taskFilter(parser, context);
    if (!query)
        return readyFuture(sayRefusal(context, query.error()));
    const auto tasks = tasksMeant(*query, parser.isSet(u"all"_s), context);
    if (!tasks)
        return readyFuture(sayRefusal(context, tasks.error()));
    if (!parser.isSet(u"presence"_s))
        return readyFuture(show(*tasks, {}, context));
    return checkPresence(context, *tasks, options->credential)
        .then([tasks = *tasks, &context](const QList<PresenceCheck> &presence) {
            return context.stop.stop_requested() ? ExitCode::Interrupted : show(tasks, presence, context);
        });
}

} // namespace

std::unique_ptr<Command> makeRoomsListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace console::ctl
