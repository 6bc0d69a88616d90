// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/redaction.h"

#include <QLatin1StringView>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

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
    "ak"_L1,
    "sk"_L1,
    "secret"_L1,
    "appsecret"_L1,
    "clientsecret"_L1,
    "servermessagesignature"_L1,
    "signature"_L1,
    "servermessagesignatureforrts"_L1,
};

constexpr std::array secretMaps{
    "extraheader"_L1, "extraheaders"_L1, "header"_L1, "headers"_L1, "httpheaders"_L1, "customheaders"_L1,
};

// Anywhere in a URL parameter's name, and those that are a word of their own in it.
constexpr std::array secretParts{
    "key"_L1, "token"_L1, "secret"_L1, "sign"_L1, "auth"_L1, "passw"_L1, "credential"_L1,
};
constexpr std::array secretWords{"ak"_L1, "sk"_L1, "sig"_L1, "pwd"_L1};

/// Small letters, without `_` and `-`. Asked for every value of every body: it takes no memory.
class PlainName
{
public:
    explicit PlainName(QStringView name)
    {
        for (const QChar c : name) {
            if (c == u'_' || c == u'-')
                continue;
            if (m_size == m_letters.size()) {
                m_size = 0; // Longer than any that is looked for.
                return;
            }
            m_letters.at(m_size++) = c.toLower();
        }
    }
    [[nodiscard]] bool isOneOf(std::span<const QLatin1StringView> names) const
    {
        const QStringView plain(m_letters.data(), qsizetype(m_size));
        return std::ranges::any_of(names, [&plain](QLatin1StringView name) { return plain == name; });
    }

private:
    std::array<QChar, 40> m_letters = {};
    size_t m_size = 0;
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
    return PlainName(jsonKey).isOneOf(secretKeys);
}

bool isSecretMap(QStringView jsonKey)
{
    return PlainName(jsonKey).isOneOf(secretMaps);
}

bool isSecretValue(const json::Value &value)
{
    json::Value named = value;
    while (named.parent().isArray()) // The elements of a list are what its key says.
        named = named.parent();
    if (isSecretKey(named.key()))
        return true;
    for (json::Value around = value; !around.isMissing(); around = around.parent()) {
        if (isSecretMap(around.key()))
            return true;
    }
    return false;
}

bool isSecretParameter(QStringView name)
{
    const QString lower = name.toString().toLower();
    if (std::ranges::any_of(secretParts, [&lower](QLatin1StringView part) { return lower.contains(part); }))
        return true;
    static const QRegularExpression noLetters(u"[^a-z]+"_s);
    const QStringList words = lower.split(noLetters, Qt::SkipEmptyParts);
    return std::ranges::any_of(words, [](const QString &word) {
        return std::ranges::any_of(secretWords, [&word](QLatin1StringView secret) { return word == secret; });
    });
}

bool isSecretHeader(QByteArrayView name)
{
    return std::ranges::any_of(
        secretHeaders, [name](QByteArrayView header) { return name.compare(header, Qt::CaseInsensitive) == 0; });
}

} // namespace console::traffic
