// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>

#include <vector>

namespace console::credentials {

/// Puts a secret together piece by piece and leaves no copy of it behind: what it outgrows is cleansed.
class SecretBuffer
{
public:
    SecretBuffer() = default;
    ~SecretBuffer();
    SecretBuffer(const SecretBuffer &) = delete;
    SecretBuffer &operator=(const SecretBuffer &) = delete;

    SecretBuffer &append(QByteArrayView bytes);
    /// Big-endian.
    SecretBuffer &appendNumber(quint32 number);

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] Secret secret() const;

private:
    std::vector<char> m_bytes;
};

/// Overwrites the bytes of a buffer that had to hold a secret because somebody's interface wants one, in every
/// QByteArray that shares it. Its length stays.
void cleanseShared(const QByteArray &bytes);

/// Does so at the end of a scope.
class CleansedBytes
{
public:
    explicit CleansedBytes(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}
    ~CleansedBytes() { cleanseShared(m_bytes); }
    CleansedBytes(const CleansedBytes &) = delete;
    CleansedBytes &operator=(const CleansedBytes &) = delete;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace console::credentials
