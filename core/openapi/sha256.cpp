// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// OpenSSL 3 would rather have these functions called through EVP, where each hash of a few hundred bytes costs half as
// much again: see scripts/bench sign. They are the same code, and this is the only file that calls them.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/openapi/sha256.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>

namespace console::openapi {

namespace {

constexpr std::size_t blockSize = 64;

class Hash
{
public:
    void begin() { SHA256_Init(&m_state); }
    void add(QByteArrayView data) { SHA256_Update(&m_state, data.data(), static_cast<std::size_t>(data.size())); }
    [[nodiscard]] Digest finish()
    {
        Digest digest;
        SHA256_Final(digest.data(), &m_state);
        return digest;
    }
    /// For one that has seen a key.
    void cleanse() { OPENSSL_cleanse(&m_state, sizeof m_state); }

private:
    SHA256_CTX m_state;
};

/// A key padded to one block and combined with the inner or the outer constant of RFC 2104, with room behind it for
/// what is hashed after it: OpenSSL is called once for both.
class KeyBlock
{
public:
    explicit KeyBlock(QByteArrayView key)
    {
        std::fill(std::ranges::copy(key, m_bytes.begin()).out, m_bytes.begin() + blockSize, 0);
    }
    ~KeyBlock() { OPENSSL_cleanse(m_bytes.data(), blockSize); }
    Q_DISABLE_COPY_MOVE(KeyBlock)

    void combine(unsigned char constant)
    {
        for (std::size_t i = 0; i < blockSize; ++i)
            m_bytes[i] = static_cast<unsigned char>(m_bytes[i] ^ constant);
    }
    [[nodiscard]] static bool hasRoomFor(QByteArrayView data) { return data.size() <= qsizetype(room); }
    [[nodiscard]] QByteArrayView alone() const { return {m_bytes.data(), qsizetype(blockSize)}; }
    [[nodiscard]] QByteArrayView followedBy(QByteArrayView data)
    {
        std::ranges::copy(data, m_bytes.begin() + blockSize);
        return {m_bytes.data(), qsizetype(blockSize) + data.size()};
    }

private:
    static constexpr std::size_t room = 192;
    std::array<unsigned char, blockSize + room> m_bytes;
};

Digest keyedHash(Hash &hash, KeyBlock &block, QByteArrayView data)
{
    hash.begin();
    if (KeyBlock::hasRoomFor(data)) {
        hash.add(block.followedBy(data));
    } else {
        hash.add(block.alone());
        hash.add(data);
    }
    return hash.finish();
}

Digest hmacOfShortKey(QByteArrayView key, QByteArrayView data)
{
    constexpr unsigned char inner = 0x36;
    constexpr unsigned char outer = 0x5c;

    Hash hash;
    KeyBlock block(key);
    block.combine(inner);
    const Digest digest = keyedHash(hash, block, data);
    block.combine(inner ^ outer);
    const Digest result = keyedHash(hash, block, bytesOf(digest));
    hash.cleanse();
    return result;
}

} // namespace

QByteArray lowerHex(const Digest &digest)
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray hex(2 * static_cast<qsizetype>(digest.size()), Qt::Uninitialized);
    char *out = hex.data();
    for (const unsigned char byte : digest) {
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 0xf];
    }
    return hex;
}

QByteArrayView bytesOf(const Digest &digest)
{
    return {digest.data(), static_cast<qsizetype>(digest.size())};
}

Digest sha256(QByteArrayView data)
{
    Hash hash;
    hash.begin();
    hash.add(data);
    return hash.finish();
}

Digest hmacSha256(QByteArrayView key, QByteArrayView data)
{
    if (static_cast<std::size_t>(key.size()) <= blockSize)
        return hmacOfShortKey(key, data);
    Digest shortened = sha256(key);
    const Digest result = hmacOfShortKey(bytesOf(shortened), data);
    OPENSSL_cleanse(shortened.data(), shortened.size());
    return result;
}

} // namespace console::openapi
