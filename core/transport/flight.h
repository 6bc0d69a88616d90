// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlcall.h"
#include "core/transport/curltransport.h"

#include <QPromise>

#include <functional>

namespace console::transport {

/// One request under way: owns its call, its time limit and its promise, and gives exactly one outcome.
class CurlTransport::Flight final : public QObject, private CurlCall::Listener
{
    Q_OBJECT

public:
    struct Parts
    {
        CurlLoop &loop;
        const Clock &clock;
        const TlsTrust &trust;
    };

    Flight(Parts parts, const SignedRequest &request, const SendOptions &options, std::stop_token stop,
           QObject *parent);

    [[nodiscard]] QFuture<TransportOutcome> outcome() const { return m_promise.future(); }
    /// Ends it at once as cancelled.
    void cancel();

private:
    using Kind = TransportFailure::Kind;

    [[nodiscard]] bool takeHead() override;
    [[nodiscard]] Verdict takeBody(QByteArrayView bytes) override;
    void callEnded() override;
    void finish();
    [[nodiscard]] std::variant<TransportReply, TransportFailure> result() const;
    [[nodiscard]] std::chrono::microseconds sinceStart() const;

    const Clock &m_clock;
    const std::chrono::nanoseconds m_start;
    const qint64 m_maximumBodyBytes;
    QPromise<TransportOutcome> m_promise;
    QByteArray m_body;
    qint64 m_tooMuch = 0; ///< Bytes beyond what is allowed, which were not kept.
    std::optional<std::chrono::microseconds> m_firstByte;
    std::optional<Kind> m_endedBy; ///< Set when it was us who ended it.
    bool m_isFinished = false;
    CurlCall m_call;
    // Last, so that it is destroyed first: it waits for a callback that is running in another thread.
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace console::transport
