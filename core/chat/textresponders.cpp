// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/textresponders.h"

#include "core/base/id.h"
#include "core/base/whendone.h"

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<http::HttpAnswer> say(const QString &text, const ChatRequest &request, qint64 answerLine, ChatHistory &history,
                              const Clock &clock)
{
    history.extend(request.roomId, answerLine, {.text = text, .calls = {}});
    history.end(request.roomId, answerLine, ChatLine::State::Whole);
    const CompletionHead head{.id = u"chatcmpl-"_s + newServiceId(),
                              .model = request.model.isEmpty() ? u"voicechat-console"_s : request.model,
                              .created = clock.now()};
    return readyFuture(textAnswer(request, head, text));
}

} // namespace

EchoResponder::EchoResponder(ChatHistory &history, const Clock &clock)
    : m_history(history),
      m_clock(clock)
{}

QFuture<http::HttpAnswer> EchoResponder::respond(const ChatRequest &request, qint64 answerLine, std::stop_token)
{
    return say(request.lastWords(), request, answerLine, m_history, m_clock);
}

ScriptResponder::ScriptResponder(Script script, ChatHistory &history, const Clock &clock)
    : m_script(std::move(script)),
      m_history(history),
      m_clock(clock)
{}

QFuture<http::HttpAnswer> ScriptResponder::respond(const ChatRequest &request, qint64 answerLine, std::stop_token)
{
    return say(m_script.answer(request.roomId, request.lastWords()), request, answerLine, m_history, m_clock);
}

} // namespace console::chat
