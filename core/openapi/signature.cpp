// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signature.h"

#include "core/openapi/canonicalheaders.h"
#include "core/openapi/signingstages.h"

#include <QStringBuilder>
#include <QTimeZone>

#include <algorithm>

namespace console::openapi {

namespace {

constexpr QByteArrayView dateHeader = "X-Date";
constexpr QByteArrayView tokenHeader = "X-Security-Token";
constexpr QByteArrayView bodyHashHeader = "X-Content-Sha256";
constexpr QByteArrayView authorizationHeader = "Authorization";

// The vendor's signer keeps headers in a JavaScript object: a name written exactly so is replaced where it stands,
// one in other letters is another header.
void setHeader(HttpHeaders &headers, QByteArrayView name, const QByteArray &value)
{
    const auto isNamed = [name](const HttpHeader &header) { return header.name == name; };
    const auto first = std::ranges::find_if(headers, isNamed);
    if (first == headers.end()) {
        headers.append({name.toByteArray(), value});
        return;
    }
    first->value = value;
    headers.erase(std::remove_if(first + 1, headers.end(), isNamed), headers.end());
}

// A body hash that came with the request stands for a body that is not at hand.
QByteArray hashOfAbsentBody(const HttpHeaders &headers, Sha256 &sha)
{
    const auto given =
        std::ranges::find_if(headers, [](const HttpHeader &header) { return header.name == bodyHashHeader; });
    if (given != headers.end() && !given->value.isEmpty())
        return given->value;
    return sha.hexHash({});
}

void appendPadded(QByteArray &out, int number, int width)
{
    const QByteArray digits = QByteArray::number(number);
    out.append(width - digits.size(), '0');
    out += digits;
}

} // namespace

QByteArray signingDate(const QDateTime &date)
{
    const QDateTime utc = date.toUTC();
    const QDate day = utc.date();
    const QTime time = utc.time();
    QByteArray out;
    out.reserve(16);
    appendPadded(out, day.year(), 4);
    appendPadded(out, day.month(), 2);
    appendPadded(out, day.day(), 2);
    out += 'T';
    appendPadded(out, time.hour(), 2);
    appendPadded(out, time.minute(), 2);
    appendPadded(out, time.second(), 2);
    out += 'Z';
    return out;
}

HeaderSignature signWithHeaders(const SigningInput &input)
{
    Sha256 sha;
    HeaderSignature result;
    SigningTrace &trace = result.trace;
    HttpHeaders &headers = result.headers;

    trace.xDate = signingDate(input.date);
    trace.credentialScope = credentialScope(input, trace.xDate);
    trace.canonicalQuery = canonicalQuery(input.query);

    headers.reserve(input.headers.size() + 4);
    headers = input.headers;
    setHeader(headers, dateHeader, trace.xDate);
    if (!input.sessionToken.isEmpty())
        setHeader(headers, tokenHeader, input.sessionToken.toByteArray());
    if (input.body.isEmpty()) {
        trace.bodySha256 = hashOfAbsentBody(headers, sha);
    } else {
        trace.bodySha256 = sha.hexHash(input.body);
        setHeader(headers, bodyHashHeader, trace.bodySha256);
    }

    const CanonicalHeaders canonical = canonicalHeaders(headers);
    trace.canonicalHeaders = canonical.lines;
    trace.signedHeaders = canonical.names;
    result.signingKey = sign(trace, input, sha);
    trace.authorization = signatureAlgorithm % " Credential=" % credentialText(input, trace) % ", SignedHeaders=" %
                          trace.signedHeaders % ", Signature=" % trace.signature;
    setHeader(headers, authorizationHeader, trace.authorization);
    return result;
}

} // namespace console::openapi
