// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <memory>

struct evp_md_ctx_st;

namespace console::openapi {

/// The 32 bytes of a SHA-256 or of an HMAC made with it.
using Digest = std::array<unsigned char, 32>;

[[nodiscard]] QByteArray lowerHex(const Digest &digest);
[[nodiscard]] QByteArrayView bytesOf(const Digest &digest);

/// SHA-256 and HMAC-SHA256. One object serves all digests of one signature: OpenSSL 3 spends more time on finding
/// the algorithm and on making contexts than on hashing a few hundred bytes. Freeing the context cleanses it.
class Sha256
{
public:
    Sha256();

    [[nodiscard]] Digest hash(QByteArrayView data);
    [[nodiscard]] QByteArray hexHash(QByteArrayView data) { return lowerHex(hash(data)); }
    [[nodiscard]] Digest hmac(QByteArrayView key, QByteArrayView data);

private:
    struct FreeContext
    {
        void operator()(evp_md_ctx_st *context) const;
    };

    void begin();
    void add(const void *data, std::size_t size);
    [[nodiscard]] Digest finish();

    std::unique_ptr<evp_md_ctx_st, FreeContext> m_context;
};

} // namespace console::openapi
