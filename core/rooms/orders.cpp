// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/orders.h"

#include "core/openapi/actions.h"
#include "core/scene/scenelibrary.h"

namespace console::rooms {

std::optional<scene::Scene> sceneOf(const RoomTask &task)
{
    if (task.scenePath.isEmpty())
        return std::nullopt;
    auto bytes = scene::readFile(task.scenePath);
    if (!bytes)
        return std::nullopt;
    auto scene = scene::Scene::parse(task.sceneId, *std::move(bytes));
    return scene ? std::optional(*std::move(scene)) : std::nullopt;
}

credentials::Resolver::Outcome keyOf(const RoomTask &task, const scene::Scene *scene,
                                     const credentials::Resolver &resolver)
{
    return resolver.withFingerprint({.scene = scene, .scenePath = task.scenePath}, task.credentialFingerprint);
}

traffic::CallSubject subjectOf(const RoomTask &task, QLatin1StringView action, const QString &version)
{
    return {.action = action,
            .version = version,
            .sceneId = task.sceneId,
            .appId = task.appId,
            .roomId = task.roomId.text(),
            .taskId = task.taskId.text(),
            .userId = task.userId};
}

CallContext contextOf(const RoomTask &task, openapi::Endpoint endpoint, traffic::Origin origin,
                      credentials::Choice credential)
{
    return {.origin = origin,
            .endpoint = std::move(endpoint),
            .credential = credential,
            .version = task.version.isEmpty() ? QString(openapi::defaultVoiceChatVersion()) : task.version,
            .options = {}};
}

bool fits(const RoomTask &task, const TaskQuery &query)
{
    const scene::GivenIds &ids = query.ids;
    return (query.sceneId.isEmpty() || task.sceneId == query.sceneId) &&
           (query.endpointName.isEmpty() || task.endpointName == query.endpointName) &&
           (ids.appId.isEmpty() || task.appId == ids.appId) && (!ids.roomId || task.roomId == *ids.roomId) &&
           (!ids.taskId || task.taskId == *ids.taskId);
}

} // namespace console::rooms
