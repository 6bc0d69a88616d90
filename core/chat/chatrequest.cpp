// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/chatrequest.h"

#include <algorithm>

namespace console::chat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A string, a list of parts, or nothing beside tool calls. Nothing for what is none of them.
std::optional<QString> textOf(const json::Value &content)
{
    switch (content.kind()) {
    case json::Kind::String:
        return content.toString();
    case json::Kind::Missing:
    case json::Kind::Null:
        return QString();
    case json::Kind::Array:
        break;
    default:
        return std::nullopt;
    }
    QStringList texts;
    for (const json::Value &part : content.children()) {
        if (!part.isObject())
            return std::nullopt;
        if (part.member(u"type").toString() == "text"_L1)
            texts.append(part.member(u"text").toString());
    }
    return texts.join(u'\n');
}

ChatFault fault(qsizetype index, const QByteArray &member, const QByteArray &message)
{
    return {.message = message, .param = "messages[" + QByteArray::number(index) + ']' + member};
}

} // namespace

QString ChatRequest::lastWords() const
{
    const auto last = std::find_if(messages.crbegin(), messages.crend(),
                                   [](const ChatMessage &message) { return message.role == "user"_L1; });
    return last == messages.crend() ? QString() : last->text;
}

Result<ChatRequest, ChatFault> readChatRequest(const QString &roomId, const QByteArray &body)
{
    const auto document = json::Document::parse(body, {.depth = 64});
    if (!document.isValid() || !document.root().isObject())
        return unexpected(ChatFault{.message = "The body is not a JSON object."});
    const json::Value messages = document.root().member(u"messages");
    if (!messages.isArray() || messages.count() == 0)
        return unexpected(
            ChatFault{.message = "messages must be a list of at least one message.", .param = "messages"});
    ChatRequest request{.roomId = roomId,
                        .messages = {},
                        .isStream = document.root().member(u"stream").toBool().value_or(true),
                        .model = document.root().member(u"model").toString(),
                        .body = document};
    for (const json::Value &message : messages.children()) {
        const qsizetype index = request.messages.size();
        const QString role = message.member(u"role").toString();
        if (role.isEmpty())
            return unexpected(fault(index, ".role", "A message needs a role."));
        const auto text = textOf(message.member(u"content"));
        if (!text)
            return unexpected(fault(index, ".content", "content must be a string or a list of parts."));
        request.messages.append({.role = role, .text = *text});
    }
    return request;
}

} // namespace console::chat
