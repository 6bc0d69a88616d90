// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/redaction.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

// domain.md 4: every field that holds a key, and the spellings seen in the wild. Without case.
constexpr std::array secretKeys{
    "accessKeyId"_L1,  "accessKey"_L1,
    "secretKey"_L1,    "secretAccessKey"_L1,
    "sessionToken"_L1, "securityToken"_L1,
    "AppKey"_L1,       "Token"_L1,
    "AccessToken"_L1,  "APIKey"_L1,
    "api_key"_L1,      "volc_websearch_api_key"_L1,
    "AvatarToken"_L1,  "Authorization"_L1,
    "password"_L1,     "ServerMessageSignature"_L1,
    "Signature"_L1,    "ServerMessageSignatureForRTS"_L1,
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
    return std::ranges::any_of(
        secretKeys, [jsonKey](QLatin1StringView key) { return jsonKey.compare(key, Qt::CaseInsensitive) == 0; });
}

bool isSecretHeader(QByteArrayView name)
{
    return std::ranges::any_of(
        secretHeaders, [name](QByteArrayView header) { return name.compare(header, Qt::CaseInsensitive) == 0; });
}

} // namespace console::traffic
