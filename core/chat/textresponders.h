// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chathistory.h"
#include "core/chat/responder.h"
#include "core/chat/script.h"

namespace console::chat {

/// Says what the user said: proves that the way from the room to here and back works.
class EchoResponder final : public Responder
{
public:
    /// Borrowed.
    EchoResponder(ChatHistory &history, const Clock &clock);

    [[nodiscard]] QFuture<http::HttpAnswer> respond(const ChatRequest &request, qint64 answerLine,
                                                    std::stop_token stop) override;

private:
    ChatHistory &m_history;
    const Clock &m_clock;
};

/// Says what a script has for it.
class ScriptResponder final : public Responder
{
public:
    ScriptResponder(Script script, ChatHistory &history, const Clock &clock);

    [[nodiscard]] QFuture<http::HttpAnswer> respond(const ChatRequest &request, qint64 answerLine,
                                                    std::stop_token stop) override;
    void forget(const QString &roomId) override { m_script.forget(roomId); }

private:
    Script m_script;
    ChatHistory &m_history;
    const Clock &m_clock;
};

} // namespace console::chat
