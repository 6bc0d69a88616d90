// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace console::diagnostics {

/// How many characters must be put in, taken out or changed to turn one text into the other, without regard to case;
/// `limit` + 1 when it is more than `limit`.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int limit);

/// True when a key is likely meant to be another one: the same but for case, or, the longer the key, one or two
/// characters away. False for the same key.
[[nodiscard]] bool isNearMiss(QStringView written, QStringView known);

/// The known key that is nearest; empty when none is near or the key is one of them.
[[nodiscard]] QString nearestKey(QStringView written, const QStringList &known);

} // namespace console::diagnostics
