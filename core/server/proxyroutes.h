// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/openapiclient.h"
#include "core/calls/scenecache.h"
#include "core/rooms/roomservice.h"
#include "core/scene/scenelibrary.h"
#include "core/server/clientbook.h"
#include "core/server/clientbudget.h"
#include "core/server/route.h"
#include "core/server/scenelist.h"

namespace console::server {

/// `POST /getScenes` and `POST /proxy?Action=&Version=`: what the vendor's web client asks of the vendor's server
/// (domain.md 4.8). Calls go through the same pipeline and the same journal as the window's. Scenes are read anew for
/// each request, so a saved change counts at once.
class ProxyRoutes final : public QObject
{
    Q_OBJECT

public:
    /// Everything is borrowed and outlives the routes.
    struct Parts
    {
        scene::SceneLibrary &library;
        rooms::RoomService &rooms;
        calls::OpenApiClient &client;
        const credentials::Resolver &resolver;
        const Clock &clock;
    };
    struct Settings
    {
        openapi::Endpoint endpoint;
        credentials::Choice credential = credentials::Choice::Automatic;
        QString version; ///< When the query has none.
    };

    /// The budget is borrowed, too.
    ProxyRoutes(Parts parts, Settings settings, ClientBudget &budget, QObject *parent = nullptr);

    [[nodiscard]] std::vector<Route> routes();
    [[nodiscard]] const ClientBook &clients() const { return m_book; }

Q_SIGNALS:
    /// A client got a room, or one of its rooms is in another state.
    void clientsChanged();
    /// A call that is about no room is about to be made with this key; rooms tell of theirs themselves.
    void credentialChosen(const console::openapi::Endpoint &endpoint,
                          const console::credentials::CredentialPtr &credential);

private:
    struct ProxyCall
    {
        QString action;
        QString version;
        scene::Scene scene;
        json::Document body;
        ClientKey client;
    };

    [[nodiscard]] Served getScenes(const http::HttpRequest &request);
    [[nodiscard]] Served proxy(const http::HttpRequest &request, std::stop_token stop);
    [[nodiscard]] Result<ProxyCall, traffic::LocalRefusal> read(const http::HttpRequest &request, ServedNote &note);
    [[nodiscard]] QFuture<traffic::Exchange> carryOut(const ProxyCall &call, std::stop_token stop, ServedNote &note);
    /// What makes the tokens of the scene's clients; null when there is nothing.
    [[nodiscard]] Result<std::shared_ptr<const credentials::ApplicationKey>, ListingProblem>
    applicationOf(const scene::Scene &scene) const;
    [[nodiscard]] QFuture<traffic::Exchange> start(const ProxyCall &call, std::stop_token stop, ServedNote &note);
    [[nodiscard]] QFuture<traffic::Exchange> update(const ProxyCall &call, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> stopRoom(const ProxyCall &call);
    [[nodiscard]] QFuture<traffic::Exchange> other(const ProxyCall &call, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> refuse(const QString &action, const QString &version,
                                                    traffic::LocalRefusal refusal);
    /// The client's running task of the scene, as the journal knows it.
    [[nodiscard]] Result<rooms::RoomTask, traffic::LocalRefusal> runningTask(const ProxyCall &call);
    [[nodiscard]] rooms::CallContext contextFor(const QString &version) const;
    /// The page went away before it heard that its agent runs: nobody would ever stop it.
    void stopAbandoned(const scene::RoomIds &ids, const scene::Scene &scene);
    [[nodiscard]] Result<std::optional<rooms::RoomTask>, rooms::JournalFailure>
    openTask(const scene::RoomIds &ids) const;

    Parts m_parts;
    Settings m_settings;
    ClientBudget &m_budget;
    ClientBook m_book;
    calls::SceneCache m_scenes;
};

} // namespace console::server
