// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/har.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"

#include <QStringDecoder>
#include <QUrlQuery>

#include <algorithm>

namespace console::traffic {

namespace {

using json::ObjectWriter;

/// Written by hand: a number with a fraction is none of ObjectWriter's.
QByteArray milliseconds(std::chrono::microseconds time)
{
    constexpr int digits = 3;
    return QByteArray::number(std::chrono::duration<double, std::milli>(time).count(), 'f', digits);
}

template<class Range, class Make>
QByteArray listOf(const Range &range, Make make)
{
    QByteArray items;
    for (const auto &item : range)
        items += (items.isEmpty() ? "" : ",") + QByteArray(make(item));
    return '[' + items + ']';
}

QByteArray headersJson(const HttpHeaders &headers)
{
    return listOf(headers, [](const HttpHeader &header) {
        return ObjectWriter()
            .add(u"name", QString::fromUtf8(header.name))
            .add(u"value", QString::fromUtf8(header.value))
            .bytes();
    });
}

QByteArray queryJson(const QUrl &url)
{
    return listOf(QUrlQuery(url).queryItems(QUrl::FullyDecoded), [](const std::pair<QString, QString> &item) {
        return ObjectWriter().add(u"name", item.first).add(u"value", item.second).bytes();
    });
}

QString contentType(const HttpHeaders &headers)
{
    return QString::fromUtf8(headerValue(headers, "Content-Type").value_or(QByteArray()));
}

/// The body as text, or in base64 where it is none.
void addText(ObjectWriter &object, const QByteArray &body)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(body);
    if (decoder.hasError())
        object.add(u"text", QString::fromLatin1(body.toBase64())).add(u"encoding", u"base64");
    else
        object.add(u"text", text);
}

ObjectWriter message(const HttpHeaders &headers, const QByteArray &body)
{
    ObjectWriter object;
    object.add(u"httpVersion", u"HTTP/1.1").addRaw(u"cookies", "[]").addRaw(u"headers", headersJson(headers));
    object.add(u"headersSize", -1).add(u"bodySize", body.size());
    return object;
}

QByteArray requestJson(const SentRequest &request)
{
    ObjectWriter object = message(request.headers, request.body);
    object.add(u"method", QString::fromUtf8(request.method));
    object.add(u"url", QString::fromUtf8(request.url.toEncoded()));
    object.addRaw(u"queryString", queryJson(request.url));
    if (!request.body.isEmpty()) {
        ObjectWriter body;
        body.add(u"mimeType", contentType(request.headers));
        addText(body, request.body);
        object.addRaw(u"postData", body.bytes());
    }
    return object.bytes();
}

QByteArray responseJson(const ReceivedResponse &response)
{
    ObjectWriter content;
    content.add(u"size", response.body.size()).add(u"mimeType", contentType(response.headers));
    addText(content, response.body);
    ObjectWriter object = message(response.headers, response.body);
    object.add(u"status", response.status).add(u"statusText", QString::fromUtf8(response.reason));
    object.add(u"redirectURL", QString::fromUtf8(headerValue(response.headers, "Location").value_or(QByteArray())));
    object.addRaw(u"content", content.bytes());
    return object.bytes();
}

/// The stages of a call in HAR's terms; their sum is its time.
class HarTimings
{
public:
    explicit HarTimings(const transport::Timings &timings)
    {
        std::chrono::microseconds now{0};
        const auto until = [&now](const std::optional<std::chrono::microseconds> &end) {
            const auto length = std::max(end.value_or(now) - now, std::chrono::microseconds{0});
            now += length;
            return length;
        };
        blocked = timings.queued + until(timings.connectStarted);
        const bool isFresh = timings.connectStarted.has_value();
        // Without TLS nobody knows when the connection stood; its time is one with that of sending.
        if (isFresh)
            connect = until(timings.encrypted ? timings.encrypted : timings.requestSent);
        send = until(timings.requestSent);
        wait = until(timings.firstByte ? timings.firstByte : timings.done);
        receive = until(timings.done);
    }
    [[nodiscard]] std::chrono::microseconds total() const
    {
        return blocked + connect.value_or(std::chrono::microseconds{0}) + send + wait + receive;
    }
    [[nodiscard]] QByteArray json() const
    {
        ObjectWriter object;
        object.addRaw(u"blocked", milliseconds(blocked)).add(u"dns", -1);
        object.addRaw(u"connect", connect ? milliseconds(*connect) : "-1").add(u"ssl", -1);
        object.addRaw(u"send", milliseconds(send)).addRaw(u"wait", milliseconds(wait));
        return object.addRaw(u"receive", milliseconds(receive)).bytes();
    }

private:
    std::chrono::microseconds blocked{0};
    std::optional<std::chrono::microseconds> connect; ///< TLS included.
    std::chrono::microseconds send{0};
    std::chrono::microseconds wait{0};
    std::chrono::microseconds receive{0};
};

void addError(ObjectWriter &entry, const CallError &error)
{
    const QStringView kind = std::visit(overloaded{[](const LocalRefusal &) { return u"refused"; },
                                                   [](const transport::TransportFailure &) { return u"transport"; },
                                                   [](const openapi::UnreadableAnswer &) { return u"unreadable"; },
                                                   [](const openapi::ServiceError &) { return u"service"; }},
                                        error);
    entry.add(u"_errorKind", kind);
    if (const auto *service = std::get_if<openapi::ServiceError>(&error))
        entry.add(u"_errorCode", service->code);
}

QByteArray entryJson(const Exchange &exchange)
{
    const HarTimings timings(exchange.timings);
    ObjectWriter entry;
    entry.add(u"startedDateTime", exchange.startedAt.toUTC().toString(Qt::ISODateWithMs));
    entry.addRaw(u"time", milliseconds(timings.total()));
    entry.addRaw(u"request", requestJson(*exchange.request));
    entry.addRaw(u"response", responseJson(exchange.response.value_or(ReceivedResponse{})));
    entry.addRaw(u"cache", "{}").addRaw(u"timings", timings.json());
    const CallSubject &subject = exchange.subject;
    const std::pair<QStringView, QString> own[]{{u"_requestId", exchange.requestId()},
                                                {u"_action", subject.action},
                                                {u"_version", subject.version},
                                                {u"_scene", subject.sceneId},
                                                {u"_appId", subject.appId},
                                                {u"_room", subject.roomId},
                                                {u"_task", subject.taskId},
                                                {u"_credential", exchange.credentialName}};
    for (const auto &[name, value] : own) {
        if (!value.isEmpty())
            entry.add(name, value);
    }
    if (exchange.error)
        addError(entry, *exchange.error);
    return entry.bytes();
}

} // namespace

QByteArray harOf(std::span<const Exchange> exchanges, const QString &creatorVersion)
{
    std::vector<const Exchange *> sent;
    for (const Exchange &exchange : exchanges) {
        if (exchange.request)
            sent.push_back(&exchange);
    }
    ObjectWriter log;
    log.add(u"version", u"1.2");
    log.addRaw(u"creator", ObjectWriter().add(u"name", u"Voicechat Console").add(u"version", creatorVersion).bytes());
    log.addRaw(u"entries", listOf(sent, [](const Exchange *exchange) { return entryJson(*exchange); }));
    return ObjectWriter().addRaw(u"log", log.bytes()).bytes() + '\n';
}

} // namespace console::traffic
