// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/sha256.h"
#include "core/openapi/signature.h"

namespace console::openapi {

inline constexpr QByteArrayView signatureAlgorithm = "HMAC-SHA256";

/// The stages that both modes share. The trace comes with its date.
[[nodiscard]] QByteArray credentialScope(const SigningInput &input, const QByteArray &xDate);
/// From the stages before it - date, scope, query, headers, body hash - makes the canonical request and all that
/// follows up to the signature. Gives back kSigning.
[[nodiscard]] Secret sign(SigningTrace &trace, const SigningInput &input, KeyChainCache &cache);

} // namespace console::openapi
