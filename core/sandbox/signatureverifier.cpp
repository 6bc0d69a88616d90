// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/signatureverifier.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 allowedSkewSeconds = 15 * 60; // Not documented; what the like gateways allow.
constexpr QByteArrayView algorithm = "HMAC-SHA256";
constexpr QByteArrayView region = "cn-north-1";
constexpr QByteArrayView service = "rtc";

/// What a request claims about its signature, from wherever it says so.
struct Claim
{
    QByteArray credential;
    QByteArray signedHeaders;
    QByteArray signature;
    QByteArray date;
    QByteArray token;
    bool inQuery = false;
};

QByteArray header(const http::HttpRequest &request, QByteArrayView name)
{
    return headerValue(request.headers, name).value_or(QByteArray());
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray mac(const QByteArray &key, QByteArrayView message)
{
    return QMessageAuthenticationCode::hash(message.toByteArray(), key, QCryptographicHash::Sha256);
}

std::optional<Claim> claimInHeader(const QByteArray &authorization, const http::HttpRequest &request)
{
    if (!authorization.startsWith(QByteArray(algorithm.toByteArray() + ' ')))
        return std::nullopt;
    Claim claim;
    for (const QByteArray &part : authorization.sliced(algorithm.size() + 1).split(',')) {
        const QByteArray field = part.trimmed();
        if (field.startsWith("Credential="))
            claim.credential = field.sliced(11);
        else if (field.startsWith("SignedHeaders="))
            claim.signedHeaders = field.sliced(14);
        else if (field.startsWith("Signature="))
            claim.signature = field.sliced(10);
        else
            return std::nullopt;
    }
    if (claim.credential.count('/') != 4 || claim.credential.startsWith('/') || claim.signedHeaders.isEmpty())
        return std::nullopt;
    claim.date = header(request, "X-Date");
    claim.token = header(request, "X-Security-Token");
    return claim;
}

std::optional<Claim> claimInQuery(const ApiCall &call)
{
    const QByteArray credential = call.parameter(u"X-Credential").toUtf8();
    if (call.parameter(u"X-Algorithm").toUtf8() != algorithm || credential.count('/') != 4)
        return std::nullopt;
    return Claim{.credential = credential,
                 .signedHeaders = {},
                 .signature = call.parameter(u"X-Signature").toUtf8(),
                 .date = call.parameter(u"X-Date").toUtf8(),
                 .token = call.parameter(u"X-Security-Token").toUtf8(),
                 .inQuery = true};
}

std::optional<QDateTime> timeOf(const QByteArray &date)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(date), u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// The query anew from its decoded parts, so that one that was encoded carelessly does not match.
QByteArray canonicalQueryOf(const http::HttpRequest &request, bool inQuery)
{
    QList<std::pair<QString, QByteArray>> parts;
    for (const Parameter &parameter : decodedQuery(request.query)) {
        const bool isAddedLater = parameter.key == "X-Signature"_L1 || parameter.key == "X-SignedQueries"_L1;
        if (!inQuery || !isAddedLater)
            parts.append({parameter.key, parameter.value.toUtf8().toPercentEncoding()});
    }
    std::ranges::sort(parts);
    QByteArray query;
    for (const auto &[key, value] : parts) {
        if (!query.isEmpty())
            query += '&';
        query += key.toUtf8().toPercentEncoding() + '=' + value;
    }
    return query;
}

QByteArray canonicalRequestOf(const http::HttpRequest &request, const Claim &claim)
{
    QByteArray headers;
    for (const QByteArray &name : claim.signedHeaders.split(';')) {
        if (!claim.inQuery)
            headers += name + ':' + header(request, name).simplified() + '\n';
    }
    // A presigned URL protects neither headers nor body; the vendor's signer leaves a blank line for the former.
    if (claim.inQuery)
        headers = "\n";
    const QByteArray payload = claim.inQuery ? QByteArray() : request.body;
    return request.method + '\n' + request.path + '\n' + canonicalQueryOf(request, claim.inQuery) + '\n' + headers +
           '\n' + claim.signedHeaders + '\n' + sha256Hex(payload);
}

QByteArray expectedSignature(const http::HttpRequest &request, const Claim &claim,
                             const credentials::Credential &account)
{
    const QByteArray day = claim.date.first(8);
    const QByteArray scope = day + '/' + region.toByteArray() + '/' + service.toByteArray() + "/request";
    const QByteArray text = algorithm.toByteArray() + '\n' + claim.date + '\n' + scope + '\n' +
                            sha256Hex(canonicalRequestOf(request, claim));
    const QByteArray dayKey = mac(account.secretKey.reveal().toByteArray(), day);
    return mac(mac(mac(mac(dayKey, region), service), "request"), text).toHex();
}

/// Without these two a signature could be taken to another host or time.
bool signsTheEssentials(const Claim &claim)
{
    const QList<QByteArray> names = claim.signedHeaders.split(';');
    return claim.inQuery || (names.contains("host") && names.contains("x-date"));
}

bool isBodyHashRight(const http::HttpRequest &request)
{
    const auto given = headerValue(request.headers, "X-Content-Sha256");
    return !given || given->toLower() == sha256Hex(request.body);
}

Result<Claim, ApiError> readClaim(const http::HttpRequest &request)
{
    const ApiCall call = readCall(request);
    const auto authorization = headerValue(request.headers, "Authorization");
    const bool isPresigned = !call.parameter(u"X-Credential").isEmpty() || !call.parameter(u"X-Signature").isEmpty();
    if (!authorization && !isPresigned)
        return unexpected(ApiError{.code = u"MissingAuthenticationToken"_s,
                                   .message = u"The request must contain authentication information."_s});
    auto claim = authorization ? claimInHeader(*authorization, request) : claimInQuery(call);
    if (!claim)
        return unexpected(
            ApiError{.code = u"InvalidAuthorization"_s,
                     .message = u"Invalid 'Authorization' header, Pls check your authorization header"_s});
    if (claim->signature.isEmpty())
        return unexpected(
            ApiError{.code = u"MissingSignature"_s, .message = u"The request must contain a signature."_s});
    if (claim->date.isEmpty())
        return unexpected(
            ApiError{.code = u"MissingRequestInfo"_s, .message = u"The request lacks the X-Date of its signature."_s});
    return *claim;
}

std::optional<ApiError> timestampError(const QByteArray &date, const QDateTime &now)
{
    const auto time = timeOf(date);
    if (time && std::abs(time->secsTo(now)) <= allowedSkewSeconds)
        return std::nullopt;
    return ApiError{.code = u"InvalidTimestamp"_s,
                    .message = u"The X-Date %1 is not within 15 minutes of the server's time %2."_s.arg(
                        QString::fromLatin1(date), now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s))};
}

bool isTokenRight(const Claim &claim, const credentials::Credential &account)
{
    const QByteArrayView expected = account.sessionToken ? account.sessionToken->reveal() : QByteArrayView();
    return claim.token == expected;
}

} // namespace

std::optional<ApiError> signatureError(const http::HttpRequest &request, const Accounts &accounts, const QDateTime &now)
{
    const auto claim = readClaim(request);
    if (!claim)
        return claim.error();
    const QList<QByteArray> credential = claim->credential.split('/');
    const credentials::CredentialPtr account = accounts.value(credential.first());
    if (!account)
        return ApiError{
            .code = u"InvalidAccessKey"_s,
            .message = u"The security token[%1] included in the request is invalid."_s.arg(
                QString::fromUtf8(credential.first().first(std::min<qsizetype>(4, credential.first().size()))) +
                u"…"_s)};
    const bool isScopeRight = credential.at(1) == claim->date.first(std::min<qsizetype>(8, claim->date.size())) &&
                              credential.at(2) == region && credential.at(3) == service &&
                              credential.at(4) == "request";
    if (!isScopeRight)
        return ApiError{.code = u"InvalidCredential"_s,
                        .message = u"The credential scope must be <date of X-Date>/cn-north-1/rtc/request."_s};
    if (auto error = timestampError(claim->date, now))
        return error;
    if ((!claim->inQuery && !isBodyHashRight(request)) || !signsTheEssentials(*claim) ||
        claim->signature != expectedSignature(request, *claim, *account))
        return ApiError{.code = u"SignatureDoesNotMatch"_s,
                        .message = u"The request signature we calculated does not match the signature you provided."_s};
    if (!isTokenRight(*claim, *account))
        return ApiError{.code = u"InvalidSecretToken"_s,
                        .message = u"Invalid secret token, msg: secret token sequence is broken"_s};
    return std::nullopt;
}

QByteArray claimedAccessKeyId(const http::HttpRequest &request)
{
    const auto claim = readClaim(request);
    return claim ? claim->credential.first(claim->credential.indexOf('/')) : QByteArray();
}

} // namespace console::sandbox
