// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/profile.h"
#include "core/credentials/storeproblem.h"

#include <QFuture>
#include <QList>

namespace console::credentials {

/// A profile that is there and cannot be used: it does not hide the others.
struct UnreadableProfile
{
    ProfileId id;
    StoreProblem problem;

    friend bool operator==(const UnreadableProfile &, const UnreadableProfile &) = default;
};

/// What a store holds, without a secret.
struct StoreListing
{
    QList<ProfileInfo> profiles; ///< By name, then by id.
    QList<UnreadableProfile> unreadable;

    friend bool operator==(const StoreListing &, const StoreListing &) = default;
};

/// Where profiles are kept. Every call answers later, in the thread that made it, and always: a keychain may ask the
/// user, be refused or say nothing. A call ends in what was asked for or in a typed problem; no store ever falls back
/// on another. Calls to one object take effect in the order in which they were made.
///
/// A future of a store that was destroyed meanwhile may end without a result.
class CredentialStore
{
public:
    enum class Kind { Keychain, Vault, Memory };

    CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;
    virtual ~CredentialStore() = default;

    /// Shown wherever secrets are chosen or entered.
    [[nodiscard]] virtual Kind kind() const = 0;

    [[nodiscard]] virtual QFuture<StoreResult<StoreListing>> list() = 0;
    /// NotFound when there is none of that id.
    [[nodiscard]] virtual QFuture<StoreResult<ProfilePtr>> read(const ProfileId &id) = 0;
    /// Adds it, or puts it in the place of the one with its id: whole, or the old one stays as it was.
    [[nodiscard]] virtual QFuture<StoreResult<void>> write(ProfilePtr profile) = 0;
    /// NotFound when there is none of that id.
    [[nodiscard]] virtual QFuture<StoreResult<void>> remove(const ProfileId &id) = 0;
};

/// Orders a listing as it promises.
void sort(StoreListing &listing);

} // namespace console::credentials
