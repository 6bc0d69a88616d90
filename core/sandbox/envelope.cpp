// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/envelope.h"

#include "core/json/write.h"

#include <QLocale>
#include <QRandomGenerator>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultErrorStatus = 400;

/// As the service makes them: Beijing time, then twenty random hex digits.
QString newRequestId(const QDateTime &now)
{
    constexpr int beijing = 8 * 60 * 60;
    auto &random = *QRandomGenerator::global();
    return now.toOffsetFromUtc(beijing).toString(u"yyyyMMddHHmmss"_s) +
           u"%1%2"_s.arg(random.generate64(), 16, 16, QChar(u'0'))
               .arg(random.generate() & 0xffffU, 4, 16, QChar(u'0'))
               .toUpper();
}

QByteArray httpDate(const QDateTime &now)
{
    return QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// The entry of the code itself, else of what stands before its dot.
const openapi::ErrorEntry *entryOf(const QString &code, const openapi::ErrorDictionary &dictionary)
{
    const openapi::ErrorEntry *entry = dictionary.findCode(code);
    return entry ? entry : dictionary.findCode(code.section(u'.', 0, 0));
}

QByteArray errorText(const ApiError &error, const openapi::ErrorEntry *entry)
{
    json::ObjectWriter writer;
    if (entry && entry->codeN != 0)
        writer.add(u"CodeN", entry->codeN);
    return writer.add(u"Code", error.code).add(u"Message", error.message).bytes();
}

} // namespace

http::HttpAnswer envelope(const ApiCall &call, const ApiResult &result, const openapi::ErrorDictionary &dictionary,
                          const QDateTime &now)
{
    int status = 200;
    json::ObjectWriter metadata;
    metadata.add(u"RequestId", newRequestId(now))
        .add(u"Action", call.action)
        .add(u"Version", call.version)
        .add(u"Service", u"rtc")
        .add(u"Region", u"cn-north-1");
    if (!result) {
        const openapi::ErrorEntry *entry = entryOf(result.error().code, dictionary);
        status = entry && entry->httpStatus != 0 ? entry->httpStatus : defaultErrorStatus;
        metadata.addRaw(u"Error", errorText(result.error(), entry));
    }
    json::ObjectWriter body;
    body.addRaw(u"ResponseMetadata", metadata.bytes());
    if (result)
        body.addRaw(u"Result", *result);
    return {.status = status,
            .headers = {{.name = "Content-Type", .value = "application/json; charset=utf-8"},
                        {.name = "Date", .value = httpDate(now)}},
            .body = body.bytes()};
}

ApiError rehearsedError(const QString &code, const openapi::ErrorDictionary &dictionary)
{
    const openapi::ErrorEntry *entry = dictionary.findCode(code);
    if (!entry)
        return {.code = code, .message = u"The sandbox was told to answer so."_s};
    // An entry that is known by its message has a name of ours, which the service never sends.
    if (!entry->messagePart.isEmpty())
        return {.code = u"InvalidParameter"_s, .message = entry->messagePart};
    return {.code = entry->code, .message = entry->title.en + u" (the sandbox was told to answer so)"_s};
}

} // namespace console::sandbox
