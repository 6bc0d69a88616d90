// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/keychainstore.h"

#include "core/base/whendone.h"
#include "core/credentials/profiletext.h"

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

using std::chrono::milliseconds;

namespace {

constexpr auto indexKey = "profiles"_L1;

QString keyOf(const ProfileId &id)
{
    return u"profile/"_s + id.text();
}

StoreProblem timedOut()
{
    return {StoreProblem::Kind::TimedOut};
}

} // namespace

/// One call and its one answer, whichever comes first: its result or its time limit.
template<class T>
class StoreCall
{
public:
    StoreCall() { m_promise.start(); }

    void answer(StoreResult<T> result)
    {
        if (m_isAnswered)
            return;
        m_isAnswered = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }
    [[nodiscard]] QFuture<StoreResult<T>> future() const { return m_promise.future(); }

private:
    QPromise<StoreResult<T>> m_promise;
    bool m_isAnswered = false;
};

struct KeychainStore::ListCall
{
    Call<StoreListing> call;
    KeychainIndex left;
    StoreListing listing;
};

KeychainStore::KeychainStore(Keychain &keychain, Scheduler &scheduler, Options options, QObject *parent)
    : QObject(parent),
      m_keychain(keychain),
      m_scheduler(scheduler),
      m_options(std::move(options)),
      m_lock(m_options.lockPath)
{}

KeychainStore::~KeychainStore() = default;

template<class T>
QFuture<StoreResult<T>> KeychainStore::submit(std::function<void(const Call<T> &)> steps)
{
    const auto call = std::make_shared<StoreCall<T>>();
    m_scheduler.after(m_options.timeLimit, this, [call] { call->answer(unexpected(timedOut())); });
    m_waiting.emplace_back([this, call, steps = std::move(steps)] {
        if (call->isAnswered())
            return end<T>(call, unexpected(timedOut()));
        steps(call);
    });
    beginNext();
    return call->future();
}

template<class T>
void KeychainStore::end(const Call<T> &call, StoreResult<T> result)
{
    m_lock.unlock();
    m_isBusy = false;
    call->answer(std::move(result));
    // Not from within: each call that timed out while it waited would go one deeper.
    QMetaObject::invokeMethod(this, &KeychainStore::beginNext, Qt::QueuedConnection);
}

void KeychainStore::beginNext()
{
    if (m_isBusy || m_waiting.empty())
        return;
    m_isBusy = true;
    const auto begin = std::move(m_waiting.front());
    m_waiting.pop_front();
    begin();
}

template<class Value, class T>
void KeychainStore::then(const QFuture<StoreResult<Value>> &future, const Call<T> &call,
                         std::function<void(const Value &)> goOn)
{
    whenDone(future, this, [this, call, goOn = std::move(goOn)](const StoreResult<Value> &result) {
        if (call->isAnswered())
            return end<T>(call, unexpected(timedOut()));
        if (!result)
            return end<T>(call, unexpected(result.error()));
        goOn(*result);
    });
}

void KeychainStore::then(const QFuture<StoreResult<void>> &future, const Call<void> &call, std::function<void()> goOn)
{
    whenDone(future, this, [this, call, goOn = std::move(goOn)](const StoreResult<void> &result) {
        if (call->isAnswered() || !result)
            return end<void>(call, result ? unexpected(timedOut()) : unexpected(result.error()));
        goOn();
    });
}

template<class T>
void KeychainStore::withIndex(const Call<T> &call, std::function<void(const KeychainIndex &)> use)
{
    whenDone(m_keychain.read(indexKey), this, [this, call, use](const StoreResult<SecretPtr> &text) {
        if (call->isAnswered())
            return end<T>(call, unexpected(timedOut()));
        if (!text && text.error().kind != StoreProblem::Kind::NotFound)
            return end<T>(call, unexpected(text.error()));
        const auto index = text ? readIndex(**text) : KeychainIndex();
        if (!index)
            return end<T>(call, unexpected(index.error()));
        use(*index);
    });
}

void KeychainStore::withLock(const Call<void> &call, std::function<void()> use)
{
    constexpr milliseconds pause(50);
    if (call->isAnswered())
        return end<void>(call, unexpected(timedOut()));
    switch (m_lock.tryLock()) {
    case FileLock::Outcome::Held:
        return use();
    case FileLock::Outcome::Failed:
        return end<void>(call, unexpected(StoreProblem{StoreProblem::Kind::Io, m_lock.systemMessage()}));
    case FileLock::Outcome::Busy:
        break;
    }
    m_scheduler.after(pause, this, [this, call, use = std::move(use)] { withLock(call, use); });
}

QFuture<StoreResult<StoreListing>> KeychainStore::list()
{
    return submit<StoreListing>([this](const Call<StoreListing> &call) {
        withIndex<StoreListing>(call, [this, call](const KeychainIndex &index) {
            listNext(std::make_shared<ListCall>(ListCall{.call = call, .left = index, .listing = {}}));
        });
    });
}

void KeychainStore::listNext(const std::shared_ptr<ListCall> &listing)
{
    if (listing->left.isEmpty()) {
        sort(listing->listing);
        return end<StoreListing>(listing->call, std::move(listing->listing));
    }
    const ProfileId id = listing->left.takeFirst();
    whenDone(m_keychain.read(keyOf(id)), this, [this, listing, id](const StoreResult<SecretPtr> &text) {
        if (listing->call->isAnswered())
            return end<StoreListing>(listing->call, unexpected(timedOut()));
        if (!text && text.error().kind != StoreProblem::Kind::NotFound)
            return end<StoreListing>(listing->call, unexpected(text.error()));
        if (text) {
            const auto profile = readProfile(**text);
            if (profile)
                listing->listing.profiles.append(infoOf(*profile));
            else
                listing->listing.unreadable.append({.id = id, .problem = profile.error()});
        }
        listNext(listing);
    });
}

QFuture<StoreResult<ProfilePtr>> KeychainStore::read(const ProfileId &id)
{
    return submit<ProfilePtr>([this, id](const Call<ProfilePtr> &call) {
        then<SecretPtr, ProfilePtr>(m_keychain.read(keyOf(id)), call, [this, call](const SecretPtr &text) {
            auto profile = readProfile(*text);
            if (!profile)
                return end<ProfilePtr>(call, unexpected(profile.error()));
            end<ProfilePtr>(call, std::make_shared<const Profile>(*std::move(profile)));
        });
    });
}

QFuture<StoreResult<void>> KeychainStore::write(ProfilePtr profile)
{
    return submit<void>([this, profile = std::move(profile)](const Call<void> &call) {
        withLock(call, [this, call, profile] {
            withIndex<void>(call, [this, call, profile](KeychainIndex index) {
                if (index.contains(profile->facts.id))
                    return writeEntry(call, profile);
                index.append(profile->facts.id);
                then(writeIndex(index), call, [this, call, profile] { writeEntry(call, profile); });
            });
        });
    });
}

void KeychainStore::writeEntry(const Call<void> &call, const ProfilePtr &profile)
{
    const auto text = std::make_shared<const Secret>(profileText(*profile));
    then(m_keychain.write(keyOf(profile->facts.id), text), call, [this, call] { end<void>(call, {}); });
}

QFuture<StoreResult<void>> KeychainStore::writeIndex(const KeychainIndex &index)
{
    return m_keychain.write(indexKey, std::make_shared<const Secret>(indexText(index)));
}

QFuture<StoreResult<void>> KeychainStore::remove(const ProfileId &id)
{
    return submit<void>([this, id](const Call<void> &call) {
        withLock(call, [this, call, id] {
            withIndex<void>(call, [this, call, id](KeychainIndex index) {
                if (!index.removeOne(id))
                    return end<void>(call, unexpected(StoreProblem{StoreProblem::Kind::NotFound, id.text()}));
                then(m_keychain.remove(keyOf(id)), call,
                     [this, call, index] { then(writeIndex(index), call, [this, call] { end<void>(call, {}); }); });
            });
        });
    });
}

} // namespace console::credentials
