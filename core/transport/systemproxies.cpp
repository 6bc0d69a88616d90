// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/systemproxies.h"

#include <QHostAddress>

namespace console::transport {

namespace {

bool isLoopback(const QString &host)
{
    using namespace Qt::Literals::StringLiterals;
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ||
           host.endsWith(".localhost"_L1, Qt::CaseInsensitive) || QHostAddress(host).isLoopback();
}

} // namespace

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace console::transport
