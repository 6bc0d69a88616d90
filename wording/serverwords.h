// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/embeddedserver.h"
#include "wording/explanation.h"

namespace console::wording {

/// Why the embedded server does not run.
[[nodiscard]] Explanation explain(const server::ServerProblem &problem);

/// Why a request was not let in, in a few words.
[[nodiscard]] QString denialWords(const server::Denial &denial);

} // namespace console::wording
