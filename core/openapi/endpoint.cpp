// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/endpoint.h"

#include <QHostAddress>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

int portOfScheme(const QString &scheme)
{
    constexpr int http = 80;
    constexpr int https = 443;
    return scheme == "https"_L1 ? https : http;
}

bool isPlainHttpUrl(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty() &&
           url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
           (url.path().isEmpty() || url.path() == "/"_L1);
}

} // namespace

QByteArray Endpoint::hostHeader() const
{
    QString host = url.host(QUrl::EncodeUnicode);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const int port = url.port(portOfScheme(url.scheme()));
    if (port != portOfScheme(url.scheme()))
        host += u':' + QString::number(port);
    return host.toLatin1();
}

bool Endpoint::isLoopback() const
{
    const QString host = url.host();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

Endpoint cloudEndpoint()
{
    return {.name = u"cloud"_s, .url = QUrl(u"https://rtc.volcengineapi.com"_s)};
}

std::optional<Endpoint> endpointFromUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!isPlainHttpUrl(url))
        return std::nullopt;
    // One place has one name, however it was written: tasks are found again by it.
    QUrl plain = url.adjusted(QUrl::RemovePath);
    if (plain.port() == portOfScheme(plain.scheme()))
        plain.setPort(-1);
    const Endpoint endpoint{.name = {}, .url = plain};
    return Endpoint{.name = QString(plain.scheme() + u"://" + QString::fromLatin1(endpoint.hostHeader())),
                    .url = plain};
}

} // namespace console::openapi
