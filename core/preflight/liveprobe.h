// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/report.h"

namespace console::preflight {

/// From this on the clocks' difference is told, and from that on it makes signatures invalid.
inline constexpr std::chrono::seconds skewToTell{60};
inline constexpr std::chrono::minutes skewTooLarge{5};

/// How the clocks differ by the Date header of an answer, whatever else it says. `startedAt` and the timings of the
/// exchange are our side of it. Nothing without a header that can be read.
[[nodiscard]] std::optional<ClockSkew> clockSkew(const traffic::Exchange &exchange);

/// The verdicts that one call of GetRoomOnlineUsers gives: Service, Key, Clock and Room.
[[nodiscard]] QList<Check> liveChecks(const Inputs &inputs);

} // namespace console::preflight
