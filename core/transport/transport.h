// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

#include <QDateTime>
#include <QFuture>
#include <QUrl>

#include <chrono>
#include <optional>
#include <stop_token>
#include <variant>

namespace console::transport {

/// A request that is complete to the last byte; the transport adds nothing that a signature covers.
struct SignedRequest
{
    QByteArray method; ///< Upper case.
    QUrl url;          ///< Made with QUrl::fromEncoded, so that the query on the wire is the one that was signed.
    HttpHeaders headers;
    QByteArray body;
};

struct SendOptions
{
    std::chrono::milliseconds timeout{15000}; ///< From send to the last byte.
    qint64 maximumBodyBytes = qint64(8) * 1024 * 1024;
};

/// When things happened, from the moment of send(). A reused connection has no connect and no TLS time.
struct Timings
{
    std::chrono::microseconds queued{0}; ///< Before send(): held back by our own limit on calls a second.
    std::optional<std::chrono::microseconds> connectStarted;
    std::optional<std::chrono::microseconds> encrypted;   ///< TLS handshake done.
    std::optional<std::chrono::microseconds> requestSent; ///< It leaves; a body of some KB does so at once.
    std::optional<std::chrono::microseconds> firstByte;   ///< Status line and headers are there.
    std::chrono::microseconds done{0};

    friend bool operator==(const Timings &, const Timings &) = default;
};

/// What the TLS layer said, where there was one.
struct TlsPeer
{
    QString protocol; ///< `TLS 1.3`
    QString cipher;
    QString certificateSubject;
    QString certificateIssuer;
    QDateTime certificateExpiry;

    friend bool operator==(const TlsPeer &, const TlsPeer &) = default;
};

/// An HTTP answer arrived whole. 4xx and 5xx are answers.
struct TransportReply
{
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body;

    friend bool operator==(const TransportReply &, const TransportReply &) = default;
};

/// No whole answer arrived.
struct TransportFailure
{
    enum class Kind {
        Cancelled, ///< The caller asked to stop.
        TimedOut,  ///< Our own limit, SendOptions::timeout.
        HostNotFound,
        ConnectionRefused,
        Unreachable,    ///< Network or host unreachable, or another failure to connect.
        ConnectionLost, ///< Closed or reset before a readable status came. The request may have been carried out.
        CutShort,       ///< The answer began and broke off. The request may have been carried out.
        BadHttp,        ///< What came is not HTTP, or breaks its rules.
        TooLarge,       ///< More than SendOptions::maximumBodyBytes.
        CertificateExpired,
        CertificateHostName,  ///< Made out to another host.
        CertificateUntrusted, ///< Self-signed, unknown authority, revoked.
        TlsFailed,            ///< Handshake failed for another reason.
        ProxyFailed,
    };
    Kind kind = Kind::Unreachable;
    /// The library's own words, English, without secrets; the certificate's subject for TLS kinds.
    QString detail = {};
    int status = 0; ///< Set when headers had come (CutShort, TooLarge).
    qint64 bytesReceived = 0;
    qint64 bytesExpected = -1; ///< Content-Length; -1 when unknown.

    /// True where the service may have acted on the request although no answer came.
    [[nodiscard]] bool mayHaveReachedService() const;

    friend bool operator==(const TransportFailure &, const TransportFailure &) = default;
};

/// How one send ended.
struct TransportOutcome
{
    std::variant<TransportReply, TransportFailure> result = TransportFailure{};
    Timings timings = {};
    std::optional<TlsPeer> tls = {};
};

/// Sends requests. One send gives exactly one outcome. The future finishes in the thread that owns the transport.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual QFuture<TransportOutcome> send(const SignedRequest &request, const SendOptions &options,
                                                         std::stop_token stop) = 0;
};

} // namespace console::transport
