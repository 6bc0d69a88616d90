// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/credentialstore.h"

#include <map>

namespace console::credentials {

/// For this run only: nothing is written anywhere, all is cleansed with the store. Answers at once.
class MemoryStore final : public CredentialStore
{
public:
    [[nodiscard]] Kind kind() const override { return Kind::Memory; }
    [[nodiscard]] QFuture<StoreResult<StoreListing>> list() override;
    [[nodiscard]] QFuture<StoreResult<ProfilePtr>> read(const ProfileId &id) override;
    [[nodiscard]] QFuture<StoreResult<void>> write(ProfilePtr profile) override;
    [[nodiscard]] QFuture<StoreResult<void>> remove(const ProfileId &id) override;

private:
    std::map<ProfileId, ProfilePtr> m_profiles;
};

} // namespace console::credentials
