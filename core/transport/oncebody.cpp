// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/oncebody.h"

#include <algorithm>
#include <cstring>

namespace console::transport {

OnceBody::OnceBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent),
      m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_next + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_bytes.size() - m_next);
    if (count <= 0)
        return maxSize > 0 ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_next, static_cast<size_t>(count));
    m_next += count;
    return count;
}

} // namespace console::transport
