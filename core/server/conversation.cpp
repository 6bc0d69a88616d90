// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/conversation.h"

#include <QFutureWatcher>
#include <QHttpServerResponder>
#include <QMetaEnum>

namespace console::server {

namespace {

/// `NotFound` of Qt's table as `Not Found`; an unlisted status has no words, which HTTP allows.
QByteArray reasonPhrase(int status)
{
    if (status == 200)
        return "OK";
    const QByteArray key = QMetaEnum::fromType<QHttpServerResponder::StatusCode>().valueToKey(status);
    QByteArray words;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z' && !words.isEmpty())
            words += ' ';
        words += c;
    }
    return words;
}

QByteArray head(const HttpAnswer &answer, bool isLast)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const HttpHeader &header : answer.headers)
        text += header.name + ": " + header.value + "\r\n";
    if (!headerValue(answer.headers, "Content-Length"))
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (isLast)
        text += "Connection: close\r\n";
    return text + "\r\n";
}

bool wantsClose(const HttpRequest &request)
{
    const QByteArray connection = headerValue(request.headers, "Connection").value_or(QByteArray());
    return connection.toLower().contains("close");
}

} // namespace

Conversation &Conversation::of(QTcpSocket &socket)
{
    auto *existing = socket.findChild<Conversation *>(QString(), Qt::FindDirectChildrenOnly);
    return existing ? *existing : *new Conversation(socket);
}

Conversation::Conversation(QTcpSocket &socket)
    : QObject(&socket),
      m_socket(socket)
{
    connect(&socket, &QTcpSocket::disconnected, this, [this] { m_gone.request_stop(); });
}

Conversation::~Conversation()
{
    // The server may go while its clients are still there.
    m_gone.request_stop();
}

void Conversation::take(const HttpRequest &request, RequestHandler &handler)
{
    const QFuture<HttpAnswer> answer = handler.handle(request, m_gone.get_token());
    m_turns.push_back({.answer = answer, .isHead = request.method == "HEAD", .isLast = wantsClose(request)});
    auto *watcher = new QFutureWatcher<HttpAnswer>(this);
    connect(watcher, &QFutureWatcher<HttpAnswer>::finished, this, [this, watcher] {
        watcher->deleteLater();
        writeWhatIsReady();
    });
    watcher->setFuture(answer);
}

void Conversation::writeWhatIsReady()
{
    while (!m_turns.empty() && m_turns.front().answer.isFinished()) {
        const Turn turn = m_turns.front();
        m_turns.pop_front();
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            write(turn);
    }
}

void Conversation::write(const Turn &turn)
{
    // A handler that gave up without an answer must not leave the client waiting.
    const HttpAnswer answer =
        turn.answer.isResultReadyAt(0) ? turn.answer.resultAt(0) : HttpAnswer{.status = 500, .headers = {}, .body = {}};
    // In one piece: two small writes would wait for each other's acknowledgement.
    m_socket.write(turn.isHead ? head(answer, turn.isLast) : head(answer, turn.isLast) + answer.body);
    if (turn.isLast)
        m_socket.disconnectFromHost();
}

} // namespace console::server
