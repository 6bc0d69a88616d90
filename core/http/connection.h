// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/requestreader.h"

#include <QTcpSocket>
#include <QTimer>

namespace console::http {

/// The requests and answers of one client's connection, one after the other. Lives and dies with its socket, so nothing
/// is ever written to a client that has gone. The handler is borrowed.
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket &socket, RequestHandler &handler, const HttpLimits &limits);
    ~Connection() override;

    /// Closes it now when nothing is being answered, else after the answer.
    void closeWhenAnswered();

private:
    enum class Stage {
        Idle,      ///< Between two requests.
        Head,      ///< Some of a request is there.
        Body,      ///< Its head is there.
        Answering, ///< The handler has it, or its answer streams.
        Closing,   ///< The last answer is on its way; what still comes is thrown away.
    };

    class Ticket;

    void read();
    void proceed();
    void noteProgress();
    [[nodiscard]] bool isReading() const { return m_stage != Stage::Answering && m_stage != Stage::Closing; }
    void enter(Stage stage);
    void runOut();
    void take(HttpRequest request);
    void answer(const HttpAnswer &answer);
    void refuse(const RequestRefusal &refusal);
    void pump();
    void finishAnswer();
    void close();

    QTcpSocket &m_socket;
    RequestHandler &m_handler;
    HttpLimits m_limits;
    RequestReader m_reader;
    QTimer m_deadline;
    Stage m_stage = Stage::Idle;
    bool m_isProceeding = false;
    bool m_isHead = false;
    bool m_isLast = false;
    bool m_isFull = false; ///< Answered, but the client has yet to take the answer.
    std::shared_ptr<AnswerStream> m_stream;
    std::stop_source m_gone;
};

} // namespace console::http
