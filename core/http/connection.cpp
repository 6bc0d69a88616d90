// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/connection.h"

#include "core/http/answerhead.h"
#include "core/http/answerstream.h"

#include <QPointer>

namespace console::http {

namespace {

constexpr qint64 readAhead = 64 * 1024;  ///< What a client may send while it waits for an answer.
constexpr qint64 writeAhead = 64 * 1024; ///< What a slow client lets pile up before a stream is held back.
/// How long a client is listened to after its last answer: closed at once, it might lose the answer with what it was
/// still sending.
constexpr std::chrono::seconds lingerTime{1};

bool wantsClose(const HttpRequest &request)
{
    return headerValue(request.headers, "Connection").value_or(QByteArray()).toLower().contains("close");
}

QByteArray chunk(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

/// A handler that gave up must not leave the client waiting.
HttpAnswer noAnswer()
{
    return {.status = 500, .headers = {}, .body = {}};
}

} // namespace

/// What a handler's future holds until it has a result or is given up, which nothing else tells. Hands the answer over
/// from the event loop: whoever ends the future may be in the middle of something.
class Connection::Ticket
{
public:
    explicit Ticket(Connection &connection)
        : m_connection(&connection)
    {}
    ~Ticket()
    {
        if (Connection *to = m_connection)
            QMetaObject::invokeMethod(
                to, [to, given = std::move(answer)] { to->answer(given); }, Qt::QueuedConnection);
    }
    Ticket(const Ticket &) = delete;
    Ticket &operator=(const Ticket &) = delete;

    HttpAnswer answer = noAnswer();

private:
    QPointer<Connection> m_connection;
};

Connection::Connection(QTcpSocket &socket, RequestHandler &handler, const HttpLimits &limits)
    : QObject(&socket),
      m_socket(socket),
      m_handler(handler),
      m_limits(limits),
      m_reader(limits)
{
    m_socket.setReadBufferSize(readAhead);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::runOut);
    connect(&socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(&socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_stream)
            pump();
        else if (m_isFull && m_socket.bytesToWrite() <= writeAhead)
            finishAnswer();
    });
    connect(&socket, &QTcpSocket::disconnected, this, [this] { m_gone.request_stop(); });
    enter(Stage::Idle);
}

Connection::~Connection()
{
    // The server may go while its clients are still there.
    m_gone.request_stop();
    if (m_stream)
        m_stream->setOnChange({});
}

void Connection::enter(Stage stage)
{
    m_stage = stage;
    switch (stage) {
    case Stage::Idle:
        m_deadline.start(m_limits.idleTime);
        break;
    case Stage::Head:
        m_deadline.start(m_limits.headTime);
        break;
    case Stage::Body:
        m_deadline.start(m_limits.bodyTime);
        break;
    case Stage::Answering:
        m_deadline.stop();
        break;
    case Stage::Closing:
        m_deadline.start(lingerTime);
        break;
    }
}

void Connection::runOut()
{
    switch (m_stage) {
    case Stage::Head:
        refuse({.status = 408, .reason = "The request's head took too long."});
        break;
    case Stage::Body:
        refuse({.status = 408, .reason = "The request's body took too long."});
        break;
    case Stage::Idle:
        m_socket.disconnectFromHost();
        break;
    case Stage::Answering: // The client does not read.
    case Stage::Closing:
        m_socket.abort();
        break;
    }
}

void Connection::read()
{
    if (m_stage == Stage::Closing)
        m_socket.readAll();
    else if (isReading())
        proceed();
}

void Connection::proceed()
{
    if (m_isProceeding) // An answer that was there at once: the loop below goes on.
        return;
    m_isProceeding = true;
    m_reader.feed(m_socket.readAll());
    while (isReading()) {
        auto request = m_reader.take();
        if (!request)
            break;
        request->peer = m_socket.peerAddress();
        take(std::move(*request));
    }
    m_isProceeding = false;
    if (isReading())
        noteProgress();
}

void Connection::noteProgress()
{
    if (m_reader.refusal()) {
        refuse(*m_reader.refusal());
    } else if (m_reader.hasHead() && m_stage != Stage::Body) {
        enter(Stage::Body);
        if (m_reader.wantsContinue())
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    } else if (m_reader.hasBegun() && m_stage == Stage::Idle) {
        enter(Stage::Head);
    }
}

void Connection::take(HttpRequest request)
{
    enter(Stage::Answering);
    m_isHead = request.method == "HEAD";
    m_isLast = m_isLast || wantsClose(request);
    const QFuture<HttpAnswer> future = m_handler.handle(request, m_gone.get_token());
    if (future.isFinished()) { // Without a turn of the event loop.
        answer(future.resultCount() > 0 ? future.resultAt(0) : noAnswer());
        return;
    }
    // Not a QFutureWatcher, which posts itself several events for each answer.
    (void)QFuture(future).then(
        [ticket = std::make_shared<Ticket>(*this)](const HttpAnswer &given) { ticket->answer = given; });
}

void Connection::answer(const HttpAnswer &answer)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    if (!answer.stream) {
        // In one piece: two small writes would wait for each other's acknowledgement.
        const QByteArray head = answerHead(answer, m_isLast);
        m_socket.write(m_isHead ? head : head + answer.body);
        finishAnswer();
        return;
    }
    m_socket.write(answerHead(answer, m_isLast));
    if (m_isHead) {
        finishAnswer();
        return;
    }
    m_stream = answer.stream;
    m_stream->setOnChange([this] { pump(); });
    pump();
}

void Connection::pump()
{
    if (m_socket.bytesToWrite() > writeAhead) {
        if (!m_deadline.isActive())
            m_deadline.start(m_limits.idleTime);
        return;
    }
    m_deadline.stop();
    // Kept: whoever hears that there is room may end the stream.
    const auto stream = m_stream;
    if (const QByteArray piece = stream->takeAll(); !piece.isEmpty()) {
        m_socket.write(chunk(piece));
        stream->tellTaken();
        if (m_stream != stream)
            return;
    }
    if (m_stream->state() == AnswerStream::State::Open || m_stream->waiting() > 0)
        return;
    const bool isWhole = m_stream->state() == AnswerStream::State::Ended;
    m_stream->setOnChange({});
    m_stream.reset();
    if (!isWhole) {
        m_isLast = true;
        m_socket.flush();
        m_socket.abort();
        return;
    }
    m_socket.write("0\r\n\r\n");
    finishAnswer();
}

void Connection::finishAnswer()
{
    // Who does not read is not served further.
    m_isFull = !m_isLast && m_socket.bytesToWrite() > writeAhead;
    if (m_isFull) {
        m_deadline.start(m_limits.idleTime);
        return;
    }
    if (m_isLast) {
        close();
        return;
    }
    enter(Stage::Idle);
    proceed();
}

void Connection::refuse(const RequestRefusal &refusal)
{
    m_socket.write(refusalAnswer(refusal));
    close();
}

void Connection::close()
{
    enter(Stage::Closing);
    m_socket.readAll();
    endWriting(m_socket);
}

void Connection::closeWhenAnswered()
{
    if (m_stage == Stage::Idle)
        m_socket.disconnectFromHost();
    m_isLast = true;
}

} // namespace console::http
