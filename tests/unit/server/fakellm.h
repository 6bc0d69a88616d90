// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace console::test {

/// An OpenAI-compatible upstream whose answers the test writes byte by byte.
class FakeLlm final : public QTcpServer
{
public:
    struct Call
    {
        QPointer<QTcpSocket> socket;
        QByteArray request; ///< As it came.
        bool isGone = false;

        [[nodiscard]] QByteArray body() const { return request.mid(request.indexOf("\r\n\r\n") + 4); }
        void say(const QByteArray &bytes) const { socket->write(bytes); }
        /// The head of a stream; its chunks follow.
        void begin() const
        {
            say("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        }
        void chunk(const QByteArray &bytes) const
        {
            say(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
        }
        void event(const QByteArray &text, const QByteArray &finishReason = "null") const
        {
            chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text +
                  "\"},\"finish_reason\":" + finishReason + "}]}\n\n");
        }
        void end() const { say("0\r\n\r\n"); }
        void answer(const QByteArray &status, const QByteArray &type, const QByteArray &body) const
        {
            say("HTTP/1.1 " + status + "\r\nContent-Type: " + type +
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
    };

    FakeLlm()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the fake model cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
    }
    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:") + QString::number(serverPort()) + QStringLiteral("/v1");
    }
    [[nodiscard]] qsizetype connections() const { return m_connections; }

    /// Calls that were read whole, oldest first.
    std::vector<std::shared_ptr<Call>> calls;

private:
    void take(QTcpSocket *socket)
    {
        ++m_connections;
        auto bytes = std::make_shared<QByteArray>();
        auto current = std::make_shared<std::shared_ptr<Call>>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes, current] {
            *bytes += socket->readAll();
            const qsizetype head = bytes->indexOf("\r\n\r\n");
            if (head < 0)
                return;
            const qsizetype mark = bytes->toLower().indexOf("\r\ncontent-length:") + 17;
            const qsizetype length = bytes->mid(mark, bytes->indexOf('\r', mark) - mark).trimmed().toLongLong();
            if (bytes->size() < head + 4 + length)
                return;
            *current = std::make_shared<Call>(Call{.socket = socket, .request = *bytes});
            bytes->clear();
            calls.push_back(*current);
        });
        connect(socket, &QTcpSocket::disconnected, this, [socket, current] {
            if (*current)
                (*current)->isGone = true;
            socket->deleteLater();
        });
    }

    qsizetype m_connections = 0;
};

} // namespace console::test
