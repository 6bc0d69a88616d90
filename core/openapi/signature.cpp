// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signature.h"

#include "core/openapi/canonicalheaders.h"
#include "core/openapi/signingstages.h"

#include <QStringBuilder>

#include <algorithm>
#include <chrono>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

// The vendor's signer keeps headers in a JavaScript object: a name written exactly so is replaced where it stands,
// one in other letters is another header.
void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    const auto isNamed = [&name](const HttpHeader &header) { return header.name == name; };
    const auto first = std::ranges::find_if(headers, isNamed);
    if (first == headers.end()) {
        headers.append({name, value});
        return;
    }
    first->value = value;
    headers.erase(std::remove_if(first + 1, headers.end(), isNamed), headers.end());
}

// A body hash that came with the request stands for a body that is not at hand.
QByteArray hashOfAbsentBody(const HttpHeaders &headers)
{
    const auto given =
        std::ranges::find_if(headers, [](const HttpHeader &header) { return header.name == "X-Content-Sha256"; });
    if (given != headers.end() && !given->value.isEmpty())
        return given->value;
    return lowerHex(sha256({}));
}

/// Writes the number with leading zeros, and moves `out` behind it.
template<class Number>
void writePadded(char *&out, Number number, int width)
{
    for (int i = width - 1; i >= 0; --i, number /= 10)
        out[i] = static_cast<char>('0' + number % 10);
    out += width;
}

} // namespace

QByteArray signingDate(const QDateTime &date)
{
    using namespace std::chrono;
    // Not from QDate and QTime, which convert anew for every part.
    const sys_time<milliseconds> moment(milliseconds(date.toMSecsSinceEpoch()));
    const auto midnight = floor<days>(moment);
    const year_month_day day(midnight);
    const hh_mm_ss time(floor<seconds>(moment - midnight));
    QByteArray text("yyyymmddThhmmssZ");
    char *out = text.data();
    writePadded(out, int(day.year()), 4);
    writePadded(out, unsigned(day.month()), 2);
    writePadded(out, unsigned(day.day()), 2);
    ++out;
    writePadded(out, time.hours().count(), 2);
    writePadded(out, time.minutes().count(), 2);
    writePadded(out, time.seconds().count(), 2);
    return text;
}

HeaderSignature signWithHeaders(const SigningInput &input)
{
    KeyChainCache cache;
    return signWithHeaders(input, cache);
}

HeaderSignature signWithHeaders(const SigningInput &input, KeyChainCache &cache)
{
    HeaderSignature result;
    SigningTrace &trace = result.trace;
    HttpHeaders &headers = result.headers;

    trace.xDate = signingDate(input.date);
    trace.credentialScope = credentialScope(input, trace.xDate);
    trace.canonicalQuery = canonicalQuery(input.query);

    headers.reserve(input.headers.size() + 4);
    headers.append(input.headers);
    setHeader(headers, "X-Date"_ba, trace.xDate);
    if (!input.sessionToken.isEmpty())
        setHeader(headers, "X-Security-Token"_ba, input.sessionToken.toByteArray());
    if (input.body.isEmpty()) {
        trace.bodySha256 = hashOfAbsentBody(headers);
    } else {
        trace.bodySha256 = lowerHex(sha256(input.body));
        setHeader(headers, "X-Content-Sha256"_ba, trace.bodySha256);
    }

    const CanonicalHeaders canonical = canonicalHeaders(headers);
    trace.canonicalHeaders = canonical.lines;
    trace.signedHeaders = canonical.names;
    result.signingKey = sign(trace, input, cache);
    trace.authorization = signatureAlgorithm % " Credential=" % input.accessKeyId % '/' % trace.credentialScope %
                          ", SignedHeaders=" % trace.signedHeaders % ", Signature=" % trace.signature;
    setHeader(headers, "Authorization"_ba, trace.authorization);
    return result;
}

} // namespace console::openapi
