// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/scan.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>

namespace console::json {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Past a run of at least one digit, or null.
const char *digitsEnd(const char *at, const char *end)
{
    const char *const stop = std::find_if_not(at, end, isDigit);
    return stop == at ? nullptr : stop;
}

const char *fractionEnd(const char *at, const char *end)
{
    return at != end && *at == '.' ? digitsEnd(at + 1, end) : at;
}

const char *exponentEnd(const char *at, const char *end)
{
    if (at == end || (*at != 'e' && *at != 'E'))
        return at;
    ++at;
    if (at != end && (*at == '+' || *at == '-'))
        ++at;
    return digitsEnd(at, end);
}

constexpr quint64 repeated(unsigned char byte)
{
    return 0x0101010101010101U * byte;
}

/// Whether one of eight bytes ends a plain run. The usual bit trick: borrows can only mark bytes above a true hit, so
/// the answer for the word as a whole is exact.
bool hasStop(quint64 word)
{
    const quint64 quotes = word ^ repeated('"');
    const quint64 backslashes = word ^ repeated('\\');
    const quint64 hits = ((word - repeated(0x20)) & ~word) | ((quotes - repeated(1)) & ~quotes) |
                         ((backslashes - repeated(1)) & ~backslashes);
    return (hits & repeated(0x80)) != 0;
}

bool isStop(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

template<size_t N>
int lengthOfAny(const std::array<QByteArrayView, N> &candidates, const char *at, const char *end)
{
    const QByteArrayView rest(at, end);
    const auto found = std::ranges::find_if(candidates, [rest](QByteArrayView c) { return rest.startsWith(c); });
    return found == candidates.end() ? 0 : static_cast<int>(found->size());
}

} // namespace

const char *numberEnd(const char *at, const char *end)
{
    if (at != end && *at == '-')
        ++at;
    if (at == end || !isDigit(*at))
        return nullptr;
    at = *at == '0' ? at + 1 : digitsEnd(at, end);
    at = fractionEnd(at, end);
    return at ? exponentEnd(at, end) : nullptr;
}

bool continuesNumber(char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           byte == '.' || byte == '+' || byte == '-';
}

const char *plainEnd(const char *at, const char *end)
{
    for (quint64 word = 0; end - at >= 8; at += 8) {
        std::memcpy(&word, at, sizeof word);
        if (hasStop(word))
            break;
    }
    return std::find_if(at, end, isStop);
}

bool endsSingleQuoted(char byte)
{
    return byte == '\'' || (isStop(byte) && byte != '"');
}

const char *stringEnd(const char *at, const char *end)
{
    for (;;) {
        at = plainEnd(at, end);
        if (at == end || *at == '\n' || *at == '\r')
            return at;
        const char stop = *at++;
        if (stop == '"')
            return at;
        if (stop == '\\' && at != end && *at != '\n' && *at != '\r')
            ++at;
    }
}

int foreignSpaceLength(const char *at, const char *end)
{
    static constexpr std::array<QByteArrayView, 8> spaces{
        "\v", "\f", "\u00A0", "\u200B", "\u2028", "\u2029", "\u3000", "\uFEFF",
    };
    return lengthOfAny(spaces, at, end);
}

int foreignMarkLength(const char *at, const char *end)
{
    static constexpr std::array<QByteArrayView, 6> marks{"，", "：", "［", "］", "｛", "｝"};
    return lengthOfAny(marks, at, end);
}

} // namespace console::json
