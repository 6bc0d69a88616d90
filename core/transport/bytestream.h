// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <QNetworkReply>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace console::transport {

/// One answer that is read as it comes. As QnamTransport it takes the system's proxies, goes direct to loopback,
/// follows no redirect and never sends a request twice. Destroying it breaks the connection off; that may be done in
/// its own signals. Each has a QNetworkAccessManager of its own: with a shared one of Qt 6.4 some calls that followed
/// aborted ones never reached the upstream, and it keeps six connections to a host. The sender is not held back: with
/// QNetworkReply::setReadBufferSize() the end of an answer that broke off was at times never told. What nobody reads is
/// bounded instead.
class ByteStream final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static std::unique_ptr<ByteStream> open(const SignedRequest &request);
    ~ByteStream() override;

    /// 0 until begun().
    [[nodiscard]] int status() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QByteArray read(qint64 maximum);
    /// Bytes that can be read now.
    [[nodiscard]] bool hasBytes() const;
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    /// Once it has ended: why it broke off; nothing when it came whole. Bytes may still be there to be read.
    [[nodiscard]] const std::optional<TransportFailure> &failure() const { return m_failure; }

    /// A stream that is ahead of its reader by more than that ends as TooLarge.
    static constexpr qint64 unreadLimit = 8 * 1024 * 1024;

Q_SIGNALS:
    /// The status and the headers are there.
    void begun();
    void readyRead();
    /// Once, and the last one.
    void ended();

private:
    explicit ByteStream(const SignedRequest &request);
    void giveUp();
    void finish();

    // Both outlive this by a turn of the event loop.
    QNetworkAccessManager *m_manager;
    QNetworkReply *m_reply; ///< Its manager's child.
    QList<QSslError> m_tlsErrors;
    bool m_isSent = false;
    bool m_hasEnded = false;
    std::optional<TransportFailure> m_failure;
};

} // namespace console::transport
