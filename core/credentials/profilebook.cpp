// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/profilebook.h"

#include "core/base/whendone.h"
#include "core/credentials/profiletext.h"

#include <algorithm>

namespace console::credentials {

using Done = StoreResult<void>;

/// One reading of the store. A later one, or another store, makes it void.
struct ProfileBook::Reading
{
    std::vector<QPromise<Done>> promises; ///< One for each that waits: a future takes one continuation only.
    StoreListing listing;
    std::map<ProfileId, ProfilePtr> profiles;
    qsizetype awaited = 0;

    [[nodiscard]] QFuture<Done> future()
    {
        promises.emplace_back().start();
        return promises.back().future();
    }
    void end(const Done &result)
    {
        for (QPromise<Done> &promise : promises) {
            promise.addResult(result);
            promise.finish();
        }
    }
};

ProfileBook::ProfileBook(QObject *parent)
    : QObject(parent)
{}

ProfileBook::~ProfileBook() = default;

void ProfileBook::use(CredentialStore *store)
{
    m_store = store;
    clear();
    m_problem.reset();
    m_state = store ? State::Unread : State::NoStore;
    Q_EMIT changed();
}

void ProfileBook::clear()
{
    m_profiles.clear();
    m_listing = {};
    if (const auto reading = std::exchange(m_reading, nullptr))
        reading->end(unexpected(StoreProblem{StoreProblem::Kind::Io, {}}));
}

void ProfileBook::forget(StoreProblem why)
{
    clear();
    m_problem = std::move(why);
    m_state = State::Failed;
    Q_EMIT changed();
}

QFuture<Done> ProfileBook::read()
{
    if (!m_store)
        return readyFuture<Done>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, {}}));
    if (m_reading)
        return m_reading->future();
    m_reading = std::make_shared<Reading>();
    // What is known stays usable meanwhile: calls must not fail because somebody looks again.
    if (m_state != State::Ready)
        m_state = State::Reading;
    const QFuture<Done> future = m_reading->future();
    whenDone(m_store->list(), this,
             [this, reading = m_reading](const StoreResult<StoreListing> &listing) { takeListing(reading, listing); });
    Q_EMIT changed();
    return future;
}

void ProfileBook::takeListing(const std::shared_ptr<Reading> &reading, const StoreResult<StoreListing> &listing)
{
    if (reading != m_reading)
        return;
    if (!listing)
        return endReading(reading, listing.error());
    reading->listing.unreadable = listing->unreadable;
    reading->awaited = listing->profiles.size();
    if (reading->awaited == 0)
        return endReading(reading, std::nullopt);
    for (const ProfileInfo &info : listing->profiles) {
        const ProfileId id = info.facts.id;
        whenDone(m_store->read(id), this,
                 [this, reading, id](const StoreResult<ProfilePtr> &profile) { takeProfile(reading, id, profile); });
    }
}

void ProfileBook::takeProfile(const std::shared_ptr<Reading> &reading, const ProfileId &id,
                              const StoreResult<ProfilePtr> &profile)
{
    if (reading != m_reading)
        return;
    if (profile) {
        reading->profiles.insert_or_assign(id, *profile);
        reading->listing.profiles.append(infoOf(**profile));
    } else if (profile.error().kind != StoreProblem::Kind::NotFound) {
        // One that was removed between the two questions is no news.
        reading->listing.unreadable.append({.id = id, .problem = profile.error()});
    }
    if (--reading->awaited == 0)
        endReading(reading, std::nullopt);
}

void ProfileBook::endReading(const std::shared_ptr<Reading> &reading, std::optional<StoreProblem> problem)
{
    m_reading = nullptr;
    m_problem = std::move(problem);
    m_state = m_problem ? State::Failed : State::Ready;
    m_listing = m_problem ? StoreListing() : std::move(reading->listing);
    m_profiles = m_problem ? std::map<ProfileId, ProfilePtr>() : std::move(reading->profiles);
    sort(m_listing);
    const Done result = m_problem ? Done(unexpected(*m_problem)) : Done();
    Q_EMIT changed();
    reading->end(result);
}

ProfilePtr ProfileBook::find(const ProfileId &id) const
{
    const auto found = m_profiles.find(id);
    return found == m_profiles.end() ? nullptr : found->second;
}

ProfilePtr ProfileBook::find(const QString &idOrName) const
{
    if (const auto id = ProfileId::parse(idOrName)) {
        if (const ProfilePtr profile = find(*id))
            return profile;
    }
    const auto found = std::ranges::find_if(
        m_profiles, [&idOrName](const auto &entry) { return entry.second->facts.name == idOrName; });
    return found == m_profiles.end() ? nullptr : found->second;
}

ProfilePtr ProfileBook::withFingerprint(const QString &fingerprint) const
{
    const auto found = std::ranges::find(m_listing.profiles, fingerprint, &ProfileInfo::fingerprint);
    return found == m_listing.profiles.end() || fingerprint.isEmpty() ? nullptr : find(found->facts.id);
}

std::vector<ProfilePtr> ProfileBook::all() const
{
    std::vector<ProfilePtr> profiles;
    for (const auto &[id, profile] : m_profiles)
        profiles.push_back(profile);
    return profiles;
}

QFuture<Done> ProfileBook::afterwards(const QFuture<Done> &done, std::function<void()> change)
{
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    const CredentialStore *store = m_store;
    whenDone(done, this, [this, promise, store, change = std::move(change)](const Done &result) {
        if (result && store == m_store) {
            change();
            Q_EMIT changed();
        }
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

QFuture<Done> ProfileBook::save(ProfilePtr profile)
{
    if (!m_store)
        return readyFuture<Done>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, {}}));
    const ProfilePtr namesake = find(profile->facts.name);
    if (namesake && namesake->facts.id != profile->facts.id)
        return readyFuture<Done>(unexpected(StoreProblem{StoreProblem::Kind::Exists, profile->facts.name}));
    const ProfilePtr old = find(profile->facts.id);
    if (!old)
        return write(profile);
    // The window keeps what it has read; the command line may have put in another key since.
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    const auto end = [promise](const Done &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenDone(m_store->read(profile->facts.id), this,
             [this, profile, old, end, store = m_store](const StoreResult<ProfilePtr> &current) {
                 if (store != m_store)
                     return end(unexpected(StoreProblem{StoreProblem::Kind::Io, {}}));
                 if (!current && current.error().kind != StoreProblem::Kind::NotFound)
                     return end(unexpected(current.error()));
                 if (current && !(profileText(**current) == profileText(*old))) {
                     put(*current);
                     Q_EMIT changed();
                     return end(unexpected(StoreProblem{StoreProblem::Kind::Changed, (*current)->facts.name}));
                 }
                 whenDone(write(profile), this, end);
             });
    return promise->future();
}

QFuture<Done> ProfileBook::write(const ProfilePtr &profile)
{
    return afterwards(m_store->write(profile), [this, profile] { put(profile); });
}

void ProfileBook::put(ProfilePtr profile)
{
    if (m_state != State::Ready)
        return;
    const ProfileId id = profile->facts.id;
    m_listing.profiles.removeIf([&id](const ProfileInfo &info) { return info.facts.id == id; });
    m_listing.unreadable.removeIf([&id](const UnreadableProfile &entry) { return entry.id == id; });
    m_listing.profiles.append(infoOf(*profile));
    sort(m_listing);
    m_profiles.insert_or_assign(id, std::move(profile));
}

QFuture<Done> ProfileBook::remove(const ProfileId &id)
{
    if (!m_store)
        return readyFuture<Done>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, {}}));
    return afterwards(m_store->remove(id), [this, id] {
        m_listing.profiles.removeIf([&id](const ProfileInfo &info) { return info.facts.id == id; });
        m_listing.unreadable.removeIf([&id](const UnreadableProfile &entry) { return entry.id == id; });
        m_profiles.erase(id);
    });
}

} // namespace console::credentials
