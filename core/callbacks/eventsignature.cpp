// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/eventsignature.h"

#include "core/openapi/sha256.h"

#include <algorithm>
#include <array>

namespace console::callbacks {

QByteArray eventSignature(const EventEnvelope &event, const Secret &secretKey)
{
    const std::array texts{event.eventType.toUtf8(), event.eventData.toUtf8(), event.eventTime.toUtf8(),
                           event.eventId.toUtf8(),   event.appId.toUtf8(),     event.version.toUtf8(),
                           event.nonce.toUtf8()};
    std::vector<QByteArrayView> values(texts.begin(), texts.end());
    values.push_back(secretKey.reveal());
    std::ranges::sort(values, [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; });
    qsizetype size = 0;
    for (const QByteArrayView value : values)
        size += value.size();
    QByteArray joined;
    joined.reserve(size); // One buffer, so that it can be cleared: the key stands in it.
    for (const QByteArrayView value : values)
        joined.append(value);
    QByteArray signature = openapi::lowerHex(openapi::sha256(joined));
    joined.fill('\0');
    return signature;
}

bool isSigned(const EventEnvelope &event, const Secret &secretKey)
{
    return Secret(event.signature.toLatin1().toLower()) == Secret(eventSignature(event, secretKey));
}

bool isAgreed(const QString &signature, const Secret &agreed)
{
    return Secret(signature.toUtf8()) == agreed;
}

} // namespace console::callbacks
