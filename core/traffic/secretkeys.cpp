// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/redaction.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

// domain.md 4: every field that holds a key, and the spellings seen in the wild; in small letters, without `_` and `-`.
constexpr std::array secretKeys{
    "accesskeyid"_L1,
    "accesskey"_L1,
    "secretkey"_L1,
    "secretaccesskey"_L1,
    "sessiontoken"_L1,
    "securitytoken"_L1,
    "appkey"_L1,
    "token"_L1,
    "accesstoken"_L1,
    "refreshtoken"_L1,
    "apikey"_L1,
    "xapikey"_L1,
    "volcwebsearchapikey"_L1,
    "avatartoken"_L1,
    "authorization"_L1,
    "password"_L1,
    "clientsecret"_L1,
    "servermessagesignature"_L1,
    "signature"_L1,
    "servermessagesignatureforrts"_L1,
};

constexpr std::array<QByteArrayView, 4> secretHeaders{"X-Security-Token", "Cookie", "Set-Cookie",
                                                      "Proxy-Authorization"};

} // namespace

QByteArray redactedText()
{
    return QByteArrayLiteral("***");
}

bool isSecretKey(QStringView jsonKey)
{
    QString plain = jsonKey.toString().toLower();
    plain.remove(u'_').remove(u'-');
    return std::ranges::any_of(secretKeys, [&plain](QLatin1StringView key) { return plain == key; });
}

bool isSecretHeader(QByteArrayView name)
{
    return std::ranges::any_of(
        secretHeaders, [name](QByteArrayView header) { return name.compare(header, Qt::CaseInsensitive) == 0; });
}

} // namespace console::traffic
