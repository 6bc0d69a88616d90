// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chat/chatrequest.h"
#include "core/http/message.h"

#include <QDateTime>

#include <optional>

namespace console::chat {

/// What the parts of one answer have in common.
struct CompletionHead
{
    QString id; ///< `chatcmpl-…`
    QString model;
    QDateTime created;
};

/// The answer with that text, whole: as events, or as one object when the request asks for that.
[[nodiscard]] http::HttpAnswer textAnswer(const ChatRequest &request, const CompletionHead &head, const QString &text);

/// The head of an answer in events; the stream is the caller's to set.
[[nodiscard]] http::HttpAnswer sseAnswer();
[[nodiscard]] http::HttpAnswer jsonAnswer(int status, const QByteArray &body);

/// An error in OpenAI's shape: `{"error":{"message":…,"type":…,"param":…,"code":null}}`.
[[nodiscard]] http::HttpAnswer apiError(int status, QByteArrayView type, const QString &message,
                                        const QString &param = {});

/// What a completion, or a chunk of one, adds to the conversation.
struct Said
{
    QString text;
    QStringList calls;                 ///< The functions that it calls, by name.
    bool isFinished = false;           ///< It has a finish_reason.
    std::optional<QString> error = {}; ///< It is an error, and its message.
};

/// Reads a `chat.completion` or `chat.completion.chunk`; nothing when it is no JSON object.
[[nodiscard]] std::optional<Said> readSaid(const QByteArray &json);

} // namespace console::chat
