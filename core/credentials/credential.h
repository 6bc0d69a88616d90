// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>

#include <memory>
#include <optional>

namespace console::credentials {

/// Where a credential came from; shown with every call.
enum class Source {
    SceneAccount, ///< The scene's own AccountConfig.
    Environment,  ///< VOLC_ACCESSKEY, VOLC_SECRETKEY, VOLC_SESSION_TOKEN.
    Sandbox,      ///< The made-up key that the built-in sandbox knows; only ever sent to loopback.
};

/// An account's key for the OpenAPI. All three parts are guarded: the AccessKey ID is shown masked as well.
struct Credential
{
    Source source = Source::Environment;
    Secret accessKeyId;
    Secret secretKey;
    std::optional<Secret> sessionToken; ///< STS only.
};

/// Calls are values and get copied; the secrets in them are not.
using CredentialPtr = std::shared_ptr<const Credential>;

/// `AKLT…wxyz`: enough to tell two keys apart, too little to use. Short ids show nothing but dots.
[[nodiscard]] QString maskedAccessKeyId(const Secret &accessKeyId);
[[nodiscard]] QString maskedAccessKeyId(const Credential &credential);

/// Sixteen hex digits that are the same for the same AccessKey ID wherever it came from, and from which the id cannot
/// be read: what the journal keeps in a key's place, and what calls of one account are counted by.
[[nodiscard]] QString fingerprint(const Secret &accessKeyId);
[[nodiscard]] QString fingerprint(const Credential &credential);

} // namespace console::credentials
