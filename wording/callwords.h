// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credential.h"
#include "core/rooms/roomtask.h"
#include "core/traffic/callerror.h"

#include <QString>

namespace console::wording {

/// Where a key came from, for people.
[[nodiscard]] QString sourceText(const credentials::CredentialOrigin &origin);
/// Likewise with the reason why it applies: `profile “Main”, to which the scene is bound`.
[[nodiscard]] QString originText(const credentials::CredentialOrigin &origin);
/// A task's state, for people.
[[nodiscard]] QString stateText(rooms::TaskState state);

/// Stable names for machines: `scene`, `environment`, `sandbox`, `profile`, `volc-file`.
[[nodiscard]] QString sourceKey(credentials::Source source);
/// Likewise: `chosen`, `bound`, `scene`, `last-resort`, `task`.
[[nodiscard]] QString whyKey(credentials::Why why);
/// Likewise: `refused`, `transport`, `unreadable`, `service`.
[[nodiscard]] QString errorKind(const traffic::CallError &error);
/// Likewise, within the kind: `timed-out`, `unknown-scene`, `cut-short` …; a service error's code.
[[nodiscard]] QString errorReason(const traffic::CallError &error);

} // namespace console::wording
