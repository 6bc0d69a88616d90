// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>

namespace console::openapi {

namespace {

constexpr std::size_t blockSize = 64;

// Fetched once: immutable, and safe to use from every thread.
const EVP_MD *algorithm()
{
    static const EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

// Only an OpenSSL installation without SHA-256 ends here, and nothing at all can be signed with that.
void demand(int succeeded)
{
    if (succeeded != 1)
        qFatal("OpenSSL cannot compute SHA-256");
}

/// A key padded to one block and combined with the inner or the outer constant of RFC 2104.
class KeyBlock
{
public:
    explicit KeyBlock(QByteArrayView key) { std::ranges::copy(key, m_bytes.begin()); }
    ~KeyBlock() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(KeyBlock)

    void combine(unsigned char constant)
    {
        for (unsigned char &byte : m_bytes)
            byte = static_cast<unsigned char>(byte ^ constant);
    }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, blockSize> m_bytes{};
};

} // namespace

QByteArray lowerHex(const Digest &digest)
{
    return bytesOf(digest).toByteArray().toHex();
}

QByteArrayView bytesOf(const Digest &digest)
{
    return {digest.data(), static_cast<qsizetype>(digest.size())};
}

void Sha256::FreeContext::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{}

void Sha256::begin()
{
    demand(EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr));
}

void Sha256::add(const void *data, std::size_t size)
{
    demand(EVP_DigestUpdate(m_context.get(), data, size));
}

Digest Sha256::finish()
{
    Digest digest;
    demand(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr));
    return digest;
}

Digest Sha256::hash(QByteArrayView data)
{
    begin();
    add(data.data(), static_cast<std::size_t>(data.size()));
    return finish();
}

Digest Sha256::hmac(QByteArrayView key, QByteArrayView data)
{
    constexpr unsigned char inner = 0x36;
    constexpr unsigned char outer = 0x5c;

    Digest shortened{};
    if (static_cast<std::size_t>(key.size()) > blockSize) {
        shortened = hash(key);
        key = bytesOf(shortened);
    }
    KeyBlock block(key);
    OPENSSL_cleanse(shortened.data(), shortened.size());

    block.combine(inner);
    begin();
    add(block.data(), blockSize);
    add(data.data(), static_cast<std::size_t>(data.size()));
    const Digest innerDigest = finish();

    block.combine(inner ^ outer);
    begin();
    add(block.data(), blockSize);
    add(innerDigest.data(), innerDigest.size());
    return finish();
}

} // namespace console::openapi
