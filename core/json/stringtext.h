// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace console::json {

/// What stands at a backslash.
struct Escape
{
    enum class Flaw : quint8 { None, Unknown, BadUnicode };

    Flaw flaw = Flaw::None;
    int length = 0; ///< Bytes, the backslash included.
    char16_t unit = u'\uFFFD';
};

/// Reads the escape at `at`, which is a backslash with at least one more byte before `end`.
[[nodiscard]] Escape escapeAt(const char *at, const char *end);

/// Whether the literal, which begins with a quote, ends with one.
[[nodiscard]] bool isClosed(QByteArrayView literal);

/// The text a string literal stands for. Bad escapes and half surrogate pairs become U+FFFD. What has no quotes (a bare
/// word where a string was due) stands for itself.
[[nodiscard]] QString decoded(QByteArrayView literal);

/// Whether the literal stands for `text`, which is also given in UTF-8: most keys hold no escape and compare as bytes.
[[nodiscard]] bool standsFor(QByteArrayView literal, QStringView text, QByteArrayView utf8);

} // namespace console::json
