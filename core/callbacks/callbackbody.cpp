// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/callbackbody.h"

#include "core/callbacks/fields.h"

namespace console::callbacks {

using namespace Qt::Literals::StringLiterals;
using json::Value;

namespace {

EventEnvelope envelopeFrom(const Value &root)
{
    const auto text = [&](QStringView name) { return textOf(root.member(name)); };
    return {.eventType = text(u"EventType"),
            .eventData = text(u"EventData"),
            .eventTime = text(u"EventTime"),
            .eventId = text(u"EventId"),
            .appId = text(u"AppId"),
            .version = text(u"Version"),
            .nonce = text(u"Nonce"),
            .signature = text(u"Signature")};
}

FunctionMessage functionMessageFrom(const Value &root)
{
    FunctionMessage message{.type = textOf(root.member(u"Type")),
                            .roomId = textOf(anyMember(root, {u"RoomID", u"RoomId"})),
                            .taskId = textOf(anyMember(root, {u"TaskID", u"TaskId"})),
                            .signature = textOf(anyMember(root, {u"signature", u"Signature"})),
                            .calls = {}};
    if (message.type != "tool_calls"_L1)
        return message;
    const Value calls = root.member(u"Message");
    if (calls.isString()) {
        const auto inner = json::Document::parse(calls.toString().toUtf8());
        message.calls = toolCallsFrom(inner.root());
    } else {
        message.calls = toolCallsFrom(calls);
    }
    return message;
}

} // namespace

std::optional<CallbackBody> callbackBodyFrom(const QByteArray &body)
{
    const auto document = json::Document::parse(body);
    const Value root = document.root();
    if (!document.isValid() || !root.isObject())
        return std::nullopt;
    if (root.member(u"EventType").isString())
        return envelopeFrom(root);
    if (root.member(u"message").isString())
        return ServerMessage{.message = root.member(u"message").toString(),
                             .signature = textOf(root.member(u"signature"))};
    if (root.member(u"Type").isString())
        return functionMessageFrom(root);
    return std::nullopt;
}

} // namespace console::callbacks
