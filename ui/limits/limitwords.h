// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

namespace console::ui {

/// How a message names a room: its scene and its room.
[[nodiscard]] QString roomName(const rooms::RoomTask &task);
/// The key as the operator knows it: masked id and fingerprint, or the fingerprint alone.
[[nodiscard]] QString keyName(const QString &fingerprint, const QList<rooms::RoomTask> &tasks);
/// What a limit applies to: `every room`, `scene Tutor`, `key AKLT****`.
[[nodiscard]] QString scopeText(const rails::Scope &scope, const QList<rooms::RoomTask> &tasks);
/// `time of one room`, `money per day`, …
[[nodiscard]] QString measureText(rails::Measure measure);
/// `12 min of 1 h (20 %)`.
[[nodiscard]] QString useText(const rails::Limit &limit, qint64 used, const QString &currency);

/// For the tooltip of a cost: that it is an estimate, what it rests on and what it leaves out.
[[nodiscard]] QString costHint(const rails::Estimate &estimate, const QString &language);
/// `≈ ¥0.42`; empty for nothing.
[[nodiscard]] QString shortCost(const rails::Estimate &estimate);

} // namespace console::ui
