// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/publicurl.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

bool isPublicAddress(const QHostAddress &address)
{
    // isGlobal() of Qt 6.4 counts the private networks as global.
    static const std::array privateNetworks = {
        QHostAddress::parseSubnet(u"10.0.0.0/8"_s),     QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s), QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
        QHostAddress::parseSubnet(u"169.254.0.0/16"_s), QHostAddress::parseSubnet(u"0.0.0.0/8"_s)};
    if (!address.isGlobal() || address.isUniqueLocalUnicast() || address.isSiteLocal())
        return false;
    return std::ranges::none_of(privateNetworks, [&address](const auto &net) { return address.isInSubnet(net); });
}

bool isPublicName(const QString &host)
{
    static constexpr std::array localEndings = {".localhost"_L1, ".local"_L1, ".internal"_L1, ".lan"_L1};
    return host.contains(u'.') && std::ranges::none_of(localEndings, [&host](QLatin1StringView ending) {
               return host.endsWith(ending, Qt::CaseInsensitive);
           });
}

} // namespace

bool isPublicUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return false;
    QHostAddress address;
    const bool isAddress = address.setAddress(url.host());
    bool isMapped = false; // ::ffff:10.0.0.1 is 10.0.0.1 in another dress.
    const quint32 mapped = address.toIPv4Address(&isMapped);
    if (isMapped)
        address = QHostAddress(mapped);
    return isAddress ? isPublicAddress(address) : isPublicName(url.host());
}

} // namespace console::rooms
