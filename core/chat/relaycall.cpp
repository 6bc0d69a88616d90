// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/relaycall.h"

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 16 * 1024;
constexpr qsizetype writeAhead = 64 * 1024;       ///< What may wait for a client that is slower than the upstream.
constexpr qsizetype errorBytes = 64 * 1024;       ///< Of an upstream's error, as much as is looked at.
constexpr qsizetype wholeBytes = 4 * 1024 * 1024; ///< Of an answer in one piece.

} // namespace

RelayCall::RelayCall(Parts parts, const ChatRequest &request, qint64 answerLine,
                     std::unique_ptr<transport::ByteStream> upstream, std::stop_token stop, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_roomId(request.roomId),
      m_answerLine(answerLine),
      m_isStream(request.isStream),
      m_upstream(std::move(upstream))
{
    m_promise.start();
    connect(m_upstream.get(), &transport::ByteStream::readyRead, this, &RelayCall::pump);
    connect(m_upstream.get(), &transport::ByteStream::ended, this, &RelayCall::pump);
    m_parts.scheduler.after(m_parts.settings.firstByteTime, this, [this] {
        const bool hasBegun = m_stream || (!m_isStream && m_upstream->status() != 0);
        if (!hasBegun)
            giveUp(504, u"The upstream did not begin to answer in time."_s);
    });
    watchIdle();
    // May run in any thread, so it only asks.
    m_onStop.emplace(std::move(stop),
                     [this] { QMetaObject::invokeMethod(this, &RelayCall::leave, Qt::QueuedConnection); });
}

RelayCall::~RelayCall()
{
    if (m_isSettled)
        return;
    if (m_stream) {
        m_stream->setOnTaken({});
        m_stream->fail();
    }
    m_parts.history.end(m_roomId, m_answerLine, ChatLine::State::Broken);
}

bool RelayCall::isHeldBack() const
{
    return m_stream && m_stream->waiting() >= writeAhead;
}

void RelayCall::pump()
{
    if (m_isPumping) // The client took a piece while it was written.
        return;
    m_isPumping = true;
    while (!m_isSettled && !isHeldBack()) {
        const QByteArray bytes = m_upstream->read(pieceBytes);
        if (bytes.isEmpty())
            break;
        m_isIdle = false;
        take(bytes);
    }
    m_isPumping = false;
    if (!m_isSettled && m_upstream->hasEnded() && !m_upstream->hasBytes())
        conclude();
}

void RelayCall::take(const QByteArray &bytes)
{
    if (isGoodStream()) {
        takeEvents(m_reader.feed(bytes));
        return;
    }
    m_body += bytes;
    if (m_upstream->status() == 200 && !m_isStream) {
        if (m_body.size() > wholeBytes)
            giveUp(502, u"The upstream's answer is too large."_s);
    } else if (m_body.size() > errorBytes) {
        giveUpUpstream();
    }
}

bool RelayCall::isGoodStream() const
{
    const QByteArray type = m_upstream->header("Content-Type").trimmed().toLower();
    return m_isStream && m_upstream->status() == 200 && (type.isEmpty() || type.startsWith("text/event-stream"));
}

void RelayCall::takeEvents(const Result<QList<SseData>, SseProblem> &events)
{
    if (!events) {
        giveUp(502, u"The upstream sent an event that is too large."_s);
        return;
    }
    QByteArray bytes;
    for (const SseData &data : *events) {
        if (data.trimmed() == "[DONE]") {
            m_isFinished = true;
            forward(bytes + sseDone());
            end();
            return;
        }
        const auto said = readSaid(data);
        if (!said) {
            giveUp(502, u"The upstream sent an event that is no JSON object."_s);
            return;
        }
        if (said->error && !m_stream) {
            giveUp(502, u"The upstream failed: "_s + *said->error);
            return;
        }
        m_isFinished = m_isFinished || said->isFinished;
        m_parts.history.extend(m_roomId, m_answerLine, *said);
        bytes += sseEvent(data);
    }
    forward(bytes);
}

void RelayCall::conclude()
{
    if (const auto failure = m_upstream->failure())
        giveUp(502, u"The upstream failed: "_s + failure->detail);
    else if (isGoodStream())
        concludeStream();
    else if (m_upstream->status() == 200 && !m_isStream)
        concludeWhole();
    else
        giveUpUpstream();
}

void RelayCall::concludeStream()
{
    takeEvents(m_reader.finish());
    if (m_isSettled)
        return;
    // Some upstreams leave out the last line; one that broke off without a word must not look whole.
    if (!m_stream || !m_isFinished) {
        giveUp(502, u"The upstream's answer ended too early."_s);
        return;
    }
    forward(sseDone());
    end();
}

void RelayCall::concludeWhole()
{
    const auto said = readSaid(m_body);
    if (!said || said->error) {
        giveUp(502, said ? u"The upstream failed: "_s + *said->error : u"The upstream's answer is not JSON."_s);
        return;
    }
    m_parts.history.extend(m_roomId, m_answerLine, *said);
    reply(jsonAnswer(200, m_body));
    settle(ChatLine::State::Whole);
}

void RelayCall::watchIdle()
{
    m_parts.scheduler.after(m_parts.settings.idleTime, this, [this] {
        // While it is held back the client is the slow one, which is the listener's affair.
        if (std::exchange(m_isIdle, true) && !isHeldBack())
            giveUp(504, u"The upstream stopped in the middle of its answer."_s);
        else
            watchIdle();
    });
}

void RelayCall::forward(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_isSettled)
        return;
    if (!m_stream) {
        m_stream = std::make_shared<http::AnswerStream>();
        m_stream->setOnTaken([this] { pump(); });
        http::HttpAnswer answer = sseAnswer();
        answer.stream = m_stream;
        reply(answer);
    }
    m_stream->write(bytes);
}

void RelayCall::end()
{
    m_stream->setOnTaken({});
    m_stream->end();
    settle(ChatLine::State::Whole);
}

void RelayCall::giveUp(int status, const QString &message)
{
    if (m_isSettled)
        return;
    if (m_stream) {
        m_stream->setOnTaken({});
        m_stream->fail();
    } else {
        http::HttpAnswer answer = apiError(status, "upstream_error", withoutKey(message));
        answer.remark = withoutKey(message);
        reply(answer);
    }
    settle(ChatLine::State::Broken);
}

void RelayCall::giveUpUpstream()
{
    const int status = m_upstream->status();
    const auto said = readSaid(m_body);
    if (said && said->error)
        giveUp(502, u"The upstream answered %1: %2"_s.arg(status).arg(said->error->left(1'000)));
    else if (status == 200)
        giveUp(502, u"The upstream did not answer with an event stream."_s);
    else
        giveUp(502, u"The upstream answered %1."_s.arg(status));
}

void RelayCall::leave()
{
    if (m_isSettled)
        return;
    if (m_stream) {
        m_stream->setOnTaken({});
    } else {
        reply({.status = 0, .headers = {}, .body = {}}); // Nobody reads it: it ends the request's record.
    }
    settle(ChatLine::State::Left);
}

void RelayCall::reply(const http::HttpAnswer &answer)
{
    m_promise.addResult(answer);
    m_promise.finish();
}

void RelayCall::settle(ChatLine::State state)
{
    m_isSettled = true;
    m_parts.history.end(m_roomId, m_answerLine, state);
    deleteLater();
}

QString RelayCall::withoutKey(QString text) const
{
    if (!m_parts.key.isEmpty())
        text.replace(QString::fromUtf8(m_parts.key.reveal()), u"…"_s);
    return text;
}

} // namespace console::chat
