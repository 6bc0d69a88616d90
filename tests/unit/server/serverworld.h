// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/calls/ratelimiter.h"
#include "core/server/embeddedserver.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/curltransport.h"
#include "tests/support/fakeupstream.h"
#include "tests/support/manualclock.h"
#include "tests/unit/server/rawclient.h"

#include <QTemporaryDir>

namespace console::test {

/// The embedded server with everything below it, in front of an upstream that checks signatures in its own way.
class ServerWorld
{
public:
    ServerWorld();
    ~ServerWorld();

    /// Writes scenes/ID.json.
    void writeScene(const QString &id, const QByteArray &text);
    /// A whole scene with an account of the upstream's.
    [[nodiscard]] static QByteArray sceneText();
    /// Starts the server on a free port; `change` may alter the settings before.
    void start(const std::function<void(server::ServerSettings &)> &change = {}, Secret secret = {},
               chat::ChatSecrets chatSecrets = {}, server::CallbackSecrets callbackSecrets = {});
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(server.url().port()); }
    /// The upstream's requests of that action.
    [[nodiscard]] QList<WireRequest> upstreamCalls(const QByteArray &action) const;
    /// The states of the open tasks.
    [[nodiscard]] QStringList openStates();

    QTemporaryDir folder;
    SystemClock clock;
    SystemScheduler scheduler;
    ManualClock chatTime;
    ManualScheduler chatScheduler{chatTime}; ///< The time limits of the relay to a language model.
    FakeUpstream upstream;
    traffic::TrafficStore store;
    rooms::Journal journal;
    credentials::Resolver resolver{QProcessEnvironment()};
    scene::SceneLibrary library;

private:
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<rooms::RoomService> m_rooms;
    std::unique_ptr<server::EmbeddedServer> m_server;
    std::unique_ptr<calls::Retrier> m_retrier; ///< After the rooms: stops that wait for another try end with it.
    calls::RateLimiter m_limiter;
    // Last, and so destroyed first: it ends its calls as cancelled while those who record them still live.
    std::unique_ptr<transport::CurlTransport> m_transport;

public:
    rooms::RoomService &rooms;
    server::EmbeddedServer &server;
};

} // namespace console::test
