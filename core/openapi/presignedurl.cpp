// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signingstages.h"

#include <QStringBuilder>

#include <algorithm>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isMadeBySigning(const QueryItem &item)
{
    return item.key == "X-SignedQueries"_L1 || item.key == "X-Signature"_L1;
}

// Of equal keys the last one counts, so what is added here wins over what was given.
Query signedQuery(const SigningInput &input, const SigningTrace &trace)
{
    Query query = input.query;
    query.removeIf(isMadeBySigning);
    if (!input.sessionToken.isEmpty())
        query.append({u"X-Security-Token"_s, QString::fromUtf8(input.sessionToken)});
    query.append({u"X-Date"_s, QString::fromLatin1(trace.xDate)});
    query.append({u"X-NotSignBody"_s, QString()});
    query.append({u"X-Credential"_s, QString::fromUtf8(input.accessKeyId % '/' % trace.credentialScope)});
    query.append({u"X-Algorithm"_s, QString::fromLatin1(signatureAlgorithm)});
    query.append({u"X-SignedHeaders"_s, QString()});
    return query;
}

// Also names keys that canonicalQuery() drops, as the vendor's signer does.
QString signedQueryNames(const Query &query)
{
    QStringList names;
    names.reserve(query.size());
    for (const QueryItem &item : query)
        names.append(item.key);
    std::ranges::sort(names);
    // Not std::ranges::unique: clang 14 cannot read the subrange of libstdc++ 12.
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names.join(u';');
}

// X-NotSignBody says that the body does not count, but when the vendor's signer is handed one, it hashes it as if it
// were a query, character by character: `0=a&1=b`. Whoever wants the body left free hands none in.
QByteArray bodyAsQuery(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body);
    Query characters;
    characters.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        characters.append({QString::number(i), QString(text.at(i))});
    return canonicalQuery(characters);
}

} // namespace

QuerySignature signWithQuery(const SigningInput &input)
{
    QuerySignature result;
    SigningTrace &trace = result.trace;

    trace.xDate = signingDate(input.date);
    trace.credentialScope = credentialScope(input, trace.xDate);
    const Query query = signedQuery(input, trace);
    trace.canonicalQuery = canonicalQuery(query);
    trace.bodySha256 = lowerHex(sha256(bodyAsQuery(input.body)));
    // The signing key is for the header mode's report only.
    KeyChainCache cache;
    static_cast<void>(sign(trace, input, cache));

    result.queryString = trace.canonicalQuery % "&X-SignedQueries=" % percentEncoded(signedQueryNames(query)) %
                         "&X-Signature=" % trace.signature;
    return result;
}

} // namespace console::openapi
