// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/curlrequest.h"
#include "core/transport/transport.h"

#include <QObject>
#include <QThread>

#include <unordered_map>

namespace console::transport {

class CurlWorker;

/// Sends through libcurl, which nothing outside of this folder touches, in a thread of its own: it is a third of what a
/// call costs. It owns what is under way; destroying it breaks that off, and each ends as Cancelled. Proxies come from
/// the system, loopback goes direct, no redirect is followed, and a request that was written is never written again.
class CurlTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit CurlTransport(const Clock &clock, TlsTrust trust = {}, QObject *parent = nullptr);
    ~CurlTransport() override;

    [[nodiscard]] QFuture<TransportOutcome> send(const SignedRequest &request, const SendOptions &options,
                                                 std::stop_token stop) override;

private:
    struct Waiting;

    void deliver();
    void end(quint64 id, TransportOutcome outcome);

    const Clock &m_clock;
    QThread m_thread; ///< Runs from the first call on.
    std::unique_ptr<CurlWorker> m_worker;
    std::unordered_map<quint64, std::unique_ptr<Waiting>> m_waiting;
    quint64 m_lastId = 0;
    bool m_isEnding = false;
};

} // namespace console::transport
