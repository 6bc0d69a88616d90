// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"
#include "tests/support/manualclock.h"

#include <functional>

namespace console::test {

/// A service behind a network that takes its time, on a clock moved by hand. It answers every request with "ok" and
/// remembers when each arrived.
class SlowService final : public QObject, public transport::Transport
{
public:
    /// How long the next request takes there, and its answer back.
    using Latency = std::function<std::chrono::milliseconds()>;

    SlowService(const ManualClock &clock, ManualScheduler &scheduler, Latency there, Latency back)
        : m_clock(clock),
          m_scheduler(scheduler),
          m_there(std::move(there)),
          m_back(std::move(back))
    {}

    [[nodiscard]] QFuture<transport::TransportOutcome>
    send(const transport::SignedRequest &request, const transport::SendOptions &options, std::stop_token stop) override;

    /// In the order of arrival.
    [[nodiscard]] const QList<std::chrono::nanoseconds> &arrivals() const { return m_arrivals; }
    [[nodiscard]] const QList<QByteArray> &sentBodies() const { return m_sentBodies; }

private:
    const ManualClock &m_clock;
    ManualScheduler &m_scheduler;
    Latency m_there;
    Latency m_back;
    QList<std::chrono::nanoseconds> m_arrivals;
    QList<QByteArray> m_sentBodies;
};

} // namespace console::test
