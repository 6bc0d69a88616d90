// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/chatroutes.h"

#include "core/base/id.h"
#include "core/base/whendone.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using http::HttpRequest;

namespace {

bool isSentToLoopback(const HttpRequest &request)
{
    const QUrl url(u"http://"_s + QString::fromLatin1(headerValue(request.headers, "Host").value_or("")),
                   QUrl::StrictMode);
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

ChatRoutes::ChatRoutes(std::unique_ptr<chat::Responder> responder, chat::ChatHistory &history, Secret key)
    : m_responder(std::move(responder)),
      m_history(history),
      m_key(std::move(key))
{}

std::vector<Route> ChatRoutes::routes()
{
    return {{.path = "/chat_callback",
             .method = "POST",
             .guard = Route::Guard::Own,
             .serve = [this](const HttpRequest &request, std::stop_token stop) {
                 return serve(request, std::move(stop));
             }}};
}

Served ChatRoutes::serve(const HttpRequest &request, std::stop_token stop)
{
    const QString roomId =
        QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(u"room_id"_s, QUrl::FullyDecoded);
    const bool isRoom = roomId.isEmpty() || isServiceId(roomId);
    ServedNote note{.action = u"chat"_s, .sceneId = {}, .session = isRoom ? roomId : QString(), .remark = {}};
    const auto refuse = [&note](int status, QByteArrayView type, const QString &message, const QString &param = {}) {
        note.remark = message;
        return Served{.answer = readyFuture(chat::apiError(status, type, message, param)), .note = note};
    };
    if (!isAllowed(request))
        return refuse(401, "authentication_error",
                      m_key.isEmpty() ? u"Without a callback key only programs on this machine are answered."_s
                                      : u"The key is not the callback key."_s);
    if (!isRoom)
        return refuse(400, "invalid_request_error", u"room_id is no room id."_s, u"room_id"_s);
    const auto asked = chat::readChatRequest(roomId, request.body);
    if (!asked)
        return refuse(400, "invalid_request_error", QString::fromLatin1(asked.error().message),
                      QString::fromLatin1(asked.error().param));
    const qint64 answerLine = m_history.begin(*asked);
    return {.answer = m_responder->respond(*asked, answerLine, std::move(stop)), .note = note};
}

bool ChatRoutes::isAllowed(const HttpRequest &request) const
{
    if (m_key.isEmpty())
        return request.peer.isLoopback() && isSentToLoopback(request) && !isForwarded(request);
    const auto count = std::ranges::count_if(request.headers, [](const HttpHeader &header) {
        return header.name.compare("Authorization", Qt::CaseInsensitive) == 0;
    });
    const QByteArray shown = headerValue(request.headers, "Authorization").value_or("");
    constexpr QByteArrayView scheme("Bearer ");
    if (count != 1 || shown.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    return Secret(QByteArrayView(shown).sliced(scheme.size()).trimmed()) == m_key;
}

} // namespace console::server
