// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakeupstream.h"

#include <QTcpSocket>

namespace console::test {

/// One connection of the fake upstream: reads requests off the socket, and answers or misbehaves.
class FakeUpstream::Connection final : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        int status = 200;
        QByteArray body;
        HttpHeaders headers;
    };

    Connection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, int number, QObject *parent);

    void react(Behaviour behaviour, const Reply &reply, std::chrono::milliseconds delay);
    void close() { m_socket->disconnectFromHost(); }

Q_SIGNALS:
    void requestRead(const console::test::WireRequest &request);
    void gone();

private:
    void read();
    void write(const QByteArray &bytes) { m_socket->write(bytes); }
    void writeAndClose(const QByteArray &bytes);
    void writeByteByByte(const QByteArray &bytes);
    void writeWithoutEnd(const QByteArray &head, const QByteArray &piece);
    void reset();

    QTcpSocket *m_socket = nullptr;
    QByteArray m_buffer;
    int m_number = 0;
};

} // namespace console::test
