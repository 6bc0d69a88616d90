// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/flight.h"

namespace console::transport {

CurlTransport::Flight::Flight(Parts parts, const SignedRequest &request, const SendOptions &options,
                              std::stop_token stop, QObject *parent)
    : QObject(parent),
      m_clock(parts.clock),
      m_start(parts.clock.elapsed()),
      m_maximumBodyBytes(options.maximumBodyBytes),
      m_call(parts.loop, request, {.timeout = options.timeout, .trust = parts.trust}, *this)
{
    m_promise.start();
    // May run in any thread, so it only asks.
    m_onStop.emplace(std::move(stop),
                     [this] { QMetaObject::invokeMethod(this, &Flight::cancel, Qt::QueuedConnection); });
}

bool CurlTransport::Flight::takeHead()
{
    m_firstByte = sinceStart();
    if (m_call.head().length() > m_maximumBodyBytes)
        m_endedBy = Kind::TooLarge;
    return !m_endedBy;
}

CurlCall::Listener::Verdict CurlTransport::Flight::takeBody(QByteArrayView bytes)
{
    if (m_body.size() + bytes.size() > m_maximumBodyBytes) {
        m_tooMuch = bytes.size();
        m_endedBy = Kind::TooLarge;
        return Verdict::Enough;
    }
    m_body.append(bytes);
    return Verdict::Taken;
}

void CurlTransport::Flight::callEnded()
{
    finish();
}

void CurlTransport::Flight::cancel()
{
    if (m_isFinished)
        return;
    m_endedBy = Kind::Cancelled;
    m_call.abort();
    finish();
}

void CurlTransport::Flight::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    Timings timings = m_call.timings();
    timings.firstByte = m_firstByte;
    timings.done = sinceStart();
    deleteLater();
    m_promise.addResult(TransportOutcome{.result = result(), .timings = timings, .tls = m_call.tlsPeer()});
    m_promise.finish();
}

std::variant<TransportReply, TransportFailure> CurlTransport::Flight::result() const
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

std::chrono::microseconds CurlTransport::Flight::sinceStart() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_clock.elapsed() - m_start);
}

} // namespace console::transport
