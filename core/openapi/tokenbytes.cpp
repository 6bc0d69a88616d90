// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/tokenbytes.h"

#include <QStringDecoder>
#include <QtEndian>

#include <array>

namespace console::openapi {

namespace {

template<class Number>
void append(QByteArray &out, Number value)
{
    std::array<char, sizeof(Number)> bytes{};
    qToLittleEndian(value, bytes.data());
    out.append(bytes.data(), bytes.size());
}

template<class Number>
Number number(QByteArrayView bytes)
{
    return bytes.isEmpty() ? Number{0} : qFromLittleEndian<Number>(bytes.data());
}

} // namespace

void TokenWriter::putUint16(quint16 value)
{
    append(m_bytes, value);
}

void TokenWriter::putUint32(quint32 value)
{
    append(m_bytes, value);
}

void TokenWriter::putBytes(QByteArrayView bytes)
{
    putUint16(static_cast<quint16>(bytes.size()));
    m_bytes.append(bytes);
}

QByteArrayView TokenReader::take(qsizetype count)
{
    if (!m_good || m_rest.size() < count) {
        m_good = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(count);
    m_rest = m_rest.sliced(count);
    return taken;
}

quint16 TokenReader::uint16()
{
    return number<quint16>(take(sizeof(quint16)));
}

quint32 TokenReader::uint32()
{
    return number<quint32>(take(sizeof(quint32)));
}

QByteArrayView TokenReader::bytes()
{
    return take(uint16());
}

std::optional<QString> strictUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace console::openapi
