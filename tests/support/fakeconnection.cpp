// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeconnection.h"

#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>

namespace console::test {

using namespace std::chrono_literals;

namespace {

QByteArray statusLine(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           (status == 200   ? " OK"
            : status == 302 ? " Found"
                            : " Fake") +
           "\r\n";
}

QByteArray message(int status, const HttpHeaders &headers, const QByteArray &body, qsizetype length)
{
    QByteArray text = statusLine(status);
    if (!headerValue(headers, "Content-Type"))
        text += "Content-Type: application/json\r\n";
    for (const HttpHeader &header : headers)
        text += header.name + ": " + header.value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n" + body;
}

QByteArray chunkedHead()
{
    return statusLine(200) + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

FakeUpstream::Connection::Connection(qintptr descriptor, const std::optional<QSslConfiguration> &tls, int number,
                                     QObject *parent)
    : QObject(parent),
      m_number(number)
{
    auto *socket = tls ? new QSslSocket(this) : new QTcpSocket(this);
    m_socket = socket;
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        Q_EMIT gone();
        deleteLater();
    });
    m_socket->setSocketDescriptor(descriptor);
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket)) {
        encrypted->setSslConfiguration(*tls);
        encrypted->startServerEncryption();
    }
}

void FakeUpstream::Connection::read()
{
    m_buffer += m_socket->readAll();
    while (auto request = takeRequest(m_buffer)) {
        request->connection = m_number;
        Q_EMIT requestRead(*request);
    }
}

void FakeUpstream::Connection::react(Behaviour behaviour, const Reply &reply, std::chrono::milliseconds delay)
{
    const QByteArray whole = message(reply.status, reply.headers, reply.body, reply.body.size());
    const qsizetype headSize = whole.size() - reply.body.size();
    switch (behaviour) {
    case Behaviour::Answer:
        return write(whole);
    case Behaviour::AnswerSlowly:
        return writeByteByByte(whole);
    case Behaviour::AnswerLate:
        QTimer::singleShot(delay, m_socket, [this, whole] { write(whole); });
        return;
    case Behaviour::Reset:
        return reset();
    case Behaviour::Close:
        return close();
    case Behaviour::HalfHead:
        return writeAndClose(whole.first(headSize / 2));
    case Behaviour::HalfBody:
        return writeAndClose(whole.first(headSize + reply.body.size() / 2));
    case Behaviour::LengthTooLong:
        return writeAndClose(message(reply.status, reply.headers, reply.body, reply.body.size() + 100));
    case Behaviour::LengthTooShort:
        return write(message(reply.status, reply.headers, reply.body, reply.body.size() / 2));
    case Behaviour::Html: {
        const QByteArray page = "<!DOCTYPE html><html><body>Please log in</body></html>";
        return write(message(200, {{.name = "Content-Type", .value = "text/html; charset=utf-8"}}, page, page.size()));
    }
    case Behaviour::EmptyBody:
        return write(message(200, {}, {}, 0));
    case Behaviour::Redirect:
        return write(message(302, {{.name = "Location", .value = "/elsewhere"}}, {}, 0));
    case Behaviour::Garbage:
        return writeAndClose("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
    case Behaviour::Endless:
        return writeWithoutEnd(statusLine(200) + "Content-Type: application/json\r\n\r\n", QByteArray(16384, 'x'));
    case Behaviour::EndlessChunked:
        return writeWithoutEnd(chunkedHead(), chunk(QByteArray(16384, 'x')));
    case Behaviour::ChunksCutOff:
        // With the end in the same moment Qt 6.4 sometimes takes the answer for whole.
        write(chunkedHead() + chunk("{\"ResponseMetadata\"") + "40\r\n:{");
        QTimer::singleShot(delay, m_socket, [this] { close(); });
        return;
    case Behaviour::Never:
        return;
    }
}

void FakeUpstream::Connection::writeAndClose(const QByteArray &bytes)
{
    write(bytes);
    close();
}

void FakeUpstream::Connection::writeByteByByte(const QByteArray &bytes)
{
    auto *timer = new QTimer(m_socket);
    auto next = std::make_shared<qsizetype>(0);
    timer->callOnTimeout(m_socket, [this, timer, next, bytes] {
        write(bytes.sliced(*next, 1));
        m_socket->flush();
        if (++*next == bytes.size())
            timer->deleteLater();
    });
    timer->start(1ms);
}

void FakeUpstream::Connection::writeWithoutEnd(const QByteArray &head, const QByteArray &piece)
{
    write(head + piece);
    // One piece for each that has left, so that a client that stops reading stops this as well.
    connect(m_socket, &QTcpSocket::bytesWritten, m_socket, [this, piece] {
        if (m_socket->bytesToWrite() < piece.size())
            write(piece);
    });
}

void FakeUpstream::Connection::reset()
{
    // A close with lingering off and no time left is an RST instead of a FIN.
    const linger immediately{.l_onoff = 1, .l_linger = 0};
    const int descriptor = static_cast<int>(m_socket->socketDescriptor());
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &immediately, sizeof immediately);
    m_socket->abort();
}

} // namespace console::test
