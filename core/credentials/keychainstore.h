// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/credentials/credentialstore.h"
#include "core/credentials/filelock.h"
#include "core/credentials/keychain.h"
#include "core/credentials/keychainindex.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <functional>

namespace console::credentials {

template<class T>
class StoreCall;

/// Profiles in a keychain: an entry for each, and an index of their ids.
///
/// One entry for all would be simpler, and too small: the Windows Credential Store takes 2560 bytes, and a session
/// token alone may have more than a thousand. The index holds nothing but ids, so only adding and removing write two
/// entries, in an order in which stopping between them loses nothing: an id is in the index before its entry is, and
/// after it was. An id without an entry is passed over. Replacing writes one entry, which the keychain does as a whole.
///
/// Each call ends within the time limit, in TimedOut if need be; what it would have done next is then not done. Calls
/// wait for each other, and writers of other processes for a lock file, lest one index overwrite another.
class KeychainStore final : public QObject, public CredentialStore
{
    Q_OBJECT

public:
    struct Options
    {
        /// From a call to its answer, the user's time at a prompt included.
        std::chrono::milliseconds timeLimit = std::chrono::minutes(1);
        /// The same for all who use the same keychain entries: it belongs to the user, not to one data folder.
        QString lockPath;
    };

    /// Keychain and scheduler must outlive it.
    KeychainStore(Keychain &keychain, Scheduler &scheduler, Options options, QObject *parent = nullptr);
    ~KeychainStore() override;

    [[nodiscard]] Kind kind() const override { return Kind::Keychain; }
    [[nodiscard]] QFuture<StoreResult<StoreListing>> list() override;
    [[nodiscard]] QFuture<StoreResult<ProfilePtr>> read(const ProfileId &id) override;
    [[nodiscard]] QFuture<StoreResult<void>> write(ProfilePtr profile) override;
    [[nodiscard]] QFuture<StoreResult<void>> remove(const ProfileId &id) override;

private:
    template<class T>
    using Call = std::shared_ptr<StoreCall<T>>;
    struct ListCall;

    /// Begins with `steps` once the calls before it have ended. They end in end().
    template<class T>
    [[nodiscard]] QFuture<StoreResult<T>> submit(std::function<void(const Call<T> &)> steps);
    template<class T>
    void end(const Call<T> &call, StoreResult<T> result);
    void beginNext();

    /// Goes on when `future` has a result, the call still waits for one and it is no problem.
    template<class Value, class T>
    void then(const QFuture<StoreResult<Value>> &future, const Call<T> &call, std::function<void(const Value &)> goOn);
    void then(const QFuture<StoreResult<void>> &future, const Call<void> &call, std::function<void()> goOn);
    template<class T>
    void withIndex(const Call<T> &call, std::function<void(const KeychainIndex &)> use);
    void withLock(const Call<void> &call, std::function<void()> use);

    void listNext(const std::shared_ptr<ListCall> &listing);
    void writeEntry(const Call<void> &call, const ProfilePtr &profile);
    [[nodiscard]] QFuture<StoreResult<void>> writeIndex(const KeychainIndex &index);

    Keychain &m_keychain;
    Scheduler &m_scheduler;
    Options m_options;
    FileLock m_lock;
    std::deque<std::function<void()>> m_waiting;
    bool m_isBusy = false;
};

} // namespace console::credentials
