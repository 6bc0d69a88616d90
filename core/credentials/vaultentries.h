// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/profile.h"
#include "core/credentials/storeproblem.h"

#include <map>

namespace console::credentials {

/// What a vault holds once it is open: each profile's text by its id, in the ids' order. A text is kept as it is, also
/// one that this version cannot read.
using VaultEntries = std::map<ProfileId, Secret>;

/// A count, then for each entry the lengths of id and text, id and text; numbers of four bytes, big-endian.
[[nodiscard]] Secret entriesBytes(const VaultEntries &entries);
/// Damaged when it is anything else.
[[nodiscard]] StoreResult<VaultEntries> readEntries(QByteArrayView bytes);

} // namespace console::credentials
