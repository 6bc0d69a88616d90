// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/responsemetadata.h"

#include "core/json/write.h"
#include "core/openapi/jsoninput.h"

#include <algorithm>
#include <array>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = UnreadableAnswer::Kind;

constexpr bool isRedirect(int httpStatus)
{
    return httpStatus >= 300 && httpStatus < 400;
}

constexpr bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus < 300;
}

QByteArrayView withoutBomAndBlanks(QByteArrayView body)
{
    constexpr QByteArrayView bom = "\xef\xbb\xbf";
    if (body.startsWith(bom))
        body = body.sliced(bom.size());
    return body.trimmed();
}

QByteArray mediaType(QByteArrayView contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.first(end < 0 ? contentType.size() : end).trimmed().toByteArray().toLower();
}

bool isWebPage(QByteArrayView media)
{
    return media == "text/html" || media == "application/xhtml+xml";
}

// Numbers and whatever else stands where a text belongs are kept as they are written.
QString textOf(const json::Value &value)
{
    switch (value.kind()) {
    case json::Kind::Missing:
    case json::Kind::Null:
        return {};
    case json::Kind::String:
        return value.toString();
    case json::Kind::Boolean:
    case json::Kind::Number:
    case json::Kind::Array:
    case json::Kind::Object:
        return QString::fromUtf8(json::compact(value));
    }
    Q_UNREACHABLE();
}

qint64 numberOf(const json::Value &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger().value_or(0);
}

std::optional<ServiceError> errorOf(const json::Value &value)
{
    ServiceError error;
    if (value.isObject()) {
        error.code = textOf(value.member(u"Code"));
        error.codeN = numberOf(value.member(u"CodeN"));
        error.message = textOf(value.member(u"Message"));
    } else {
        error.message = textOf(value);
    }
    if (error == ServiceError{})
        return std::nullopt;
    return error;
}

ResponseMetadata metadataOf(const json::Value &value)
{
    return {.requestId = textOf(value.member(u"RequestId")),
            .action = textOf(value.member(u"Action")),
            .version = textOf(value.member(u"Version")),
            .service = textOf(value.member(u"Service")),
            .region = textOf(value.member(u"Region")),
            .error = errorOf(value.member(u"Error"))};
}

// HTTP other than 2xx failed, also when the envelope does not say why (docs/6348/1178322).
void failByStatus(ServiceAnswer &answer)
{
    if (!answer.metadata.error && !isSuccess(answer.httpStatus))
        answer.metadata.error = ServiceError{.code = u"HTTP "_s + QString::number(answer.httpStatus), .message = {}};
}

/// An answer without a length ends with its connection, be it whole or not; the text still tells.
bool endsTooEarly(const json::Document &document)
{
    using enum json::SyntaxErrorCode;
    return std::ranges::any_of(document.errors(), [&](const json::SyntaxError &error) {
        return (error.code == UnclosedObject || error.code == UnclosedArray) &&
               error.at.offset == document.root().begin();
    });
}

} // namespace

bool isPlatformFault(const ServiceError &error)
{
    static constexpr std::array codes{"InternalError"_L1, "FailToConnect"_L1, "InternalServiceTimeout"_L1,
                                      "InternalServiceError"_L1, "ServiceUnavailableTemp"_L1};
    constexpr qint64 firstNumber = 100014;
    constexpr qint64 lastNumber = 100016;
    return std::ranges::any_of(codes, [&error](QLatin1StringView code) { return error.code == code; }) ||
           (error.codeN >= firstNumber && error.codeN <= lastNumber);
}

Result<ServiceAnswer, UnreadableAnswer> readAnswer(int httpStatus, QByteArrayView contentType, QByteArrayView location,
                                                   const QByteArray &body)
{
    const auto unreadable = [httpStatus](Kind kind, QString detail = {}) {
        return unexpected(UnreadableAnswer{.kind = kind, .httpStatus = httpStatus, .detail = std::move(detail)});
    };
    if (isRedirect(httpStatus))
        return unreadable(Kind::Redirect, QString::fromUtf8(location));
    const QByteArrayView content = withoutBomAndBlanks(body);
    if (content.isEmpty())
        return unreadable(Kind::Empty);

    const QByteArray media = mediaType(contentType);
    if (content.startsWith('<'))
        return unreadable(Kind::Html, QString::fromUtf8(media));
    const json::Document document = json::Document::parse(body);
    if (endsTooEarly(document))
        return unreadable(Kind::CutShort, placeOfFirstError(document));
    if (!document.isValid()) {
        // A wrong label does no harm as long as what it stands on is JSON.
        return isWebPage(media) ? unreadable(Kind::Html, QString::fromUtf8(media))
                                : unreadable(Kind::NotJson, placeOfFirstError(document));
    }
    const json::Value metadata = document.root().member(u"ResponseMetadata");
    if (!metadata.isObject())
        return unreadable(Kind::NoEnvelope);

    ServiceAnswer answer{.httpStatus = httpStatus, .metadata = metadataOf(metadata), .result = {}};
    const json::Value result = document.root().member(u"Result");
    if (result.kind() != json::Kind::Null)
        answer.result = result.text().toByteArray();
    failByStatus(answer);
    return answer;
}

} // namespace console::openapi
