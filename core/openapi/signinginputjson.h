// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/jsoninput.h"
#include "core/openapi/signature.h"

namespace console::openapi {

enum class SigningMode { Headers, Url };

/// A request to sign as JSON describes it. Owns the keys that SigningInput borrows.
struct ParsedSigningInput
{
    SigningMode mode = SigningMode::Headers;
    QByteArray accessKeyId;
    Secret secretKey;
    Secret sessionToken;
    SigningInput request;         ///< Without keys; signingInput() lends them.
    QList<QByteArray> headerJson; ///< The values of request.headers as they were written: 42 stays 42.

    [[nodiscard]] SigningInput signingInput() const;
};

/// Reads one object shaped like `input` in tests/data/vectors/signing.json, with `mode` in it; or a whole vector, with
/// `input` and `mode` beside it. Values become text as in JavaScript. `accessKeyId` and `secretKey` must be there;
/// a date that is not given is `now`, a region or service that is not given is that of the cloud.
[[nodiscard]] Result<ParsedSigningInput, JsonInputProblem> readSigningInput(const json::Document &document,
                                                                            const QDateTime &now);

/// Signs, and gives the stages in the shape of `output` in the same file, as one line.
[[nodiscard]] QByteArray signatureAsJson(const ParsedSigningInput &parsed);

} // namespace console::openapi
