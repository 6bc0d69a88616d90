// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/tasklookup.h"

#include "app/ctl/output.h"
#include "app/services.h"
#include "core/calls/sceneaccess.h"
#include "wording/explanation.h"

namespace console::ctl {

namespace {

using traffic::LocalRefusal;

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

/// The scene that the task was started from, else the one that was named. With a task at hand it is only one of the
/// places for a key, and may be missing.
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

} // namespace

Result<std::optional<openapi::Endpoint>, LocalRefusal> endpointGiven(const QString &sceneId, const CallOptions &options,
                                                                     CommandContext &context)
{
    if (options.endpoint.isEmpty())
        return std::optional<openapi::Endpoint>();
    auto endpoint = context.services.endpoints().resolve(options.endpoint);
    if (!endpoint)
        return unexpected(LocalRefusal{sceneId, endpoint.error()});
    return std::optional(*std::move(endpoint));
}

Result<TaskLookup, LocalRefusal> lookUpTask(const QString &sceneId, const CallOptions &options, CommandContext &context)
{
    auto given = endpointGiven(sceneId, options, context);
    if (!given)
        return unexpected(given.error());
    auto task = taskMeant(sceneId, options, *given ? (*given)->name : QString(), context);
    if (!task)
        return unexpected(task.error());
    if (!*task && sceneId.isEmpty())
        return unexpected(LocalRefusal{{}, traffic::UnknownTask{options.ids.taskId->text()}});
    auto scene = sceneMeant(sceneId, options, *task, context.services);
    if (!scene)
        return unexpected(scene.error());
    if (!*given) {
        const QString recorded = *task ? (*task)->endpointName : QString();
        auto endpoint = context.services.endpoints().resolve(recorded.isEmpty() ? sandbox::cloudName() : recorded);
        if (!endpoint)
            return unexpected(LocalRefusal{sceneId, endpoint.error()});
        *given = *std::move(endpoint);
    }
    if (*task)
        (*task)->endpointName = (*given)->name;
    const bool recordedVersion = *task && !(*task)->version.isEmpty() && !options.versionGiven;
    return TaskLookup{.context = {.origin = traffic::Origin::CommandLine,
                                  .endpoint = **std::move(given),
                                  .credential = options.credential,
                                  .version = recordedVersion ? (*task)->version : voiceChatVersion(options),
                                  .options = options.send},
                      .scene = *std::move(scene),
                      .task = *std::move(task)};
}

} // namespace console::ctl
