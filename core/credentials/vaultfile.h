// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/vaultentries.h"
#include "core/credentials/vaultkey.h"

#include <chrono>
#include <functional>

namespace console::credentials {

/// The vault on disk. Every call reads it anew, so several processes may use one; those that write wait for each other
/// by a lock file beside it. Calls block, for the key's derivation and for the disk: they belong in a worker's thread.
/// Holds no secret itself.
class VaultFile
{
public:
    /// Nothing is touched yet. `patience` is how long another process that writes is waited for.
    explicit VaultFile(QString path, std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// Whether something stands in its place.
    [[nodiscard]] bool exists() const;

    /// A new vault without entries, and its key. Exists when there is one, whatever its state.
    [[nodiscard]] StoreResult<VaultKeyPtr> create(const Secret &passphrase, const ScryptCost &cost) const;
    /// The key that opens it, once its contents were decrypted and read with it.
    [[nodiscard]] StoreResult<VaultKeyPtr> unlock(const Secret &passphrase) const;
    /// Locked when it has got another key since.
    [[nodiscard]] StoreResult<VaultEntries> read(const VaultKey &key) const;
    /// Reads it, lets `change` have the entries and writes them, unless that ends in a problem.
    [[nodiscard]] StoreResult<void> update(const VaultKey &key,
                                           const std::function<StoreResult<void>(VaultEntries &)> &change) const;
    /// The same entries under a new key, which it returns.
    [[nodiscard]] StoreResult<VaultKeyPtr> changePassphrase(const Secret &oldPassphrase, const Secret &newPassphrase,
                                                            const ScryptCost &cost) const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] StoreResult<VaultImage> image() const;
    [[nodiscard]] StoreResult<void> write(const VaultKey &key, const VaultEntries &entries) const;
    template<class Work>
    [[nodiscard]] auto withLock(const Work &work) const -> decltype(work());

    QString m_path;
    std::chrono::milliseconds m_patience;
};

} // namespace console::credentials
