// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/keyverdict.h"
#include "core/credentials/credentialstore.h"
#include "core/credentials/pastecheck.h"
#include "core/credentials/resolver.h"
#include "wording/explanation.h"

namespace console::wording {

/// A store for people: `system keychain`, `vault`, `memory (this run only)`.
[[nodiscard]] QString storeText(credentials::CredentialStore::Kind kind);

/// Why there is no key for a call; `sceneId` may be empty.
[[nodiscard]] Explanation explain(const credentials::CredentialProblem &problem, const QString &sceneId);
/// Why a store did not do what it was asked.
[[nodiscard]] Explanation explain(const credentials::StoreProblem &problem);

/// What is odd about something that was pasted: title, cause and remedy.
[[nodiscard]] Explanation explain(const credentials::PasteFault &fault);

/// What came of testing a key: title, cause and remedy.
[[nodiscard]] Explanation explain(calls::KeyVerdict verdict);

} // namespace console::wording
