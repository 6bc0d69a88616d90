// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/escapes.h"

#include "core/json/stringtext.h"

#include <QChar>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace console::traffic {

namespace {

/// What an escape stands for, and how long it is; no length means that it is none.
struct Unescaped
{
    qsizetype length = 0;
    std::array<char, 4> bytes = {};
    qsizetype size = 0;
};

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char lower = char(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Unescaped urlEscape(const char *at, const char *end)
{
    constexpr qsizetype length = 3;
    if (end - at < length)
        return {};
    const int high = hexDigit(at[1]);
    const int low = hexDigit(at[2]);
    if (high < 0 || low < 0)
        return {};
    return {.length = length, .bytes = {char(high << 4 | low)}, .size = 1};
}

Unescaped jsonEscape(const char *at, const char *end)
{
    if (end - at < 2)
        return {};
    const json::Escape first = json::escapeAt(at, end);
    if (first.flaw != json::Escape::Flaw::None)
        return {};
    Unescaped result{.length = first.length};
    char32_t character = first.unit;
    if (QChar::isHighSurrogate(first.unit) && end - at > first.length + 1 && at[first.length] == '\\') {
        const json::Escape second = json::escapeAt(at + first.length, end);
        if (second.flaw == json::Escape::Flaw::None && QChar::isLowSurrogate(second.unit)) {
            character = QChar::surrogateToUcs4(first.unit, second.unit);
            result.length += second.length;
        }
    }
    if (character < 0x80) { // Nearly always, and a long text has many.
        result.bytes.front() = char(character);
        result.size = 1;
        return result;
    }
    const QByteArray utf8 = QString::fromUcs4(&character, 1).toUtf8();
    result.size = std::min<qsizetype>(utf8.size(), qsizetype(result.bytes.size()));
    std::copy_n(utf8.begin(), result.size, result.bytes.begin());
    return result;
}

using Read = Unescaped (*)(const char *at, const char *end);

/// Hands on what comes of the text without the escapes that begin with `mark`, piece by piece with the length that each
/// had, until `append` says that it is enough.
template<class Append>
void undo(QByteArrayView text, char mark, Read read, Append append)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        const void *found = std::memchr(at, mark, size_t(end - at));
        const char *next = found != nullptr ? static_cast<const char *>(found) : end;
        if (next != at && !append(QByteArrayView(at, next), next - at))
            break;
        at = next;
        if (at == end)
            break;
        const Unescaped one = read(at, end);
        const bool isEscape = one.length > 0;
        const QByteArrayView bytes = isEscape ? QByteArrayView(one.bytes.data(), one.size) : QByteArrayView(at, 1);
        if (!append(bytes, isEscape ? one.length : 1))
            break;
        at += isEscape ? one.length : 1;
    }
}

std::optional<QByteArray> undone(const QByteArray &text, char mark, Read read)
{
    if (!text.contains(mark))
        return std::nullopt;
    QByteArray result;
    result.reserve(text.size());
    undo(text, mark, read, [&result](QByteArrayView bytes, qsizetype) {
        result.append(bytes);
        return true;
    });
    // An escape is always longer than what it stands for.
    return result.size() == text.size() ? std::nullopt : std::optional(std::move(result));
}

qsizetype offsetBefore(QByteArrayView text, char mark, Read read, qsizetype offset)
{
    qsizetype made = 0;
    qsizetype source = 0;
    undo(text, mark, read, [&](QByteArrayView bytes, qsizetype length) {
        if (made + bytes.size() > offset) {
            // Within a stretch without escapes each byte is its own.
            source += bytes.size() == length ? offset - made : 0;
            return false;
        }
        made += bytes.size();
        source += length;
        return true;
    });
    return source;
}

} // namespace

std::optional<QByteArray> withoutUrlEscapes(const QByteArray &text)
{
    return undone(text, '%', urlEscape);
}

std::optional<QByteArray> withoutJsonEscapes(const QByteArray &text)
{
    return undone(text, '\\', jsonEscape);
}

qsizetype offsetBeforeUrl(QByteArrayView text, qsizetype offset)
{
    return offsetBefore(text, '%', urlEscape, offset);
}

qsizetype offsetBeforeJson(QByteArrayView text, qsizetype offset)
{
    return offsetBefore(text, '\\', jsonEscape, offset);
}

} // namespace console::traffic
