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

/// Why the call of a request was refused or failed, in a few words: a title, or the service's code.
[[nodiscard]] QString failureWords(const traffic::CallError &error);

} // namespace console::wording
