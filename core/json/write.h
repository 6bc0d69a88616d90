// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"

#include <QByteArray>

namespace console::json {

/// A JSON string literal in UTF-8: quotes, `"` `\` and characters below U+0020 escaped as JSON.stringify does, all else
/// raw.
[[nodiscard]] QByteArray quoted(QStringView text);

/// The value's text without the white space between its tokens. Order, duplicates, escapes and number text stay.
[[nodiscard]] QByteArray compact(const Value &value);

/// The value's text laid out over lines, `indent` blanks a level, LF line ends, empty containers on one line.
/// Only white space differs from the original.
[[nodiscard]] QByteArray pretty(const Value &value, int indent = 2);

/// Builds a small object in the order of the calls: `ObjectWriter().add(u"AppId", appId).bytes()`.
class ObjectWriter
{
public:
    ObjectWriter &add(QStringView key, QStringView text);
    ObjectWriter &add(QStringView key, qint64 number);
    ObjectWriter &addBool(QStringView key, bool value);
    /// `json` is put in as it is; it must be one valid value.
    ObjectWriter &addRaw(QStringView key, QByteArrayView json);

    /// The object's compact text.
    [[nodiscard]] QByteArray bytes() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

} // namespace console::json
