// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"

#include <QObject>
#include <QPromise>

#include <map>
#include <optional>
#include <vector>

namespace console::credentials {

/// The profiles of the store in use. Calls must find their key at once, and stores answer when they like: so the
/// profiles are read as a whole, and are in memory until the store locks or another one is used.
class ProfileBook final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoStore, ///< None has been chosen.
        Unread,  ///< Nobody has asked for it yet.
        Reading,
        Ready,
        Failed, ///< problem() says why; nothing is known.
    };

    explicit ProfileBook(QObject *parent = nullptr);
    ~ProfileBook() override;

    /// Forgets what was read. The store is borrowed; null for none.
    void use(CredentialStore *store);
    [[nodiscard]] CredentialStore *store() const { return m_store; }

    [[nodiscard]] State state() const { return m_state; }
    /// Why it Failed.
    [[nodiscard]] const std::optional<StoreProblem> &problem() const { return m_problem; }

    /// Reads all profiles anew; those that are known stay usable until then. One that is under way is joined. NotFound
    /// without a store.
    QFuture<StoreResult<void>> read();
    /// Drops every secret: the store has been locked, or cannot be reached any more.
    void forget(StoreProblem why);

    /// By name, then by id.
    [[nodiscard]] const QList<ProfileInfo> &profiles() const { return m_listing.profiles; }
    [[nodiscard]] const QList<UnreadableProfile> &unreadable() const { return m_listing.unreadable; }
    /// Null when there is none.
    [[nodiscard]] ProfilePtr find(const ProfileId &id) const;
    /// By its id, else by its name; null when there is none.
    [[nodiscard]] ProfilePtr find(const QString &idOrName) const;
    /// The account key with that fingerprint (credential.h); null when there is none.
    [[nodiscard]] ProfilePtr withFingerprint(const QString &fingerprint) const;
    /// All that are there.
    [[nodiscard]] std::vector<ProfilePtr> all() const;

    /// Adds it, or replaces the one with its id. Exists when another one has its name: names are how people choose.
    /// Changed when the store holds another version than the book: that one is known from then on.
    QFuture<StoreResult<void>> save(ProfilePtr profile);
    QFuture<StoreResult<void>> remove(const ProfileId &id);

Q_SIGNALS:
    /// The state or a profile is another.
    void changed();

private:
    struct Reading;

    void takeListing(const std::shared_ptr<Reading> &reading, const StoreResult<StoreListing> &listing);
    void takeProfile(const std::shared_ptr<Reading> &reading, const ProfileId &id,
                     const StoreResult<ProfilePtr> &profile);
    void endReading(const std::shared_ptr<Reading> &reading, std::optional<StoreProblem> problem);
    [[nodiscard]] QFuture<StoreResult<void>> write(const ProfilePtr &profile);
    void put(ProfilePtr profile);
    void clear();
    [[nodiscard]] QFuture<StoreResult<void>> afterwards(const QFuture<StoreResult<void>> &done,
                                                        std::function<void()> change);

    CredentialStore *m_store = nullptr;
    State m_state = State::NoStore;
    std::optional<StoreProblem> m_problem;
    StoreListing m_listing;
    std::map<ProfileId, ProfilePtr> m_profiles;
    std::shared_ptr<Reading> m_reading;
};

} // namespace console::credentials
