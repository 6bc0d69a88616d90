// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/stringtext.h"

#include "core/json/utf8.h"

#include <algorithm>

namespace console::json {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Escape unicodeEscapeAt(const char *at, const char *end)
{
    constexpr int whole = 6;
    Escape escape{.flaw = Escape::Flaw::None, .length = 2, .unit = 0};
    while (escape.length < whole && at + escape.length < end) {
        const int digit = hexValue(at[escape.length]);
        if (digit < 0)
            break;
        escape.unit = static_cast<char16_t>(escape.unit * 16 + digit);
        ++escape.length;
    }
    if (escape.length < whole)
        return {.flaw = Escape::Flaw::BadUnicode, .length = escape.length};
    return escape;
}

/// The unit a one-letter escape stands for; 0 for an unknown letter.
char16_t simpleEscape(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return static_cast<char16_t>(letter);
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return 0;
    }
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// What stands between the quotes, or up to the end where the closing quote is missing.
QByteArrayView content(QByteArrayView literal)
{
    if (literal.isEmpty() || !isQuote(literal.front()))
        return literal;
    return isClosed(literal) ? literal.sliced(1).chopped(1) : literal.sliced(1);
}

/// Appends one character and returns how many bytes it took; a high surrogate takes its low one along.
int appendEscape(QString &text, const char *at, const char *end)
{
    if (end - at < 2) {
        text += QChar::ReplacementCharacter;
        return 1;
    }
    const Escape first = escapeAt(at, end);
    if (!QChar::isSurrogate(first.unit)) {
        text += QChar(first.unit);
        return first.length;
    }
    const char *const next = at + first.length;
    if (QChar::isHighSurrogate(first.unit) && end - next >= 2 && *next == '\\') {
        const Escape second = escapeAt(next, end);
        if (QChar::isLowSurrogate(second.unit)) {
            text += QChar(first.unit);
            text += QChar(second.unit);
            return first.length + second.length;
        }
    }
    text += QChar::ReplacementCharacter;
    return first.length;
}

void appendPlain(QString &text, QByteArrayView plain)
{
    // QString::fromUtf8() would take U+FEFF at the beginning for a byte order mark and drop it.
    while (plain.startsWith(byteOrderMark)) {
        text += QChar::ByteOrderMark;
        plain = plain.sliced(byteOrderMark.size());
    }
    text += QString::fromUtf8(plain);
}

} // namespace

Escape escapeAt(const char *at, const char *end)
{
    if (at[1] == 'u')
        return unicodeEscapeAt(at, end);
    if (const char16_t unit = simpleEscape(at[1]))
        return {.flaw = Escape::Flaw::None, .length = 2, .unit = unit};
    return {.flaw = Escape::Flaw::Unknown, .length = 1 + std::max(characterLength(at + 1, end), 1)};
}

bool isClosed(QByteArrayView literal)
{
    if (literal.size() < 2 || literal.back() != literal.front())
        return false;
    const QByteArrayView before = literal.sliced(1).chopped(1);
    const auto lastOther = std::find_if(before.rbegin(), before.rend(), [](char c) { return c != '\\'; });
    return (lastOther - before.rbegin()) % 2 == 0;
}

QString decoded(QByteArrayView literal)
{
    const QByteArrayView inside = content(literal);
    QString text;
    const char *at = inside.data();
    const char *const end = at + inside.size();
    while (at < end) {
        const char *const stop = std::find(at, end, '\\');
        appendPlain(text, QByteArrayView(at, stop));
        at = stop;
        if (at < end)
            at += appendEscape(text, at, end);
    }
    return text;
}

bool standsFor(QByteArrayView literal, QStringView text, QByteArrayView utf8)
{
    const QByteArrayView inside = content(literal);
    if (!inside.contains('\\'))
        return inside == utf8;
    return decoded(literal) == text;
}

} // namespace console::json
