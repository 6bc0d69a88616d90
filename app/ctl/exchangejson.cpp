// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/exchangejson.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"
#include "wording/callwords.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

QByteArray bodyJson(const QByteArray &body)
{
    const json::Document document = json::Document::parse(body);
    return document.isValid() ? json::compact(document.root()) : json::quoted(QString::fromUtf8(body));
}

QByteArray headersJson(const HttpHeaders &headers)
{
    json::ObjectWriter object;
    for (const HttpHeader &header : headers)
        object.add(QString::fromUtf8(header.name), QString::fromUtf8(header.value));
    return object.bytes();
}

QByteArray requestJson(const traffic::SentRequest &request)
{
    json::ObjectWriter object;
    object.add(u"method", QString::fromUtf8(request.method));
    object.add(u"url", QString::fromUtf8(request.url.toEncoded()));
    object.addRaw(u"headers", headersJson(request.headers));
    if (!request.body.isEmpty())
        object.addRaw(u"body", bodyJson(request.body));
    return object.bytes();
}

QByteArray responseJson(const traffic::ReceivedResponse &response)
{
    json::ObjectWriter object;
    object.add(u"status", response.status);
    object.addRaw(u"headers", headersJson(response.headers));
    if (!response.body.isEmpty())
        object.addRaw(u"body", bodyJson(response.body));
    return object.bytes();
}

QByteArray errorJson(const traffic::CallError &error, const std::optional<wording::Explanation> &explanation)
{
    json::ObjectWriter object;
    object.add(u"kind", wording::errorKind(error)).add(u"reason", wording::errorReason(error));
    if (const auto *service = std::get_if<openapi::ServiceError>(&error)) {
        object.add(u"code", service->code).add(u"codeN", service->codeN).add(u"message", service->message);
    }
    if (explanation) {
        object.add(u"title", explanation->title).add(u"where", explanation->where);
        object.add(u"cause", explanation->cause).add(u"remedy", explanation->remedy);
    }
    return object.bytes();
}

} // namespace

QByteArray explanationJson(const wording::Explanation &explanation)
{
    return json::ObjectWriter()
        .add(u"title", explanation.title)
        .add(u"where", explanation.where)
        .add(u"cause", explanation.cause)
        .add(u"remedy", explanation.remedy)
        .bytes();
}

QByteArray exchangeJson(const traffic::Exchange &exchange, const std::optional<wording::Explanation> &explanation,
                        QStringView outcome)
{
    const traffic::CallSubject &subject = exchange.subject;
    json::ObjectWriter object;
    object.addBool(u"ok", exchange.succeeded() || !outcome.isEmpty());
    if (!outcome.isEmpty())
        object.add(u"outcome", outcome);
    object.add(u"action", subject.action).add(u"version", subject.version).add(u"scene", subject.sceneId);
    object.add(u"endpoint", exchange.endpointName);
    object.add(u"appId", subject.appId).add(u"roomId", subject.roomId).add(u"taskId", subject.taskId);
    object.add(u"userId", subject.userId);
    object.add(u"startedAt", exchange.startedAt.toString(Qt::ISODateWithMs));
    if (const auto &origin = exchange.credentialOrigin) {
        object.add(u"credential", wording::sourceKey(origin->source))
            .add(u"credentialReason", wording::whyKey(origin->why));
        if (origin->source == credentials::Source::Profile)
            object.add(u"profile", origin->name);
        object.add(u"accessKeyId", exchange.credentialName);
    }
    if (exchange.answer)
        object.add(u"requestId", exchange.requestId());
    if (exchange.response)
        object.add(u"durationMs", std::chrono::round<std::chrono::milliseconds>(exchange.timings.done).count());
    if (exchange.error && outcome.isEmpty())
        object.addRaw(u"error", errorJson(*exchange.error, explanation));
    if (exchange.request)
        object.addRaw(u"request", requestJson(*exchange.request));
    if (exchange.response)
        object.addRaw(u"response", responseJson(*exchange.response));
    return object.bytes();
}

} // namespace console::ctl
