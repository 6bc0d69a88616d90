// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/replyfailure.h"

#include <QSslCertificate>

#include <algorithm>

namespace console::transport {

namespace {

using Kind = TransportFailure::Kind;

Kind kindOfTlsError(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
    case QSslError::InvalidNotBeforeField:
    case QSslError::InvalidNotAfterField:
        return Kind::CertificateExpired;
    case QSslError::HostNameMismatch:
        return Kind::CertificateHostName;
    case QSslError::NoPeerCertificate:
    case QSslError::NoSslSupport:
    case QSslError::NoError:
        return Kind::TlsFailed;
    default:
        // Everything else is about the chain: self-signed, unknown authority, revoked, wrong purpose.
        return Kind::CertificateUntrusted;
    }
}

/// Of several errors the gravest is told: who a certificate is from matters before what it says.
int gravity(Kind kind)
{
    switch (kind) {
    case Kind::CertificateUntrusted:
        return 3;
    case Kind::CertificateExpired:
        return 2;
    case Kind::CertificateHostName:
        return 1;
    default:
        return 0;
    }
}

TransportFailure tlsFailure(const ReplyEnd &end)
{
    TransportFailure failure{.kind = Kind::TlsFailed, .detail = end.errorString};
    for (const QSslError &error : end.tlsErrors) {
        const Kind kind = kindOfTlsError(error.error());
        if (gravity(kind) <= gravity(failure.kind))
            continue;
        failure.kind = kind;
        failure.detail = error.certificate().subjectDisplayName();
    }
    return failure;
}

bool isTlsEnd(const ReplyEnd &end)
{
    return end.error == QNetworkReply::SslHandshakeFailedError || (!end.tlsErrors.isEmpty() && end.status == 0);
}

bool isProxyError(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

/// Errors below this line come from the network; the others Qt makes from the status.
bool isNetworkError(QNetworkReply::NetworkError error)
{
    return error > QNetworkReply::NoError && error <= QNetworkReply::UnknownNetworkError;
}

/// An answer had begun: either it is whole, or it broke off.
std::optional<Kind> kindAfterHeaders(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ProtocolFailure)
        return Kind::BadHttp; // Broken chunk framing.
    if (isNetworkError(error))
        return Kind::CutShort;
    return std::nullopt;
}

Kind kindWithoutHeaders(const ReplyEnd &end)
{
    switch (end.error) {
    case QNetworkReply::HostNotFoundError:
        return Kind::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Kind::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
    // Qt wanted to send the request again and OnceBody would not have it.
    case QNetworkReply::ContentReSendError:
        return Kind::ConnectionLost;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return Kind::BadHttp;
    default:
        return end.requestSent ? Kind::ConnectionLost : Kind::Unreachable;
    }
}

} // namespace

std::optional<TransportFailure> failureOf(const ReplyEnd &end)
{
    if (isTlsEnd(end))
        return tlsFailure(end);
    if (isProxyError(end.error) && end.status == 0)
        return TransportFailure{.kind = Kind::ProxyFailed, .detail = end.errorString};
    if (end.status != 0) {
        const auto kind = kindAfterHeaders(end.error);
        if (!kind)
            return std::nullopt;
        return TransportFailure{.kind = *kind, .detail = end.errorString, .status = end.status};
    }
    return TransportFailure{.kind = kindWithoutHeaders(end), .detail = end.errorString};
}

} // namespace console::transport
