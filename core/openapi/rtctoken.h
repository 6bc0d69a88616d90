// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QList>
#include <QMap>
#include <QString>

namespace console::openapi {

/// Rights in an RTC token (domain.md 3). Adding PublishStream adds the three stream rights with it.
enum class Privilege : quint16 {
    PublishStream = 0,
    PublishAudio = 1,
    PublishVideo = 2,
    PublishData = 3,
    SubscribeStream = 4
};

/// What a token says. Times are seconds since 1970 UTC; 0 means "never ends".
struct RtcToken
{
    QString appId;
    QString roomId;
    QString userId;
    quint32 nonce = 0;
    quint32 issuedAt = 0;
    quint32 expireAt = 0;
    QMap<quint16, quint32> privileges;

    /// Grants a right until `expireAt`; PublishStream expands as in the vendor's encoder.
    void grant(quint16 privilege, quint32 expireAt);

    friend bool operator==(const RtcToken &, const RtcToken &) = default;
};

enum class TokenEncodeError {
    MessageTooLong, ///< The vendor's encoder has room for 1024 bytes.
};

/// The message that is signed, and the token text `001` + AppId + Base64.
struct EncodedToken
{
    QByteArray message;
    QByteArray signature; ///< 32 bytes HMAC-SHA256 keyed with the AppKey.
    QByteArray text;
};

[[nodiscard]] Result<EncodedToken, TokenEncodeError> encodeToken(const RtcToken &token, const Secret &appKey);

enum class TokenDecodeError {
    BadVersion, ///< Does not start with `001`.
    TooShort,   ///< No room for a 24-character AppId and a content.
    BadBase64,
    Truncated, ///< A length points past the end.
    TrailingBytes,
    BadSignatureLength, ///< Not 32 bytes.
    InvalidUtf8,
};

/// A token taken apart again.
struct DecodedToken
{
    RtcToken token;
    QByteArray message;
    QByteArray signature;

    /// Whether the MAC is right for that AppKey; compared in constant time.
    [[nodiscard]] bool verify(const Secret &appKey) const;
};

[[nodiscard]] Result<DecodedToken, TokenDecodeError> decodeToken(QByteArrayView text);

} // namespace console::openapi
