// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/httplistener.h"

#include "core/server/conversation.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QTcpServer>

namespace console::server {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpRequest requestFrom(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    HttpRequest copy{.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
                                              static_cast<int>(request.method())))
                                   .toUpper(),
                     .path = url.path(QUrl::FullyEncoded).toLatin1(),
                     .query = url.query(QUrl::FullyEncoded).toLatin1(),
                     .headers = {},
                     .body = request.body(),
                     .peer = request.remoteAddress()};
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    for (const auto &[name, value] : request.headers().toListOfPairs())
#else
    for (const auto &[name, value] : request.headers())
#endif
        copy.headers.append({.name = name, .value = value});
    return copy;
}

} // namespace

/// The seam over QAbstractHttpServer: it reads requests, and everything about answers is ours. A responder that is kept
/// for later crashes Qt 6.4 when the client hangs up first, so here it is the socket that is kept, guarded.
class HttpListener::Server final : public QAbstractHttpServer
{
public:
    explicit Server(RequestHandler &handler)
        : m_handler(handler)
    {}

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        // From 6.5 on Qt hands out a responder that may be kept, and no socket; a client that went away is its
        // business.
        auto *watcher = new QFutureWatcher<HttpAnswer>(this);
        auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
        connect(watcher, &QFutureWatcher<HttpAnswer>::finished, this, [watcher, kept] {
            watcher->deleteLater();
            if (watcher->future().isResultReadyAt(0))
                respond(*kept, watcher->future().resultAt(0));
            else
                kept->write(QHttpServerResponder::StatusCode::InternalServerError);
        });
        watcher->setFuture(m_handler.handle(requestFrom(request), m_stop.get_token()));
        return true;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}
#else
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) override {}
#endif
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        Conversation::of(*socket).take(requestFrom(request), m_handler);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}
#endif

private:
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    static void respond(QHttpServerResponder &responder, const HttpAnswer &answer)
    {
        const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QHttpHeaders headers;
        for (const HttpHeader &header : answer.headers)
            headers.append(header.name, header.value);
        responder.write(answer.body, headers, status);
#else
        responder.writeStatusLine(status);
        for (const HttpHeader &header : answer.headers)
            responder.writeHeader(header.name, header.value);
        responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
        responder.writeBody(answer.body);
#endif
    }
    std::stop_source m_stop;
#endif
    RequestHandler &m_handler;
};

HttpListener::HttpListener(RequestHandler &handler, QObject *parent)
    : QObject(parent),
      m_server(std::make_unique<Server>(handler))
{}

HttpListener::~HttpListener() = default;

Result<void, ListenProblem> HttpListener::listen(const QHostAddress &address, quint16 port)
{
    // The place for limits on connections, sizes and idle time: Qt 6.4 has none, its TCP server can be ours.
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(address, port))
        return unexpected(
            ListenProblem{.address = address.toString(), .port = port, .systemMessage = tcp->errorString()});
    m_server->bind(tcp.release());
    return {};
}

quint16 HttpListener::port() const
{
    const QList<quint16> ports = m_server->serverPorts();
    return ports.isEmpty() ? quint16(0) : ports.first();
}

QUrl HttpListener::url() const
{
    const auto servers = m_server->servers();
    if (servers.isEmpty())
        return {};
    const QHostAddress address = servers.first()->serverAddress();
    const bool isAny =
        address == QHostAddress::Any || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(isAny ? u"127.0.0.1"_s : address.toString());
    url.setPort(port());
    return url;
}

} // namespace console::server
