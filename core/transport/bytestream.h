// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/transport.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace console::transport {

/// One answer that is read as it comes. It never holds more than a buffer of bytes that nobody read; while that is full
/// the sender waits. Destroying it breaks the connection off; that may be done in its own signals.
class ByteStream final : public QObject
{
    Q_OBJECT

public:
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

    static constexpr qint64 bufferBytes = 64 * 1024;

Q_SIGNALS:
    /// The status and the headers are there.
    void begun();
    void readyRead();
    /// Once, and the last one.
    void ended();

private:
    friend class ByteStreams;
    ByteStream(QNetworkAccessManager &manager, const SignedRequest &request);
    void finish();

    QPointer<QNetworkReply> m_reply; ///< Its manager's child, for it may outlive this by a turn of the event loop.
    QList<QSslError> m_tlsErrors;
    bool m_isSent = false;
    bool m_hasEnded = false;
    std::optional<TransportFailure> m_failure;
};

/// Opens streams. As QnamTransport it takes the system's proxies, goes direct to loopback, follows no redirect and
/// never sends a request twice.
class ByteStreams final : public QObject
{
    Q_OBJECT

public:
    explicit ByteStreams(QObject *parent = nullptr);
    ~ByteStreams() override;

    [[nodiscard]] std::unique_ptr<ByteStream> open(const SignedRequest &request);

private:
    struct Manager
    {
        std::unique_ptr<QNetworkAccessManager> qnam;
        int streams = 0;
    };
    [[nodiscard]] Manager &freeManager();

    std::vector<std::unique_ptr<Manager>> m_managers;
};

} // namespace console::transport
