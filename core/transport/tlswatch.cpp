// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/tlswatch.h"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <vector>

namespace console::transport {

using namespace Qt::Literals::StringLiterals;

using Kind = TransportFailure::Kind;

namespace {

QSslCertificate certificateFrom(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate, &der) : 0;
    if (size <= 0)
        return QSslCertificate();
    const QSslCertificate made(QByteArray(reinterpret_cast<const char *>(der), size), QSsl::Der);
    OPENSSL_free(der);
    return made;
}

/// Of several problems the gravest is told: who a certificate is from matters before what it says.
Kind kindOf(int verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD:
    case X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD:
        return Kind::CertificateExpired;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return Kind::CertificateHostName;
    default:
        // Everything else is about the chain: self-signed, unknown authority, revoked, wrong purpose.
        return Kind::CertificateUntrusted;
    }
}

QString protocolName(const char *version)
{
    const QByteArrayView name(version);
    return name.startsWith("TLSv") ? QString("TLS "_L1 + QLatin1StringView(name.sliced(4))) : QString::fromLatin1(name);
}

} // namespace

void TlsWatch::attach(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, &TlsWatch::onContext);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, this);
}

CURLcode TlsWatch::onContext(CURL *, void *context, void *self)
{
    auto *tls = static_cast<SSL_CTX *>(context);
    SSL_CTX_set_app_data(tls, self);
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, &TlsWatch::onVerify);
    // The connection outlives this object: no second handshake may ask it.
    SSL_CTX_set_options(tls, SSL_OP_NO_RENEGOTIATION);
    return CURLE_OK;
}

int TlsWatch::onVerify(int isGood, X509_STORE_CTX *store)
{
    const auto *tls = static_cast<const SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *self = static_cast<TlsWatch *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(tls)));
    self->note(store, isGood == 1);
    return isGood;
}

void TlsWatch::note(const X509_STORE_CTX *store, bool isGood)
{
    if (m_certificate.isNull())
        m_certificate = certificateFrom(X509_STORE_CTX_get0_cert(store));
    if (!isGood)
        m_problem = kindOf(X509_STORE_CTX_get_error(store));
}

std::optional<TlsPeer> tlsPeerOf(CURL *handle)
{
    const curl_tlssessioninfo *session = nullptr;
    if (curl_easy_getinfo(handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session || !session->internals)
        return std::nullopt;
    const auto *tls = static_cast<const SSL *>(session->internals);
    X509 *peer = SSL_get1_peer_certificate(tls);
    const QSslCertificate certificate = certificateFrom(peer);
    X509_free(peer);
    if (certificate.isNull())
        return std::nullopt;
    return TlsPeer{.protocol = protocolName(SSL_get_version(tls)),
                   .cipher = QString::fromLatin1(SSL_get_cipher_name(tls)),
                   .certificateSubject = certificate.subjectDisplayName(),
                   .certificateIssuer = certificate.issuerDisplayName(),
                   .certificateExpiry = certificate.expiryDate().toUTC()};
}

} // namespace console::transport
