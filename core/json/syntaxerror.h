// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/position.h"

namespace console::json {

/// What can be wrong with the text of a document (RFC 8259). Words for people are made from it elsewhere.
enum class SyntaxErrorCode {
    InvalidUtf8, ///< Fatal: the document has no values.
    TooDeep,     ///< Fatal: nesting beyond ParseLimits::depth.
    TooLarge,    ///< Fatal: more bytes than ParseLimits::bytes.
    EmptyDocument,
    UnexpectedCharacter,
    UnexpectedEnd, ///< The text ends where a key, a colon or a value was due.
    MissingComma,
    TrailingComma,
    MissingColon,
    MissingKey, ///< An object member that does not start with a string.
    MissingValue,
    UnterminatedString, ///< It is taken to end with its line.
    UnclosedObject,     ///< At the bracket that was never closed.
    UnclosedArray,      ///< Likewise.
    MismatchedBracket,
    BadEscape,
    BadUnicodeEscape, ///< `\u` without four hexadecimal digits. Half a surrogate pair is legal: it reads as U+FFFD.
    ControlCharacter, ///< A raw character below U+0020 in a string.
    BadNumber,
    BadLiteral, ///< A bare word that is not true, false or null.
    Comment,
    ContentAfterEnd,
};

/// One syntax error: what and where.
struct SyntaxError
{
    SyntaxErrorCode code = SyntaxErrorCode::UnexpectedCharacter;
    Position at;
    qsizetype length = 0; ///< Bytes it covers from `at`; 0 marks a gap between two bytes.

    friend bool operator==(const SyntaxError &, const SyntaxError &) = default;
};

} // namespace console::json
