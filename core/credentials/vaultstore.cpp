// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultstore.h"

#include "core/base/whendone.h"
#include "core/credentials/profiletext.h"

#include <QtConcurrentRun>

#include <algorithm>

#include <openssl/crypto.h>

namespace console::credentials {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

const StoreProblem lockedProblem{StoreProblem::Kind::Locked};

/// What OpenSSL keeps for a thread goes with it. By itself it goes when the thread does, which nobody waits for at the
/// end of the process.
struct OpenSslInThread
{
    OpenSslInThread() = default;
    ~OpenSslInThread() { OPENSSL_thread_stop(); }
    OpenSslInThread(const OpenSslInThread &) = delete;
    OpenSslInThread &operator=(const OpenSslInThread &) = delete;
};

/// Closures are copied, secrets are not.
std::shared_ptr<const Secret> shared(Secret secret)
{
    return std::make_shared<const Secret>(std::move(secret));
}

StoreProblem notFound(const ProfileId &id)
{
    return {StoreProblem::Kind::NotFound, id.text()};
}

StoreListing listingOf(const VaultEntries &entries)
{
    StoreListing listing;
    for (const auto &[id, text] : entries) {
        const auto profile = readProfile(text);
        if (profile)
            listing.profiles.append(infoOf(*profile));
        else
            listing.unreadable.append({.id = id, .problem = profile.error()});
    }
    sort(listing);
    return listing;
}

} // namespace

VaultStore::VaultStore(VaultFile file, const Clock &clock, Scheduler &scheduler, Options options, QObject *parent)
    : QObject(parent),
      m_file(std::move(file)),
      m_clock(clock),
      m_scheduler(scheduler),
      m_options(options)
{
    // One thread: calls follow each other.
    m_threads.setMaxThreadCount(1);
}

VaultStore::~VaultStore()
{
    m_threads.waitForDone();
}

QFuture<StoreResult<void>> VaultStore::create(Secret passphrase)
{
    return obtainKey([passphrase = shared(std::move(passphrase)), cost = m_options.cost](const VaultFile &file) {
        return file.create(*passphrase, cost);
    });
}

QFuture<StoreResult<void>> VaultStore::unlock(Secret passphrase)
{
    return obtainKey(
        [passphrase = shared(std::move(passphrase))](const VaultFile &file) { return file.unlock(*passphrase); });
}

QFuture<StoreResult<void>> VaultStore::changePassphrase(Secret oldPassphrase, Secret newPassphrase)
{
    return obtainKey([oldPassphrase = shared(std::move(oldPassphrase)),
                      newPassphrase = shared(std::move(newPassphrase)), cost = m_options.cost](const VaultFile &file) {
        return file.changePassphrase(*oldPassphrase, *newPassphrase, cost);
    });
}

QFuture<StoreResult<void>> VaultStore::obtainKey(std::function<StoreResult<VaultKeyPtr>(const VaultFile &)> work)
{
    const auto promise = std::make_shared<QPromise<StoreResult<void>>>();
    promise->start();
    const auto key = QtConcurrent::run(&m_threads, [work = std::move(work), file = m_file] {
        const OpenSslInThread openSsl;
        return work(file);
    });
    whenDone(key, this, [this, promise, lockings = m_lockings](const StoreResult<VaultKeyPtr> &result) {
        if (result && lockings == m_lockings)
            setKey(*result);
        promise->addResult(!result                  ? StoreResult<void>(unexpected(result.error()))
                           : lockings != m_lockings ? StoreResult<void>(unexpected(lockedProblem))
                                                    : StoreResult<void>());
        promise->finish();
    });
    return promise->future();
}

template<class T, class Work>
QFuture<StoreResult<T>> VaultStore::withKey(Work work)
{
    lockWhenIdle();
    if (!m_key)
        return readyFuture<StoreResult<T>>(unexpected(lockedProblem));
    m_lastCall = m_clock.machineTime().sinceBoot;
    const auto future = QtConcurrent::run(&m_threads, [work = std::move(work), file = m_file, key = m_key] {
        const OpenSslInThread openSsl;
        return StoreResult<T>(work(file, *key));
    });
    whenDone(future, this, [this, key = m_key](const StoreResult<T> &result) {
        // Another process has changed the passphrase.
        if (!result && result.error() == lockedProblem && key == m_key)
            lock();
    });
    return future;
}

QFuture<StoreResult<StoreListing>> VaultStore::list()
{
    return withKey<StoreListing>(
        [](const VaultFile &file, const VaultKey &key) { return file.read(key).map(listingOf); });
}

QFuture<StoreResult<ProfilePtr>> VaultStore::read(const ProfileId &id)
{
    return withKey<ProfilePtr>([id](const VaultFile &file, const VaultKey &key) -> StoreResult<ProfilePtr> {
        const auto entries = file.read(key);
        if (!entries)
            return unexpected(entries.error());
        const auto found = entries->find(id);
        if (found == entries->end())
            return unexpected(notFound(id));
        auto profile = readProfile(found->second);
        if (!profile)
            return unexpected(profile.error());
        return std::make_shared<const Profile>(*std::move(profile));
    });
}

QFuture<StoreResult<void>> VaultStore::write(ProfilePtr profile)
{
    return withKey<void>([profile = std::move(profile)](const VaultFile &file, const VaultKey &key) {
        return file.update(key, [&profile](VaultEntries &entries) -> StoreResult<void> {
            entries.insert_or_assign(profile->facts.id, profileText(*profile));
            return {};
        });
    });
}

QFuture<StoreResult<void>> VaultStore::remove(const ProfileId &id)
{
    return withKey<void>([id](const VaultFile &file, const VaultKey &key) {
        return file.update(key, [&id](VaultEntries &entries) -> StoreResult<void> {
            if (entries.erase(id) == 0)
                return unexpected(notFound(id));
            return {};
        });
    });
}

void VaultStore::lock()
{
    ++m_lockings;
    setKey(nullptr);
}

void VaultStore::setKey(VaultKeyPtr key)
{
    const bool wasLocked = isLocked();
    m_key = std::move(key);
    m_lastCall = m_clock.machineTime().sinceBoot;
    watchIdle();
    if (isLocked() != wasLocked)
        Q_EMIT lockedChanged(isLocked());
}

void VaultStore::noteUse()
{
    lockWhenIdle();
    if (m_key)
        m_lastCall = m_clock.machineTime().sinceBoot;
}

nanoseconds VaultStore::idleSince() const
{
    return m_clock.machineTime().sinceBoot - m_lastCall;
}

void VaultStore::lockWhenIdle()
{
    if (m_key && idleSince() >= m_options.idle)
        lock();
}

void VaultStore::watchIdle()
{
    if (!m_key || m_isWatching)
        return;
    m_isWatching = true;
    const auto left = duration_cast<milliseconds>(m_options.idle - idleSince());
    // A timer cannot wait for as long as a server's vault may lie idle.
    const auto wait = std::clamp(left, milliseconds(1), milliseconds(std::chrono::hours(24)));
    m_scheduler.after(wait, this, [this] {
        m_isWatching = false;
        lockWhenIdle();
        watchIdle();
    });
}

} // namespace console::credentials
