// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/credentials/resolver.h"
#include "core/openapi/endpoint.h"
#include "core/scene/scenelibrary.h"
#include "core/traffic/callerror.h"

#include <optional>

namespace console::calls {

/// Reads a scene of the library, or says why there is none: no id, unknown id, unreadable file, unusable text.
[[nodiscard]] Result<scene::Scene, traffic::LocalRefusal> loadScene(const scene::SceneLibrary &library,
                                                                    const QString &sceneId);

/// The key for a call to that endpoint. The sandbox's made-up key is refused for any that is not on this machine, a
/// profile's for hosts that it does not allow; the built-in sandbox is this program itself.
[[nodiscard]] Result<credentials::CredentialPtr, traffic::LocalRefusal>
credentialFor(const credentials::Resolver &resolver, const credentials::CredentialQuery &query,
              const openapi::Endpoint &endpoint);
/// The same rule for a key that is there already; nothing when it may go to that endpoint.
[[nodiscard]] std::optional<traffic::LocalRefusal>
keyRefusal(const credentials::Credential &credential, const openapi::Endpoint &endpoint, const QString &sceneId);

} // namespace console::calls
