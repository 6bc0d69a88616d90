// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/redaction.h"

#include "core/base/overloaded.h"
#include "core/json/write.h"

#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace console::traffic {

namespace {

// JSON in a string in a string: as deep as the service's own fields go, and one more.
constexpr int nestedTextLimit = 3;

QByteArray redactedNested(const QByteArray &text, int nesting);

/// What the value's text must become; nothing when it may stay.
std::optional<QByteArray> replacement(const json::Value &value, int nesting)
{
    if (value.isObject() || value.isArray())
        return std::nullopt;
    if (isSecretValue(value))
        return value.isString() && value.toString().isEmpty() ? std::nullopt
                                                              : std::optional('"' + redactedText() + '"');
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    QString clean = text;
    // JSON before URLs: there may be URLs in it, and secrets beside them.
    if (const QString trimmed = text.trimmed(); trimmed.startsWith(u'{') || trimmed.startsWith(u'['))
        clean = nesting < nestedTextLimit ? QString::fromUtf8(redactedNested(text.toUtf8(), nesting + 1)) : text;
    if (clean == text && text.contains("://"_L1))
        clean = redactedUrl(text);
    return clean == text ? std::nullopt : std::optional(json::quoted(clean));
}

QByteArray redactedNested(const QByteArray &text, int nesting)
{
    const json::Document document = json::Document::parse(text);
    QByteArray result;
    qsizetype copied = 0;
    // Depth first in the order of the text, with a stack of our own: the input decides the depth.
    std::vector<json::Value> pending{document.root()};
    while (!pending.empty()) {
        const json::Value value = pending.back();
        pending.pop_back();
        if (value.isMissing())
            continue;
        if (const auto text2 = replacement(value, nesting)) {
            result.append(document.bytes().mid(copied, value.begin() - copied)).append(*text2);
            copied = value.end();
        }
        const std::vector<json::Value> children = value.children();
        pending.insert(pending.end(), children.rbegin(), children.rend());
    }
    return copied == 0 ? text : result + document.bytes().mid(copied);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

/// Replaces every appearance of the known secrets.
class Eraser
{
public:
    explicit Eraser(std::span<const KnownSecret> known)
    {
        for (const KnownSecret &secret : known) {
            if (secret.value.isEmpty())
                continue;
            const QByteArray raw = secret.value.reveal().toByteArray();
            m_pairs.emplace_back(raw, secret.replacement);
            const QByteArray encoded = raw.toPercentEncoding();
            if (encoded != raw)
                m_pairs.emplace_back(encoded, secret.replacement.toPercentEncoding());
            const QByteArray quoted = json::quoted(QString::fromUtf8(raw)).sliced(1).chopped(1);
            for (const QByteArray &escaped : {quoted, QByteArray(quoted).replace('/', "\\/")}) {
                if (escaped != raw)
                    m_pairs.emplace_back(escaped, secret.replacement);
            }
        }
    }

    void clean(QByteArray &bytes) const
    {
        for (const auto &[from, to] : m_pairs) {
            // Mostly not, and the standard library finds that out in a tenth of the time.
            if (viewOf(bytes).find(viewOf(from)) != std::string_view::npos)
                bytes.replace(from, to);
        }
    }
    void clean(QString &text) const
    {
        for (const auto &[from, to] : m_pairs)
            text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
    }
    void clean(QUrl &url) const
    {
        const QByteArray encoded = url.toEncoded();
        QByteArray cleaned = encoded;
        clean(cleaned);
        if (cleaned != encoded)
            url = QUrl::fromEncoded(cleaned);
    }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_pairs;
};

void cleanHeaders(HttpHeaders &headers, const Eraser &eraser)
{
    for (HttpHeader &header : headers) {
        if (isSecretHeader(header.name))
            header.value = redactedText();
        eraser.clean(header.value);
    }
}

void cleanBody(QByteArray &body, const Eraser &eraser)
{
    body = redactedJson(body);
    eraser.clean(body);
}

void cleanTrace(openapi::SigningTrace &trace, const Eraser &eraser)
{
    for (QByteArray *part : {&trace.canonicalQuery, &trace.canonicalHeaders, &trace.canonicalRequest,
                             &trace.stringToSign, &trace.credentialScope, &trace.authorization})
        eraser.clean(*part);
}

void cleanService(openapi::ServiceError &error, const Eraser &eraser)
{
    eraser.clean(error.code);
    eraser.clean(error.message);
}

void cleanError(CallError &error, const Eraser &eraser)
{
    std::visit(overloaded{
                   [](LocalRefusal &) {},
                   [&](transport::TransportFailure &failure) { eraser.clean(failure.detail); },
                   [&](openapi::UnreadableAnswer &answer) { eraser.clean(answer.detail); },
                   [&](openapi::ServiceError &service) { cleanService(service, eraser); },
               },
               error);
}

/// `wasBodyClean`: nothing was found in the text that the result is a part of.
void cleanAnswer(openapi::ServiceAnswer &answer, const Eraser &eraser, bool wasBodyClean)
{
    if (!wasBodyClean)
        cleanBody(answer.result, eraser);
    if (answer.metadata.error)
        cleanService(*answer.metadata.error, eraser);
}

/// `a=1&key=…`, with the values of secret parameters replaced.
QString redactedParameters(const QString &parameters)
{
    QStringList parts = parameters.split(u'&');
    for (QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals >= 0 && isSecretParameter(QUrl::fromPercentEncoding(part.first(equals).toUtf8())))
            part = part.first(equals + 1) + QString::fromUtf8(redactedText());
    }
    return parts.join(u'&');
}

} // namespace

QString redactedUrl(const QString &url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    if (scheme < 0)
        return url;
    const qsizetype host = scheme + 3;
    qsizetype end = host;
    while (end < url.size() && !u"/?#"_s.contains(url.at(end)))
        ++end;
    const QString mark = QString::fromUtf8(redactedText());
    const qsizetype at = QStringView(url).first(end).lastIndexOf(u'@');
    QString result = at < host ? url.first(end) : QString(url.first(host) + mark + url.sliced(at, end - at));
    // The fragment may hold parameters as well (`#access_token=…`), or the query what looks like a fragment.
    const QStringList byFragment = url.sliced(end).split(u'#');
    for (qsizetype i = 0; i < byFragment.size(); ++i) {
        const QString &part = byFragment.at(i);
        const qsizetype query = part.indexOf(u'?');
        const qsizetype begin = i == 0 && query < 0 ? part.size() : query + 1;
        result += (i == 0 ? QString() : u"#"_s) + part.first(begin) + redactedParameters(part.sliced(begin));
    }
    return result;
}

QByteArray redactedJson(const QByteArray &text)
{
    return redactedNested(text, 0);
}

QByteArray redactedJson(const QByteArray &text, std::span<const KnownSecret> known)
{
    QByteArray result = redactedJson(text);
    Eraser(known).clean(result);
    return result;
}

std::vector<KnownSecret> secretsOf(const credentials::Credential &credential)
{
    std::vector<KnownSecret> known{
        {credential.accessKeyId, credentials::maskedAccessKeyId(credential).toUtf8()},
        {credential.secretKey, redactedText()},
    };
    if (credential.sessionToken)
        known.push_back({*credential.sessionToken, redactedText()});
    return known;
}

Exchange redacted(Exchange exchange, std::span<const KnownSecret> known)
{
    const Eraser eraser(known);
    if (exchange.request) {
        eraser.clean(exchange.request->url);
        cleanHeaders(exchange.request->headers, eraser);
        cleanBody(exchange.request->body, eraser);
    }
    if (exchange.signingTrace)
        cleanTrace(*exchange.signingTrace, eraser);
    bool wasBodyClean = false;
    if (exchange.response) {
        const QByteArray before = exchange.response->body;
        cleanHeaders(exchange.response->headers, eraser);
        cleanBody(exchange.response->body, eraser);
        wasBodyClean = exchange.response->body == before;
    }
    if (exchange.answer)
        cleanAnswer(*exchange.answer, eraser, wasBodyClean);
    if (exchange.error)
        cleanError(*exchange.error, eraser);
    return exchange;
}

} // namespace console::traffic
