// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomservice.h"

#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>

namespace console::sandbox {
class Endpoints;
}

namespace console::ui {

class Connection;

/// The text that is in the editor: what you see is what is sent.
struct SceneText
{
    QString id;
    QString path;
    QByteArray bytes;
};

/// What Start is pressed on.
struct StartRequest
{
    SceneText scene;
    scene::GivenIds ids = {};
    QString version = {}; ///< Empty means the default one.
};

/// Makes the window's calls: from editor text, ids and connection to an Exchange. Every way to fail ends in one that is
/// recorded.
class RoomController final : public QObject
{
    Q_OBJECT

public:
    RoomController(rooms::RoomService &rooms, calls::OpenApiClient &client, sandbox::Endpoints &endpoints,
                   const Connection &connection, QObject *parent = nullptr);
    ~RoomController() override;

    /// What start() would send, or why it would be refused.
    [[nodiscard]] Result<rooms::StartOrder, traffic::LocalRefusal> orderFor(const StartRequest &request) const;
    /// How the task's room is asked about; a refusal where its endpoint is gone.
    [[nodiscard]] Result<rooms::PresenceOrder, traffic::LocalRefusal>
    presenceOrderFor(const rooms::RoomTask &task) const;
    void start(const StartRequest &request);
    /// Stops the task and starts anew with its ids, where it ran; as another task if one is named.
    void restart(const rooms::RoomTask &task, const StartRequest &request, const std::optional<TaskId> &as = {});
    /// Tells the task's agent something.
    void update(const rooms::RoomTask &task, const rooms::UpdateCommand &command);
    /// A task without an endpoint is looked for at the one that starts go to.
    void stop(const rooms::RoomTask &task);
    /// Stops many at once, beside whatever else is under way; RoomService::stopEnded and stopRefused() tell of each.
    /// `why` is recorded.
    void stopMany(const QList<rooms::RoomTask> &tasks, const QString &why, std::stop_token stop);
    /// Who is in the task's room; soon, or not at all.
    [[nodiscard]] QFuture<traffic::Exchange> presence(const rooms::RoomTask &task, std::stop_token stop);
    /// Cancels what is under way for the scene, except its stops: what becomes of a stop that is cut off nobody knows.
    void cancel(const QString &sceneId);
    /// Whether there is something that cancel() would cancel.
    [[nodiscard]] bool canCancel(const QString &sceneId) const;
    /// Whether a start of that scene with these ids is under way.
    [[nodiscard]] bool isStarting(const QString &sceneId, const scene::GivenIds &ids) const;
    /// Whether a call to the task's agent is under way.
    [[nodiscard]] bool isBusyWith(const rooms::RoomTask &task) const;

Q_SIGNALS:
    /// Another call is under way, or one less.
    void callsChanged();
    /// A call has ended, well or not; its Exchange is in the store. `request` is what a start was made of, else
    /// nothing.
    void finished(const console::traffic::Exchange &exchange, const std::optional<console::ui::StartRequest> &request);
    /// One of stopMany()'s rooms could not even be asked to stop.
    void stopRefused(const console::traffic::Exchange &exchange);

private:
    using Refused = Result<rooms::CallContext, traffic::LocalRefusal>;
    [[nodiscard]] Refused contextFor(const QString &endpoint, const QString &version, const QString &sceneId) const;
    [[nodiscard]] Result<rooms::StartOrder, traffic::LocalRefusal> startOrder(const StartRequest &request,
                                                                              const QString &endpoint) const;
    void refuseStart(const StartRequest &request, const QString &endpoint, const traffic::LocalRefusal &refusal);
    /// A call under way.
    struct Call
    {
        QString sceneId;
        std::optional<StartRequest> start = {};   ///< Of a start, or of a restart.
        std::optional<rooms::RoomTask> task = {}; ///< The one that it is about, where there is one already.
        bool isStop = false;
        quint64 number = 0;
        std::stop_source stop = {};
    };

    void make(Call call, const std::function<QFuture<traffic::Exchange>(std::stop_token)> &send);
    [[nodiscard]] traffic::Exchange refusedCall(QLatin1StringView action, const rooms::RoomTask &task,
                                                const traffic::LocalRefusal &refusal);

    rooms::RoomService &m_rooms;
    calls::OpenApiClient &m_client;
    sandbox::Endpoints &m_endpoints;
    const Connection &m_connection;
    QList<Call> m_calls;
    quint64 m_made = 0;
};

} // namespace console::ui
