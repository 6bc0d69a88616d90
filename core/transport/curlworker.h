// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/flight.h"
#include "core/transport/mailbox.h"

#include <QObject>

#include <unordered_map>
#include <variant>

namespace console::transport {

/// Carries requests out in the thread it is moved to.
class CurlWorker final : public QObject
{
    Q_OBJECT

public:
    struct Landing
    {
        quint64 id = 0;
        TransportOutcome outcome = {};
    };

    CurlWorker(const Clock &clock, TlsTrust trust);
    ~CurlWorker() override;

    /// Ids are the caller's, and each is used once. In any thread, as the next two.
    void send(quint64 id, Flight::Order order);
    /// Nothing when it has landed.
    void cancel(quint64 id);
    [[nodiscard]] std::vector<Landing> takeLanded() { return m_landed.takeAll(); }
    /// Ends all as cancelled and gives up the connections; the last thing to be done in its thread.
    void end();

Q_SIGNALS:
    /// There is something to be taken, where nothing was.
    void landed();

private:
    struct Departure
    {
        quint64 id = 0;
        std::optional<Flight::Order> order = {}; ///< None: it is to be cancelled.
    };

    void ask(Departure departure);
    void work();
    void land(quint64 id, TransportOutcome outcome);

    const Clock &m_clock;
    const TlsTrust m_trust;
    Mailbox<Departure> m_asked;
    Mailbox<Landing> m_landed;
    // From here on the thread's own.
    std::unique_ptr<CurlLoop> m_loop;
    std::unordered_map<quint64, std::unique_ptr<Flight>> m_flights;
};

} // namespace console::transport
