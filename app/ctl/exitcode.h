// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

namespace console::ctl {

/// What the process ends with; part of the command line's contract (docs/voicechatctl.md).
enum class ExitCode {
    Done = 0,
    ServiceError = 1, ///< The service answered with an error, or validation found errors.
    Usage = 2,
    Refused = 3,  ///< Refused locally, before a byte was sent.
    NoAnswer = 4, ///< Unreachable, timed out, or the answer broke off.
    Interrupted = 130,
};

[[nodiscard]] ExitCode exitCodeOf(const traffic::Exchange &exchange);

} // namespace console::ctl
