// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/rtctoken.h"

#include "core/openapi/sha256.h"
#include "core/openapi/tokenbytes.h"

#include <QStringBuilder>

#include <openssl/crypto.h>

namespace console::openapi {

namespace {

constexpr QByteArrayView tokenVersion = "001";
constexpr qsizetype appIdLength = 24;
constexpr qsizetype signatureLength = 32;
// The vendor's encoder packs message and signature into a buffer of this size. What does not fit makes it throw, or
// cuts the signature without a word; neither gives a token that opens a room.
constexpr qsizetype contentCapacity = 1024;

QByteArray packedMessage(const RtcToken &token)
{
    TokenWriter writer;
    writer.putUint32(token.nonce);
    writer.putUint32(token.issuedAt);
    writer.putUint32(token.expireAt);
    writer.putBytes(token.roomId.toUtf8());
    writer.putBytes(token.userId.toUtf8());
    writer.putUint16(static_cast<quint16>(token.privileges.size()));
    for (auto it = token.privileges.cbegin(); it != token.privileges.cend(); ++it) {
        writer.putUint16(it.key());
        writer.putUint32(it.value());
    }
    return writer.bytes();
}

// The parts that are longer than a 16-bit length can say would spoil the message unnoticed.
bool fits(const RtcToken &token)
{
    constexpr qsizetype bytesOfPrivilege = 6;
    const qsizetype fixed = 3 * qsizetype(sizeof(quint32)) + 3 * qsizetype(sizeof(quint16));
    const qsizetype message = fixed + token.roomId.toUtf8().size() + token.userId.toUtf8().size() +
                              token.privileges.size() * bytesOfPrivilege;
    return message + 2 * qsizetype(sizeof(quint16)) + signatureLength <= contentCapacity;
}

Result<RtcToken, TokenDecodeError> readMessage(QByteArrayView message)
{
    TokenReader reader(message);
    RtcToken token;
    token.nonce = reader.uint32();
    token.issuedAt = reader.uint32();
    token.expireAt = reader.uint32();
    const QByteArrayView roomId = reader.bytes();
    const QByteArrayView userId = reader.bytes();
    for (int left = reader.uint16(); left > 0 && reader.isGood(); --left) {
        const quint16 privilege = reader.uint16();
        token.privileges.insert(privilege, reader.uint32());
    }
    if (!reader.isGood())
        return unexpected(TokenDecodeError::Truncated);
    if (!reader.atEnd())
        return unexpected(TokenDecodeError::TrailingBytes);
    const auto room = strictUtf8(roomId);
    const auto user = strictUtf8(userId);
    if (!room || !user)
        return unexpected(TokenDecodeError::InvalidUtf8);
    token.roomId = *room;
    token.userId = *user;
    return token;
}

Result<DecodedToken, TokenDecodeError> readContent(QByteArrayView content)
{
    TokenReader reader(content);
    const QByteArrayView message = reader.bytes();
    const QByteArrayView signature = reader.bytes();
    if (!reader.isGood())
        return unexpected(TokenDecodeError::Truncated);
    if (!reader.atEnd())
        return unexpected(TokenDecodeError::TrailingBytes);
    if (signature.size() != signatureLength)
        return unexpected(TokenDecodeError::BadSignatureLength);
    return readMessage(message).map([&](RtcToken &&token) {
        return DecodedToken{std::move(token), message.toByteArray(), signature.toByteArray()};
    });
}

// One token has one text: padding or spare bits that no encoder writes are not waved through.
std::optional<QByteArray> strictBase64(QByteArrayView text)
{
    const QByteArray encoded = text.toByteArray();
    QByteArray::FromBase64Result decoded =
        QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != encoded)
        return std::nullopt;
    return std::move(decoded.decoded);
}

} // namespace

void RtcToken::grant(quint16 privilege, quint32 expiry)
{
    privileges.insert(privilege, expiry);
    if (privilege != quint16(Privilege::PublishStream))
        return;
    for (const Privilege stream : {Privilege::PublishAudio, Privilege::PublishVideo, Privilege::PublishData})
        privileges.insert(quint16(stream), expiry);
}

Result<EncodedToken, TokenEncodeError> encodeToken(const RtcToken &token, const Secret &appKey)
{
    if (!fits(token))
        return unexpected(TokenEncodeError::MessageTooLong);
    EncodedToken encoded;
    encoded.message = packedMessage(token);
    encoded.signature = bytesOf(hmacSha256(appKey.reveal(), encoded.message)).toByteArray();

    TokenWriter content;
    content.putBytes(encoded.message);
    content.putBytes(encoded.signature);
    encoded.text = tokenVersion % token.appId.toUtf8() % content.bytes().toBase64();
    return encoded;
}

bool DecodedToken::verify(const Secret &appKey) const
{
    const Digest expected = hmacSha256(appKey.reveal(), message);
    return signature.size() == signatureLength &&
           CRYPTO_memcmp(expected.data(), signature.constData(), expected.size()) == 0;
}

Result<DecodedToken, TokenDecodeError> decodeToken(QByteArrayView text)
{
    if (!text.startsWith(tokenVersion))
        return unexpected(TokenDecodeError::BadVersion);
    const QByteArrayView rest = text.sliced(tokenVersion.size());
    if (rest.size() <= appIdLength)
        return unexpected(TokenDecodeError::TooShort);
    const auto appId = strictUtf8(rest.first(appIdLength));
    if (!appId)
        return unexpected(TokenDecodeError::InvalidUtf8);
    const auto content = strictBase64(rest.sliced(appIdLength));
    if (!content)
        return unexpected(TokenDecodeError::BadBase64);
    return readContent(*content).map([&](DecodedToken &&decoded) {
        decoded.token.appId = *appId;
        return std::move(decoded);
    });
}

} // namespace console::openapi
