// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "core/calls/sceneaccess.h"

#include <QCommandLineParser>
#include <QCoreApplication>

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
std::optional<rooms::RoomTask> taskFromIds(const QString &sceneId, const CallOptions &options, const Clock &clock)
{
    if (options.ids.appId.isEmpty() || !options.ids.roomId || !options.ids.taskId)
        return std::nullopt;
    return rooms::RoomTask{.sceneId = sceneId,
                           .endpointName = options.endpoint,
                           .appId = options.ids.appId,
                           .roomId = *options.ids.roomId,
                           .taskId = *options.ids.taskId,
                           .state = rooms::TaskState::Unknown,
                           .startedAt = clock.now()};
}

/// The task that is meant. A journal that cannot be read is said and holds no stop back: the ids may come from
/// elsewhere.
Result<std::optional<rooms::RoomTask>, LocalRefusal> taskMeant(const QString &sceneId, const CallOptions &options,
                                                               const QString &endpointName, CommandContext &context)
{
    auto known =
        context.services.rooms().onlyTaskOf({.sceneId = sceneId, .ids = options.ids, .endpointName = endpointName});
    if (known && *known)
        return known;
    const auto *journal = known ? nullptr : std::get_if<traffic::JournalProblem>(&known.error().reason);
    if (!known && journal == nullptr)
        return known;
    auto given = taskFromIds(sceneId, options, context.services.clock());
    if (journal != nullptr && !given && sceneId.isEmpty())
        return known;
    if (journal != nullptr)
        context.output.say(wording::explain(*journal).toText());
    return given;
}

/// The scene of a stop: the one that the task was started from, else the one that was named. With a task at hand it is
/// only one of the places for a key, and may be missing.
Result<std::optional<scene::Scene>, LocalRefusal> sceneMeant(const QString &sceneId, const CallOptions &options,
                                                             const std::optional<rooms::RoomTask> &task,
                                                             const app::Services &services)
{
    if (auto scene = task ? rooms::sceneOf(*task) : std::nullopt)
        return scene;
    if (sceneId.isEmpty())
        return std::optional<scene::Scene>();
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, options, services); !opened && !task)
        return unexpected(LocalRefusal{sceneId, opened.error()});
    auto scene = calls::loadScene(library, sceneId);
    if (!scene && !task)
        return unexpected(scene.error());
    return scene ? std::optional(*std::move(scene)) : std::nullopt;
}

Result<rooms::StopOrder, LocalRefusal> order(const QString &sceneId, const CallOptions &options,
                                             CommandContext &context)
{
    app::Services &services = context.services;
    std::optional<openapi::Endpoint> given;
    if (!options.endpoint.isEmpty()) {
        auto endpoint = services.endpoints().resolve(options.endpoint);
        if (!endpoint)
            return unexpected(LocalRefusal{sceneId, endpoint.error()});
        given = *std::move(endpoint);
    }
    auto task = taskMeant(sceneId, options, given ? given->name : QString(), context);
    if (!task)
        return unexpected(task.error());
    if (!*task && sceneId.isEmpty())
        return unexpected(LocalRefusal{{}, traffic::UnknownTask{options.ids.taskId->text()}});
    auto scene = sceneMeant(sceneId, options, *task, services);
    if (!scene)
        return unexpected(scene.error());
    if (!given) {
        const QString recorded = *task ? (*task)->endpointName : QString();
        auto endpoint = services.endpoints().resolve(recorded.isEmpty() ? sandbox::cloudName() : recorded);
        if (!endpoint)
            return unexpected(LocalRefusal{sceneId, endpoint.error()});
        given = *std::move(endpoint);
    }
    if (*task)
        (*task)->endpointName = given->name;
    const bool recordedVersion = *task && !(*task)->version.isEmpty() && !options.versionGiven;
    return rooms::StopOrder{.context = {.origin = traffic::Origin::CommandLine,
                                        .endpoint = *std::move(given),
                                        .credential = options.credential,
                                        .version = recordedVersion ? (*task)->version : voiceChatVersion(options),
                                        .options = options.send},
                            .scene = *std::move(scene),
                            .task = *std::move(task),
                            .ids = options.ids};
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
    return carryOut(context, *options, voiceChatSubject(u"StopVoiceChat"_s, sceneId, *options),
                    order(sceneId, *options, context), &rooms::RoomService::stop);
}

} // namespace

std::unique_ptr<Command> makeStopCommand()
{
    return std::make_unique<StopCommand>();
}

} // namespace console::ctl
