// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace console::rooms {

/// How many characters one ExternalTextToSpeech may have.
inline constexpr int speechLimit = 200;

/// Characters as the limit counts them here: Unicode code points, so that an ideograph is one and so is a simple emoji.
/// The documentation does not say more than 字符.
[[nodiscard]] qsizetype characterCount(QStringView text);

/// The text in pieces of at most `limit` characters, as few as a cut at sentence ends allows; a sentence that is too
/// long is cut at a comma or blank, and where there is none between graphemes. White space around a piece is dropped,
/// all else stays in order; no piece is empty. Only a grapheme beyond the limit is cut itself, between code points.
[[nodiscard]] QList<QString> splitSpeech(QStringView text, int limit = speechLimit);

} // namespace console::rooms
