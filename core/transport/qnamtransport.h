// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/transport.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace console::transport {

/// Sends through QNetworkAccessManager, which nothing outside of this folder touches. It owns its replies; destroying
/// it aborts them, and each ends as Cancelled. Proxies come from the system, loopback goes direct, no redirect is
/// followed, and a request that was written is never written again by itself (Qt would repeat a POST on a connection
/// that broke).
class QnamTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit QnamTransport(const Clock &clock, QObject *parent = nullptr);
    ~QnamTransport() override;

    [[nodiscard]] QFuture<TransportOutcome> send(const SignedRequest &request, const SendOptions &options,
                                                 std::stop_token stop) override;

private:
    class Flight;

    const Clock &m_clock;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace console::transport
