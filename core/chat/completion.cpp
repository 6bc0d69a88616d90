// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/completion.h"

#include "core/chat/sse.h"
#include "core/json/write.h"

namespace console::chat {

using namespace Qt::Literals::StringLiterals;
using json::ObjectWriter;

namespace {

QByteArray object(const CompletionHead &head, QStringView kind, const QByteArray &choice)
{
    return ObjectWriter()
        .add(u"id", head.id)
        .add(u"object", kind)
        .add(u"created", head.created.toSecsSinceEpoch())
        .add(u"model", head.model)
        .addRaw(u"choices", QByteArray('[' + choice + ']'))
        .bytes();
}

QByteArray chunk(const CompletionHead &head, const QByteArray &delta, const QByteArray &finishReason)
{
    const QByteArray choice =
        ObjectWriter().add(u"index", qint64(0)).addRaw(u"delta", delta).addRaw(u"finish_reason", finishReason).bytes();
    return sseEvent(object(head, u"chat.completion.chunk", choice));
}

QByteArray wholeCompletion(const CompletionHead &head, const QString &text)
{
    const QByteArray message = ObjectWriter().add(u"role", u"assistant"_s).add(u"content", text).bytes();
    return object(
        head, u"chat.completion",
        ObjectWriter().add(u"index", qint64(0)).addRaw(u"message", message).add(u"finish_reason", u"stop"_s).bytes());
}

} // namespace

http::HttpAnswer sseAnswer()
{
    // Proxies on the way to the service must not wait for more.
    return {.status = 200,
            .headers = {{"Content-Type", "text/event-stream; charset=utf-8"},
                        {"Cache-Control", "no-cache"},
                        {"X-Accel-Buffering", "no"}},
            .body = {}};
}

http::HttpAnswer jsonAnswer(int status, const QByteArray &body)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = body};
}

http::HttpAnswer textAnswer(const ChatRequest &request, const CompletionHead &head, const QString &text)
{
    if (!request.isStream)
        return jsonAnswer(200, wholeCompletion(head, text));
    http::HttpAnswer answer = sseAnswer();
    answer.body = chunk(head, R"({"role":"assistant","content":""})", "null");
    if (!text.isEmpty())
        answer.body += chunk(head, ObjectWriter().add(u"content", text).bytes(), "null");
    answer.body += chunk(head, "{}", R"("stop")") + sseDone();
    return answer;
}

http::HttpAnswer apiError(int status, QByteArrayView type, const QString &message, const QString &param)
{
    ObjectWriter error;
    error.add(u"message", message).add(u"type", QString::fromLatin1(type));
    if (param.isEmpty())
        error.addRaw(u"param", "null");
    else
        error.add(u"param", param);
    error.addRaw(u"code", "null");
    return jsonAnswer(status, ObjectWriter().addRaw(u"error", error.bytes()).bytes());
}

std::optional<Said> readSaid(const QByteArray &json)
{
    const auto document = json::Document::parse(json, {.depth = 64});
    const json::Value root = document.root();
    if (!document.isValid() || !root.isObject())
        return std::nullopt;
    Said said;
    if (const json::Value error = root.member(u"error"); error.isObject() || error.isString())
        said.error = error.isString() ? error.toString() : error.member(u"message").toString();
    const json::Value choice = root.member(u"choices").element(0);
    const json::Value delta = choice.member(choice.member(u"delta").isObject() ? u"delta" : u"message");
    said.text = delta.member(u"content").toString();
    said.isFinished = choice.member(u"finish_reason").isString();
    for (const json::Value &call : delta.member(u"tool_calls").children()) {
        if (const QString name = call.member(u"function").member(u"name").toString(); !name.isEmpty())
            said.calls.append(name);
    }
    return said;
}

} // namespace console::chat
