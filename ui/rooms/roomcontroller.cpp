// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomcontroller.h"

#include "core/base/whendone.h"
#include "core/openapi/actions.h"
#include "core/sandbox/endpoints.h"
#include "core/scene/scenelibrary.h"
#include "ui/connection/connection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using traffic::LocalRefusal;

RoomController::RoomController(rooms::RoomService &rooms, calls::OpenApiClient &client, sandbox::Endpoints &endpoints,
                               const Connection &connection, QObject *parent)
    : QObject(parent),
      m_rooms(rooms),
      m_client(client),
      m_endpoints(endpoints),
      m_connection(connection)
{}

RoomController::~RoomController()
{
    for (Call &call : m_calls)
        call.stop.request_stop();
}

RoomController::Refused RoomController::contextFor(const QString &endpoint, const QString &version,
                                                   const QString &sceneId) const
{
    const auto resolved = m_endpoints.resolve(endpoint);
    if (!resolved)
        return unexpected(LocalRefusal{.sceneId = sceneId, .reason = resolved.error()});
    return rooms::CallContext{.origin = traffic::Origin::Window,
                              .endpoint = *resolved,
                              .credential = m_connection.credentialFor(endpoint),
                              .version = version.isEmpty() ? QString(openapi::defaultVoiceChatVersion()) : version,
                              .options = {},
                              // The chooser is for starts: a room goes on with the key that it was started with.
                              .taskKeyFirst = true};
}

Result<rooms::StartOrder, LocalRefusal> RoomController::startOrder(const StartRequest &request,
                                                                   const QString &endpoint) const
{
    const QString &id = request.scene.id;
    const auto scene = scene::Scene::parse(id, request.scene.bytes);
    if (!scene) {
        const traffic::SceneUnusable reason{.sceneId = id, .problem = scene.error()};
        return unexpected(LocalRefusal{.sceneId = id, .reason = reason});
    }
    const auto context = contextFor(endpoint, request.version, id);
    if (!context)
        return unexpected(context.error());
    return rooms::StartOrder{.context = *context, .scene = *scene, .scenePath = request.scene.path, .ids = request.ids};
}

Result<rooms::StartOrder, LocalRefusal> RoomController::orderFor(const StartRequest &request) const
{
    return startOrder(request, m_connection.endpoint());
}

Result<rooms::PresenceOrder, LocalRefusal> RoomController::presenceOrderFor(const rooms::RoomTask &task) const
{
    return contextFor(task.endpointName, task.version, task.sceneId).map([&](const rooms::CallContext &context) {
        return rooms::PresenceOrder{.context = context, .scene = rooms::sceneOf(task), .task = task};
    });
}

void RoomController::start(const StartRequest &request)
{
    const auto order = orderFor(request);
    if (!order) {
        refuseStart(request, m_connection.endpoint(), order.error());
        return;
    }
    make({.sceneId = request.scene.id, .start = request},
         [&](std::stop_token stop) { return m_rooms.start(*order, std::move(stop)); });
}

void RoomController::restart(const rooms::RoomTask &task, const StartRequest &request, const std::optional<TaskId> &as)
{
    StartRequest anew = request;
    anew.ids = {.appId = task.appId,
                .roomId = task.roomId,
                .taskId = as.value_or(task.taskId),
                .userId = UserId::parse(task.userId)};
    const auto order = startOrder(anew, task.endpointName);
    const auto context = contextFor(task.endpointName, task.version, task.sceneId);
    if (!order || !context) {
        refuseStart(anew, task.endpointName, order ? context.error() : order.error());
        return;
    }
    make({.sceneId = task.sceneId, .start = anew, .task = task}, [&](std::stop_token stop) {
        return m_rooms.restart({.context = *context, .scene = rooms::sceneOf(task), .task = task}, *order,
                               std::move(stop));
    });
}

void RoomController::refuseStart(const StartRequest &request, const QString &endpoint, const LocalRefusal &refusal)
{
    traffic::CallSubject subject;
    subject.action = u"StartVoiceChat"_s;
    subject.version = request.version.isEmpty() ? QString(openapi::defaultVoiceChatVersion()) : request.version;
    subject.sceneId = request.scene.id;
    Q_EMIT finished(m_client.refuse(traffic::Origin::Window, std::move(subject), endpoint, refusal), request);
}

void RoomController::update(const rooms::RoomTask &task, const rooms::UpdateCommand &command)
{
    const auto context = contextFor(task.endpointName, task.version, task.sceneId);
    if (!context) {
        Q_EMIT finished(refusedCall("UpdateVoiceChat"_L1, task, context.error()), std::nullopt);
        return;
    }
    make({.sceneId = task.sceneId, .task = task}, [&](std::stop_token stop) {
        return m_rooms.update({.context = *context, .scene = rooms::sceneOf(task), .task = task, .command = command},
                              std::move(stop));
    });
}

void RoomController::stop(const rooms::RoomTask &wanted)
{
    rooms::RoomTask task = wanted;
    if (task.endpointName.isEmpty())
        task.endpointName = m_connection.endpoint();
    const auto context = contextFor(task.endpointName, task.version, task.sceneId);
    if (!context) {
        Q_EMIT finished(refusedCall("StopVoiceChat"_L1, task, context.error()), std::nullopt);
        return;
    }
    // The scene only gives its account here, so the file is good enough: edits under way must not hinder a stop.
    make({.sceneId = task.sceneId, .task = task, .isStop = true}, [&](std::stop_token stop) {
        return m_rooms.stop({.context = *context, .scene = rooms::sceneOf(task), .task = task}, std::move(stop));
    });
}

void RoomController::stopMany(const QList<rooms::RoomTask> &tasks, const QString &why, std::stop_token stop)
{
    QList<rooms::StopOrder> orders;
    QList<traffic::Exchange> refused;
    for (const rooms::RoomTask &task : tasks) {
        const auto context = contextFor(task.endpointName, task.version, task.sceneId);
        if (context)
            orders.append({.context = *context, .scene = rooms::sceneOf(task), .task = task, .reason = why});
        else
            refused.append(refusedCall("StopVoiceChat"_L1, task, context.error()));
    }
    (void)m_rooms.stopAll(orders, std::move(stop));
    for (const traffic::Exchange &exchange : std::as_const(refused))
        Q_EMIT stopRefused(exchange);
}

QFuture<traffic::Exchange> RoomController::presence(const rooms::RoomTask &task, std::stop_token stop)
{
    auto context = contextFor(task.endpointName, task.version, task.sceneId);
    if (!context)
        return readyFuture(refusedCall("GetRoomOnlineUsers"_L1, task, context.error()));
    // It is only a hint for the operator: better none than one that keeps him waiting.
    constexpr std::chrono::seconds patience{5};
    context->options.timeout = patience;
    return m_rooms.presence({.context = *context, .scene = rooms::sceneOf(task), .task = task}, std::move(stop));
}

traffic::Exchange RoomController::refusedCall(QLatin1StringView action, const rooms::RoomTask &task,
                                              const LocalRefusal &refusal)
{
    return m_client.refuse(traffic::Origin::Window, rooms::subjectOf(task, action, task.version), task.endpointName,
                           refusal);
}

void RoomController::cancel(const QString &sceneId)
{
    // Asked to stop, a call may end at once and leave the list.
    QList<std::stop_source> stops;
    for (const Call &call : std::as_const(m_calls)) {
        if (call.sceneId == sceneId && !call.isStop)
            stops.append(call.stop);
    }
    for (std::stop_source &stop : stops)
        stop.request_stop();
}

bool RoomController::canCancel(const QString &sceneId) const
{
    return std::ranges::any_of(m_calls, [&](const Call &call) { return call.sceneId == sceneId && !call.isStop; });
}

bool RoomController::isStarting(const QString &sceneId, const scene::GivenIds &ids) const
{
    return std::ranges::any_of(
        m_calls, [&](const Call &call) { return call.start && call.sceneId == sceneId && call.start->ids == ids; });
}

bool RoomController::isBusyWith(const rooms::RoomTask &task) const
{
    return std::ranges::any_of(m_calls, [&](const Call &call) { return call.task && sameTask(*call.task, task); });
}

void RoomController::make(Call call, const std::function<QFuture<traffic::Exchange>(std::stop_token)> &send)
{
    call.number = ++m_made;
    m_calls.append(call);
    Q_EMIT callsChanged();
    whenDone(send(call.stop.get_token()), this,
             [this, number = call.number, start = call.start](const traffic::Exchange &exchange) {
                 m_calls.removeIf([number](const Call &ended) { return ended.number == number; });
                 Q_EMIT callsChanged();
                 Q_EMIT finished(exchange, start);
             });
}

} // namespace console::ui
