// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/limits.h"

namespace console::rails {

/// A year: longer is a slip of the keyboard.
inline constexpr std::chrono::milliseconds maximumLimitTime = std::chrono::hours(24 * 366);

/// `room-time`, `day-time`, `room-cost`, `day-cost` and back.
[[nodiscard]] QLatin1StringView measureName(Measure measure);
[[nodiscard]] std::optional<Measure> measureFromName(QStringView name);

} // namespace console::rails
