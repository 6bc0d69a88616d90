// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/storeshelf.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr std::chrono::hours for100Years(24 * 36525);

} // namespace

StoreShelf::StoreShelf(Options options, const Clock &clock, Scheduler &scheduler)
    : m_options(std::move(options)),
      m_clock(clock),
      m_scheduler(scheduler),
      m_service(m_options.environment)
{}

StoreShelf::~StoreShelf() = default;

CredentialStore &StoreShelf::store(CredentialStore::Kind kind)
{
    switch (kind) {
    case CredentialStore::Kind::Keychain:
        return keychain();
    case CredentialStore::Kind::Vault:
        return vault();
    case CredentialStore::Kind::Memory:
        break;
    }
    return m_memory;
}

CredentialStore &StoreShelf::keychain()
{
    if (!m_keychain) {
        m_systemKeychain = std::make_unique<SystemKeychain>(
            SystemKeychain::Options{.mayPrompt = m_options.mayPrompt, .environment = m_options.environment});
        // The entries are the user's, whichever data folder a process works on; so is what keeps writers apart.
        const QString runtime = m_options.environment.value(u"XDG_RUNTIME_DIR"_s, m_options.dataDir);
        m_keychain = std::make_unique<KeychainStore>(
            *m_systemKeychain, m_scheduler,
            KeychainStore::Options{.timeLimit = m_options.keychainPatience,
                                   .lockPath = QDir(runtime).filePath(u"voicechat-console-keychain.lock"_s)});
    }
    return *m_keychain;
}

VaultStore &StoreShelf::vault()
{
    if (!m_vault)
        m_vault = std::make_unique<VaultStore>(
            VaultFile(QDir(m_options.dataDir).filePath(u"vault"_s)), m_clock, m_scheduler,
            VaultStore::Options{.idle = m_options.vaultIdle.value_or(for100Years), .cost = m_options.vaultCost});
    return *m_vault;
}

QFuture<KeychainState> StoreShelf::keychainState()
{
    return m_service.state();
}

} // namespace console::credentials
