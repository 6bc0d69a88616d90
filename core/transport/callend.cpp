// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/callend.h"

#include <cerrno>

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TransportFailure::Kind;

constexpr int firstFailedStatus = 300;

bool isTls(CURLcode code)
{
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return true;
    default:
        return false;
    }
}

Kind kindOfTls(const CallEnd &end)
{
    if (end.certificateProblem)
        return *end.certificateProblem;
    // The chain holds and libcurl is not content: it is made out to somebody else.
    if (end.code == CURLE_PEER_FAILED_VERIFICATION && !end.certificateSubject.isEmpty())
        return Kind::CertificateHostName;
    return Kind::TlsFailed;
}

/// What came breaks HTTP's rules.
bool isBadHttp(const CallEnd &end)
{
    switch (end.code) {
    case CURLE_UNSUPPORTED_PROTOCOL: // "HTTP/0.9": no status line at all.
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR: // HeadReader had enough; other limits are told by who sets them.
        return true;
    default:
        // libcurl 7.88 has no code of its own for broken chunk framing.
        return end.detail.contains("chunked-encoding"_L1);
    }
}

Kind kindWithoutHead(const CallEnd &end)
{
    switch (end.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Kind::HostNotFound;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return Kind::ProxyFailed;
    case CURLE_COULDNT_CONNECT:
        return end.systemError == ECONNREFUSED ? Kind::ConnectionRefused : Kind::Unreachable;
    default:
        return end.isSent ? Kind::ConnectionLost : Kind::Unreachable;
    }
}

Kind kindOf(const CallEnd &end)
{
    if (end.code == CURLE_OPERATION_TIMEDOUT)
        return Kind::TimedOut;
    if (isTls(end.code))
        return kindOfTls(end);
    if (end.proxyStatus >= firstFailedStatus)
        return Kind::ProxyFailed;
    if (isBadHttp(end))
        return Kind::BadHttp;
    return end.status != 0 ? Kind::CutShort : kindWithoutHead(end);
}

} // namespace

std::optional<TransportFailure> failureOf(const CallEnd &end)
{
    if (end.code == CURLE_OK && end.status != 0)
        return std::nullopt;
    if (end.code == CURLE_OK) // The connection was closed within the head, which libcurl takes for an answer.
        return TransportFailure{.kind = Kind::ConnectionLost, .detail = u"the answer's head broke off"_s};
    const Kind kind = kindOf(end);
    const bool isAboutCertificate =
        kind == Kind::CertificateExpired || kind == Kind::CertificateHostName || kind == Kind::CertificateUntrusted;
    return TransportFailure{
        .kind = kind, .detail = isAboutCertificate ? end.certificateSubject : end.detail, .status = end.status};
}

} // namespace console::transport
