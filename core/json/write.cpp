// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/write.h"

#include "core/json/tokens.h"

#include <algorithm>

namespace console::json {

namespace {

void appendEscaped(QByteArray &bytes, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    static constexpr QByteArrayView shorts("\bb\tt\nn\ff\rr\"\"\\\\");
    for (qsizetype i = 0; i < shorts.size(); i += 2) {
        if (shorts[i] == c) {
            bytes += '\\';
            bytes += shorts[i + 1];
            return;
        }
    }
    bytes += "\\u00";
    bytes += hex[static_cast<unsigned char>(c) >> 4];
    bytes += hex[static_cast<unsigned char>(c) & 0xF];
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

bool isPlain(QChar c)
{
    return c < u'\x80' && !needsEscape(c.toLatin1());
}

void appendQuoted(QByteArray &bytes, QStringView text)
{
    bytes += '"';
    // Nearly all of what is written: it needs neither escapes nor a copy.
    if (std::ranges::all_of(text, isPlain)) {
        const qsizetype size = bytes.size();
        bytes.resize(size + text.size());
        std::ranges::transform(text, bytes.begin() + size, [](QChar c) { return c.toLatin1(); });
    } else {
        const QByteArray utf8 = text.toUtf8();
        for (auto plain = utf8.cbegin(); plain != utf8.cend();) {
            const auto end = std::find_if(plain, utf8.cend(), needsEscape);
            bytes.append(plain, end - plain);
            if (end == utf8.cend())
                break;
            appendEscaped(bytes, *end);
            plain = end + 1;
        }
    }
    bytes += '"';
}

void appendKey(QByteArray &members, QStringView key)
{
    if (!members.isEmpty())
        members += ',';
    appendQuoted(members, key);
    members += ':';
}

/// Writes tokens with a line for each member and element.
class PrettyWriter
{
public:
    PrettyWriter(QByteArray &out, int indent)
        : m_out(out),
          m_indent(indent)
    {}

    void add(const Token &token, const Token &next)
    {
        m_out += token.text;
        const bool opens = token.kind == Token::Kind::Open;
        if (opens && next.kind == Token::Kind::Close) // An empty container stays together.
            return;
        if (opens)
            ++m_depth;
        if (next.kind == Token::Kind::Close && m_depth > 0)
            --m_depth;
        const bool breaks =
            opens || next.kind == Token::Kind::Close || token.kind == Token::Kind::Comma || token.endsLine;
        if (breaks && next.kind != Token::Kind::End)
            breakLine();
        else if (token.kind == Token::Kind::Colon || mustStayApart(token, next))
            m_out += ' ';
    }

private:
    void breakLine()
    {
        m_out += '\n';
        m_out.append(m_depth * m_indent, ' ');
    }

    QByteArray &m_out;
    int m_indent;
    int m_depth = 0;
};

} // namespace

QByteArray quoted(QStringView text)
{
    QByteArray literal;
    appendQuoted(literal, text);
    return literal;
}

QByteArray compact(const Value &value)
{
    QByteArray out;
    out.reserve(value.text().size());
    TokenReader reader(value.text());
    for (Token token = reader.next(); token.kind != Token::Kind::End;) {
        const Token next = reader.next();
        out += token.text;
        if (token.endsLine)
            out += '\n';
        else if (mustStayApart(token, next))
            out += ' ';
        token = next;
    }
    return out;
}

QByteArray pretty(const Value &value, int indent)
{
    QByteArray out;
    out.reserve(value.text().size() * 2);
    PrettyWriter writer(out, indent);
    TokenReader reader(value.text());
    for (Token token = reader.next(); token.kind != Token::Kind::End;) {
        const Token next = reader.next();
        writer.add(token, next);
        token = next;
    }
    return out;
}

ObjectWriter &ObjectWriter::add(QStringView key, QStringView text)
{
    appendKey(m_members, key);
    appendQuoted(m_members, text);
    return *this;
}

ObjectWriter &ObjectWriter::add(QStringView key, qint64 number)
{
    return addRaw(key, QByteArray::number(number));
}

ObjectWriter &ObjectWriter::addBool(QStringView key, bool value)
{
    return addRaw(key, value ? "true" : "false");
}

ObjectWriter &ObjectWriter::addRaw(QStringView key, QByteArrayView json)
{
    appendKey(m_members, key);
    m_members += json;
    return *this;
}

} // namespace console::json
