// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

#include <QList>
#include <QString>

namespace console::chat {

/// One message of a conversation, as the OpenAI protocol has it.
struct ChatMessage
{
    QString role; ///< `system`, `user`, `assistant`, `tool`, as sent.
    QString text; ///< The text parts; empty where there are none.

    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// What a CustomLLM is asked (domain.md 7.4).
struct ChatRequest
{
    QString roomId; ///< As the URL names it; empty when it names none.
    QList<ChatMessage> messages;
    bool isStream = true; ///< The service always asks so; a request that does not say is taken likewise.
    QString model;
    json::Document body; ///< As it came, valid.

    /// The text of the last message of a user; empty when there is none.
    [[nodiscard]] QString lastWords() const;
};

/// Why a body is no chat request.
struct ChatFault
{
    QByteArray message; ///< In English, for the caller's developer.
    QByteArray param = {};
};

[[nodiscard]] Result<ChatRequest, ChatFault> readChatRequest(const QString &roomId, const QByteArray &body);

} // namespace console::chat
