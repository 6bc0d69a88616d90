// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/tokenjson.h"

#include "core/json/write.h"
#include "core/openapi/tokenbytes.h"

#include <cmath>
#include <limits>

namespace console::openapi {

namespace {

using Kind = JsonInputProblem::Kind;
using Problem = std::optional<JsonInputProblem>;

/// Fills a ParsedTokenInput member by member; stops at the first problem.
class Reader
{
public:
    Reader(const json::Value &input, ParsedTokenInput &parsed)
        : m_input(input),
          m_parsed(parsed)
    {}

    [[nodiscard]] Problem read(const RtcToken &defaults);

private:
    [[nodiscard]] QByteArray text(QStringView name);
    [[nodiscard]] quint32 number(QStringView name, quint32 otherwise);
    /// Node's Buffer checks the range before it cuts the fraction.
    template<class Number>
    [[nodiscard]] Number cut(const json::Value &value, const QString &place);
    void readPrivileges();
    void fail(Kind kind, const QString &place);

    json::Value m_input;
    ParsedTokenInput &m_parsed;
    Problem m_problem;
};

void Reader::fail(Kind kind, const QString &place)
{
    if (!m_problem)
        m_problem = JsonInputProblem{kind, place};
}

QByteArray Reader::text(QStringView name)
{
    auto found = textMember(m_input, name);
    if (!found)
        fail(found.error().kind, name.toString());
    else if (!*found)
        fail(Kind::Missing, name.toString());
    else
        return **std::move(found);
    return {};
}

template<class Number>
Number Reader::cut(const json::Value &value, const QString &place)
{
    const std::optional<double> number = value.toDouble();
    if (!value.isNumber()) {
        fail(Kind::WrongType, place);
    } else if (!number || *number < 0 || *number > double(std::numeric_limits<Number>::max())) {
        fail(Kind::OutOfRange, place);
    } else {
        return static_cast<Number>(std::trunc(*number));
    }
    return 0;
}

quint32 Reader::number(QStringView name, quint32 otherwise)
{
    const json::Value value = m_input.member(name);
    if (value.isMissing() || value.kind() == json::Kind::Null)
        return otherwise;
    return cut<quint32>(value, name.toString());
}

void Reader::readPrivileges()
{
    const QString name = QStringLiteral("addPrivilege");
    const json::Value grants = m_input.member(name);
    if (grants.isMissing() || grants.kind() == json::Kind::Null)
        return;
    if (!grants.isArray())
        return fail(Kind::WrongType, name);
    int index = 0;
    for (json::Value grant = grants.firstChild(); !grant.isMissing(); grant = grant.nextSibling(), ++index) {
        const QString place = name + u'[' + QString::number(index) + u']';
        const auto privilege = cut<quint16>(grant.element(0), place);
        const auto expireAt = cut<quint32>(grant.element(1), place);
        m_parsed.token.grant(privilege, expireAt);
    }
}

Problem Reader::read(const RtcToken &defaults)
{
    RtcToken &token = m_parsed.token;
    token.appId = strictUtf8(text(u"appId")).value_or(QString());
    m_parsed.appKey = Secret(text(u"appKey"));
    token.roomId = strictUtf8(text(u"roomId")).value_or(QString());
    token.userId = strictUtf8(text(u"userId")).value_or(QString());
    token.nonce = number(u"nonce", defaults.nonce);
    token.issuedAt = number(u"issuedAt", defaults.issuedAt);
    token.expireAt = number(u"expireAt", 0);
    readPrivileges();
    return m_problem;
}

QByteArray privilegesAsJson(const QMap<quint16, quint32> &privileges)
{
    json::ObjectWriter out;
    for (auto it = privileges.cbegin(); it != privileges.cend(); ++it)
        out.add(QString::number(it.key()), qint64(it.value()));
    return out.bytes();
}

} // namespace

Result<ParsedTokenInput, JsonInputProblem> readTokenInput(const json::Document &document, const RtcToken &defaults)
{
    const auto input = inputObject(document);
    if (!input)
        return unexpected(input.error());
    ParsedTokenInput parsed;
    Problem found = Reader(*input, parsed).read(defaults);
    if (found)
        return unexpected(*std::move(found));
    return parsed;
}

QByteArray tokenContentAsJson(const RtcToken &token)
{
    return json::ObjectWriter()
        .add(u"appId", token.appId)
        .add(u"roomId", token.roomId)
        .add(u"userId", token.userId)
        .add(u"nonce", qint64(token.nonce))
        .add(u"issuedAt", qint64(token.issuedAt))
        .add(u"expireAt", qint64(token.expireAt))
        .addRaw(u"privileges", privilegesAsJson(token.privileges))
        .bytes();
}

Result<QByteArray, JsonInputProblem> tokenAsJson(const ParsedTokenInput &parsed)
{
    const auto encoded = encodeToken(parsed.token, parsed.appKey);
    if (!encoded)
        return unexpected(JsonInputProblem{Kind::TooLong, QStringLiteral("roomId")});
    // An AppId of another length makes a token that cannot be taken apart again.
    const auto decoded = decodeToken(encoded->text);
    return json::ObjectWriter()
        .addRaw(u"privileges", privilegesAsJson(parsed.token.privileges))
        .add(u"messageHex", QString::fromLatin1(encoded->message.toHex()))
        .add(u"messageLength", qint64(encoded->message.size()))
        .add(u"signatureHex", QString::fromLatin1(encoded->signature.toHex()))
        .add(u"token", QString::fromUtf8(encoded->text))
        .add(u"tokenLength", qint64(encoded->text.size()))
        .addRaw(u"parsedBack", decoded ? tokenContentAsJson(decoded->token) : QByteArray("null"))
        .bytes();
}

} // namespace console::openapi
