// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/flight.h"

namespace console::transport {

Flight::Flight(Parts parts, Order order)
    : m_clock(parts.clock),
      m_start(order.start),
      m_maximumBodyBytes(order.options.maximumBodyBytes),
      m_onDone(std::move(parts.onDone)),
      m_call(parts.loop, std::move(order.request), {.timeout = order.options.timeout, .trust = parts.trust}, *this)
{}

bool Flight::takeHead()
{
    m_firstByte = sinceStart();
    if (m_call.head().length() > m_maximumBodyBytes)
        m_endedBy = Kind::TooLarge;
    return !m_endedBy;
}

CurlCall::Listener::Verdict Flight::takeBody(QByteArrayView bytes)
{
    if (m_body.size() + bytes.size() > m_maximumBodyBytes) {
        m_tooMuch = bytes.size();
        m_endedBy = Kind::TooLarge;
        return Verdict::Enough;
    }
    m_body.append(bytes);
    return Verdict::Taken;
}

void Flight::cancel()
{
    m_endedBy = Kind::Cancelled;
    m_call.abort();
    callEnded();
}

void Flight::callEnded()
{
    TransportOutcome outcome{.result = result(), .timings = m_call.timings(), .tls = m_call.tlsPeer()};
    outcome.timings.firstByte = m_firstByte;
    outcome.timings.done = sinceStart();
    m_onDone(std::move(outcome));
}

std::variant<TransportReply, TransportFailure> Flight::result() const
{
    const HeadReader &head = m_call.head();
    std::optional<TransportFailure> failure = m_call.failure();
    if (m_endedBy)
        failure = TransportFailure{.kind = *m_endedBy, .status = head.status()};
    if (!failure)
        return TransportReply{
            .status = head.status(), .reason = head.reason(), .headers = head.headers(), .body = m_body};
    failure->bytesReceived = m_body.size() + m_tooMuch;
    failure->bytesExpected = head.isWhole() ? head.length() : -1;
    return *failure;
}

std::chrono::microseconds Flight::sinceStart() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_clock.elapsed() - m_start);
}

} // namespace console::transport
