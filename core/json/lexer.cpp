// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/lexer.h"

#include "core/json/scan.h"
#include "core/json/stringtext.h"
#include "core/json/utf8.h"

#include <algorithm>
#include <array>

namespace console::json {

namespace {

using Start = Lexer::Start;

constexpr std::array<Start, 256> makeStarts()
{
    std::array<Start, 256> starts{};
    starts.fill(Start::Junk);
    for (size_t byte = 0x80; byte < starts.size(); ++byte)
        starts[byte] = Start::Foreign;
    for (size_t byte = 'a'; byte <= 'z'; ++byte)
        starts[byte] = starts[byte - 'a' + 'A'] = Start::Word;
    for (size_t byte = '0'; byte <= '9'; ++byte)
        starts[byte] = Start::Number;
    for (const char byte : {' ', '\t', '\n', '\r'})
        starts[static_cast<size_t>(byte)] = Start::Space;
    for (const char byte : {'-', '+', '.'})
        starts[static_cast<size_t>(byte)] = Start::Number;
    starts['_'] = starts['$'] = Start::Word;
    starts['"'] = starts['\''] = Start::Quote;
    starts['{'] = starts['['] = Start::Open;
    starts['}'] = starts[']'] = Start::Close;
    starts[','] = Start::Comma;
    starts[':'] = Start::Colon;
    return starts;
}

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

} // namespace

constexpr std::array<Start, 256> Lexer::s_starts = makeStarts();

bool isNumberText(QByteArrayView text)
{
    const char *const end = text.data() + text.size();
    return !text.isEmpty() && numberEnd(text.data(), end) == end;
}

Lexer::Lexer(QByteArrayView text, ErrorList &errors)
    : m_begin(text.data()),
      m_at(text.startsWith(byteOrderMark) ? m_begin + byteOrderMark.size() : m_begin),
      m_end(m_begin + text.size()),
      m_errors(errors)
{}

bool Lexer::isAtForeignMark() const
{
    return start() == Start::Foreign && foreignMarkLength(m_at, m_end) > 0;
}

void Lexer::report(SyntaxErrorCode code, const char *begin)
{
    m_errors.add(code, begin - m_begin, m_at - begin);
}

void Lexer::skipOddities()
{
    while (m_at != m_end && !m_errors.isFull() && (skipComment() || skipForeignSpace()))
        m_at = std::find_if_not(m_at, m_end, isSpace);
}

bool Lexer::skipComment()
{
    const char *const begin = m_at;
    const QByteArrayView rest(m_at, m_end);
    if (rest.startsWith("/*")) {
        const qsizetype close = rest.indexOf("*/", 2);
        m_at = close < 0 ? m_end : m_at + close + 2;
    } else if (rest.startsWith("//") || rest.startsWith('#')) {
        m_at = std::find_if(m_at, m_end, isLineEnd);
    } else {
        return false;
    }
    report(SyntaxErrorCode::Comment, begin);
    return true;
}

bool Lexer::skipForeignSpace()
{
    const char *const begin = m_at;
    while (const int length = m_at == m_end ? 0 : foreignSpaceLength(m_at, m_end))
        m_at += length;
    if (m_at == begin)
        return false;
    report(SyntaxErrorCode::UnexpectedCharacter, begin);
    return true;
}

bool Lexer::string()
{
    const char *const begin = m_at;
    const char quote = *m_at++;
    for (;;) {
        m_at = quote == '"' ? plainEnd(m_at, m_end) : std::find_if(m_at, m_end, endsSingleQuoted);
        if (m_at == m_end || isLineEnd(*m_at)) {
            report(SyntaxErrorCode::UnterminatedString, begin);
            return false;
        }
        if (*m_at == quote) {
            ++m_at;
            return true;
        }
        if (*m_at == '\\') {
            skipEscape();
        } else {
            ++m_at;
            report(SyntaxErrorCode::ControlCharacter, m_at - 1);
        }
    }
}

void Lexer::skipEscape()
{
    const char *const begin = m_at;
    if (m_end - m_at < 2 || isLineEnd(m_at[1])) {
        ++m_at; // The string ends with the line, and that is the one thing to report.
        return;
    }
    const Escape escape = escapeAt(m_at, m_end);
    m_at += escape.length;
    if (escape.flaw == Escape::Flaw::Unknown)
        report(SyntaxErrorCode::BadEscape, begin);
    else if (escape.flaw == Escape::Flaw::BadUnicode)
        report(SyntaxErrorCode::BadUnicodeEscape, begin);
}

void Lexer::number()
{
    const char *const begin = m_at;
    const char *const end = numberEnd(m_at, m_end);
    if (end && (end == m_end || !continuesNumber(*end))) {
        m_at = end;
        return;
    }
    m_at = std::find_if_not(m_at, m_end, continuesNumber);
    report(SyntaxErrorCode::BadNumber, begin);
}

bool Lexer::literal()
{
    const char *const begin = m_at;
    word();
    const QByteArrayView text(begin, m_at);
    if (text == "true" || text == "false" || text == "null")
        return true;
    report(SyntaxErrorCode::BadLiteral, begin);
    return false;
}

void Lexer::word()
{
    while (m_at != m_end) {
        if (static_cast<unsigned char>(*m_at) >= 0x80) {
            if (foreignSpaceLength(m_at, m_end) > 0 || foreignMarkLength(m_at, m_end) > 0)
                return;
        } else if (!continuesNumber(*m_at) && *m_at != '$') {
            return;
        }
        ++m_at;
    }
}

void Lexer::unexpected()
{
    const char *const begin = m_at;
    if (start() == Start::Foreign) {
        const int mark = foreignMarkLength(m_at, m_end);
        m_at += mark;
        if (mark == 0)
            word();
    } else {
        ++m_at;
        m_at = std::find_if_not(m_at, m_end, [](char byte) { return startOf(byte) == Start::Junk; });
    }
    report(SyntaxErrorCode::UnexpectedCharacter, begin);
}

int Lexer::bracketBalance() const
{
    int balance = 0;
    const char *at = m_at;
    while (at != m_end) {
        const char byte = *at++;
        if (byte == '"')
            at = stringEnd(at, m_end);
        else if (byte == '}' || byte == ']')
            ++balance;
        else if (byte == '{' || byte == '[')
            --balance;
    }
    return balance;
}

} // namespace console::json
