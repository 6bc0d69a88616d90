// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/httplistener.h"

#include <QTcpSocket>

#include <deque>

namespace console::server {

/// The requests and answers of one connection. Answers go out in the order of the requests, however long each took.
/// Lives and dies with its socket, so nothing is ever written to a client that has gone.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    /// The conversation of that socket; made at its first request.
    [[nodiscard]] static Conversation &of(QTcpSocket &socket);
    ~Conversation() override;

    /// Asks the handler, and answers when it has.
    void take(const HttpRequest &request, RequestHandler &handler);

private:
    explicit Conversation(QTcpSocket &socket);

    struct Turn
    {
        QFuture<HttpAnswer> answer;
        bool isHead = false;
        bool isLast = false; ///< The client wants the connection closed after this one.
    };

    void writeWhatIsReady();
    void write(const Turn &turn);

    QTcpSocket &m_socket;
    std::deque<Turn> m_turns;
    std::stop_source m_gone;
};

} // namespace console::server
