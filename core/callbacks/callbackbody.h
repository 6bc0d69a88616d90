// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/messages.h"

namespace console::callbacks {

/// An event as the console's callback feature sends it: the service signs its eight members (domain.md 7.3).
struct EventEnvelope
{
    QString eventType = {}; ///< `VoiceChat` for ours; the account's other events come to the same address.
    QString eventData = {}; ///< JSON text.
    QString eventTime = {};
    QString eventId = {};
    QString appId = {};
    QString version = {};
    QString nonce = {};
    QString signature = {};
};

/// A copy of a room message: base64 of a frame, with the string that the scene configured as its signature (7.2).
struct ServerMessage
{
    QString message = {};
    QString signature = {};
};

/// What the function calling server gets (7.2).
struct FunctionMessage
{
    QString type = {}; ///< `tool_calls`, `information`.
    QString roomId = {};
    QString taskId = {}; ///< May be an internal UUID of the service.
    QString signature = {};
    ToolCalls calls = {}; ///< Empty for other types.
};

using CallbackBody = std::variant<EventEnvelope, ServerMessage, FunctionMessage>;

/// Nothing when it is none of them.
[[nodiscard]] std::optional<CallbackBody> callbackBodyFrom(const QByteArray &body);

} // namespace console::callbacks
