// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/pastecheck.h"

#include "core/base/overloaded.h"

#include <QStringView>

#include <algorithm>

namespace console::credentials {

namespace {

using Kind = PasteFault::Kind;
using Part = PasteFault::Part;

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isVisibleAscii(char c)
{
    return c > ' ' && c < 0x7f;
}

bool looksLikeId(QByteArrayView text)
{
    return text.startsWith("AKLT") || text.startsWith("AKTP") || text.startsWith("AKAP");
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// What may be wrong with any of them.
void checkText(QList<PasteFault> &faults, Part part, QByteArrayView text)
{
    if (text.isEmpty())
        faults.append({part, Kind::Empty});
    else if (std::any_of(text.begin(), text.end(), isSpace))
        faults.append({part, Kind::Space});
    else if (!std::all_of(text.begin(), text.end(), isVisibleAscii))
        faults.append({part, Kind::Invisible});
    else if (text.contains('"') || text.contains('\'') || text.contains(','))
        faults.append({part, Kind::Quoted});
}

void check(QList<PasteFault> &faults, const AccountKey &key)
{
    const QByteArrayView id = key.accessKeyId.reveal();
    const QByteArrayView secret = key.secretKey.reveal();
    checkText(faults, Part::AccessKeyId, id);
    checkText(faults, Part::SecretKey, secret);
    if (key.sessionToken)
        checkText(faults, Part::SessionToken, key.sessionToken->token.reveal());
    if (looksLikeId(secret))
        faults.append({Part::SecretKey, Kind::Swapped});
    else if (!id.isEmpty() && !looksLikeId(id))
        faults.append({Part::AccessKeyId, Kind::NotAnId});
    // The console shows Base64 of Base64 of 32 hex digits, and some tools take a layer or both away.
    constexpr qsizetype decodedTwice = 32;
    constexpr qsizetype decodedOnce = 43;
    if ((secret.size() == decodedTwice && std::all_of(secret.begin(), secret.end(), isHexDigit)) ||
        (secret.size() == decodedOnce && !secret.endsWith('=')))
        faults.append({Part::SecretKey, Kind::Base64});
}

void check(QList<PasteFault> &faults, const RtcApplication &application)
{
    constexpr qsizetype appIdLength = 24;
    const QByteArray appId = application.appId.toUtf8();
    checkText(faults, Part::AppId, appId);
    checkText(faults, Part::AppKey, application.appKey.reveal());
    if (!appId.isEmpty() && (appId.size() != appIdLength || !std::all_of(appId.begin(), appId.end(), isHexDigit)))
        faults.append({Part::AppId, Kind::NotAnId});
}

void check(QList<PasteFault> &faults, const SharedSecret &shared)
{
    checkText(faults, Part::SharedSecret, shared.secret.reveal());
}

} // namespace

QList<PasteFault> checkPasted(const Profile &profile)
{
    QList<PasteFault> faults;
    std::visit([&faults](const auto &key) { check(faults, key); }, profile.key);
    return faults;
}

} // namespace console::credentials
