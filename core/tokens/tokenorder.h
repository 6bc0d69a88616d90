// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/openapi/rtctoken.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace console::tokens {

/// A token that lets one user into one room.
struct TokenOrder
{
    QString appId = {};
    QString roomId = {};
    QString userId = {};
    QList<openapi::Privilege> rights = {openapi::Privilege::PublishStream, openapi::Privilege::SubscribeStream};
    std::chrono::seconds lifetime = std::chrono::hours(24); ///< All rights end with the token.
};

/// The longest lifetime: what tokens count their seconds in ends in 2106.
inline constexpr std::chrono::hours longestLifetime{24 * 365 * 10};

/// Why a token is not made: it would open no room.
enum class TokenOrderProblem {
    NoAppId,
    AppIdLength, ///< Not 24 characters: nobody could take the token apart again.
    NoAppKey,
    BadRoomId, ///< Empty, or not of the characters that ids have.
    BadUserId,
    BadLifetime, ///< Less than a second, or beyond longestLifetime.
    TooLong,     ///< The ids are longer than a token has room for.
};

/// What keeps the order from being carried out, by the order's own members; the key is not looked at.
[[nodiscard]] std::optional<TokenOrderProblem> problemOf(const TokenOrder &order);

/// The token's text. It is a credential.
[[nodiscard]] Result<Secret, TokenOrderProblem> makeToken(const TokenOrder &order, const Secret &appKey,
                                                          const QDateTime &now, quint32 nonce);

} // namespace console::tokens
