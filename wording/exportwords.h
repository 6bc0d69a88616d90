// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/replay.h"
#include "core/traffic/outgoingtext.h"
#include "wording/explanation.h"

namespace console::wording {

/// What a secret is, for people: `a secret key`.
[[nodiscard]] QString secretText(traffic::SecretKind kind);

[[nodiscard]] Explanation explain(const traffic::ExportRefusal &refusal);
[[nodiscard]] Explanation explain(const calls::ReplayProblem &problem);

} // namespace console::wording
