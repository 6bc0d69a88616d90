// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/memorystore.h"

#include "core/base/whendone.h"

namespace console::credentials {

QFuture<StoreResult<StoreListing>> MemoryStore::list()
{
    StoreListing listing;
    for (const auto &[id, profile] : m_profiles)
        listing.profiles.append(infoOf(*profile));
    sort(listing);
    return readyFuture<StoreResult<StoreListing>>(std::move(listing));
}

QFuture<StoreResult<ProfilePtr>> MemoryStore::read(const ProfileId &id)
{
    const auto found = m_profiles.find(id);
    if (found == m_profiles.end())
        return readyFuture<StoreResult<ProfilePtr>>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, id.text()}));
    return readyFuture<StoreResult<ProfilePtr>>(found->second);
}

QFuture<StoreResult<void>> MemoryStore::write(ProfilePtr profile)
{
    const ProfileId id = profile->facts.id;
    m_profiles.insert_or_assign(id, std::move(profile));
    return readyFuture<StoreResult<void>>({});
}

QFuture<StoreResult<void>> MemoryStore::remove(const ProfileId &id)
{
    if (m_profiles.erase(id) == 0)
        return readyFuture<StoreResult<void>>(unexpected(StoreProblem{StoreProblem::Kind::NotFound, id.text()}));
    return readyFuture<StoreResult<void>>({});
}

} // namespace console::credentials
