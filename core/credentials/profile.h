// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace console::credentials {

/// Names a profile for good: scenes and records refer to it, its name may change.
using ProfileId = Id<struct ProfileTag>;

/// A temporary key's third part (STS).
struct SessionToken
{
    Secret token;
    QDateTime expiresAt = {}; ///< UTC; invalid when nobody said.
};

/// An account's key for the OpenAPI.
struct AccountKey
{
    Secret accessKeyId;
    Secret secretKey;
    std::optional<SessionToken> sessionToken = {};
    QString region = {};           ///< Empty: the endpoint's own.
    QStringList allowedHosts = {}; ///< The key is sent nowhere else.
};

/// An RTC application: what room tokens are made with.
struct RtcApplication
{
    QString appId;
    Secret appKey;
};

/// A secret that this program shares with another one: of internal authentication, of callbacks, of a language model.
struct SharedSecret
{
    Secret secret;
};

/// How the last call with it ended.
struct ProfileUse
{
    QDateTime at; ///< UTC.
    bool hasSucceeded = false;
    QString code = {}; ///< The service's error code, or the name of what kept the call from it.

    friend bool operator==(const ProfileUse &, const ProfileUse &) = default;
};

/// What a profile holds besides its secrets.
struct ProfileFacts
{
    ProfileId id = ProfileId::generate();
    QString name = {};
    QString notes = {};
    QString colour = {}; ///< As the window names it; empty: none.

    friend bool operator==(const ProfileFacts &, const ProfileFacts &) = default;
};

/// A named set of secrets. Move-only, as they are.
struct Profile
{
    ProfileFacts facts;
    std::variant<AccountKey, RtcApplication, SharedSecret> key;
    /// Members of the stored text that this version does not know, as they were written (profiletext.h).
    Secret otherMembers = {};
};

/// Stores hand profiles around; the secrets in them are not copied.
using ProfilePtr = std::shared_ptr<const Profile>;

/// In the order of Profile::key.
enum class ProfileKind { AccountKey, RtcApplication, SharedSecret };

/// The kind's name in files and in `--json`: `account`, `application`, `shared-secret`.
[[nodiscard]] QString profileKindName(ProfileKind kind);
[[nodiscard]] std::optional<ProfileKind> profileKindFromName(QStringView name);

/// What may be listed and shown of a profile: no secret is in it.
struct ProfileInfo
{
    ProfileFacts facts;
    ProfileKind kind = ProfileKind::AccountKey;
    QString keyId;       ///< The AccessKey ID masked, or the AppId; empty for a shared secret.
    QString fingerprint; ///< Of the AccessKey ID (credential.h); empty for the others.
    QString region;
    QStringList allowedHosts;
    bool isTemporary = false;               ///< It has a session token.
    QDateTime expiresAt;                    ///< Of the session token.
    std::optional<ProfileUse> lastUse = {}; ///< As far as this data folder knows.

    friend bool operator==(const ProfileInfo &, const ProfileInfo &) = default;
};

[[nodiscard]] ProfileKind kindOf(const Profile &profile);
[[nodiscard]] ProfileInfo infoOf(const Profile &profile);
/// A second owner of the same secrets, to be changed and written.
[[nodiscard]] Profile cloneOf(const Profile &profile);

} // namespace console::credentials
