// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace console::credentials {

/// Where a credential came from; shown with every call.
enum class Source {
    SceneAccount, ///< The scene's own AccountConfig.
    Environment,  ///< VOLC_ACCESSKEY, VOLC_SECRETKEY, VOLC_SESSION_TOKEN.
    Sandbox,      ///< The made-up key that the built-in sandbox knows; only ever sent to loopback.
    Profile,      ///< A profile of the credential store.
    VolcFile,     ///< The vendor's `~/.volc/credentials` or `~/.volc/config`.
};

/// Why this one applies and no other; shown with every call.
enum class Why {
    Chosen,      ///< For this call.
    Bound,       ///< The scene is bound to it.
    SceneOwn,    ///< It stands in the scene, which is bound to none.
    LastResort,  ///< The scene has none, so the environment's or the vendor's file is used.
    TaskStarted, ///< The task was started with it.
};

/// Where a credential came from; no secret is in it.
struct CredentialOrigin
{
    Source source = Source::Environment;
    Why why = Why::Chosen;
    QString name = {}; ///< The profile's name, or the file's path; empty for the others.

    friend bool operator==(const CredentialOrigin &, const CredentialOrigin &) = default;
};

/// An account's key for the OpenAPI. All three parts are guarded: the AccessKey ID is shown masked as well.
struct Credential
{
    CredentialOrigin origin;
    Secret accessKeyId;
    Secret secretKey;
    std::optional<Secret> sessionToken = {};      ///< STS only.
    QString region = {};                          ///< Empty: the endpoint's own.
    std::optional<QStringList> allowedHosts = {}; ///< Of a profile: it goes nowhere else (allowedhosts.h).
};

/// Calls are values and get copied; the secrets in them are not.
using CredentialPtr = std::shared_ptr<const Credential>;

/// The same key, found for another reason; null stays null.
[[nodiscard]] CredentialPtr withReason(const CredentialPtr &credential, Why why);

/// `AKLT…wxyz`: enough to tell two keys apart, too little to use. Short ids show nothing but dots.
[[nodiscard]] QString maskedAccessKeyId(const Secret &accessKeyId);
[[nodiscard]] QString maskedAccessKeyId(const Credential &credential);

/// Sixteen hex digits that are the same for the same AccessKey ID wherever it came from, and from which the id cannot
/// be read: what the journal keeps in a key's place, and what calls of one account are counted by.
[[nodiscard]] QString fingerprint(const Secret &accessKeyId);
[[nodiscard]] QString fingerprint(const Credential &credential);

} // namespace console::credentials
