// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/preparation.h"

#include "core/calls/sceneaccess.h"
#include "core/openapi/actions.h"

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

using traffic::LocalRefusal;

namespace {

// It names tasks by their UserId, and neither stops nor updates are made that way here.
constexpr auto firstVersion = "2024-06-01"_L1;

template<class Reason>
tl::unexpected<LocalRefusal> refusal(const QString &sceneId, Reason reason)
{
    return unexpected(LocalRefusal{.sceneId = sceneId, .reason = std::move(reason)});
}

scene::StopIds idsOf(const RoomTask &task)
{
    return {.appId = task.appId, .roomId = task.roomId, .taskId = task.taskId};
}

KeyMark markOf(const credentials::Credential &credential)
{
    return {.name = credentials::maskedAccessKeyId(credential), .fingerprint = credentials::fingerprint(credential)};
}

const scene::Scene *pointerTo(const std::optional<scene::Scene> &scene)
{
    return scene ? &*scene : nullptr;
}

} // namespace

Preparation::Outcome Preparation::callAbout(const CallContext &context, const scene::Scene *scene, RoomTask task) const
{
    if (context.version.isEmpty())
        return refusal(task.sceneId, traffic::MissingArgument{traffic::MissingArgument::What::Version});
    const bool taskKeyFirst =
        !context.given && (context.taskKeyFirst || context.credential == credentials::Choice::Automatic);
    auto credential = taskKeyFirst ? keyOf(task, scene, m_resolver) : credentials::Resolver::Outcome(context.given);
    // Only one that is gone for good is replaced: with another account's key a stop may seem to have worked.
    if (credential && !*credential)
        credential = m_resolver.resolve({.choice = context.credential, .scene = scene, .scenePath = task.scenePath});
    if (!credential)
        return refusal(task.sceneId, credential.error());
    if (auto refused = calls::keyRefusal(**credential, context.endpoint, task.sceneId))
        return unexpected(*std::move(refused));
    const KeyMark used = markOf(**credential);
    const bool isOther = !task.credentialFingerprint.isEmpty() && task.credentialFingerprint != used.fingerprint;
    calls::OpenApiRequest request;
    request.origin = context.origin;
    request.endpoint = context.endpoint;
    request.credential = *std::move(credential);
    request.options = context.options;
    return PreparedCall{.request = std::move(request),
                        .task = std::move(task),
                        .otherKey = isOther ? used : KeyMark{},
                        .isTaskKeyGone = isOther && taskKeyFirst};
}

Preparation::Outcome Preparation::prepare(const StartOrder &order) const
{
    const QString sceneId = order.scene.id();
    // The order of the checks is the order in which people mend things: key, shape, ids.
    RoomTask task{
        .sceneId = sceneId, .scenePath = order.scenePath, .roomId = RoomId::generate(), .taskId = TaskId::generate()};
    auto call = callAbout(order.context, &order.scene, std::move(task));
    if (!call)
        return call;
    if (order.context.version == firstVersion)
        return refusal(sceneId, traffic::VersionUnstoppable{order.context.version});
    if (const auto old = scene::foreignVoiceChat(order.scene))
        return refusal(sceneId, traffic::SceneUnusable{sceneId, *old, order.scenePath});
    scene::GivenIds given = order.ids;
    // One that cannot be found now is needed only where nobody else names the AppId, and then that is what is said.
    if (const auto application = m_resolver.application(order.scene, order.scenePath); application && *application)
        given.otherwiseAppId = (*application)->appId;
    const auto ids = scene::resolveIds(order.scene, given);
    if (!ids)
        return refusal(sceneId, ids.error());
    auto body = scene::startBody(order.scene, *ids);
    if (!body)
        return refusal(sceneId, body.error());
    RoomTask &started = call->task;
    started.endpointName = order.context.endpoint.name;
    started.version = order.context.version;
    started.appId = ids->appId;
    started.roomId = ids->roomId;
    started.taskId = ids->taskId;
    started.userId = ids->userId.text();
    started.agentUserId = order.scene.text({u"VoiceChat", u"AgentConfig", u"UserId"});
    KeyMark key = markOf(*call->request.credential);
    started.credentialName = std::move(key.name);
    started.credentialFingerprint = std::move(key.fingerprint);
    started.startedAt = m_clock.now();
    started.machineStart = m_clock.machineTime();
    started.changedAt = started.startedAt;
    call->request.subject = subjectOf(started, "StartVoiceChat"_L1, order.context.version);
    call->request.body = *std::move(body);
    return call;
}

Result<RoomTask, LocalRefusal> Preparation::taskOf(const StopOrder &order) const
{
    if (order.task)
        return *order.task;
    if (!order.scene)
        return refusal(QString(), traffic::MissingArgument{traffic::MissingArgument::What::SceneId});
    const auto ids = scene::resolveStopIds(*order.scene, order.ids);
    if (!ids)
        return refusal(order.scene->id(), ids.error());
    return RoomTask{.sceneId = order.scene->id(),
                    .endpointName = order.context.endpoint.name,
                    .version = order.context.version,
                    .appId = ids->appId,
                    .roomId = ids->roomId,
                    .taskId = ids->taskId,
                    .state = TaskState::Unknown,
                    .startedAt = m_clock.now()};
}

Preparation::Outcome Preparation::prepare(const StopOrder &order) const
{
    // A key that is missing is told before ids that are, and a stop without either names what is known of the task.
    const QString sceneId = order.task ? order.task->sceneId : order.scene ? order.scene->id() : QString();
    RoomTask blank{
        .sceneId = sceneId, .scenePath = order.scenePath, .roomId = RoomId::generate(), .taskId = TaskId::generate()};
    auto call = callAbout(order.context, pointerTo(order.scene), order.task.value_or(std::move(blank)));
    if (!call)
        return call;
    auto task = taskOf(order);
    if (!task)
        return unexpected(task.error());
    call->task = *std::move(task);
    call->request.subject = subjectOf(call->task, "StopVoiceChat"_L1, order.context.version);
    call->request.body = scene::stopBody(idsOf(call->task));
    return call;
}

Preparation::Outcome Preparation::prepare(const UpdateOrder &order) const
{
    auto call = callAbout(order.context, pointerTo(order.scene), order.task);
    if (!call)
        return call;
    auto body = updateBody(idsOf(order.task), order.command, order.context.version);
    if (!body)
        return refusal(order.task.sceneId, body.error());
    call->request.subject = subjectOf(order.task, "UpdateVoiceChat"_L1, order.context.version);
    call->request.body = *std::move(body);
    return call;
}

Preparation::Outcome Preparation::prepare(const PresenceOrder &order) const
{
    auto call = callAbout(order.context, pointerTo(order.scene), order.task);
    if (!call)
        return call;
    const openapi::ActionSpec *action = openapi::findAction(u"GetRoomOnlineUsers");
    Q_ASSERT(action);
    call->request.method = "GET";
    call->request.subject = subjectOf(order.task, action->name, action->versions.front());
    call->request.parameters = {{u"AppId"_s, order.task.appId}, {u"RoomId"_s, order.task.roomId.text()}};
    return call;
}

} // namespace console::rooms
