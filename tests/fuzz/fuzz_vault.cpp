// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a vault file holds: taking it apart never goes wrong, and what is taken for a vault is written again byte
// for byte. The checksum keeps nearly all inputs from what comes after it, so each is also tried with a right one; and
// the bytes are read as what a vault holds when it is open, as an index and as a profile, which have to come out of
// their own text unchanged.

#include "core/credentials/keychainindex.h"
#include "core/credentials/profiletext.h"
#include "core/credentials/vaultentries.h"
#include "core/credentials/vaultkey.h"

#include <QCryptographicHash>

#include <cstdint>
#include <cstdlib>

using namespace console;
using namespace console::credentials;

namespace {

void require(bool isRight)
{
    if (!isRight)
        std::abort();
}

void readAsVault(const QByteArray &bytes)
{
    const auto image = readVaultImage(bytes);
    if (!image)
        return;
    require(vaultBytes(*image) == bytes);
    require(vaultHeaderBytes(image->header, image->sealed.size()) == image->headerBytes);
    require(image->header.cost.isAcceptable());
    // Deriving what the file asks for may take long; a key of our own must not open it.
    static const auto key = VaultKey::make(Secret("fuzz"), {.log2N = 1, .r = 1, .p = 1});
    require(!key->open(*image));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAsVault(bytes);
    readAsVault(bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    if (const auto entries = readEntries(bytes)) {
        const auto again = readEntries(entriesBytes(*entries).reveal());
        require(again && *again == *entries);
    }
    const Secret text(bytes);
    if (const auto profile = readProfile(text)) {
        const Secret first = profileText(*profile);
        const auto again = readProfile(first);
        require(again && profileText(*again) == first);
    }
    if (const auto index = readIndex(text)) {
        const auto again = readIndex(indexText(*index));
        require(again && *again == *index);
    }
    return 0;
}
