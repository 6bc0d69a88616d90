// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/trafficstore.h"

#include <algorithm>

namespace console::traffic {

namespace {

/// What an exchange holds on to beyond its own fixed size.
qsizetype weight(const Exchange &exchange)
{
    qsizetype bytes = sizeof(Exchange);
    if (exchange.request)
        bytes += exchange.request->body.size();
    if (exchange.response)
        bytes += exchange.response->body.size();
    if (exchange.signingTrace)
        bytes += exchange.signingTrace->canonicalRequest.size() + exchange.signingTrace->stringToSign.size();
    return bytes;
}

} // namespace

TrafficStore::TrafficStore(Limits limits, QObject *parent)
    : QObject(parent),
      m_limits(limits)
{}

Exchange TrafficStore::append(Exchange exchange)
{
    exchange.number = ++m_lastNumber;
    Q_EMIT aboutToAppend();
    m_bytes += weight(exchange);
    m_exchanges.push_back(exchange);
    Q_EMIT appended();
    dropBeyondLimits();
    return exchange;
}

void TrafficStore::clear()
{
    Q_EMIT aboutToClear();
    m_exchanges.clear();
    m_bytes = 0;
    Q_EMIT cleared();
}

void TrafficStore::dropBeyondLimits()
{
    // The newest one stays whatever its size: the call that was just made must be there to look at.
    qsizetype count = 0;
    qsizetype bytes = m_bytes;
    while (count + 1 < size() && (size() - count > m_limits.exchanges || bytes > m_limits.bytes))
        bytes -= weight(at(count++));
    if (count == 0)
        return;
    Q_EMIT aboutToDropOldest(count);
    m_exchanges.erase(m_exchanges.begin(), m_exchanges.begin() + count);
    m_bytes = bytes;
    Q_EMIT droppedOldest();
}

} // namespace console::traffic
