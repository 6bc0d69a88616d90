// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/chat/chathistory.h"
#include "core/chat/responder.h"
#include "core/server/route.h"

#include <memory>

namespace console::server {

/// `POST /chat_callback?room_id=`: the CustomLLM contract (domain.md 7.4). With a key it answers whoever shows it as
/// `Authorization: Bearer`; without one only programs on this machine that call it by a name of loopback. A request
/// that a tunnel brings comes from this machine, too, but was sent to another name.
class ChatRoutes final
{
public:
    /// The history is borrowed and outlives the routes.
    ChatRoutes(std::unique_ptr<chat::Responder> responder, chat::ChatHistory &history, Secret key);

    [[nodiscard]] std::vector<Route> routes();
    /// The room is over.
    void forget(const QString &roomId) { m_responder->forget(roomId); }

private:
    [[nodiscard]] Served serve(const http::HttpRequest &request, std::stop_token stop);
    [[nodiscard]] bool isAllowed(const http::HttpRequest &request) const;

    std::unique_ptr<chat::Responder> m_responder;
    chat::ChatHistory &m_history;
    Secret m_key;
};

} // namespace console::server
