// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/jsoninput.h"
#include "core/openapi/rtctoken.h"

namespace console::openapi {

/// A token to make as JSON describes it.
struct ParsedTokenInput
{
    RtcToken token;
    Secret appKey;
};

/// Reads one object shaped like `input` in tests/data/vectors/rtc_token.json, or a whole vector. The texts must be
/// there. Fractions are cut, as the vendor's encoder does; a nonce or a time of issue that is not given is taken from
/// `defaults`, and without `expireAt` the token never ends.
[[nodiscard]] Result<ParsedTokenInput, JsonInputProblem> readTokenInput(const json::Document &document,
                                                                        const RtcToken &defaults);

/// Makes the token, and gives it in the shape of `output` in the same file, as one line.
[[nodiscard]] Result<QByteArray, JsonInputProblem> tokenAsJson(const ParsedTokenInput &parsed);

/// What a token says, in the shape of `parsedBack`.
[[nodiscard]] QByteArray tokenContentAsJson(const RtcToken &token);

} // namespace console::openapi
