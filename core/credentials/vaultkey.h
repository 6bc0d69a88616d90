// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/vaultimage.h"

#include <memory>

namespace console::credentials {

/// What a passphrase becomes: 64 bytes of scrypt, half of them for the cipher, half for the key check. The check is
/// HMAC-SHA256 of a fixed text, so that another passphrase is known for what it is before anything is decrypted; when
/// the check holds and the cipher's tag does not, the file was changed.
class VaultKey
{
public:
    /// Takes the time and memory that the cost says: not for the window's thread. TooCostly when it is not acceptable,
    /// Io when the memory is not to be had.
    [[nodiscard]] static StoreResult<VaultKey> derive(const Secret &passphrase, const ScryptCost &cost,
                                                      const VaultSalt &salt);
    /// With a new random salt.
    [[nodiscard]] static StoreResult<VaultKey> make(const Secret &passphrase, const ScryptCost &cost);

    /// Whether the vault was written with this very key.
    [[nodiscard]] bool fits(const VaultHeader &header) const;

    /// A vault of these bytes, with a new random nonce.
    [[nodiscard]] StoreResult<VaultImage> seal(const Secret &plain) const;
    /// With a given nonce, which must never be used twice with one key: for tests against known answers.
    [[nodiscard]] StoreResult<VaultImage> seal(const Secret &plain, const VaultNonce &nonce) const;
    /// The bytes; WrongPassphrase when the key is another one, Tampered when it is not and the tag does not hold.
    [[nodiscard]] StoreResult<Secret> open(const VaultImage &image) const;

private:
    VaultKey() = default;

    ScryptCost m_cost;
    VaultSalt m_salt = {};
    Secret m_cipherKey;
    VaultCheck m_check = {};
};

/// Shared by the thread that holds it and the one that works with it.
using VaultKeyPtr = std::shared_ptr<const VaultKey>;

} // namespace console::credentials
