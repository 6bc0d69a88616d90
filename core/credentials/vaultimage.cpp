// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultimage.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr std::array<unsigned char, 8> magic{0x89, 'V', 'C', 'V', '\r', '\n', 0x1a, '\n'};
constexpr quint16 currentVersion = 1;
constexpr quint8 scryptDerivation = 1;
constexpr quint8 aesGcmCipher = 1;
constexpr qsizetype headerSize = 88;
constexpr qsizetype checksumSize = 32;

QByteArrayView viewOf(const auto &array)
{
    return QByteArrayView(array.data(), static_cast<qsizetype>(array.size()));
}

QByteArray checksumOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

template<class Number>
void appendNumber(QByteArray &bytes, Number number)
{
    std::array<char, sizeof number> text = {};
    qToBigEndian(number, text.data());
    bytes.append(viewOf(text));
}

/// Takes what it is asked for from the front; the caller has made sure that there is enough.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] QByteArrayView take(qsizetype size)
    {
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }
    template<class Number>
    [[nodiscard]] Number number()
    {
        return qFromBigEndian<Number>(take(sizeof(Number)).data());
    }
    void fill(auto &array) { std::ranges::copy(take(static_cast<qsizetype>(array.size())), array.begin()); }

private:
    QByteArrayView m_bytes;
};

auto damaged(QLatin1StringView what)
{
    return unexpected(StoreProblem{StoreProblem::Kind::Damaged, what});
}

} // namespace

quint64 ScryptCost::memoryInBytes() const
{
    return (quint64(128) * r) << std::min(log2N, quint32(32));
}

bool ScryptCost::isAcceptable() const
{
    constexpr quint64 memory = quint64(256) * 1024 * 1024;
    // The small bounds come first: they keep the product from overflowing. N < 2^(16 r) is scrypt's own.
    return log2N >= 1 && log2N <= 24 && r >= 1 && r <= 1024 && p >= 1 && p <= 1024 && log2N < 16 * r &&
           memoryInBytes() <= memory && memoryInBytes() * p <= 4 * memory;
}

StoreResult<VaultImage> readVaultImage(QByteArrayView bytes)
{
    if (bytes.size() > maximumVaultBytes)
        return unexpected(StoreProblem{StoreProblem::Kind::TooCostly, u"size"_s});
    if (bytes.size() < viewOf(magic).size() + qsizetype(sizeof currentVersion) + checksumSize)
        return damaged("size"_L1);
    const QByteArrayView content = bytes.chopped(checksumSize);
    if (checksumOf(content) != bytes.last(checksumSize))
        return damaged("checksum"_L1);
    Cursor cursor(content);
    if (cursor.take(viewOf(magic).size()) != viewOf(magic))
        return damaged("magic"_L1);
    const auto version = cursor.number<quint16>();
    if (version > currentVersion)
        return unexpected(StoreProblem{StoreProblem::Kind::NewerVersion, QString::number(version)});
    if (version != currentVersion || content.size() < headerSize + vaultTagSize)
        return damaged("version"_L1);
    if (cursor.number<quint8>() != scryptDerivation || cursor.number<quint8>() != aesGcmCipher)
        return damaged("algorithm"_L1);

    VaultImage image;
    VaultHeader &header = image.header;
    header.cost.log2N = cursor.number<quint32>();
    header.cost.r = cursor.number<quint32>();
    header.cost.p = cursor.number<quint32>();
    if (!header.cost.isAcceptable())
        return unexpected(
            StoreProblem{StoreProblem::Kind::TooCostly,
                         u"scrypt log2N=%1 r=%2 p=%3"_s.arg(header.cost.log2N).arg(header.cost.r).arg(header.cost.p)});
    cursor.fill(header.salt);
    cursor.fill(header.nonce);
    cursor.fill(header.check);
    if (cursor.number<quint32>() != content.size() - headerSize)
        return damaged("length"_L1);
    image.headerBytes = content.first(headerSize).toByteArray();
    image.sealed = content.sliced(headerSize).toByteArray();
    return image;
}

QByteArray vaultHeaderBytes(const VaultHeader &header, qsizetype sealedSize)
{
    QByteArray bytes = viewOf(magic).toByteArray();
    appendNumber(bytes, currentVersion);
    appendNumber(bytes, scryptDerivation);
    appendNumber(bytes, aesGcmCipher);
    for (const quint32 number : {header.cost.log2N, header.cost.r, header.cost.p})
        appendNumber(bytes, number);
    bytes.append(viewOf(header.salt)).append(viewOf(header.nonce)).append(viewOf(header.check));
    appendNumber(bytes, static_cast<quint32>(sealedSize));
    return bytes;
}

QByteArray vaultBytes(const VaultImage &image)
{
    const QByteArray content = image.headerBytes + image.sealed;
    return content + checksumOf(content);
}

} // namespace console::credentials
