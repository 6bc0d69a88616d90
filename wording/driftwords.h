// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/drift.h"

namespace console::wording {

/// `3 differences: 2 can be applied, 1 needs a restart`, in the language that is installed.
[[nodiscard]] QString driftSummary(const rooms::Drift &drift);
/// Who made the difference: `Changed in the file since the start`.
[[nodiscard]] QString driftCause(const rooms::DriftEntry &entry);
/// What can be done about it, in a few words: `Can be applied`, `Needs a restart`.
[[nodiscard]] QString driftRemedy(const rooms::DriftEntry &entry);
/// Why it cannot be applied; empty when it can.
[[nodiscard]] QString driftObstacle(const rooms::DriftEntry &entry, const QString &version);
/// Why there is nothing to compare with.
[[nodiscard]] QString explain(rooms::Unknowable reason);

} // namespace console::wording
