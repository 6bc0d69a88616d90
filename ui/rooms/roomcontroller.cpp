// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/roomcontroller.h"

#include "core/base/whendone.h"
#include "core/openapi/actions.h"
#include "core/sandbox/endpoints.h"
#include "core/scene/scenelibrary.h"
#include "ui/connection/connection.h"

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
    m_stop.request_stop();
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
                              .options = {}};
}

void RoomController::start(const SceneText &text, const scene::GivenIds &ids, const QString &version)
{
    traffic::CallSubject subject;
    subject.action = u"StartVoiceChat"_s;
    subject.version = version.isEmpty() ? QString(openapi::defaultVoiceChatVersion()) : version;
    subject.sceneId = text.id;
    const auto scene = scene::Scene::parse(text.id, text.bytes);
    if (!scene) {
        const traffic::SceneUnusable reason{.sceneId = text.id, .problem = scene.error()};
        refuse(subject, m_connection.endpoint(), {.sceneId = text.id, .reason = reason});
        return;
    }
    const auto context = contextFor(m_connection.endpoint(), version, text.id);
    if (!context) {
        refuse(subject, m_connection.endpoint(), context.error());
        return;
    }
    watch(
        m_rooms.start({.context = *context, .scene = *scene, .scenePath = text.path, .ids = ids}, m_stop.get_token()));
}

void RoomController::stop(const rooms::RoomTask &task)
{
    const auto context = contextFor(task.endpointName, task.version, task.sceneId);
    if (!context) {
        traffic::CallSubject subject;
        subject.action = u"StopVoiceChat"_s;
        subject.version = task.version;
        subject.sceneId = task.sceneId;
        subject.appId = task.appId;
        subject.roomId = task.roomId.text();
        subject.taskId = task.taskId.text();
        refuse(subject, task.endpointName, context.error());
        return;
    }
    // The scene only gives its account here, so the file is good enough: edits under way must not hinder a stop.
    watch(m_rooms.stop({.context = *context, .scene = rooms::sceneOf(task), .task = task}, m_stop.get_token()));
}

void RoomController::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void RoomController::watch(const QFuture<traffic::Exchange> &future)
{
    if (m_inFlight++ == 0)
        Q_EMIT busyChanged(true);
    whenDone(future, this, [this](const traffic::Exchange &exchange) {
        if (--m_inFlight == 0)
            Q_EMIT busyChanged(false);
        Q_EMIT finished(exchange);
    });
}

void RoomController::refuse(traffic::CallSubject subject, const QString &endpoint, LocalRefusal refusal)
{
    Q_EMIT finished(m_client.refuse(traffic::Origin::Window, std::move(subject), endpoint, std::move(refusal)));
}

} // namespace console::ui
