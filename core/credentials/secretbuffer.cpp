// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/secretbuffer.h"

#include <QtEndian>

#include <algorithm>
#include <array>

#include <openssl/crypto.h>

namespace console::credentials {

SecretBuffer::~SecretBuffer()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

SecretBuffer &SecretBuffer::append(QByteArrayView bytes)
{
    const auto needed = m_bytes.size() + static_cast<size_t>(bytes.size());
    if (needed > m_bytes.capacity()) {
        // The vector's own growth would free the old bytes as they are.
        std::vector<char> larger;
        larger.reserve(std::max(needed, 2 * m_bytes.capacity() + 64));
        larger.assign(m_bytes.begin(), m_bytes.end());
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
        m_bytes.swap(larger);
    }
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return *this;
}

SecretBuffer &SecretBuffer::appendNumber(quint32 number)
{
    std::array<char, sizeof number> bytes = {};
    qToBigEndian(number, bytes.data());
    return append(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

Secret SecretBuffer::secret() const
{
    return Secret(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_bytes.size())));
}

void cleanseShared(const QByteArray &bytes)
{
    // data() would detach and clear a copy of its own. A literal's bytes are nobody's to write.
    if (!bytes.isEmpty() && bytes.capacity() > 0)
        OPENSSL_cleanse(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

} // namespace console::credentials
