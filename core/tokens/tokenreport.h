// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"
#include "core/openapi/rtctoken.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <span>

namespace console::tokens {

/// AppKeys that a token's signature is checked with, wherever they come from; several may be of one AppId.
using AppKeys = std::span<const credentials::RtcApplication>;

/// The key of that AppId; nothing when none is known or it is empty. The first one counts.
[[nodiscard]] const Secret *keyOf(AppKeys appKeys, QStringView appId);

/// What the signature says.
enum class MacVerdict {
    Right,
    Wrong,   ///< A key of that AppId is known, and the token was not made with it or was changed.
    Unknown, ///< No key of that AppId is known.
};

/// What a client of a scene joins with (RTCConfig, else VoiceChat); empty: not given there.
struct JoinIds
{
    QString appId = {};
    QString roomId = {};
    QString userId = {};

    friend bool operator==(const JoinIds &, const JoinIds &) = default;
};

enum class Match { NotGiven, Same, Different };

/// A token beside the ids it is to be used with. The service refuses a different one with `token_error`.
struct Comparison
{
    Match appId = Match::NotGiven;
    Match roomId = Match::NotGiven;
    Match userId = Match::NotGiven;

    [[nodiscard]] bool fits() const;
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// One right of a token, and until when it holds: its own end or the token's, whichever comes first.
struct TokenRight
{
    quint16 code = 0;
    QDateTime until = {}; ///< UTC; invalid: it never ends.
    bool isOver = false;

    friend bool operator==(const TokenRight &, const TokenRight &) = default;
};

/// What can be said of a token at one moment.
struct TokenReport
{
    openapi::RtcToken token;
    MacVerdict mac = MacVerdict::Unknown;
    QDateTime issuedAt;                            ///< UTC.
    QDateTime expiresAt;                           ///< UTC; invalid: it never ends.
    std::optional<std::chrono::seconds> expiresIn; ///< Negative: that long ago; nothing: it never ends.
    QList<TokenRight> rights;                      ///< By code.
    std::optional<Comparison> comparison;          ///< When there was something to compare with.
    bool isFromTheFuture = false;                  ///< Issued later than now: a clock somewhere is wrong.

    [[nodiscard]] bool isExpired() const { return expiresIn && *expiresIn <= std::chrono::seconds(0); }
    /// The service would refuse it, as far as can be told here.
    [[nodiscard]] bool isRefused() const
    {
        return isExpired() || mac == MacVerdict::Wrong || (comparison && !comparison->fits());
    }
};

/// `PublishStream` … `SubscribeStream`, the names of the vendor's encoder; empty for a code that has none.
[[nodiscard]] QString privilegeName(quint16 code);

[[nodiscard]] Comparison compare(const openapi::RtcToken &token, const JoinIds &ids);

/// Takes a token apart and says what of it is right at `now`. White space around the text does not count.
[[nodiscard]] Result<TokenReport, openapi::TokenDecodeError>
reportOn(QByteArrayView text, AppKeys appKeys, const std::optional<JoinIds> &ids, const QDateTime &now);

} // namespace console::tokens
