// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/curlrequest.h"
#include "core/transport/transport.h"

#include <QObject>

namespace console::transport {

class CurlLoop;

/// Sends through libcurl, which nothing outside of this folder touches. It owns what is under way; destroying it breaks
/// that off, and each ends as Cancelled. Proxies come from the system, loopback goes direct, no redirect is followed,
/// and a request that was written is never written again.
class CurlTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit CurlTransport(const Clock &clock, TlsTrust trust = {}, QObject *parent = nullptr);
    ~CurlTransport() override;

    [[nodiscard]] QFuture<TransportOutcome> send(const SignedRequest &request, const SendOptions &options,
                                                 std::stop_token stop) override;

private:
    class Flight;

    const Clock &m_clock;
    const TlsTrust m_trust;
    std::unique_ptr<CurlLoop> m_loop;
};

} // namespace console::transport
