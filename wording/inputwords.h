// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/openapi/jsoninput.h"
#include "core/openapi/rtctoken.h"
#include "wording/explanation.h"

namespace console::wording {

/// Why a JSON text is no request to sign and no token to make.
[[nodiscard]] Explanation explain(const openapi::JsonInputProblem &problem);
/// Why a text is no RTC token.
[[nodiscard]] Explanation explain(openapi::TokenDecodeError error);

} // namespace console::wording
