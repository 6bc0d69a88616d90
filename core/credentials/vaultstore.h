// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/credentials/credentialstore.h"
#include "core/credentials/vaultfile.h"

#include <QObject>
#include <QThreadPool>

#include <chrono>

namespace console::credentials {

/// The encrypted vault as a store. Locked at first: unlock() or create() lets it be used until it has lain idle for a
/// while, the time the machine sleeps included, or lock() is called. While it is unlocked the vault's key is in memory,
/// never the passphrase; secrets are decrypted for each call. All work is done in a thread of its own, a call at a
/// time. Whether a passphrase is good enough is for the caller to judge.
class VaultStore final : public QObject, public CredentialStore
{
    Q_OBJECT

public:
    struct Options
    {
        std::chrono::milliseconds idle = std::chrono::minutes(10);
        ScryptCost cost = {}; ///< Of vaults and passphrases to come.
    };

    /// Clock and scheduler must outlive it.
    VaultStore(VaultFile file, const Clock &clock, Scheduler &scheduler, Options options, QObject *parent = nullptr);
    ~VaultStore() override;

    /// Whether there is a vault to unlock.
    [[nodiscard]] bool exists() const { return m_file.exists(); }
    [[nodiscard]] bool isLocked() const { return m_key == nullptr; }
    [[nodiscard]] const QString &path() const { return m_file.path(); }

    /// Makes the vault and leaves it unlocked. Exists when there is one.
    [[nodiscard]] QFuture<StoreResult<void>> create(Secret passphrase);
    /// NotFound without a vault, WrongPassphrase, or what is wrong with the file.
    [[nodiscard]] QFuture<StoreResult<void>> unlock(Secret passphrase);
    /// Leaves it unlocked. Other processes have to ask for the new one from then on.
    [[nodiscard]] QFuture<StoreResult<void>> changePassphrase(Secret oldPassphrase, Secret newPassphrase);
    /// Calls under way are carried out.
    void lock();
    /// A key that was read from it is being used: it is not idle.
    void noteUse();

    [[nodiscard]] Kind kind() const override { return Kind::Vault; }
    [[nodiscard]] QFuture<StoreResult<StoreListing>> list() override;
    [[nodiscard]] QFuture<StoreResult<ProfilePtr>> read(const ProfileId &id) override;
    [[nodiscard]] QFuture<StoreResult<void>> write(ProfilePtr profile) override;
    [[nodiscard]] QFuture<StoreResult<void>> remove(const ProfileId &id) override;

Q_SIGNALS:
    void lockedChanged(bool isLocked);

private:
    /// Runs what makes a key, and holds the key when there is one.
    [[nodiscard]] QFuture<StoreResult<void>> obtainKey(std::function<StoreResult<VaultKeyPtr>(const VaultFile &)> work);
    /// Runs `work(file, key)` in the thread, unless it is locked.
    template<class T, class Work>
    [[nodiscard]] QFuture<StoreResult<T>> withKey(Work work);
    void setKey(VaultKeyPtr key);
    [[nodiscard]] std::chrono::nanoseconds idleSince() const;
    void lockWhenIdle();
    void watchIdle();

    VaultFile m_file;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    Options m_options;
    VaultKeyPtr m_key;
    std::chrono::nanoseconds m_lastCall{0};
    quint64 m_lockings = 0; ///< A key asked for before the last one is not taken.
    bool m_isWatching = false;
    QThreadPool m_threads;
};

} // namespace console::credentials
