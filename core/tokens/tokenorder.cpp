// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/tokenorder.h"

#include "core/base/id.h"

namespace console::tokens {

std::optional<TokenOrderProblem> problemOf(const TokenOrder &order)
{
    constexpr qsizetype appIdBytes = 24;
    if (order.appId.isEmpty())
        return TokenOrderProblem::NoAppId;
    if (order.appId.toUtf8().size() != appIdBytes)
        return TokenOrderProblem::AppIdLength;
    if (!RoomId::parse(order.roomId))
        return TokenOrderProblem::BadRoomId;
    if (!UserId::parse(order.userId))
        return TokenOrderProblem::BadUserId;
    if (order.lifetime < std::chrono::seconds(1) || order.lifetime > longestLifetime)
        return TokenOrderProblem::BadLifetime;
    return std::nullopt;
}

Result<Secret, TokenOrderProblem> makeToken(const TokenOrder &order, const Secret &appKey, const QDateTime &now,
                                            quint32 nonce)
{
    if (const auto problem = problemOf(order))
        return unexpected(*problem);
    if (appKey.isEmpty())
        return unexpected(TokenOrderProblem::NoAppKey);
    openapi::RtcToken token{
        .appId = order.appId, .roomId = order.roomId, .userId = order.userId, .nonce = nonce, .privileges = {}};
    token.issuedAt = static_cast<quint32>(now.toSecsSinceEpoch());
    token.expireAt = token.issuedAt + static_cast<quint32>(order.lifetime.count());
    for (const openapi::Privilege right : order.rights)
        token.grant(static_cast<quint16>(right), token.expireAt);
    const auto encoded = openapi::encodeToken(token, appKey);
    if (!encoded)
        return unexpected(TokenOrderProblem::TooLong);
    return Secret(encoded->text);
}

} // namespace console::tokens
