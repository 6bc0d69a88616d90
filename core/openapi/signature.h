// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"
#include "core/base/secret.h"
#include "core/openapi/query.h"
#include "core/openapi/sha256.h"

#include <QDateTime>

#include <array>
#include <memory>
#include <optional>

namespace console::openapi {

/// Everything a signature is made from. The secrets are borrowed for the length of the call.
struct SigningInput
{
    QByteArrayView accessKeyId;
    QByteArrayView secretKey;
    QByteArrayView sessionToken; ///< Empty: none.
    QDateTime date;
    QByteArray region;
    QByteArray service;
    QByteArray method;
    QByteArray path = "/";
    Query query;
    HttpHeaders headers; ///< Host must be among them to be signed; the signer adds none.
    QByteArray body;     ///< The very bytes that go on the wire. Leave it empty for a URL that leaves the body free.
};

/// Every stage of a signature (domain.md 2), to be shown and compared. Holds no key: the chain is kept as hashes.
struct SigningTrace
{
    QByteArray xDate;
    QByteArray canonicalQuery;
    QByteArray canonicalHeaders;
    QByteArray signedHeaders;
    QByteArray bodySha256; ///< Lower hex, of the empty text when there is no body.
    QByteArray credentialScope;
    QByteArray canonicalRequest;
    QByteArray canonicalRequestSha256;
    QByteArray stringToSign;
    std::array<HexDigest, 4> keyChainSha256; ///< SHA-256 of kDate, kRegion, kService, kSigning, lower hex.
    QByteArray signature;
    QByteArray authorization; ///< Header mode only.

    friend bool operator==(const SigningTrace &, const SigningTrace &) = default;
};

/// A request that was signed in header mode.
struct HeaderSignature
{
    SigningTrace trace;
    HttpHeaders headers; ///< The given ones, then X-Date, [X-Security-Token], [X-Content-Sha256], Authorization.
    Secret signingKey;   ///< kSigning itself, for `voicechatctl sign` only.
};

/// The key chain of the last signature. It is the same for all requests that one key signs in a day for one region and
/// service, and making it is a third of the work. Cleansed when it goes; for one thread.
class KeyChainCache
{
public:
    KeyChainCache();
    ~KeyChainCache();
    KeyChainCache(const KeyChainCache &) = delete;
    KeyChainCache &operator=(const KeyChainCache &) = delete;

    struct Chain;
    /// The chain for this input and day (`YYYYMMDD`); valid until the next call.
    [[nodiscard]] const Chain &chainFor(const SigningInput &input, QByteArrayView day);

private:
    std::unique_ptr<Chain> m_chain;
};

/// Signs with the Authorization header. Never fails; empty keys give a useless signature, so check them before.
[[nodiscard]] HeaderSignature signWithHeaders(const SigningInput &input, KeyChainCache &cache);
[[nodiscard]] HeaderSignature signWithHeaders(const SigningInput &input);

/// A request that was signed in its URL; neither headers nor body are protected.
struct QuerySignature
{
    SigningTrace trace;
    QByteArray queryString; ///< With X-SignedQueries and X-Signature last.
};

/// Signs in presigned-URL mode.
[[nodiscard]] QuerySignature signWithQuery(const SigningInput &input);

/// `YYYYMMDDTHHMMSSZ`, milliseconds cut off.
[[nodiscard]] QByteArray signingDate(const QDateTime &date);

} // namespace console::openapi
