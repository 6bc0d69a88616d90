// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"
#include "core/json/errorlist.h"

#include <array>

namespace console::json {

/// Whether the text is a number as RFC 8259 has it.
[[nodiscard]] bool isNumberText(QByteArrayView text);

/// Steps over one token after the other and reports what is wrong inside it. What may follow what is the parser's.
class Lexer
{
public:
    /// What a token can begin with.
    enum class Start : quint8 { Space, Quote, Open, Close, Comma, Colon, Number, Word, Foreign, Junk };

    Lexer(QByteArrayView text, ErrorList &errors);

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] char peek() const { return *m_at; }
    [[nodiscard]] Start start() const { return startOf(*m_at); }
    /// A full-width comma, colon or bracket.
    [[nodiscard]] bool isAtForeignMark() const;
    [[nodiscard]] quint32 offset() const { return static_cast<quint32>(m_at - m_begin); }
    [[nodiscard]] QByteArrayView from(quint32 offset) const { return {m_begin + offset, m_at}; }
    void skipByte() { ++m_at; }

    /// Steps over white space; comments and blanks that JSON does not know are reported and skipped too.
    void skipSpace();

    /// Steps over a string, which may be in single quotes. False when the line ends before the string does.
    [[nodiscard]] bool string();
    void number();
    /// True for true, false and null; anything else is reported.
    bool literal();
    /// Steps over a run of what looks like a bare word or a number, without a verdict.
    void word();
    /// Steps over characters that have no business here and reports them as one error.
    void unexpected();

    /// Closing less opening brackets in what is left.
    [[nodiscard]] int bracketBalance() const;

private:
    static Start startOf(char byte) { return s_starts[static_cast<unsigned char>(byte)]; }
    static bool isSpace(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
    void skipOddities();
    bool skipComment();
    bool skipForeignSpace();
    void skipEscape();
    void report(SyntaxErrorCode code, const char *begin);

    static const std::array<Start, 256> s_starts;

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    ErrorList &m_errors;
};

inline void Lexer::skipSpace()
{
    while (m_at != m_end && isSpace(*m_at))
        ++m_at;
    if (m_at == m_end)
        return;
    const Start next = start();
    if (next == Start::Junk || next == Start::Foreign)
        skipOddities();
}

} // namespace console::json
