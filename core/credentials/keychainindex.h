// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/profile.h"
#include "core/credentials/storeproblem.h"

#include <QList>

namespace console::credentials {

/// Which profiles a keychain holds. No interface that QtKeychain has on all platforms lists entries.
using KeychainIndex = QList<ProfileId>;

/// A line of format, then a line for each id.
[[nodiscard]] Secret indexText(const KeychainIndex &index);
/// Damaged or NewerVersion; ids keep their order, repeated ones count once.
[[nodiscard]] StoreResult<KeychainIndex> readIndex(const Secret &text);

} // namespace console::credentials
