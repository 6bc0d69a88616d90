// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/answerhead.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>

#include <boost/beast/http/status.hpp>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace console::http {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray reasonPhrase(int status)
{
    namespace beast = boost::beast::http;
    const auto code = beast::int_to_status(static_cast<unsigned>(status));
    if (code == beast::status::unknown)
        return {}; // An unlisted status has no words, which HTTP allows.
    const auto words = beast::obsolete_reason(code);
    return QByteArray(words.data(), static_cast<qsizetype>(words.size()));
}

} // namespace

QByteArray answerHead(const HttpAnswer &answer, bool isLast)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const HttpHeader &header : answer.headers)
        text += header.name + ": " + header.value + "\r\n";
    if (answer.stream)
        text += "Transfer-Encoding: chunked\r\n";
    else if (!headerValue(answer.headers, "Content-Length") && answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (isLast)
        text += "Connection: close\r\n";
    return text + "\r\n";
}

QByteArray refusalAnswer(const RequestRefusal &refusal)
{
    const QJsonObject object{{u"code"_s, refusal.status}, {u"message"_s, QString::fromUtf8(refusal.reason)}};
    const HttpAnswer answer{.status = refusal.status,
                            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
                            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    return answerHead(answer, true) + answer.body;
}

void endWriting(QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    socket.flush();
    if (!qobject_cast<QSslSocket *>(&socket) && socket.bytesToWrite() == 0) {
        ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
        return;
    }
#endif
    socket.disconnectFromHost();
}

} // namespace console::http
