// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomservice.h"

#include <QObject>

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

/// Makes the window's calls: from editor text, ids and connection to an Exchange. Every way to fail ends in one that is
/// recorded.
class RoomController final : public QObject
{
    Q_OBJECT

public:
    RoomController(rooms::RoomService &rooms, calls::OpenApiClient &client, sandbox::Endpoints &endpoints,
                   const Connection &connection, QObject *parent = nullptr);
    ~RoomController() override;

    /// An empty version means the default one.
    void start(const SceneText &text, const scene::GivenIds &ids, const QString &version);
    void stop(const rooms::RoomTask &task);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_inFlight > 0; }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// A call has ended, well or not; its Exchange is in the store.
    void finished(const console::traffic::Exchange &exchange);

private:
    using Refused = Result<rooms::CallContext, traffic::LocalRefusal>;
    [[nodiscard]] Refused contextFor(const QString &endpoint, const QString &version, const QString &sceneId) const;
    void watch(const QFuture<traffic::Exchange> &future);
    void refuse(traffic::CallSubject subject, const QString &endpoint, traffic::LocalRefusal refusal);

    rooms::RoomService &m_rooms;
    calls::OpenApiClient &m_client;
    sandbox::Endpoints &m_endpoints;
    const Connection &m_connection;
    std::stop_source m_stop;
    int m_inFlight = 0;
};

} // namespace console::ui
