// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curlworker.h"

#include <openssl/crypto.h>

namespace console::transport {

CurlWorker::CurlWorker(const Clock &clock, TlsTrust trust)
    : m_clock(clock),
      m_trust(std::move(trust))
{}

CurlWorker::~CurlWorker() = default;

void CurlWorker::end()
{
    for (const Departure &each : m_asked.takeAll()) {
        if (each.order) // It has not left, and will not.
            land(each.id, {.result = TransportFailure{.kind = TransportFailure::Kind::Cancelled}});
    }
    while (!m_flights.empty())
        m_flights.begin()->second->cancel();
    m_loop.reset();
    // Now, while somebody waits: the thread's own end may come after that of the process.
    OPENSSL_thread_stop();
}

void CurlWorker::send(quint64 id, Flight::Order order)
{
    ask({.id = id, .order = std::move(order)});
}

void CurlWorker::cancel(quint64 id)
{
    ask({.id = id});
}

void CurlWorker::ask(Departure departure)
{
    if (m_asked.put(std::move(departure)))
        QMetaObject::invokeMethod(this, &CurlWorker::work, Qt::QueuedConnection);
}

void CurlWorker::work()
{
    if (!m_loop)
        m_loop = std::make_unique<CurlLoop>(); // Here, for its timer belongs to the thread that makes it.
    for (Departure &each : m_asked.takeAll()) {
        if (each.order) {
            auto onDone = [this, id = each.id](TransportOutcome outcome) { land(id, std::move(outcome)); };
            m_flights.emplace(
                each.id,
                std::make_unique<Flight>(
                    Flight::Parts{.loop = *m_loop, .clock = m_clock, .trust = m_trust, .onDone = std::move(onDone)},
                    *std::move(each.order)));
        } else if (const auto found = m_flights.find(each.id); found != m_flights.end()) {
            found->second->cancel();
        }
    }
}

void CurlWorker::land(quint64 id, TransportOutcome outcome)
{
    m_flights.erase(id);
    if (m_landed.put({.id = id, .outcome = std::move(outcome)}))
        Q_EMIT landed();
}

} // namespace console::transport
