// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/accessrules.h"

#include <QString>

#include <algorithm>
#include <array>

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using http::HttpRequest;

namespace {

QByteArray header(const HttpRequest &request, QByteArrayView name)
{
    return headerValue(request.headers, name).value_or(QByteArray()).trimmed();
}

bool isKnownHost(const QByteArray &host, const QStringList &known)
{
    const QString name = QString::fromLatin1(host).toLower();
    const qsizetype colon = name.lastIndexOf(u':');
    const QString bare = colon > name.lastIndexOf(u']') ? name.left(colon) : name;
    return known.contains(name) || known.contains(bare);
}

/// `application/json`, with or without parameters.
bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().compare("application/json", Qt::CaseInsensitive) == 0;
}

int countOf(const HttpRequest &request, QByteArrayView name)
{
    return static_cast<int>(std::ranges::count_if(request.headers, [name](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    }));
}

} // namespace

int statusOf(Denial::Kind kind)
{
    return kind == Denial::Kind::ContentType ? 415 : 403;
}

QStringList loopbackHosts(quint16 port)
{
    const QString ending = u':' + QString::number(port);
    return {u"localhost"_s + ending, u"127.0.0.1"_s + ending, u"[::1]"_s + ending};
}

std::optional<Denial> denialFor(const HttpRequest &request, const AccessRules &rules, BodyRule bodyRule)
{
    const QByteArray host = header(request, "Host");
    if (!isKnownHost(host, rules.hosts))
        return Denial{.kind = Denial::Kind::Host, .value = host};
    const QByteArray origin = header(request, "Origin");
    if (countOf(request, "Origin") > 1 ||
        (!origin.isEmpty() && !rules.origins.contains(QString::fromLatin1(origin).toLower())))
        return Denial{.kind = Denial::Kind::Origin, .value = origin};
    const QByteArray site = header(request, "Sec-Fetch-Site");
    if (origin.isEmpty() && site == "cross-site")
        return Denial{.kind = Denial::Kind::CrossSite, .value = site};
    if (bodyRule == BodyRule::Json && request.method == "POST" && !isJson(header(request, "Content-Type")))
        return Denial{.kind = Denial::Kind::ContentType, .value = header(request, "Content-Type")};
    return std::nullopt;
}

bool isForwarded(const HttpRequest &request)
{
    constexpr std::array marks{"Forwarded", "X-Forwarded-For", "X-Real-Ip", "Via"};
    return std::ranges::any_of(marks, [&](const char *name) { return headerValue(request.headers, name).has_value(); });
}

HttpHeaders corsHeaders(const HttpRequest &request)
{
    const QByteArray origin = header(request, "Origin");
    if (origin.isEmpty())
        return {{"Vary", "Origin"}};
    return {{"Access-Control-Allow-Origin", origin},
            {"Access-Control-Allow-Credentials", "true"},
            {"Access-Control-Expose-Headers", "X-Session-Id, X-Upstream-Status"},
            {"Vary", "Origin"}};
}

http::HttpAnswer preflightAnswer(const HttpRequest &request)
{
    http::HttpAnswer answer{
        .status = 204,
        .headers = {{"Access-Control-Allow-Methods", "GET, POST, OPTIONS"},
                    {"Access-Control-Allow-Headers",
                     "Content-Type, X-Session-Id, X-Internal-Timestamp, X-Internal-Nonce, X-Internal-Signature"},
                    {"Access-Control-Max-Age", "600"}},
        .body = {}};
    // Chromium asks a page from the internet for this before it may reach a private address.
    if (header(request, "Access-Control-Request-Private-Network") == "true")
        answer.headers.append(HttpHeader{"Access-Control-Allow-Private-Network", "true"});
    return answer;
}

} // namespace console::server
