// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wiresignature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace console::test {

namespace {

constexpr qint64 allowedSkewSeconds = 15 * 60;
constexpr auto scopeTail = "/cn-north-1/rtc/request";

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray encoded(const QByteArray &text)
{
    return text.toPercentEncoding(); // Qt keeps exactly the unreserved characters of RFC 3986.
}

/// Decodes and encodes each part anew, so that a sloppily encoded query does not pass. Parameters named in `without`
/// are left out.
QByteArray sortedQuery(const WireRequest &request, const QList<QByteArray> &without = {})
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &pair : request.query().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.first(equals));
        if (!key.isEmpty() && !without.contains(key))
            pairs.append({key, QByteArray::fromPercentEncoding(equals < 0 ? QByteArray() : pair.sliced(equals + 1))});
    }
    std::ranges::sort(pairs);
    QByteArray query;
    for (const auto &[key, value] : pairs)
        query += (query.isEmpty() ? "" : "&") + encoded(key) + '=' + encoded(value);
    return query;
}

QByteArray headerLines(const WireRequest &request, const QByteArray &signedHeaders)
{
    QByteArray lines;
    for (const QByteArray &name : signedHeaders.split(';')) {
        if (!name.isEmpty())
            lines += name + ':' + request.header(name).simplified() + '\n';
    }
    return lines;
}

QByteArray signature(const QByteArray &canonical, const QByteArray &xDate, const QByteArray &secretKey)
{
    const QByteArray day = xDate.first(8);
    const QByteArray text = "HMAC-SHA256\n" + xDate + '\n' + day + scopeTail + '\n' + sha256(canonical);
    const QByteArray key = hmac(hmac(hmac(hmac(secretKey, day), "cn-north-1"), "rtc"), "request");
    return hmac(key, text).toHex();
}

QByteArray headerSignature(const WireRequest &request, const QByteArray &signedHeaders, const QByteArray &secretKey)
{
    const QByteArray canonical = request.method + '\n' + request.path() + '\n' + sortedQuery(request) + '\n' +
                                 headerLines(request, signedHeaders) + '\n' + signedHeaders + '\n' +
                                 sha256(request.body);
    return signature(canonical, request.header("X-Date"), secretKey);
}

QByteArray querySignature(const WireRequest &request, const QByteArray &secretKey)
{
    const QByteArray canonical = request.method + '\n' + request.path() + '\n' +
                                 sortedQuery(request, {"X-Signature", "X-SignedQueries"}) + "\n\n\n\n" + sha256({});
    return signature(canonical, request.parameter("X-Date"), secretKey);
}

QByteArray field(const QByteArray &authorization, const QByteArray &name)
{
    const qsizetype begin = authorization.indexOf(QByteArray(name + '='));
    if (begin < 0)
        return {};
    const qsizetype end = authorization.indexOf(',', begin);
    const qsizetype from = begin + name.size() + 1;
    return authorization.sliced(from, (end < 0 ? authorization.size() : end) - from);
}

bool isDateNear(const QByteArray &xDate, const QDateTime &now)
{
    QDateTime date = QDateTime::fromString(QString::fromLatin1(xDate), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    date.setTimeSpec(Qt::UTC);
    return date.isValid() && std::abs(date.secsTo(now)) <= allowedSkewSeconds;
}

const WireAccount *findAccount(const QList<WireAccount> &accounts, const QByteArray &credential)
{
    const auto found = std::ranges::find(accounts, credential.split('/').first(), &WireAccount::accessKeyId);
    return found == accounts.end() ? nullptr : &*found;
}

QByteArray faultOfQueryMode(const WireRequest &request, const QList<WireAccount> &accounts, const QDateTime &now)
{
    const QByteArray credential = request.parameter("X-Credential");
    const WireAccount *account = findAccount(accounts, credential);
    if (!account)
        return "InvalidAccessKey";
    const QByteArray xDate = request.parameter("X-Date");
    if (!isDateNear(xDate, now))
        return "InvalidTimestamp";
    if (credential != account->accessKeyId + '/' + xDate.first(8) + scopeTail)
        return "InvalidCredential";
    if (request.parameter("X-Signature") != querySignature(request, account->secretKey))
        return "SignatureDoesNotMatch";
    return request.parameter("X-Security-Token") == account->sessionToken ? "" : "InvalidSecretToken";
}

bool signsWhatItMust(const WireRequest &request, const QList<QByteArray> &names)
{
    return names.contains("host") && names.contains("x-date") &&
           (request.body.isEmpty() || names.contains("x-content-sha256"));
}

QString stamp(const QDateTime &now)
{
    return now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

} // namespace

QByteArray signatureFault(const WireRequest &request, const QList<WireAccount> &accounts, const QDateTime &now)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        return request.parameter("X-Signature").isEmpty() ? "MissingAuthenticationToken"
                                                          : faultOfQueryMode(request, accounts, now);
    const QByteArray credential = field(authorization, "Credential");
    const QByteArray signedHeaders = field(authorization, "SignedHeaders");
    if (!authorization.startsWith("HMAC-SHA256 ") || credential.isEmpty())
        return "InvalidAuthorization";
    const WireAccount *account = findAccount(accounts, credential);
    if (!account)
        return "InvalidAccessKey";
    const QByteArray xDate = request.header("X-Date");
    if (!isDateNear(xDate, now))
        return "InvalidTimestamp";
    if (credential != account->accessKeyId + '/' + xDate.first(8) + scopeTail)
        return "InvalidCredential";
    if (!request.body.isEmpty() && request.header("X-Content-Sha256") != sha256(request.body))
        return "SignatureDoesNotMatch";
    if (!signsWhatItMust(request, signedHeaders.split(';')) ||
        field(authorization, "Signature") != headerSignature(request, signedHeaders, account->secretKey))
        return "SignatureDoesNotMatch";
    return request.header("X-Security-Token") == account->sessionToken ? "" : "InvalidSecretToken";
}

void signWire(WireRequest &request, const WireAccount &account, const QDateTime &now)
{
    const QByteArray xDate = stamp(now).toLatin1();
    QByteArray signedHeaders = "host";
    if (!request.body.isEmpty()) {
        request.headers.append({.name = "X-Content-Sha256", .value = sha256(request.body)});
        signedHeaders += ";x-content-sha256";
    }
    request.headers.append({.name = "X-Date", .value = xDate});
    signedHeaders += ";x-date";
    if (!account.sessionToken.isEmpty()) {
        request.headers.append({.name = "X-Security-Token", .value = account.sessionToken});
        signedHeaders += ";x-security-token";
    }
    const QByteArray value = headerSignature(request, signedHeaders, account.secretKey);
    request.headers.append({.name = "Authorization",
                            .value = "HMAC-SHA256 Credential=" + account.accessKeyId + '/' + xDate.first(8) +
                                     scopeTail + ", SignedHeaders=" + signedHeaders + ", Signature=" + value});
}

void presignWire(WireRequest &request, const WireAccount &account, const QDateTime &now)
{
    const QByteArray xDate = stamp(now).toLatin1();
    request.target += "&X-Algorithm=HMAC-SHA256&X-Credential=" +
                      encoded(QByteArray(account.accessKeyId + '/' + xDate.first(8) + scopeTail)) + "&X-Date=" + xDate +
                      "&X-NotSignBody=&X-SignedHeaders=";
    if (!account.sessionToken.isEmpty())
        request.target += "&X-Security-Token=" + encoded(account.sessionToken);
    QList<QByteArray> names;
    for (const QByteArray &pair : request.query().split('&'))
        names.append(pair.split('=').first());
    std::ranges::sort(names);
    const QByteArray value = querySignature(request, account.secretKey);
    request.target += "&X-SignedQueries=" + encoded(names.join(';')) + "&X-Signature=" + value;
}

} // namespace console::test
