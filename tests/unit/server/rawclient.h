// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

namespace console::test {

/// An answer taken apart by the test's own hand.
struct RawAnswer
{
    int status = 0; ///< 0: none came.
    HttpHeaders headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name).value_or(""); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /// ResponseMetadata.Error.Message
    [[nodiscard]] QString message() const
    {
        using namespace Qt::Literals::StringLiterals;
        return json()["ResponseMetadata"_L1].toObject()["Error"_L1].toObject()["Message"_L1].toString();
    }
};

/// A client that talks in bytes, each on a connection of its own.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { received += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void leave() { m_socket.abort(); }
    [[nodiscard]] QObject &socketContext() { return m_socket; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// The first whole answer; status 0 while there is none.
    [[nodiscard]] RawAnswer answer() const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        RawAnswer answer;
        const QList<QByteArray> lines = received.left(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.append({.name = line.left(colon), .value = line.mid(colon + 1).trimmed()});
        }
        answer.body = received.mid(end + 4);
        const auto length = headerValue(answer.headers, "Content-Length");
        if (length && answer.body.size() < length->toLongLong())
            return {};
        return answer;
    }
    /// Waits for it, or for the end of the connection.
    RawAnswer wait()
    {
        (void)QTest::qWaitFor([this] { return answer().status != 0 || isClosed(); }, 30'000);
        return answer();
    }
    QByteArray received;

private:
    QTcpSocket m_socket;
};

/// A request as a page sends it: `headers` in whole lines besides Host and Content-Length.
inline QByteArray postText(quint16 port, const QByteArray &target, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline const QByteArray pageHeaders = "Origin: http://localhost:3000\r\nContent-Type: application/json\r\n";

inline RawAnswer post(quint16 port, const QByteArray &target, const QByteArray &body,
                      const QByteArray &headers = pageHeaders)
{
    RawClient client(port);
    client.send(postText(port, target, body, headers));
    return client.wait();
}

} // namespace console::test
