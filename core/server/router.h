// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/clientbudget.h"
#include "core/server/internalauth.h"
#include "core/server/route.h"

#include <QObject>

#include <memory>
#include <vector>

namespace console::server {

/// One request and how it ended.
struct RequestRecord
{
    QDateTime at; ///< UTC.
    QByteArray method;
    QByteArray path;
    QByteArray origin;
    QHostAddress peer;
    int status = 0;         ///< What the client was told; 0 when it left before.
    int upstreamStatus = 0; ///< What the service said; 0 when it was not asked.
    std::chrono::milliseconds took{0};
    ServedNote note;
    std::optional<Denial> denial;
    std::optional<traffic::CallError> failure = {}; ///< Of a call to the service; also of one that was not sent.
};

/// Lets requests in, or not, and brings them to their route: the one gate before everything that costs. Each request
/// ends in exactly one record.
class Router final : public QObject, public http::RequestHandler
{
    Q_OBJECT

public:
    struct Options
    {
        AccessRules access;
        std::unique_ptr<InternalAuth> auth; ///< None: internal authentication is off.
    };

    /// The budget is borrowed.
    Router(std::vector<Route> routes, Options options, ClientBudget &budget, const Clock &clock,
           QObject *parent = nullptr);

    [[nodiscard]] QFuture<http::HttpAnswer> handle(const http::HttpRequest &request, std::stop_token stop) override;

    void setAccess(AccessRules access) { m_options.access = std::move(access); }

Q_SIGNALS:
    void served(const console::server::RequestRecord &record);

private:
    [[nodiscard]] const Route *routeTo(const http::HttpRequest &request) const;
    /// What stands between the request and its route; nothing when it may go on.
    [[nodiscard]] std::optional<http::HttpAnswer> obstacle(const Route *route, const http::HttpRequest &request,
                                                           RequestRecord &record);
    [[nodiscard]] QFuture<http::HttpAnswer> finish(const http::HttpRequest &request, RequestRecord record,
                                                   const Served &served);
    void conclude(http::HttpAnswer &answer, const http::HttpRequest &request, RequestRecord &record);

    std::vector<Route> m_routes;
    Options m_options;
    const Clock &m_clock;
    ClientBudget &m_budget;
};

} // namespace console::server
