// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/relayresponder.h"
#include "core/chat/sse.h"
#include "core/http/answerstream.h"

#include <QPromise>

#include <functional>

namespace console::chat {

/// One request at the upstream. Gives exactly one answer, and deletes itself once nothing is left to do.
class RelayCall final : public QObject
{
    Q_OBJECT

public:
    /// The responder's.
    struct Parts
    {
        const RelaySettings &settings;
        const Secret &key;
        ChatHistory &history;
        Scheduler &scheduler;
    };

    RelayCall(Parts parts, const ChatRequest &request, qint64 answerLine,
              std::unique_ptr<transport::ByteStream> upstream, std::stop_token stop, QObject *parent);
    ~RelayCall() override;

    [[nodiscard]] QFuture<http::HttpAnswer> answer() const { return m_promise.future(); }

private:
    /// Takes what the upstream has, as long as the client takes it, too.
    void pump();
    [[nodiscard]] bool isHeldBack() const;
    void take(const QByteArray &bytes);
    void takeEvents(const Result<QList<SseData>, SseProblem> &events);
    [[nodiscard]] bool isGoodStream() const;
    void conclude();
    void concludeStream();
    void concludeWhole();
    void watchIdle();

    void forward(const QByteArray &bytes);
    void end();
    /// There will be no answer, or no more of it: told as an error as long as that can be said.
    void giveUp(int status, const QString &message);
    void giveUpUpstream();
    void leave();
    void reply(const http::HttpAnswer &answer);
    void settle(ChatLine::State state);
    [[nodiscard]] QString withoutKey(QString text) const;

    Parts m_parts;
    const QString m_roomId;
    const qint64 m_answerLine;
    const bool m_isStream;
    std::unique_ptr<transport::ByteStream> m_upstream;
    QPromise<http::HttpAnswer> m_promise;
    std::shared_ptr<http::AnswerStream> m_stream; ///< Once the answer has begun.
    SseReader m_reader;
    QByteArray m_body;         ///< Of an answer that is no stream.
    bool m_isIdle = true;      ///< Since watchIdle() looked last.
    bool m_isFinished = false; ///< The upstream has given a finish_reason.
    bool m_isSettled = false;  ///< The client has its answer, or has gone.
    bool m_isPumping = false;
    // Last, so that it is destroyed first: it waits for a callback that is running in another thread.
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace console::chat
