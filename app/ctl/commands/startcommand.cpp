// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/ifstarted.h"
#include "core/calls/sceneaccess.h"
#include "core/openapi/actions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class StartCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StartCommand)

public:
    [[nodiscard]] QString name() const override { return u"start"_s; }
    [[nodiscard]] QString summary() const override { return tr("Start the agent of a scene."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene's name: its file without .json."));
        parser.addOption({u"if-started"_s,
                          tr("What to do when the task runs already: adopt, restart or new-task; default: say so."),
                          u"CHOICE"_s});
        CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s, u"room"_s,
                                      u"task"_s, u"user"_s, u"timeout"_s, u"dry-run"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// A second room of a scene costs money beside the first; wanted or not, it should be known.
    static void sayOpenRooms(const rooms::StartOrder &order, CommandContext &context);
    [[nodiscard]] static Result<rooms::StartOrder, traffic::LocalRefusal>
    order(const QString &sceneId, const CallOptions &options, app::Services &services);
};

Result<rooms::StartOrder, traffic::LocalRefusal> StartCommand::order(const QString &sceneId, const CallOptions &options,
                                                                     app::Services &services)
{
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, options, services); !opened)
        return unexpected(traffic::LocalRefusal{sceneId, opened.error()});
    auto scene = calls::loadScene(library, sceneId);
    if (!scene)
        return unexpected(scene.error());
    auto endpoint = services.endpoints().resolve(options.endpoint.isEmpty() ? sandbox::cloudName() : options.endpoint);
    if (!endpoint)
        return unexpected(traffic::LocalRefusal{sceneId, endpoint.error()});
    return rooms::StartOrder{.context = {.origin = traffic::Origin::CommandLine,
                                         .endpoint = *std::move(endpoint),
                                         .credential = options.credential,
                                         .version = voiceChatVersion(options),
                                         .options = options.send},
                             .scene = *std::move(scene),
                             .scenePath = library.path(sceneId),
                             .ids = options.ids};
}

void StartCommand::sayOpenRooms(const rooms::StartOrder &order, CommandContext &context)
{
    const auto open = context.services.rooms().openTasksOf(
        {.sceneId = order.scene.id(), .ids = {}, .endpointName = order.context.endpoint.name});
    for (const rooms::RoomTask &task : open.value_or(QList<rooms::RoomTask>())) {
        if (task.taskId != order.ids.taskId)
            context.output.say(
                tr("Note: task %1 of this scene may be running already, since %2.")
                    .arg(task.taskId.text(), task.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss")));
    }
}

QFuture<ExitCode> StartCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return wrongUsage(context, tr("start takes one SCENE"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const QString choiceName = parser.value(u"if-started"_s);
    const auto choice = ifStartedFromName(choiceName);
    if (!choice)
        return wrongUsage(context, tr("--if-started: “%1” is none of adopt, restart, new-task").arg(choiceName));
    const QString &sceneId = arguments.first();
    const auto made = order(sceneId, *options, context.services);
    if (!made || options->dryRun)
        return carryOut(context, *options, voiceChatSubject(u"StartVoiceChat"_s, sceneId, *options), made,
                        &rooms::RoomService::start);
    sayOpenRooms(*made, context);
    return startRoom(context, *made, *choice);
}

} // namespace

std::unique_ptr<Command> makeStartCommand()
{
    return std::make_unique<StartCommand>();
}

} // namespace console::ctl
