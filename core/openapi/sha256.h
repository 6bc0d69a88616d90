// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>

namespace console::openapi {

/// The 32 bytes of a SHA-256 or of an HMAC made with it.
using Digest = std::array<unsigned char, 32>;

[[nodiscard]] Digest sha256(QByteArrayView data);
[[nodiscard]] Digest hmacSha256(QByteArrayView key, QByteArrayView data);

[[nodiscard]] QByteArray lowerHex(const Digest &digest);

/// A SHA-256 that is kept as bytes and read as lower hex, which is seldom: signing makes four of them each time.
struct HexDigest
{
    Digest digest{};

    operator QByteArray() const { return lowerHex(digest); }
    friend bool operator==(const HexDigest &, const HexDigest &) = default;
};

[[nodiscard]] QByteArrayView bytesOf(const Digest &digest);

} // namespace console::openapi
