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
    KeyChain(const SigningInput &input, QByteArrayView day, Sha256 &sha)
        : m_keys{sha.hmac(input.secretKey, day)}
    {
        m_keys[1] = sha.hmac(bytesOf(m_keys[0]), input.region);
        m_keys[2] = sha.hmac(bytesOf(m_keys[1]), input.service);
        m_keys[3] = sha.hmac(bytesOf(m_keys[2]), terminator);
    }
    ~KeyChain() { OPENSSL_cleanse(m_keys.data(), sizeof m_keys); }
    Q_DISABLE_COPY_MOVE(KeyChain)

    [[nodiscard]] QByteArrayView signingKey() const { return bytesOf(m_keys.back()); }
    [[nodiscard]] std::array<QByteArray, 4> hashes(Sha256 &sha) const
    {
        std::array<QByteArray, 4> result;
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            result[i] = sha.hexHash(bytesOf(m_keys[i]));
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
    return xDate.first(dayLength) % '/' % input.region % '/' % input.service % '/' % terminator;
}

QByteArray credentialText(const SigningInput &input, const SigningTrace &trace)
{
    return input.accessKeyId % '/' % trace.credentialScope;
}

Secret sign(SigningTrace &trace, const SigningInput &input, Sha256 &sha)
{
    trace.canonicalRequest = canonicalRequest(trace, input);
    trace.canonicalRequestSha256 = sha.hexHash(trace.canonicalRequest);
    trace.stringToSign =
        signatureAlgorithm % '\n' % trace.xDate % '\n' % trace.credentialScope % '\n' % trace.canonicalRequestSha256;

    const KeyChain keys(input, QByteArrayView(trace.xDate).first(dayLength), sha);
    trace.keyChainSha256 = keys.hashes(sha);
    trace.signature = lowerHex(sha.hmac(keys.signingKey(), trace.stringToSign));
    return Secret(keys.signingKey());
}

} // namespace console::openapi
