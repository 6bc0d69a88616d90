// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/curlcall.h"

#include <functional>

namespace console::transport {

/// One request under way, in libcurl's thread: owns its call and its time limit, and gives exactly one outcome unless
/// it is destroyed before.
class Flight final : private CurlCall::Listener
{
public:
    struct Order
    {
        SignedRequest request = {};
        SendOptions options = {};
        std::chrono::nanoseconds start{0}; ///< By the clock.
    };
    struct Parts
    {
        CurlLoop &loop;
        const Clock &clock;
        const TlsTrust &trust;
        /// Outside of libcurl; may destroy the flight.
        std::function<void(TransportOutcome)> onDone;
    };

    Flight(Parts parts, Order order);

    /// Ends it at once as cancelled.
    void cancel();

private:
    using Kind = TransportFailure::Kind;

    [[nodiscard]] bool takeHead() override;
    [[nodiscard]] Verdict takeBody(QByteArrayView bytes) override;
    void callEnded() override;
    [[nodiscard]] std::variant<TransportReply, TransportFailure> result() const;
    [[nodiscard]] std::chrono::microseconds sinceStart() const;

    const Clock &m_clock;
    const std::chrono::nanoseconds m_start;
    const qint64 m_maximumBodyBytes;
    const std::function<void(TransportOutcome)> m_onDone;
    QByteArray m_body;
    qint64 m_tooMuch = 0; ///< Bytes beyond what is allowed, which were not kept.
    std::optional<std::chrono::microseconds> m_firstByte;
    std::optional<Kind> m_endedBy; ///< Set when it was us who ended it.
    CurlCall m_call;
};

} // namespace console::transport
