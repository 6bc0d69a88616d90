// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace console::openapi {

/// Packs the little-endian fields of an RTC token.
class TokenWriter
{
public:
    void putUint16(quint16 value);
    void putUint32(quint32 value);
    /// The length in 16 bits, then the bytes.
    void putBytes(QByteArrayView bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Takes them out again. Reading past the end gives zeros and empty views, and isGood() says so.
class TokenReader
{
public:
    explicit TokenReader(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    [[nodiscard]] quint16 uint16();
    [[nodiscard]] quint32 uint32();
    [[nodiscard]] QByteArrayView bytes();

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    [[nodiscard]] QByteArrayView take(qsizetype count);

    QByteArrayView m_rest;
    bool m_good = true;
};

/// The text of the bytes, a leading U+FEFF kept; nothing when they are no UTF-8.
[[nodiscard]] std::optional<QString> strictUtf8(QByteArrayView bytes);

} // namespace console::openapi
