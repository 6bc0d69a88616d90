// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/credentials/credentialstore.h"

namespace console::ctl {

/// Opens the credential store that is in use and reads its profiles. A locked vault is unlocked with the passphrase of
/// `--passphrase-file`, or one that is asked for at the terminal; without either it stays locked. Interrupted, it ends
/// as Refused. What went wrong is in the profile book as well, for calls that need a profile.
[[nodiscard]] QFuture<credentials::StoreResult<void>> openStore(CommandContext &context);

/// Whether a call that asks for this credential may need a profile: one that was named, one that some scene is bound
/// to, or one that an open task was started with. Without a store nothing needs one.
[[nodiscard]] bool mayNeedStore(const credentials::Choice &choice, app::Services &services);

} // namespace console::ctl
