// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/commands/rooms/tasktext.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class ForgetCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsForgetCommand)

public:
    [[nodiscard]] QString name() const override { return u"forget"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Declare a task ended without a call, when its endpoint is gone for good.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        declareTaskFilter(parser);
        CallOptions::declare(parser, {u"app-id"_s, u"room"_s, u"task"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    static void say(const rooms::RoomTask &task, CommandContext &context);
};

Result<rooms::RoomTask, traffic::LocalRefusal> forget(rooms::TaskQuery query, const scene::GivenIds &ids,
                                                      CommandContext &context)
{
    query.ids = ids;
    rooms::RoomService &rooms = context.services.rooms();
    const auto task = rooms.onlyTaskOf(query);
    if (!task)
        return unexpected(task.error());
    if (!*task)
        return unexpected(traffic::LocalRefusal{query.sceneId, traffic::UnknownTask{ids.taskId->text()}});
    auto forgotten = rooms.forget(**task);
    if (!forgotten)
        return unexpected(traffic::LocalRefusal{query.sceneId, forgotten.error()});
    return *std::move(forgotten);
}

void ForgetCommand::say(const rooms::RoomTask &task, CommandContext &context)
{
    if (context.output.isJson())
        context.output.result(taskJson(task, context.services, nullptr));
    context.output.say(
        tr("Task %1 is on record as ended now. Nothing was sent to the service.").arg(task.taskId.text()));
    context.output.say(tr("If its agent still runs, it goes on costing money and nothing here will stop it. To stop it "
                          "after all:"));
    context.output.say(u"  voicechatctl stop --task %1 --room %2 --app-id %3 --endpoint %4"_s.arg(
        task.taskId.text(), task.roomId.text(), task.appId, task.endpointName));
}

QFuture<ExitCode> ForgetCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (!parser.positionalArguments().isEmpty() || !options->ids.taskId)
        return wrongUsage(context, tr("rooms forget needs --task"));
    const auto forgotten = taskFilter(parser, context).and_then([&](const rooms::TaskQuery &query) {
        return forget(query, options->ids, context);
    });
    if (!forgotten)
        return readyFuture(sayRefusal(context, forgotten.error()));
    say(*forgotten, context);
    return readyFuture(ExitCode::Done);
}

} // namespace

std::unique_ptr<Command> makeRoomsForgetCommand()
{
    return std::make_unique<ForgetCommand>();
}

} // namespace console::ctl
