// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

namespace console::json {

/// A replacement of some bytes of a document by others. Everything else stays byte-identical.
struct TextEdit
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray replacement;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

enum class EditError {
    InvalidDocument, ///< The document has syntax errors.
    InvalidValue,    ///< The new text is not one JSON value.
    NoSuchPlace,     ///< A step leads through something that is neither object nor array, or past an array's end.
};

/// The smallest edit after which `pointer` holds `json`: replaces the value's text, or inserts the member at the end
/// of its object (in the layout of its neighbours), or appends to an array (index = its length, or `-`). Missing
/// objects on the way are made. Of duplicate keys the last is changed.
[[nodiscard]] Result<TextEdit, EditError> setValue(const Document &document, const Pointer &pointer,
                                                   QByteArrayView json);

/// The smallest edit that takes the member or element away, with its comma.
[[nodiscard]] Result<TextEdit, EditError> removeValue(const Document &document, const Pointer &pointer);

/// The bytes after one edit.
[[nodiscard]] QByteArray applied(const QByteArray &bytes, const TextEdit &edit);

} // namespace console::json
