// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"
#include "wording/explanation.h"

namespace console::wording {

/// What happened to a task, a few words.
[[nodiscard]] QString eventText(rooms::TaskEvent event);
/// Why, in words; a reason that is not known (an update command's) as it is recorded. `currency` is for limits of
/// money.
[[nodiscard]] QString reasonText(const QString &reason, const QString &currency);
/// Who answers for the task. One that voicechatctl started is nobody's by design, and said so.
[[nodiscard]] QString ownerText(const rooms::RoomTask &task);
[[nodiscard]] QString ownerText(const rooms::Owner &owner);
/// A call about the task is made with `used`, for the key that it was started with is not found any more.
[[nodiscard]] Explanation taskKeyGone(const rooms::RoomTask &task, const rooms::KeyMark &used);

/// Likewise for machines: `none`, `missing-entry`, `entry-changed` …
[[nodiscard]] QString faultKey(rooms::Verification::Fault fault);
/// Why the journal is not what this program wrote. Only for one with a fault.
[[nodiscard]] Explanation explain(const rooms::Verification &verification, const QString &path);

} // namespace console::wording
