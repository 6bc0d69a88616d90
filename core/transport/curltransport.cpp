// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curltransport.h"

#include "core/base/whendone.h"
#include "core/transport/flight.h"

namespace console::transport {

CurlTransport::CurlTransport(const Clock &clock, TlsTrust trust, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_trust(std::move(trust)),
      m_loop(std::make_unique<CurlLoop>())
{}

CurlTransport::~CurlTransport()
{
    const auto flights = findChildren<Flight *>(Qt::FindDirectChildrenOnly);
    for (Flight *flight : flights) {
        flight->cancel();
        delete flight;
    }
}

QFuture<TransportOutcome> CurlTransport::send(const SignedRequest &request, const SendOptions &options,
                                              std::stop_token stop)
{
    if (stop.stop_requested())
        return readyFuture(TransportOutcome{.result = TransportFailure{
                                                .kind = TransportFailure::Kind::Cancelled,
                                            }});
    auto *flight =
        new Flight({.loop = *m_loop, .clock = m_clock, .trust = m_trust}, request, options, std::move(stop), this);
    return flight->outcome();
}

} // namespace console::transport
