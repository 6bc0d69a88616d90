// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace console::json {

/// The end of what RFC 8259 takes as a number at `at`; null when none begins there.
[[nodiscard]] const char *numberEnd(const char *at, const char *end);

/// Whether a number (or a failed one, like `0x1F` or `1_000`) goes on with this byte.
[[nodiscard]] bool continuesNumber(char byte);

/// The next quote, backslash or character below U+0020.
[[nodiscard]] const char *plainEnd(const char *at, const char *end);

/// The same for a string in single quotes.
[[nodiscard]] bool endsSingleQuoted(char byte);

/// Past the closing quote of a string whose opening quote is before `at`; its line's end when there is none.
[[nodiscard]] const char *stringEnd(const char *at, const char *end);

/// How long a blank is that people paste by accident and JSON does not know (no-break space, ideographic space, BOM in
/// the middle and alike); 0 when there is none.
[[nodiscard]] int foreignSpaceLength(const char *at, const char *end);

/// Likewise for a full-width comma, colon or bracket, as a Chinese input method makes them.
[[nodiscard]] int foreignMarkLength(const char *at, const char *end);

} // namespace console::json
