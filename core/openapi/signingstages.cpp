// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signingstages.h"

#include <QStringBuilder>

#include <openssl/crypto.h>

namespace console::openapi {

namespace {

constexpr QByteArrayView terminator = "request";
constexpr qsizetype dayLength = 8;

/// kDate, kRegion, kService, kSigning (domain.md 2.8); cleansed when it goes.
bool sameSecret(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

QByteArray canonicalRequest(const SigningTrace &trace, const SigningInput &input)
{
    const QByteArray path = input.path.isEmpty() ? QByteArray("/") : input.path;
    return input.method.toUpper() % '\n' % path % '\n' % trace.canonicalQuery % '\n' % trace.canonicalHeaders % "\n\n" %
           trace.signedHeaders % '\n' % trace.bodySha256;
}

} // namespace

/// kDate, kRegion, kService, kSigning, their hashes, and what they were made from.
struct KeyChainCache::Chain
{
    Chain(const SigningInput &input, QByteArrayView day)
        : secretKey(input.secretKey),
          scope(scopeOf(input, day))
    {
        keys[0] = hmacSha256(input.secretKey, day);
        keys[1] = hmacSha256(bytesOf(keys[0]), input.region);
        keys[2] = hmacSha256(bytesOf(keys[1]), input.service);
        keys[3] = hmacSha256(bytesOf(keys[2]), terminator);
        for (std::size_t i = 0; i < keys.size(); ++i)
            hashes[i].digest = sha256(bytesOf(keys[i]));
    }
    ~Chain() { OPENSSL_cleanse(keys.data(), sizeof keys); }
    Q_DISABLE_COPY_MOVE(Chain)

    [[nodiscard]] bool fits(const SigningInput &input, QByteArrayView day) const
    {
        return day == scope.day && input.region == scope.region && input.service == scope.service &&
               sameSecret(secretKey.reveal(), input.secretKey);
    }
    [[nodiscard]] QByteArrayView signingKey() const { return bytesOf(keys.back()); }

    struct Scope
    {
        QByteArray day;
        QByteArray region;
        QByteArray service;
    };
    static Scope scopeOf(const SigningInput &input, QByteArrayView day)
    {
        return {day.toByteArray(), input.region, input.service};
    }

    Secret secretKey;
    Scope scope;
    std::array<Digest, 4> keys;
    std::array<HexDigest, 4> hashes;
};

KeyChainCache::KeyChainCache() = default;
KeyChainCache::~KeyChainCache() = default;

const KeyChainCache::Chain &KeyChainCache::chainFor(const SigningInput &input, QByteArrayView day)
{
    if (!m_chain || !m_chain->fits(input, day))
        m_chain = std::make_unique<Chain>(input, day);
    return *m_chain;
}

QByteArray credentialScope(const SigningInput &input, const QByteArray &xDate)
{
    return QByteArrayView(xDate).first(dayLength) % '/' % input.region % '/' % input.service % '/' % terminator;
}

Secret sign(SigningTrace &trace, const SigningInput &input, KeyChainCache &cache)
{
    trace.canonicalRequest = canonicalRequest(trace, input);
    trace.canonicalRequestSha256 = lowerHex(sha256(trace.canonicalRequest));
    trace.stringToSign =
        signatureAlgorithm % '\n' % trace.xDate % '\n' % trace.credentialScope % '\n' % trace.canonicalRequestSha256;

    const KeyChainCache::Chain &chain = cache.chainFor(input, QByteArrayView(trace.xDate).first(dayLength));
    trace.keyChainSha256 = chain.hashes;
    trace.signature = lowerHex(hmacSha256(chain.signingKey(), trace.stringToSign));
    return Secret(chain.signingKey());
}

} // namespace console::openapi
