// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/systemkeychain.h"
#include "core/credentials/vaultstore.h"

#include <memory>

namespace console::credentials {

/// The three stores, each made when it is first asked for: a keychain that nobody uses is not touched.
class StoreShelf
{
public:
    struct Options
    {
        QString dataDir; ///< Where the vault lies.
        QProcessEnvironment environment;
        bool mayPrompt = true; ///< False where nobody could answer a prompt of the keychain.
        std::chrono::milliseconds keychainPatience = std::chrono::minutes(1);
        ScryptCost vaultCost = {};
        /// How long a vault may lie idle; nothing: it stays open, for a server that nobody could unlock again.
        std::optional<std::chrono::milliseconds> vaultIdle = VaultStore::Options().idle;
    };

    /// Clock and scheduler must outlive it.
    StoreShelf(Options options, const Clock &clock, Scheduler &scheduler);
    ~StoreShelf();
    StoreShelf(const StoreShelf &) = delete;
    StoreShelf &operator=(const StoreShelf &) = delete;

    /// Owned by the shelf.
    [[nodiscard]] CredentialStore &store(CredentialStore::Kind kind);
    [[nodiscard]] VaultStore &vault();
    /// How the session's keychain stands. Never prompts.
    [[nodiscard]] QFuture<KeychainState> keychainState();

private:
    [[nodiscard]] CredentialStore &keychain();

    Options m_options;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    SecretService m_service;
    std::unique_ptr<SystemKeychain> m_systemKeychain;
    std::unique_ptr<KeychainStore> m_keychain;
    std::unique_ptr<VaultStore> m_vault;
    MemoryStore m_memory;
};

} // namespace console::credentials
