// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/curlhandle.h"
#include "core/transport/transport.h"

#include <QSslCertificate>

struct x509_store_ctx_st;

namespace console::transport {

/// What happens to certificates in the handshakes of one handle, which it must outlive.
class TlsWatch
{
public:
    TlsWatch() = default;
    TlsWatch(const TlsWatch &) = delete;
    TlsWatch &operator=(const TlsWatch &) = delete;

    void attach(CURL *handle);

    /// The server's own certificate; null when none came.
    [[nodiscard]] const QSslCertificate &certificate() const { return m_certificate; }
    /// What is wrong with the chain, the gravest; nothing when it holds.
    [[nodiscard]] std::optional<TransportFailure::Kind> problem() const { return m_problem; }

private:
    static CURLcode onContext(CURL *, void *context, void *self);
    static int onVerify(int isGood, x509_store_ctx_st *store);
    void note(const x509_store_ctx_st *store, bool isGood);

    QSslCertificate m_certificate;
    std::optional<TransportFailure::Kind> m_problem;
};

/// Of the connection that the handle uses right now: to be asked in a callback. Nothing without TLS.
[[nodiscard]] std::optional<TlsPeer> tlsPeerOf(CURL *handle);

} // namespace console::transport
