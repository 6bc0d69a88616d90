// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/openapiclient.h"
#include "core/credentials/resolver.h"
#include "core/rooms/roomledger.h"
#include "core/scene/injection.h"
#include "core/scene/scene.h"

#include <QObject>

namespace console::rooms {

/// What is the same for every call of one operation.
struct CallContext
{
    traffic::Origin origin = traffic::Origin::Window;
    openapi::Endpoint endpoint;
    credentials::Choice credential = credentials::Choice::Automatic;
    QString version; ///< Empty is refused.
    transport::SendOptions options;
};

struct StartOrder
{
    CallContext context;
    scene::Scene scene;
    QString scenePath;
    scene::GivenIds ids;
};

/// Stops one task: of the ledger (`task`), or as the scene and the given ids say.
struct StopOrder
{
    CallContext context;
    std::optional<scene::Scene> scene; ///< For its account, and for ids that are not given.
    std::optional<RoomTask> task;
    QString sceneId;
    scene::GivenIds ids;
};

/// Starts and stops agents: resolves credential and ids, writes the intent down before Start leaves and the outcome
/// after, and makes the call. The window, the command line and the server go through here.
class RoomService final : public QObject
{
    Q_OBJECT

public:
    RoomService(calls::OpenApiClient &client, RoomLedger &ledger, const credentials::Resolver &resolver, const Clock &clock,
                QObject *parent = nullptr);

    [[nodiscard]] QFuture<traffic::Exchange> start(const StartOrder &order, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> stop(const StopOrder &order, std::stop_token stop);

    /// The signed request that start() would send, or why it would refuse. Nothing is written or sent.
    [[nodiscard]] Result<calls::PreparedCall, traffic::LocalRefusal> rehearse(const StartOrder &order) const;

    /// Which open tasks belong to a scene, newest first.
    [[nodiscard]] QList<RoomTask> openTasksOf(const QString &sceneId) const;
    [[nodiscard]] QList<RoomTask> openTasks() const;

Q_SIGNALS:
    /// A call is about to be made with this key; emitted before the request is sent.
    void credentialChosen(const console::openapi::Endpoint &endpoint, const console::credentials::CredentialPtr &credential);
    /// A task was written down in a new state.
    void taskChanged(const console::rooms::RoomTask &task);

private:
    struct Prepared
    {
        calls::OpenApiRequest request;
        std::optional<RoomTask> task;
    };
    [[nodiscard]] Result<Prepared, traffic::LocalRefusal> prepareStart(const StartOrder &order) const;
    [[nodiscard]] Result<Prepared, traffic::LocalRefusal> prepareStop(const StopOrder &order) const;
    [[nodiscard]] QFuture<traffic::Exchange> run(Prepared prepared, std::stop_token stop);
    void settle(RoomTask task, const traffic::Exchange &exchange);
    void write(const RoomTask &task);

    calls::OpenApiClient &m_client;
    RoomLedger &m_ledger;
    const credentials::Resolver &m_resolver;
    const Clock &m_clock;
};

} // namespace console::rooms
