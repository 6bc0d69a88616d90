// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/credentials/choice.h"
#include "core/credentials/credential.h"
#include "core/credentials/keychain.h"
#include "core/credentials/volcfiles.h"

#include <QProcessEnvironment>

namespace console::scene {
class Scene;
}

namespace console::credentials {

class CredentialSettings;
class KeysInUse;
class ProfileBook;

/// Why there is no usable credential.
struct CredentialProblem
{
    enum class Kind {
        MissingAccessKeyId, ///< Nothing at `AccountConfig.accessKeyId` and no other source.
        MissingSecretKey,   ///< Likewise `AccountConfig.secretKey`.
        ContainsSpace,      ///< White space inside a key: a paste gone wrong (the vendor's demo refuses it as well).
        WrongType,          ///< Something other than a string stands in AccountConfig.
        NoScene,            ///< The scene's account chosen for a call without a scene.
        BadFile,            ///< A file that says which key to use is there and cannot be read.
        UnknownProfile,     ///< No profile of that name, or the one that the scene is bound to is gone.
        NotAnAccountKey,    ///< The profile holds an RTC application.
        NotAnApplication,   ///< The profile holds an account key.
        NoStore,            ///< A profile is meant, and no store has been chosen yet.
        StoreUnavailable,   ///< A profile is meant, and its store does not answer; `store` says why.
        StoreUnread,        ///< A profile is meant, and its store is still being opened.
        Expired,            ///< The profile's session token has ended.
        HostNotAllowed,     ///< The profile's key may not be sent to that host.
    };
    Kind kind = Kind::MissingAccessKeyId;
    /// The JSON path in the scene file, the name of the environment variable, the profile's name, or the file's path.
    QString where = {};
    std::optional<StoreProblem> store = {};
    QString host = {};             ///< Of HostNotAllowed: where it was to go.
    QStringList allowedHosts = {}; ///< And where it may go.
    QString systemMessage = {};    ///< Of BadFile; may be empty.

    friend bool operator==(const CredentialProblem &, const CredentialProblem &) = default;
};

/// An RTC application's key, which makes room tokens.
struct ApplicationKey
{
    QString appId;
    SecretPtr appKey;
    QString profile = {}; ///< The name of the profile it came from; empty: the scene's own RTCConfig.
};

/// What a credential is looked for with.
struct CredentialQuery
{
    Choice choice = {};
    const scene::Scene *scene = nullptr;
    QString scenePath = {}; ///< The scene's file, by which it is bound to profiles.
};

/// Finds the credential of a call: the one chosen for this call, else the profile that the scene is bound to, else the
/// scene's own AccountConfig, else the environment's VOLC_ACCESSKEY, VOLC_SECRETKEY and VOLC_SESSION_TOKEN, else the
/// vendor's files. What is named but cannot be used is a problem, and nothing else is used in its place. Reads the
/// environment it was given, never the process's by itself.
class Resolver
{
public:
    /// All but the environment may be null, and must outlive the resolver.
    struct Sources
    {
        const ProfileBook *book = nullptr;
        const CredentialSettings *settings = nullptr;
        const KeysInUse *inUse = nullptr;
        const Clock *clock = nullptr;
    };

    explicit Resolver(QProcessEnvironment environment);
    Resolver(QProcessEnvironment environment, Sources sources);

    using Outcome = Result<CredentialPtr, CredentialProblem>;

    [[nodiscard]] Outcome resolve(const CredentialQuery &query) const;
    [[nodiscard]] Outcome resolve(const Choice &choice, const scene::Scene *scene) const
    {
        return resolve(CredentialQuery{.choice = choice, .scene = scene});
    }
    /// The key of a task, wherever it is known from; null when nobody has it (any more). A problem when it is a known
    /// profile's that cannot be had now: then no other key is meant.
    [[nodiscard]] Outcome withFingerprint(const CredentialQuery &query, const QString &fingerprint) const;
    /// The AppKey for the scene's room tokens: of the application profile it is bound to, else its own RTCConfig's.
    /// Null when it has neither.
    [[nodiscard]] Result<std::shared_ptr<const ApplicationKey>, CredentialProblem>
    application(const scene::Scene &scene, const QString &scenePath) const;
    /// Every AppKey that is known for the AppId.
    [[nodiscard]] std::vector<SecretPtr> appKeysOf(const QString &appId) const;
    /// The environment's key when it is complete.
    [[nodiscard]] CredentialPtr fromEnvironment() const;

private:
    [[nodiscard]] Outcome automatic(const CredentialQuery &query) const;
    [[nodiscard]] Outcome lastResort(const CredentialQuery &query) const;
    [[nodiscard]] Outcome fromProfile(const QString &idOrName, Why why) const;
    [[nodiscard]] Result<ProfilePtr, CredentialProblem> findProfile(const QString &idOrName) const;
    [[nodiscard]] Outcome credentialOf(const Profile &profile, Why why) const;
    [[nodiscard]] Outcome fromVolcFiles() const;
    /// Of the profile that is known by it, be the store open or not.
    [[nodiscard]] Outcome profileWithFingerprint(const QString &fingerprint) const;
    /// The file that binds scenes is there and cannot be read: whichever key were used might be the wrong one.
    [[nodiscard]] std::optional<CredentialProblem> settingsProblem() const;

    QProcessEnvironment m_environment;
    Sources m_sources;
    VolcFiles m_volcFiles;
};

/// The made-up key of the built-in sandbox.
[[nodiscard]] CredentialPtr sandboxCredential();

} // namespace console::credentials
