// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/message.h"

#include <QStringList>

#include <optional>

namespace console::server {

/// Why a request is not let in. A web page must not be able to spend the operator's money: peers.md fact 4 shows how
/// any page drives the vendor's demo server.
struct Denial
{
    enum class Kind {
        Host,        ///< Not a name of this server: a page that had its own name point here (DNS rebinding).
        Origin,      ///< A page from elsewhere; `null` is elsewhere, too.
        CrossSite,   ///< The browser says that another site sent it, and hides which.
        ContentType, ///< Not JSON. A page may send other types anywhere without being asked (CORS-safelisted).
    };
    Kind kind = Kind::Host;
    QByteArray value; ///< What was sent.

    friend bool operator==(const Denial &, const Denial &) = default;
};

/// 403, or 415 for the content type.
[[nodiscard]] int statusOf(Denial::Kind kind);

/// Who may ask this server.
struct AccessRules
{
    /// `host` or `host:port` as browsers write it, lower case. A name without a port fits any port.
    QStringList hosts;
    /// `scheme://host[:port]` of the pages that may call.
    QStringList origins;
};

/// The names of loopback with that port.
[[nodiscard]] QStringList loopbackHosts(quint16 port);

enum class BodyRule { Json, Any };

/// Nothing when the request may come in. A request without an Origin comes from a program, not a page: browsers send
/// one with every POST.
[[nodiscard]] std::optional<Denial> denialFor(const http::HttpRequest &request, const AccessRules &rules,
                                              BodyRule bodyRule);

/// Whether it came through a proxy or a tunnel that ends on this machine, and so from anywhere.
[[nodiscard]] bool isForwarded(const http::HttpRequest &request);

/// Lets an allowed page read the answer; empty for a request without an Origin. Never `*`.
[[nodiscard]] HttpHeaders corsHeaders(const http::HttpRequest &request);
/// The answer to the question a browser asks before a JSON POST (CORS preflight), besides corsHeaders(); the request
/// was let in.
[[nodiscard]] http::HttpAnswer preflightAnswer(const http::HttpRequest &request);

} // namespace console::server
