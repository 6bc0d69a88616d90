// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signinginputjson.h"

#include "core/json/write.h"
#include "core/openapi/canonicalheaders.h"
#include "core/openapi/endpoint.h"
#include "core/openapi/jsvalue.h"
#include <QRegularExpression>

namespace console::openapi {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = JsonInputProblem::Kind;
using Problem = std::optional<JsonInputProblem>;

JsonInputProblem problem(Kind kind, QStringView member)
{
    return {kind, member.toString()};
}

// `||` of JavaScript, which the vendor's signer asks whether there is a body.
bool isFalsy(const json::Value &value)
{
    switch (value.kind()) {
    case json::Kind::Missing:
    case json::Kind::Null:
        return true;
    case json::Kind::Boolean:
        return !value.toBool().value_or(false);
    case json::Kind::Number:
        return javaScriptText(value) == "0"_L1;
    case json::Kind::String:
    case json::Kind::Array:
    case json::Kind::Object:
        return false;
    }
    Q_UNREACHABLE();
}

/// Fills a ParsedSigningInput member by member; stops at the first problem.
class Reader
{
public:
    Reader(const json::Value &input, ParsedSigningInput &parsed)
        : m_input(input),
          m_parsed(parsed)
    {}

    [[nodiscard]] Problem read(const json::Value &mode, const QDateTime &now);

private:
    void readMode(const json::Value &mode);
    void readKeys();
    void readDate(const QDateTime &now);
    void readPlace();
    void readQuery();
    void readHeaders();
    void readHeader(const json::Value &member);
    void readBody();

    [[nodiscard]] std::optional<QByteArray> text(QStringView name);
    [[nodiscard]] QByteArray requiredText(QStringView name);
    void fail(Kind kind, QStringView member);

    json::Value m_input;
    ParsedSigningInput &m_parsed;
    Problem m_problem;
};

void Reader::fail(Kind kind, QStringView member)
{
    if (!m_problem)
        m_problem = problem(kind, member);
}

std::optional<QByteArray> Reader::text(QStringView name)
{
    auto found = textMember(m_input, name);
    if (found)
        return *std::move(found);
    fail(found.error().kind, name);
    return std::nullopt;
}

QByteArray Reader::requiredText(QStringView name)
{
    auto found = text(name);
    if (!found)
        fail(Kind::Missing, name);
    return std::move(found).value_or(QByteArray());
}

void Reader::readMode(const json::Value &mode)
{
    const QString name = mode.toString();
    if (name == "query"_L1)
        m_parsed.mode = SigningMode::Url;
    else if (!mode.isMissing() && mode.kind() != json::Kind::Null && name != "header"_L1)
        fail(Kind::UnknownMode, u"mode");
}

void Reader::readKeys()
{
    m_parsed.accessKeyId = requiredText(u"accessKeyId");
    m_parsed.secretKey = Secret(requiredText(u"secretKey"));
    m_parsed.sessionToken = Secret(text(u"sessionToken").value_or(QByteArray()));
}

void Reader::readDate(const QDateTime &now)
{
    const auto given = text(u"date");
    if (!given) {
        m_parsed.request.date = now;
        return;
    }
    // Qt rounds what is finer than a millisecond, JavaScript cuts it off.
    static const QRegularExpression finer(u"(\\.\\d{3})\\d+"_s);
    QDateTime date = QDateTime::fromString(QString::fromUtf8(*given).replace(finer, u"\\1"_s), Qt::ISODateWithMs);
    // JavaScript reads a day without a time as midnight in UTC.
    if (!given->contains('T'))
        date = QDateTime(date.date(), QTime(0, 0), Qt::UTC);
    if (!date.isValid())
        fail(Kind::InvalidDate, u"date");
    m_parsed.request.date = date;
}

void Reader::readPlace()
{
    const Endpoint cloud = cloudEndpoint();
    SigningInput &request = m_parsed.request;
    request.region = text(u"region").value_or(cloud.region);
    request.service = text(u"service").value_or(cloud.service);
    request.method = text(u"method").value_or("POST"_ba);
    request.path = text(u"path").value_or("/"_ba);
}

QStringList valuesOf(const json::Value &value)
{
    if (!value.isArray())
        return {javaScriptText(value)};
    QStringList values;
    for (json::Value item = value.firstChild(); !item.isMissing(); item = item.nextSibling())
        values.append(javaScriptText(item));
    return values;
}

void Reader::readQuery()
{
    const json::Value query = m_input.member(u"query");
    if (query.isMissing() || query.kind() == json::Kind::Null)
        return;
    if (!query.isObject())
        return fail(Kind::WrongType, u"query");
    for (json::Value member = query.firstChild(); !member.isMissing(); member = member.nextSibling()) {
        const QString key = exactText(member.keyText());
        m_parsed.request.query.removeIf([&key](const QueryItem &item) { return item.key == key; });
        if (member.kind() != json::Kind::Null)
            m_parsed.request.query.append(QueryItem{key, valuesOf(member)});
    }
}

void Reader::readHeader(const json::Value &member)
{
    const QString name = exactText(member.keyText());
    const QString value = javaScriptText(member);
    const QString place = u"headers."_s + name;
    const bool counts = m_parsed.mode == SigningMode::Headers && isSignable(name.toUtf8());
    if (counts && member.kind() == json::Kind::Null)
        fail(Kind::NullHeader, place);
    if (counts && !(name.isValidUtf16() && value.isValidUtf16()))
        fail(Kind::LoneSurrogate, place);

    HttpHeaders &headers = m_parsed.request.headers;
    const HttpHeader header{name.toUtf8(), value.toUtf8()};
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers.at(i).name == header.name) {
            headers[i] = header;
            m_parsed.headerJson[i] = json::compact(member);
            return;
        }
    }
    headers.append(header);
    m_parsed.headerJson.append(json::compact(member));
}

void Reader::readHeaders()
{
    const json::Value headers = m_input.member(u"headers");
    if (headers.isMissing() || headers.kind() == json::Kind::Null)
        return;
    if (!headers.isObject())
        return fail(Kind::WrongType, u"headers");
    for (json::Value member = headers.firstChild(); !member.isMissing(); member = member.nextSibling())
        readHeader(member);
}

void Reader::readBody()
{
    const json::Value body = m_input.member(u"body");
    if (isFalsy(body))
        return;
    if (body.isString())
        m_parsed.request.body = text(u"body").value_or(QByteArray());
    else if (m_parsed.mode == SigningMode::Headers)
        m_parsed.request.body = json::compact(body);
    else
        fail(Kind::WrongType, u"body");
}

Problem Reader::read(const json::Value &mode, const QDateTime &now)
{
    readMode(mode);
    readKeys();
    readDate(now);
    readPlace();
    readQuery();
    readHeaders();
    readBody();
    return m_problem;
}

void addText(json::ObjectWriter &out, QStringView name, const QByteArray &value)
{
    out.add(name, QString::fromUtf8(value));
}

QByteArray headersAsJson(const HttpHeaders &signedHeaders, const ParsedSigningInput &parsed)
{
    const HttpHeaders &given = parsed.request.headers;
    json::ObjectWriter out;
    for (qsizetype i = 0; i < signedHeaders.size(); ++i) {
        const HttpHeader &header = signedHeaders.at(i);
        const QString name = QString::fromUtf8(header.name);
        if (i < given.size() && header == given.at(i))
            out.addRaw(name, parsed.headerJson.at(i));
        else
            addText(out, name, header.value);
    }
    return out.bytes();
}

QByteArray headerModeAsJson(const ParsedSigningInput &parsed)
{
    const HeaderSignature signature = signWithHeaders(parsed.signingInput());
    const SigningTrace &trace = signature.trace;
    json::ObjectWriter out;
    addText(out, u"xDate", trace.xDate);
    addText(out, u"canonicalQuery", trace.canonicalQuery);
    addText(out, u"signedHeaders", trace.signedHeaders);
    addText(out, u"bodySha256", trace.bodySha256);
    addText(out, u"credentialScope", trace.credentialScope);
    addText(out, u"canonicalRequest", trace.canonicalRequest);
    addText(out, u"canonicalRequestSha256", trace.canonicalRequestSha256);
    addText(out, u"stringToSign", trace.stringToSign);
    addText(out, u"signingKeyHex", signature.signingKey.reveal().toByteArray().toHex());
    addText(out, u"signature", trace.signature);
    addText(out, u"authorization", trace.authorization);
    out.addRaw(u"headers", headersAsJson(signature.headers, parsed));
    return out.bytes();
}

QByteArray queryModeAsJson(const ParsedSigningInput &parsed)
{
    const QuerySignature signature = signWithQuery(parsed.signingInput());
    const SigningInput &request = parsed.request;
    const QByteArray host = headerValue(request.headers, "Host").value_or(cloudEndpoint().hostHeader());
    const QByteArray path = request.path.isEmpty() ? "/"_ba : request.path;
    json::ObjectWriter out;
    addText(out, u"canonicalRequest", signature.trace.canonicalRequest);
    addText(out, u"stringToSign", signature.trace.stringToSign);
    addText(out, u"signature", signature.trace.signature);
    addText(out, u"queryString", signature.queryString);
    addText(out, u"url", "https://" + host + path + '?' + signature.queryString);
    return out.bytes();
}

} // namespace

SigningInput ParsedSigningInput::signingInput() const
{
    SigningInput input = request;
    input.accessKeyId = accessKeyId;
    input.secretKey = secretKey.reveal();
    input.sessionToken = sessionToken.reveal();
    return input;
}

Result<ParsedSigningInput, JsonInputProblem> readSigningInput(const json::Document &document, const QDateTime &now)
{
    const auto input = inputObject(document);
    if (!input)
        return unexpected(input.error());
    const json::Value outerMode = document.root().member(u"mode");
    ParsedSigningInput parsed;
    Problem found = Reader(*input, parsed).read(outerMode.isMissing() ? input->member(u"mode") : outerMode, now);
    if (found)
        return unexpected(*std::move(found));
    return parsed;
}

QByteArray signatureAsJson(const ParsedSigningInput &parsed)
{
    return parsed.mode == SigningMode::Headers ? headerModeAsJson(parsed) : queryModeAsJson(parsed);
}

} // namespace console::openapi
