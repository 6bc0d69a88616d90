// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialsettings.h"

namespace console::ctl {

/// A profile for machines, without a secret: id, name, kind, AccessKey ID masked or AppId, hosts, expiry, last use,
/// scenes that are bound to it.
[[nodiscard]] QByteArray profileJson(const credentials::ProfileInfo &info,
                                     const credentials::CredentialSettings &settings);

} // namespace console::ctl
