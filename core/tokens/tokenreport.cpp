// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/tokenreport.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::tokens {

namespace {

Match matchOf(const QString &inToken, const QString &given)
{
    if (given.isEmpty())
        return Match::NotGiven;
    return inToken == given ? Match::Same : Match::Different;
}

QDateTime timeOf(quint32 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

MacVerdict verdictOn(const openapi::DecodedToken &decoded, AppKeys appKeys)
{
    // One that fits settles it: an application's key may be known from several places, an old one among them.
    MacVerdict verdict = MacVerdict::Unknown;
    for (const credentials::RtcApplication &application : appKeys) {
        if (application.appId != decoded.token.appId || application.appKey.isEmpty())
            continue;
        if (decoded.verify(application.appKey))
            return MacVerdict::Right;
        verdict = MacVerdict::Wrong;
    }
    return verdict;
}

QList<TokenRight> rightsOf(const openapi::RtcToken &token, qint64 now)
{
    QList<TokenRight> rights;
    for (auto it = token.privileges.cbegin(); it != token.privileges.cend(); ++it) {
        quint32 until = it.value();
        if (token.expireAt != 0 && (until == 0 || token.expireAt < until))
            until = token.expireAt;
        rights.append({.code = it.key(),
                       .until = until == 0 ? QDateTime() : timeOf(until),
                       .isOver = until != 0 && until <= now});
    }
    return rights;
}

} // namespace

const Secret *keyOf(AppKeys appKeys, QStringView appId)
{
    const auto found = std::ranges::find_if(appKeys, [appId](const credentials::RtcApplication &application) {
        return application.appId == appId && !application.appKey.isEmpty();
    });
    return found == appKeys.end() ? nullptr : &found->appKey;
}

bool Comparison::fits() const
{
    return appId != Match::Different && roomId != Match::Different && userId != Match::Different;
}

QString privilegeName(quint16 code)
{
    switch (static_cast<openapi::Privilege>(code)) {
    case openapi::Privilege::PublishStream:
        return u"PublishStream"_s;
    case openapi::Privilege::PublishAudio:
        return u"PublishAudioStream"_s;
    case openapi::Privilege::PublishVideo:
        return u"PublishVideoStream"_s;
    case openapi::Privilege::PublishData:
        return u"PublishDataStream"_s;
    case openapi::Privilege::SubscribeStream:
        return u"SubscribeStream"_s;
    }
    return {};
}

Comparison compare(const openapi::RtcToken &token, const JoinIds &ids)
{
    return {.appId = matchOf(token.appId, ids.appId),
            .roomId = matchOf(token.roomId, ids.roomId),
            .userId = matchOf(token.userId, ids.userId)};
}

Result<TokenReport, openapi::TokenDecodeError> reportOn(QByteArrayView text, AppKeys appKeys,
                                                        const std::optional<JoinIds> &ids, const QDateTime &now)
{
    return openapi::decodeToken(text.trimmed()).map([&](openapi::DecodedToken &&decoded) {
        const openapi::RtcToken &token = decoded.token;
        const qint64 seconds = now.toSecsSinceEpoch();
        TokenReport report;
        report.mac = verdictOn(decoded, appKeys);
        report.issuedAt = timeOf(token.issuedAt);
        if (token.expireAt != 0) {
            report.expiresAt = timeOf(token.expireAt);
            report.expiresIn = std::chrono::seconds(token.expireAt - seconds);
        }
        report.rights = rightsOf(token, seconds);
        if (ids)
            report.comparison = compare(token, *ids);
        report.isFromTheFuture = token.issuedAt > seconds;
        report.token = std::move(decoded.token);
        return report;
    });
}

} // namespace console::tokens
