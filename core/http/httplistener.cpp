// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/httplistener.h"

#include "core/http/answerhead.h"
#include "core/http/connection.h"
#include "core/http/portholder.h"

#include <QSslSocket>
#include <QTcpServer>

namespace console::http {

using namespace Qt::Literals::StringLiterals;

/// Accepts clients as far as the limit goes.
class HttpListener::Server final : public QTcpServer
{
public:
    Server(HttpListener &listener, RequestHandler &handler, const HttpLimits &limits)
        : m_listener(listener),
          m_handler(handler),
          m_limits(limits)
    {
        // A burst of browsers' connections waits in the kernel, not at a closed door.
        setListenBacklogSize(128);
    }

    [[nodiscard]] int connections() const { return m_connections; }
    void setTls(const std::optional<QSslConfiguration> &tls) { m_tls = tls; }
    [[nodiscard]] bool isSecure() const { return m_tls.has_value(); }
    void closeAll();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void turnAway(qintptr descriptor);
    void count(int change);

    HttpListener &m_listener;
    RequestHandler &m_handler;
    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    int m_connections = 0;
    bool m_closing = false;
};

void HttpListener::Server::incomingConnection(qintptr descriptor)
{
    if (m_connections >= m_limits.connections) {
        turnAway(descriptor);
        return;
    }
    auto *secure = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket *socket = secure ? secure : new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    count(+1);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        socket->deleteLater();
        count(-1);
    });
    if (secure) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
    new Connection(*socket, m_handler, m_limits);
}

void HttpListener::Server::turnAway(qintptr descriptor)
{
    QTcpSocket socket;
    if (socket.setSocketDescriptor(descriptor) && !m_tls) {
        socket.write(refusalAnswer({.status = 503, .reason = "Too many connections; try again in a moment."}));
        socket.flush();
    }
    socket.close();
}

void HttpListener::Server::count(int change)
{
    m_connections += change;
    Q_EMIT m_listener.connectionsChanged(m_connections);
    if (m_closing && m_connections == 0) {
        m_closing = false;
        Q_EMIT m_listener.closed();
    }
}

void HttpListener::Server::closeAll()
{
    close();
    m_closing = true;
    const auto all = findChildren<Connection *>();
    for (Connection *connection : all)
        connection->closeWhenAnswered();
    if (m_connections == 0)
        count(0);
}

HttpListener::HttpListener(RequestHandler &handler, const HttpLimits &limits, QObject *parent)
    : QObject(parent),
      m_server(std::make_unique<Server>(*this, handler, limits))
{}

HttpListener::~HttpListener()
{
    // The sockets say goodbye to a server that is still whole.
    const auto sockets = m_server->findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets)
        socket->disconnect(m_server.get());
}

Result<void, ListenProblem> HttpListener::listen(const QHostAddress &address, quint16 port,
                                                 const std::optional<QSslConfiguration> &tls)
{
    m_server->setTls(tls);
    if (m_server->listen(address, port))
        return {};
    const bool isTaken = m_server->serverError() == QAbstractSocket::AddressInUseError;
    return unexpected(ListenProblem{.address = address.toString(),
                                    .port = port,
                                    .systemMessage = m_server->errorString(),
                                    .isTaken = isTaken,
                                    .holder = isTaken ? portHolder(port) : QString()});
}

bool HttpListener::isListening() const
{
    return m_server->isListening();
}

quint16 HttpListener::port() const
{
    return m_server->serverPort();
}

QUrl HttpListener::url() const
{
    if (!m_server->isListening())
        return {};
    const QHostAddress address = m_server->serverAddress();
    const bool isAny =
        address == QHostAddress::Any || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
    QUrl url;
    url.setScheme(m_server->isSecure() ? u"https"_s : u"http"_s);
    url.setHost(isAny ? u"127.0.0.1"_s : address.toString());
    url.setPort(port());
    return url;
}

int HttpListener::connections() const
{
    return m_server->connections();
}

void HttpListener::close()
{
    m_server->closeAll();
}

} // namespace console::http
