// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profilereader.h"

#include "core/json/stringtext.h"

#include <algorithm>

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr auto base64Member = u"base64";

void appendEscaped(SecretBuffer &buffer, char c)
{
    static constexpr char digits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        const char escape[] = {'\\', c};
        buffer.append(QByteArrayView(escape, 2));
    } else if (byte < 0x20) {
        const char escape[] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 0xf]};
        buffer.append(QByteArrayView(escape, 6));
    } else {
        buffer.append(QByteArrayView(&c, 1));
    }
}

/// Keys hold no escapes, so the bytes are taken as they are and no QString is made of them; else it is cleared.
Secret secretOfLiteral(QByteArrayView literal)
{
    if (!literal.contains('\\'))
        return Secret(literal.sliced(1).chopped(1));
    QString text = json::decoded(literal);
    const CleansedBytes utf8(text.toUtf8());
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    return Secret(utf8.bytes());
}

} // namespace

Secret jsonOf(const Secret &bytes)
{
    SecretBuffer buffer;
    if (!bytes.reveal().isValidUtf8()) {
        const QByteArrayView view = bytes.reveal();
        const CleansedBytes base64(QByteArray::fromRawData(view.data(), view.size()).toBase64());
        return buffer.append("{\"base64\":\"").append(base64.bytes()).append("\"}").secret();
    }
    buffer.append("\"");
    for (const char c : bytes.reveal())
        appendEscaped(buffer, c);
    return buffer.append("\"").secret();
}

ProfileReader::ProfileReader(const Secret &text)
    : m_text(text.reveal().toByteArray()),
      m_document(json::Document::parse(m_text.bytes()))
{
    if (!m_document.isValid() || !m_document.root().isObject())
        m_problem = StoreProblem{StoreProblem::Kind::Damaged, {}};
}

void ProfileReader::fail(QLatin1StringView key)
{
    if (!m_problem)
        m_problem = StoreProblem{StoreProblem::Kind::Damaged, u'/' + key};
}

json::Value ProfileReader::member(QLatin1StringView key, json::Kind kind)
{
    const json::Value value = m_document.root().member(QString(key));
    if (value.isMissing() || value.kind() == kind)
        return value;
    fail(key);
    return {};
}

QString ProfileReader::text(QLatin1StringView key)
{
    return member(key, json::Kind::String).toString();
}

QStringList ProfileReader::texts(QLatin1StringView key)
{
    QStringList texts;
    for (const json::Value &value : member(key, json::Kind::Array).children()) {
        if (!value.isString())
            fail(key);
        texts.append(value.toString());
    }
    return texts;
}

bool ProfileReader::boolean(QLatin1StringView key)
{
    return member(key, json::Kind::Boolean).toBool().value_or(false);
}

qint64 ProfileReader::number(QLatin1StringView key)
{
    return member(key, json::Kind::Number).toInteger().value_or(0);
}

QDateTime ProfileReader::time(QLatin1StringView key)
{
    const QString text = this->text(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!text.isEmpty() && !time.isValid())
        fail(key);
    return time;
}

std::optional<Secret> ProfileReader::secret(QLatin1StringView key)
{
    const json::Value value = m_document.root().member(QString(key));
    if (value.isMissing())
        return std::nullopt;
    if (value.isString())
        return secretOfLiteral(value.text());
    const json::Value encoded = value.member(base64Member);
    if (encoded.isString()) {
        const QByteArrayView literal = encoded.text().sliced(1).chopped(1);
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray(literal.data(), literal.size()),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        const CleansedBytes bytes(decoded.decoded);
        if (decoded)
            return Secret(bytes.bytes());
    }
    fail(key);
    return std::nullopt;
}

Secret ProfileReader::membersBesides(std::span<const QLatin1StringView> known,
                                     std::span<const QLatin1StringView> alsoKnown) const
{
    SecretBuffer members;
    for (const json::Value &value : m_document.root().children()) {
        const QString key = value.key();
        const auto isKey = [&key](QLatin1StringView name) { return name == key; };
        if (std::ranges::any_of(known, isKey) || std::ranges::any_of(alsoKnown, isKey))
            continue;
        members.append(members.isEmpty() ? "" : ",").append(value.keyText()).append(":").append(value.text());
    }
    return members.secret();
}

} // namespace console::credentials
