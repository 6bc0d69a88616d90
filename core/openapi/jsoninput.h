// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

namespace console::openapi {

/// Why a JSON text does not describe a request to sign or a token to make.
struct JsonInputProblem
{
    enum class Kind {
        NotJson, ///< `member` is line:column of the first error.
        NotAnObject,
        Missing,
        WrongType,
        UnknownMode, ///< Neither `header` nor `query`.
        InvalidDate,
        NullHeader,    ///< The vendor's signer throws for a header that would be signed and is null.
        LoneSurrogate, ///< Half a character cannot be written as bytes; the vendor's signer throws too.
        OutOfRange,    ///< A negative number, or one that does not fit its field.
        TooLong,       ///< The token's ids do not fit the vendor's encoder.
    };
    Kind kind = Kind::NotJson;
    QString member; ///< Where: `query`, `headers.X-A`, `addPrivilege[0]`.

    friend bool operator==(const JsonInputProblem &, const JsonInputProblem &) = default;
};

/// `line:column` of the first error of a document that has one.
[[nodiscard]] QString placeOfFirstError(const json::Document &document);

/// The object that holds the members: the root, or its `input` when the text is a whole test vector.
[[nodiscard]] Result<json::Value, JsonInputProblem> inputObject(const json::Document &document);

/// The UTF-8 of a member that is a text. Missing or null gives nothing.
[[nodiscard]] Result<std::optional<QByteArray>, JsonInputProblem> textMember(const json::Value &object,
                                                                             QStringView name);

} // namespace console::openapi
