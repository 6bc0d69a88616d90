// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chatrequest.h"
#include "core/http/message.h"

namespace console::chat {

/// Answers in the place of a language model.
class Responder
{
public:
    Responder() = default;
    Responder(const Responder &) = delete;
    Responder &operator=(const Responder &) = delete;
    virtual ~Responder() = default;

    /// An answer in the OpenAI protocol, an error included. `answerLine` is the request's line in the history, which
    /// the responder fills and ends. The stop token is stopped when the service has hung up.
    [[nodiscard]] virtual QFuture<http::HttpAnswer> respond(const ChatRequest &request, qint64 answerLine,
                                                            std::stop_token stop) = 0;
    /// The room is over.
    virtual void forget(const QString &) {}
};

} // namespace console::chat
