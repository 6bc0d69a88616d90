// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnamtransport.h"

#include "core/base/whendone.h"
#include "core/transport/flight.h"
#include "core/transport/systemproxies.h"

#include <QNetworkAccessManager>

namespace console::transport {

QnamTransport::QnamTransport(const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setProxyFactory(new SystemProxies);
    m_manager->setStrictTransportSecurityEnabled(false);
}

QnamTransport::~QnamTransport()
{
    const auto flights = findChildren<Flight *>(Qt::FindDirectChildrenOnly);
    for (Flight *flight : flights) {
        flight->cancel();
        delete flight;
    }
}

QFuture<TransportOutcome> QnamTransport::send(const SignedRequest &request, const SendOptions &options,
                                              std::stop_token stop)
{
    if (stop.stop_requested())
        return readyFuture(TransportOutcome{.result = TransportFailure{
                                                .kind = TransportFailure::Kind::Cancelled,
                                            }});
    auto *flight = new Flight(*m_manager, request, options, std::move(stop), m_clock, this);
    return flight->outcome();
}

} // namespace console::transport
