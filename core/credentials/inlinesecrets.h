// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"
#include "core/scene/scene.h"

#include <optional>

namespace console::credentials {

/// The keys that stand in a scene's own text and belong into profiles: AccountConfig and RTCConfig.AppKey. Secrets of
/// the agent's own services (LLMConfig.APIKey and alike) are part of the body that is sent, and stay.
struct InlineSecrets
{
    std::optional<AccountKey> account = {};
    std::optional<RtcApplication> application = {};

    [[nodiscard]] bool isEmpty() const { return !account && !application; }
};

[[nodiscard]] InlineSecrets inlineSecretsOf(const scene::Scene &scene);
/// Whether there are any; reads no secret.
[[nodiscard]] bool hasInlineSecrets(const scene::Scene &scene);

/// The scene's bytes with empty strings in the places of those secrets, and every other byte as it was: the vendor's
/// server looks for the members.
[[nodiscard]] QByteArray withoutInlineSecrets(const scene::Scene &scene);

} // namespace console::credentials
