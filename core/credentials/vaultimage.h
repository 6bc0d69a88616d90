// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/storeproblem.h"

#include <QByteArray>

#include <array>

namespace console::credentials {

/// What deriving a key from the passphrase costs. The defaults take 128 MiB and about a third of a second.
struct ScryptCost
{
    quint32 log2N = 17;
    quint32 r = 8;
    quint32 p = 1;

    /// Within scrypt's own bounds and within what this program spends on a file it was given: 256 MiB, and four times
    /// the time that takes.
    [[nodiscard]] bool isAcceptable() const;
    [[nodiscard]] quint64 memoryInBytes() const;

    friend bool operator==(const ScryptCost &, const ScryptCost &) = default;
};

using VaultSalt = std::array<unsigned char, 16>;
using VaultNonce = std::array<unsigned char, 12>;
using VaultCheck = std::array<unsigned char, 32>;

/// What a vault says in the open.
struct VaultHeader
{
    ScryptCost cost;
    VaultSalt salt = {};
    VaultNonce nonce = {};
    VaultCheck check = {}; ///< Tells the right key from another one (vaultkey.h).

    friend bool operator==(const VaultHeader &, const VaultHeader &) = default;
};

/// The parts of a vault file:
///
///      0   8  magic 89 56 43 56 0D 0A 1A 0A
///      8   2  version, 1
///     10   1  key derivation, 1: scrypt
///     11   1  cipher, 1: AES-256-GCM
///     12  12  log2 N, r, p, four bytes each
///     24  16  salt
///     40  12  nonce
///     52  32  key check
///     84   4  length of what is encrypted, the tag of 16 bytes included
///     88      what is encrypted; bytes 0 to 87 are authenticated with it
///   last  32  SHA-256 of all before it
///
/// Numbers are big-endian. The magic, the version's place and the checksum at the end stay in every version. The
/// checksum needs no key: it tells a file that a disk or a copy has spoilt from one that was changed on purpose, which
/// only the cipher's tag notices.
struct VaultImage
{
    VaultHeader header;
    QByteArray headerBytes; ///< As they stand in the file: what is authenticated.
    QByteArray sealed;      ///< Encrypted, with its tag.
};

inline constexpr qsizetype vaultTagSize = 16;
/// No vault is larger: thousands of profiles.
inline constexpr qsizetype maximumVaultBytes = qsizetype(16) * 1024 * 1024;

/// Takes a file apart without a key: Damaged, NewerVersion, or TooCostly for parameters beyond what isAcceptable().
[[nodiscard]] StoreResult<VaultImage> readVaultImage(QByteArrayView bytes);

/// The header's bytes for so many encrypted ones.
[[nodiscard]] QByteArray vaultHeaderBytes(const VaultHeader &header, qsizetype sealedSize);

/// The whole file.
[[nodiscard]] QByteArray vaultBytes(const VaultImage &image);

} // namespace console::credentials
