// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"
#include "core/credentials/storeproblem.h"

namespace console::credentials {

/// A profile as one JSON object in UTF-8, format 1: what the stores keep. Without loss: bytes that are no UTF-8 go as
/// `{"base64": …}`, and members that this version does not know are written as they were read. Times are UTC with
/// milliseconds.
[[nodiscard]] Secret profileText(const Profile &profile);

/// Reads what profileText() wrote, in this version or another. Members may be missing; one of the wrong type, or a text
/// that is no JSON, is Damaged with the member's JSON pointer, a higher format NewerVersion.
[[nodiscard]] StoreResult<Profile> readProfile(const Secret &text);

} // namespace console::credentials
