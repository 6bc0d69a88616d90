// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/utf8.h"

#include <cstring>

namespace console::json {

namespace {

bool isEightAscii(const char *at)
{
    quint64 word = 0;
    std::memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

/// The lead byte narrows what the second byte may be (Unicode, table 3-7): that excludes overlong forms, surrogates
/// and what lies beyond U+10FFFF.
bool isSecondByte(unsigned char lead, char second)
{
    const auto byte = static_cast<unsigned char>(second);
    switch (lead) {
    case 0xE0:
        return byte >= 0xA0 && byte <= 0xBF;
    case 0xED:
        return byte >= 0x80 && byte <= 0x9F;
    case 0xF0:
        return byte >= 0x90 && byte <= 0xBF;
    case 0xF4:
        return byte >= 0x80 && byte <= 0x8F;
    default:
        return isContinuation(second);
    }
}

int expectedLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

} // namespace

int characterLength(const char *at, const char *end)
{
    const auto lead = static_cast<unsigned char>(*at);
    const int length = expectedLength(lead);
    if (length <= 1)
        return length;
    if (end - at < length || !isSecondByte(lead, at[1]))
        return 0;
    for (int i = 2; i < length; ++i) {
        if (!isContinuation(at[i]))
            return 0;
    }
    return length;
}

qsizetype validUtf8Length(QByteArrayView text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at < end) {
        if (end - at >= 8 && isEightAscii(at)) {
            at += 8;
            continue;
        }
        const int length = characterLength(at, end);
        if (length == 0)
            break;
        at += length;
    }
    return at - text.data();
}

} // namespace console::json
