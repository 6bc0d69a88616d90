// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "core/calls/sceneaccess.h"
#include "core/openapi/actions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using traffic::LocalRefusal;

class StopCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StopCommand)

public:
    [[nodiscard]] QString name() const override { return u"stop"_s; }
    [[nodiscard]] QString summary() const override { return tr("Stop the agent of a scene, or the one of a task."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene that was started; not needed with --task."),
                                     u"[SCENE]"_s);
        CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s, u"room"_s,
                                      u"task"_s, u"timeout"_s, u"dry-run"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;
};

/// The task that the ids given on the command line name completely.
std::optional<rooms::RoomTask> taskFromIds(const QString &sceneId, const CallOptions &options)
{
    if (options.ids.appId.isEmpty() || !options.ids.roomId || !options.ids.taskId)
        return std::nullopt;
    return rooms::RoomTask{.sceneId = sceneId,
                           .scenePath = {},
                           .endpointName = options.endpoint,
                           .version = {},
                           .appId = options.ids.appId,
                           .roomId = *options.ids.roomId,
                           .taskId = *options.ids.taskId,
                           .userId = {},
                           .state = rooms::TaskState::Unknown,
                           .startedAt = QDateTime::currentDateTimeUtc(),
                           .changedAt = {},
                           .requestId = {}};
}

/// The scene that the ledger's task was started from: its account may be the only place that holds the key.
std::optional<scene::Scene> sceneOf(const rooms::RoomTask &task)
{
    if (task.scenePath.isEmpty())
        return std::nullopt;
    auto bytes = scene::readFile(task.scenePath);
    if (!bytes)
        return std::nullopt;
    const auto scene = scene::Scene::parse(task.sceneId, *std::move(bytes));
    return scene ? std::optional(*scene) : std::nullopt;
}

Result<rooms::StopOrder, LocalRefusal> order(const QString &sceneId, const CallOptions &options,
                                             app::Services &services)
{
    rooms::StopOrder order;
    auto known = services.rooms().taskToStop(sceneId, options.ids.taskId, options.endpoint);
    if (!known)
        return unexpected(known.error());
    order.task = *known ? *known : taskFromIds(sceneId, options);
    if (order.task)
        order.scene = sceneOf(*order.task);
    else if (sceneId.isEmpty())
        return unexpected(
            LocalRefusal{{}, traffic::UnknownTask{options.ids.taskId ? options.ids.taskId->text() : QString()}});
    if (!order.scene && !sceneId.isEmpty()) {
        scene::SceneLibrary library;
        if (const auto opened = openScenes(library, options, services); !opened && !order.task)
            return unexpected(LocalRefusal{sceneId, opened.error()});
        auto scene = calls::loadScene(library, sceneId);
        // With a task at hand the scene is only one of the places for a key.
        if (!scene && !order.task)
            return unexpected(scene.error());
        if (scene)
            order.scene = *std::move(scene);
    }
    QString endpointName = options.endpoint;
    if (endpointName.isEmpty())
        endpointName = order.task ? order.task->endpointName : sandbox::cloudName();
    auto endpoint = services.endpoints().resolve(endpointName.isEmpty() ? sandbox::cloudName() : endpointName);
    if (!endpoint)
        return unexpected(LocalRefusal{sceneId, endpoint.error()});
    QString version = openapi::defaultVoiceChatVersion();
    if (order.task && !order.task->version.isEmpty())
        version = order.task->version;
    order.context = {.origin = traffic::Origin::CommandLine,
                     .endpoint = *std::move(endpoint),
                     .credential = options.credential,
                     .version = options.versionGiven ? options.version : version,
                     .options = options.send};
    order.ids = options.ids;
    return order;
}

QFuture<ExitCode> StopCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (arguments.size() > 1 || (arguments.isEmpty() && !options->ids.taskId))
        return wrongUsage(context, tr("stop takes one SCENE, or --task"));
    const QString sceneId = arguments.value(0);
    const traffic::CallSubject subject{.action = u"StopVoiceChat"_s, .version = options->version, .sceneId = sceneId};
    return carryOut(context, *options, subject, order(sceneId, *options, context.services), &rooms::RoomService::stop);
}

} // namespace

std::unique_ptr<Command> makeStopCommand()
{
    return std::make_unique<StopCommand>();
}

} // namespace console::ctl
