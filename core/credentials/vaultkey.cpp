// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultkey.h"

#include <memory>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr int halfSize = 32;
constexpr QByteArrayView checkedText = "voicechat-console/vault/key-check/1";

struct ContextDeleter
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

/// Cleansed when it goes.
struct WorkingBytes
{
    explicit WorkingBytes(qsizetype size)
        : bytes(static_cast<size_t>(size))
    {}
    ~WorkingBytes() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    WorkingBytes(const WorkingBytes &) = delete;
    WorkingBytes &operator=(const WorkingBytes &) = delete;

    [[nodiscard]] QByteArrayView view() const { return {bytes.data(), static_cast<qsizetype>(bytes.size())}; }

    std::vector<unsigned char> bytes;
};

const unsigned char *data(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

auto cryptoProblem(QLatin1StringView what)
{
    return unexpected(StoreProblem{StoreProblem::Kind::Io, what});
}

} // namespace

StoreResult<VaultKey> VaultKey::derive(const Secret &passphrase, const ScryptCost &cost, const VaultSalt &salt)
{
    if (!cost.isAcceptable())
        return unexpected(StoreProblem{StoreProblem::Kind::TooCostly, u"scrypt"_s});
    WorkingBytes bytes(qsizetype(2) * halfSize);
    // OpenSSL's own limit is 32 MiB; its count has small buffers beside the large one.
    const quint64 memory = cost.memoryInBytes() + quint64(128) * cost.r * (cost.p + 2) + 4096;
    if (EVP_PBE_scrypt(passphrase.reveal().data(), static_cast<size_t>(passphrase.size()), salt.data(), salt.size(),
                       quint64(1) << cost.log2N, cost.r, cost.p, memory, bytes.bytes.data(), bytes.bytes.size()) != 1)
        return cryptoProblem("scrypt"_L1);

    VaultKey key;
    key.m_cost = cost;
    key.m_salt = salt;
    key.m_cipherKey = Secret(bytes.view().first(halfSize));
    unsigned int size = 0;
    if (HMAC(EVP_sha256(), bytes.bytes.data() + halfSize, halfSize, data(checkedText),
             static_cast<size_t>(checkedText.size()), key.m_check.data(), &size) == nullptr)
        return cryptoProblem("hmac"_L1);
    return key;
}

StoreResult<VaultKey> VaultKey::make(const Secret &passphrase, const ScryptCost &cost)
{
    VaultSalt salt = {};
    if (RAND_bytes(salt.data(), static_cast<int>(salt.size())) != 1)
        return cryptoProblem("random"_L1);
    return derive(passphrase, cost, salt);
}

bool VaultKey::fits(const VaultHeader &header) const
{
    return header.cost == m_cost && header.salt == m_salt &&
           CRYPTO_memcmp(header.check.data(), m_check.data(), m_check.size()) == 0;
}

StoreResult<VaultImage> VaultKey::seal(const Secret &plain) const
{
    VaultNonce nonce = {};
    if (RAND_bytes(nonce.data(), static_cast<int>(nonce.size())) != 1)
        return cryptoProblem("random"_L1);
    return seal(plain, nonce);
}

StoreResult<VaultImage> VaultKey::seal(const Secret &plain, const VaultNonce &nonce) const
{
    if (plain.size() > maximumVaultBytes / 2)
        return unexpected(StoreProblem{StoreProblem::Kind::TooCostly, u"size"_s});
    VaultImage image{.header = {.cost = m_cost, .salt = m_salt, .nonce = nonce, .check = m_check},
                     .headerBytes = {},
                     .sealed = QByteArray(plain.size() + vaultTagSize, Qt::Uninitialized)};
    image.headerBytes = vaultHeaderBytes(image.header, image.sealed.size());
    auto *out = reinterpret_cast<unsigned char *>(image.sealed.data());
    const Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool isSealed =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, data(m_cipherKey.reveal()), nonce.data()) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &size, data(image.headerBytes),
                          static_cast<int>(image.headerBytes.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), out, &size, data(plain.reveal()), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), out + size, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, vaultTagSize, out + plain.size()) == 1;
    if (!isSealed)
        return cryptoProblem("aes-gcm"_L1);
    return image;
}

StoreResult<Secret> VaultKey::open(const VaultImage &image) const
{
    if (!fits(image.header))
        return unexpected(StoreProblem{StoreProblem::Kind::WrongPassphrase});
    const qsizetype plainSize = image.sealed.size() - vaultTagSize;
    WorkingBytes plain(plainSize + 1); // Never empty: OpenSSL takes a null pointer for something else.
    QByteArray tag = image.sealed.last(vaultTagSize);
    const Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool isReady = context &&
                         EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, data(m_cipherKey.reveal()),
                                            image.header.nonce.data()) == 1 &&
                         EVP_DecryptUpdate(context.get(), nullptr, &size, data(image.headerBytes),
                                           static_cast<int>(image.headerBytes.size())) == 1 &&
                         EVP_DecryptUpdate(context.get(), plain.bytes.data(), &size, data(image.sealed),
                                           static_cast<int>(plainSize)) == 1 &&
                         EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, vaultTagSize, tag.data()) == 1;
    if (!isReady)
        return cryptoProblem("aes-gcm"_L1);
    if (EVP_DecryptFinal_ex(context.get(), plain.bytes.data() + size, &size) != 1)
        return unexpected(StoreProblem{StoreProblem::Kind::Tampered});
    return Secret(plain.view().first(plainSize));
}

} // namespace console::credentials
