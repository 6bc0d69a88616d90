// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server/callbackroutes.h"

#include "core/base/whendone.h"
#include "core/callbacks/eventsignature.h"
#include "core/callbacks/roomstories.h"
#include "core/server/wirewords.h"

#include <QUrlQuery>

namespace console::server {

using namespace Qt::Literals::StringLiterals;
using callbacks::EventEnvelope;
using callbacks::FunctionMessage;
using callbacks::ServerMessage;
using http::HttpRequest;

namespace {

/// Whether it comes from this machine itself, and not through a tunnel or proxy that ends here.
bool isLocal(const HttpRequest &request)
{
    return request.peer.isLoopback() && !isForwarded(request);
}

Served say(http::HttpAnswer answer, const QString &what, const QString &remark, const QString &sceneId = {})
{
    return {.answer = readyFuture(std::move(answer)),
            .note = {.action = what, .sceneId = sceneId, .session = {}, .remark = remark}};
}

Served accepted(const QString &what, const QString &remark, const QString &sceneId = {})
{
    return say(jsonAnswer(200, R"({"code":0})"), what, remark, sceneId);
}

Served refused(const QString &what, bool hasSecret)
{
    return say(unauthorizedAnswer(), what,
               hasSecret ? u"refused: wrong signature"_s
                         : u"refused: without a secret callbacks are taken from this machine only"_s);
}

Served unreadable(const QString &what, const QString &why)
{
    return say(errorAnswer(400, {}, u"无法解析回调内容"_s), what, u"unreadable: "_s + why);
}

/// `?room_id=`, for scenes that write it into their callback address.
callbacks::Address addressFrom(const HttpRequest &request)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    return {.appId = {},
            .roomId = query.queryItemValue(u"room_id"_s, QUrl::FullyDecoded),
            .taskId = query.queryItemValue(u"task_id"_s, QUrl::FullyDecoded),
            .userIds = {}};
}

} // namespace

CallbackRoutes::CallbackRoutes(callbacks::RoomStories &stories, CallbackSecrets secrets, QObject *parent)
    : QObject(parent),
      m_stories(stories),
      m_secrets(std::move(secrets))
{}

std::vector<Route> CallbackRoutes::routes()
{
    return {{.path = "/callback",
             .method = "POST",
             .body = BodyRule::Any, // The service does not always say what it sends.
             .guard = Route::Guard::Own,
             .serve = [this](const HttpRequest &request, std::stop_token) { return receive(request); }}};
}

Served CallbackRoutes::receive(const HttpRequest &request)
{
    const auto body = callbacks::callbackBodyFrom(request.body);
    if (!body)
        return unreadable(u"callback"_s, u"neither an event nor a message"_s);
    return std::visit([&](const auto &kind) { return take(kind, request); }, *body);
}

Served CallbackRoutes::take(const EventEnvelope &event, const HttpRequest &request)
{
    const bool hasSecret = !m_secrets.event.isEmpty();
    if (hasSecret ? !callbacks::isSigned(event, m_secrets.event) : !isLocal(request))
        return refused(u"event"_s, hasSecret);
    if (event.eventType != "VoiceChat"_L1)
        return accepted(u"event"_s, u"not about an agent: "_s + event.eventType);
    const auto data = callbacks::eventFrom(event.eventData.toUtf8());
    if (!data)
        return unreadable(u"VoiceChat"_s, u"EventData"_s);
    callbacks::Address sentTo = addressFrom(request);
    if (sentTo.appId.isEmpty())
        sentTo.appId = event.appId;
    return hand(u"VoiceChat "_s + runStageName(data->stage), *data, sentTo,
                hasSecret ? Trust::Verified : Trust::Unverified);
}

Served CallbackRoutes::take(const ServerMessage &message, const HttpRequest &request)
{
    const bool hasSecret = !m_secrets.message.isEmpty();
    if (hasSecret ? !callbacks::isAgreed(message.signature, m_secrets.message) : !isLocal(request))
        return refused(u"message"_s, hasSecret);
    const auto frame = callbacks::decodeFrameText(message.message.toLatin1());
    if (!frame)
        return unreadable(u"message"_s, callbacks::problemName(frame.error()));
    return hand(QString::fromLatin1(callbacks::magicText(frame->magic)), callbacks::messageFrom(*frame),
                addressFrom(request), hasSecret ? Trust::Verified : Trust::Unverified);
}

Served CallbackRoutes::take(const FunctionMessage &message, const HttpRequest &request)
{
    const bool hasSecret = !m_secrets.message.isEmpty();
    if (hasSecret ? !callbacks::isAgreed(message.signature, m_secrets.message) : !isLocal(request))
        return refused(u"function"_s, hasSecret);
    callbacks::Address sentTo = addressFrom(request);
    if (!message.roomId.isEmpty())
        sentTo.roomId = message.roomId;
    if (!message.taskId.isEmpty())
        sentTo.taskId = message.taskId;
    const callbacks::Message told =
        message.calls.calls.isEmpty() ? callbacks::Message(callbacks::OtherMessage{}) : message.calls;
    return hand(message.type, told, sentTo, hasSecret ? Trust::Verified : Trust::Unverified);
}

Served CallbackRoutes::hand(const QString &what, const callbacks::Message &message, const callbacks::Address &sentTo,
                            Trust trust)
{
    const auto task = m_stories.take(message, sentTo, trust == Trust::Verified);
    QStringList remarks;
    if (!task)
        remarks.append(u"no room of ours"_s);
    if (trust == Trust::Unverified)
        remarks.append(u"not verified: no secret is set"_s);
    return accepted(what, remarks.join(u"; "_s), task ? task->sceneId : QString());
}

} // namespace console::server
