// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/qnamtransport.h"

#include <QNetworkReply>
#include <QPromise>
#include <QSslError>

#include <functional>

namespace console::transport {

/// One request under way: owns its reply, its time limit and its promise, and gives exactly one outcome.
class QnamTransport::Flight final : public QObject
{
    Q_OBJECT

public:
    Flight(QNetworkAccessManager &manager, const SignedRequest &request, const SendOptions &options,
           std::stop_token stop, const Clock &clock, QObject *parent);

    [[nodiscard]] QFuture<TransportOutcome> outcome() const { return m_promise.future(); }
    /// Ends it at once as cancelled.
    void cancel() { end(Kind::Cancelled); }

private:
    using Kind = TransportFailure::Kind;

    void watch(std::chrono::milliseconds timeout);
    void watchTimings();
    void listenTo(std::stop_token stop);
    void takeHeaders();
    void takeBody();
    /// Breaks the reply off for a reason of our own. Qt reports every abort() alike, so the reason is kept here.
    void end(Kind reason);
    void finish();
    [[nodiscard]] std::variant<TransportReply, TransportFailure> result() const;
    [[nodiscard]] TransportReply reply() const;
    [[nodiscard]] std::optional<TransportFailure> failure() const;
    [[nodiscard]] std::optional<TlsPeer> tlsPeer() const;
    [[nodiscard]] int status() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] std::chrono::microseconds sinceStart() const;

    const Clock &m_clock;
    const std::chrono::nanoseconds m_start;
    const qint64 m_maximumBodyBytes;
    QPromise<TransportOutcome> m_promise;
    QNetworkReply *m_reply; ///< A child of this.
    QByteArray m_body;
    qint64 m_expected = -1;
    QList<QSslError> m_tlsErrors;
    Timings m_timings;
    std::optional<Kind> m_endedBy; ///< Set when it was us who ended it.
    bool m_finished = false;
    // Last, so that it is destroyed first: it waits for a callback that is running in another thread.
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace console::transport
