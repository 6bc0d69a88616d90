// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkProxyFactory>

namespace console::transport {

/// The system's proxies, but none for loopback: the sandbox and the embedded server are on this machine, whatever
/// http_proxy says.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace console::transport
