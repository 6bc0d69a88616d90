// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/tokens.h"

#include "core/json/scan.h"
#include "core/json/stringtext.h"

#include <algorithm>

namespace console::json {

namespace {

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

Token::Kind kindOf(char byte)
{
    switch (byte) {
    case '{':
    case '[':
        return Token::Kind::Open;
    case '}':
    case ']':
        return Token::Kind::Close;
    case ',':
        return Token::Kind::Comma;
    case ':':
        return Token::Kind::Colon;
    default:
        return Token::Kind::Other;
    }
}

bool endsRun(char byte)
{
    return isSpace(byte) || byte == '"' || byte == '/' || kindOf(byte) != Token::Kind::Other;
}

const char *blockCommentEnd(const char *at, const char *end)
{
    const qsizetype close = QByteArrayView(at, end).indexOf("*/", 2);
    return close < 0 ? end : at + close + 2;
}

} // namespace

Token TokenReader::next()
{
    m_at = std::find_if_not(m_at, m_end, isSpace);
    if (m_at == m_end)
        return {};
    const char *const begin = m_at;
    Token token{.kind = kindOf(*m_at)};
    const QByteArrayView rest(m_at, m_end);
    if (token.kind != Token::Kind::Other) {
        ++m_at;
    } else if (*m_at == '"') {
        m_at = stringEnd(m_at + 1, m_end);
        token.endsLine = !isClosed(QByteArrayView(begin, m_at));
    } else if (rest.startsWith("/*")) {
        m_at = blockCommentEnd(m_at, m_end);
    } else if (rest.startsWith("//") || rest.startsWith('#')) {
        m_at = std::find_if(m_at, m_end, isLineEnd);
        token.endsLine = true;
    } else {
        m_at = std::find_if(m_at + 1, m_end, endsRun);
    }
    token.text = QByteArrayView(begin, m_at);
    return token;
}

bool mustStayApart(const Token &left, const Token &right)
{
    return left.kind == Token::Kind::Other && right.kind == Token::Kind::Other;
}

} // namespace console::json
