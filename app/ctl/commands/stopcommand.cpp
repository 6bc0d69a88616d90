// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/endedtask.h"
#include "app/ctl/stopmany.h"
#include "app/ctl/tasklookup.h"
#include "core/calls/sceneaccess.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::StopOrder;
using traffic::LocalRefusal;

class StopCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StopCommand)

public:
    [[nodiscard]] QString name() const override { return u"stop"_s; }
    [[nodiscard]] QString summary() const override { return tr("Stop the agent of a scene, or the one of a task."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene that was started; not needed with --task."),
                                     u"[SCENE]"_s);
        parser.addOption({u"all"_s, tr("Every open room of the scene.")});
        parser.addOption({u"force"_s, tr("Make the call even when the task is on record as stopped.")});
        CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s, u"room"_s,
                                      u"task"_s, u"timeout"_s, u"har"_s, u"dry-run"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static QFuture<ExitCode> stopAll(const QString &sceneId, const CallOptions &options,
                                                   CommandContext &context);
    [[nodiscard]] static QFuture<ExitCode> stopOne(const QString &sceneId, const CallOptions &options, bool force,
                                                   CommandContext &context);
    [[nodiscard]] static ExitCode sayEnded(const rooms::RoomTask &task, CommandContext &context);
};

QFuture<ExitCode> StopCommand::stopAll(const QString &sceneId, const CallOptions &options, CommandContext &context)
{
    const auto tasks = endpointGiven(sceneId, options, context).and_then([&](const auto &endpoint) {
        return context.services.rooms().openTasksOf(
            {.sceneId = sceneId, .ids = options.ids, .endpointName = endpoint ? endpoint->name : QString()});
    });
    if (!tasks)
        return readyFuture(
            refuse(context, voiceChatSubject(u"StopVoiceChat"_s, sceneId, options), options.endpoint, tasks.error()));
    scene::SceneLibrary library;
    std::optional<scene::Scene> scene;
    if (openScenes(library, options, context.services)) {
        if (auto found = calls::loadScene(library, sceneId))
            scene = *std::move(found);
    }
    return stopMany(context, {.tasks = *tasks,
                              .credential = options.credential,
                              .send = options.send,
                              .reason = {},
                              .otherwise = std::move(scene)});
}

ExitCode StopCommand::sayEnded(const rooms::RoomTask &task, CommandContext &context)
{
    const QString at = task.changedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss");
    if (context.output.isJson())
        context.output.result(json::ObjectWriter()
                                  .addBool(u"ok", true)
                                  .add(u"outcome", outcomeKey(StopOutcome::AlreadyGone))
                                  .add(u"action", u"StopVoiceChat")
                                  .add(u"version", task.version)
                                  .add(u"scene", task.sceneId)
                                  .add(u"endpoint", task.endpointName)
                                  .add(u"appId", task.appId)
                                  .add(u"roomId", task.roomId.text())
                                  .add(u"taskId", task.taskId.text())
                                  .add(u"userId", task.userId)
                                  .add(u"stoppedAt", task.changedAt.toUTC().toString(Qt::ISODateWithMs))
                                  .bytes());
    const bool hasRun = task.state == rooms::TaskState::Stopped;
    context.output.say(hasRun ? tr("Task %1 was already stopped at %2.").arg(task.taskId.text(), at)
                              : tr("Task %1 does not run: its start failed at %2.").arg(task.taskId.text(), at));
    context.output.say(tr("Nothing was sent; with --force the stop is sent all the same."));
    return ExitCode::Done;
}

QFuture<ExitCode> StopCommand::stopOne(const QString &sceneId, const CallOptions &options, bool force,
                                       CommandContext &context)
{
    auto order = lookUpTask(sceneId, options, context).map([&options](const TaskLookup &found) {
        return StopOrder{.context = found.context, .scene = found.scene, .task = found.task, .ids = options.ids};
    });
    if (const auto ended = endedTask(sceneId, options, order, context)) {
        // What the operator only declared ended may run: nobody has asked the service.
        if (!force && ended->lastEvent != rooms::TaskEvent::Forgotten)
            return readyFuture(sayEnded(*ended, context));
        order = orderAbout(*ended, options, context);
    }
    if (!order || options.dryRun)
        return carryOut(context, options, voiceChatSubject(u"StopVoiceChat"_s, sceneId, options), order,
                        &rooms::RoomService::stop);
    auto judge = std::make_shared<StopJudge>(context.services.rooms());
    return context.services.rooms()
        .stop(*order, context.stop)
        .then([judge, &context](const traffic::Exchange &exchange) {
            const StopOutcome outcome = judge->outcomeOf(exchange);
            const ExitCode code = context.output.stop(exchange, outcome);
            const bool isCutOff = outcome == StopOutcome::Failed && context.stop.stop_requested();
            return isCutOff ? ExitCode::Interrupted : code;
        });
}

QFuture<ExitCode> StopCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const bool all = parser.isSet(u"all"_s);
    const bool isNamed = arguments.isEmpty() ? options->ids.taskId.has_value() : !arguments.first().isEmpty();
    if (arguments.size() > 1 || !isNamed)
        return wrongUsage(context, tr("stop takes one SCENE, or --task"));
    if (all && (arguments.isEmpty() || options->ids.taskId || options->dryRun))
        return wrongUsage(context, tr("stop --all takes a SCENE, and neither --task nor --dry-run"));
    const QString sceneId = arguments.value(0);
    return all ? stopAll(sceneId, *options, context) : stopOne(sceneId, *options, parser.isSet(u"force"_s), context);
}

} // namespace

std::unique_ptr<Command> makeStopCommand()
{
    return std::make_unique<StopCommand>();
}

} // namespace console::ctl
