// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"
#include "core/base/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>
#include <stop_token>

namespace console::server {

/// A request as a handler sees it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< Decoded by nobody: as it came.
    QByteArray query; ///< Raw, without `?`.
    HttpHeaders headers;
    QByteArray body;
    QHostAddress peer;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

/// Answers requests, now or later. The stop token is stopped when the client has gone.
class RequestHandler
{
public:
    RequestHandler() = default;
    RequestHandler(const RequestHandler &) = delete;
    RequestHandler &operator=(const RequestHandler &) = delete;
    virtual ~RequestHandler() = default;

    [[nodiscard]] virtual QFuture<HttpAnswer> handle(const HttpRequest &request, std::stop_token stop) = 0;
};

struct ListenProblem
{
    QString address;
    quint16 port = 0;
    QString systemMessage;
};

/// An HTTP/1.1 server on one address: Qt HTTP Server behind the one seam that knows its version differences
/// (design.md "Qt 6.4.2 facts"). The handler is borrowed and must outlive the listener.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    explicit HttpListener(RequestHandler &handler, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Port 0 takes any free one.
    [[nodiscard]] Result<void, ListenProblem> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const;
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl url() const;

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace console::server
