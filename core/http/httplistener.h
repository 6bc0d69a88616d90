// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/limits.h"
#include "core/http/message.h"

#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <optional>

namespace console::http {

struct ListenProblem
{
    QString address;
    quint16 port = 0;
    QString systemMessage;
    bool isTaken = false; ///< Another program listens there.
    QString holder = {};  ///< Its name and process id, where the system tells.
};

/// An HTTP/1.1 server on one address, with limits for clients that mean no good. The handler is borrowed and must
/// outlive the listener. Qt HTTP Server would be the library for this, but its 6.4 has no limits, normalises the
/// request's target, loses its place in a chunked body that arrives in pieces, and crashes on answers that come after
/// the client has gone; here Boost.Beast parses and Qt's sockets carry.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    explicit HttpListener(RequestHandler &handler, const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Port 0 takes any free one. With a configuration that holds a certificate and its key it speaks TLS only.
    [[nodiscard]] Result<void, ListenProblem> listen(const QHostAddress &address, quint16 port,
                                                     const std::optional<QSslConfiguration> &tls = {});
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connections() const;

    /// Listens no more and closes each connection once it has its answer; closed() follows when none is left.
    void close();

Q_SIGNALS:
    void connectionsChanged(int connections);
    void closed();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace console::http
