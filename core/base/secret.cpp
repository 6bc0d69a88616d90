// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"

#include <QDebug>

#include <openssl/crypto.h>

namespace console {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{}

Secret::~Secret()
{
    cleanse();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        cleanse();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

QByteArrayView Secret::reveal() const
{
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

void Secret::cleanse()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

bool operator==(const Secret &a, const Secret &b)
{
    return a.m_bytes.size() == b.m_bytes.size() &&
           CRYPTO_memcmp(a.m_bytes.data(), b.m_bytes.data(), a.m_bytes.size()) == 0;
}

QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "<secret>";
}

} // namespace console
