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
class KeyChain
{
public:
    KeyChain(const SigningInput &input, QByteArrayView day)
        : m_keys{hmacSha256(input.secretKey, day)}
    {
        m_keys[1] = hmacSha256(bytesOf(m_keys[0]), input.region);
        m_keys[2] = hmacSha256(bytesOf(m_keys[1]), input.service);
        m_keys[3] = hmacSha256(bytesOf(m_keys[2]), terminator);
    }
    ~KeyChain() { OPENSSL_cleanse(m_keys.data(), sizeof m_keys); }
    Q_DISABLE_COPY_MOVE(KeyChain)

    [[nodiscard]] QByteArrayView signingKey() const { return bytesOf(m_keys.back()); }
    [[nodiscard]] std::array<HexDigest, 4> hashes() const
    {
        std::array<HexDigest, 4> result;
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            result[i].digest = sha256(bytesOf(m_keys[i]));
        return result;
    }

private:
    std::array<Digest, 4> m_keys;
};

QByteArray canonicalRequest(const SigningTrace &trace, const SigningInput &input)
{
    const QByteArray path = input.path.isEmpty() ? QByteArray("/") : input.path;
    return input.method.toUpper() % '\n' % path % '\n' % trace.canonicalQuery % '\n' % trace.canonicalHeaders % "\n\n" %
           trace.signedHeaders % '\n' % trace.bodySha256;
}

} // namespace

QByteArray credentialScope(const SigningInput &input, const QByteArray &xDate)
{
    return QByteArrayView(xDate).first(dayLength) % '/' % input.region % '/' % input.service % '/' % terminator;
}

Secret sign(SigningTrace &trace, const SigningInput &input)
{
    trace.canonicalRequest = canonicalRequest(trace, input);
    trace.canonicalRequestSha256 = lowerHex(sha256(trace.canonicalRequest));
    trace.stringToSign =
        signatureAlgorithm % '\n' % trace.xDate % '\n' % trace.credentialScope % '\n' % trace.canonicalRequestSha256;

    const KeyChain keys(input, QByteArrayView(trace.xDate).first(dayLength));
    trace.keyChainSha256 = keys.hashes();
    trace.signature = lowerHex(hmacSha256(keys.signingKey(), trace.stringToSign));
    return Secret(keys.signingKey());
}

} // namespace console::openapi
