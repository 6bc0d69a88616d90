// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace console::json {

inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);

/// Whether the byte goes on with a character that an earlier byte began.
[[nodiscard]] constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// How many bytes the well-formed character at `at` has; 0 when it is cut short, overlong, a surrogate or beyond
/// U+10FFFF. `at` must be before `end`.
[[nodiscard]] int characterLength(const char *at, const char *end);

/// Where the first ill-formed sequence begins; the text's size when there is none.
[[nodiscard]] qsizetype validUtf8Length(QByteArrayView text);

} // namespace console::json
