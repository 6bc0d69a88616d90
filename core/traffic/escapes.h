// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace console::traffic {

/// The text with every `%XX` undone, wherever it stands; nothing when there is none.
[[nodiscard]] std::optional<QByteArray> withoutUrlEscapes(const QByteArray &text);
/// Likewise with the escapes of JSON strings, in and outside of quotes.
[[nodiscard]] std::optional<QByteArray> withoutJsonEscapes(const QByteArray &text);

/// Where in `text` stands what became the byte at `offset` of the result.
[[nodiscard]] qsizetype offsetBeforeUrl(QByteArrayView text, qsizetype offset);
[[nodiscard]] qsizetype offsetBeforeJson(QByteArrayView text, qsizetype offset);

} // namespace console::traffic
