// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/headreader.h"

namespace console::transport {

bool HeadReader::take(QByteArrayView line)
{
    m_size += line.size();
    if (m_size > limit)
        return false;
    const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty()) {
        constexpr int firstFinal = 200;
        m_isWhole = m_status >= firstFinal;
    } else if (m_isWhole) {
        // A trailer after the chunks: no header of the answer.
    } else if (line.startsWith("HTTP/")) {
        begin(text);
    } else if (isFolded && !m_headers.isEmpty()) {
        m_headers.last().value += ' ' + text.toByteArray();
    } else if (const qsizetype colon = text.indexOf(':'); colon > 0) {
        m_headers.append(HttpHeader{.name = text.first(colon).toByteArray(),
                                    .value = text.sliced(colon + 1).trimmed().toByteArray()});
    }
    return true;
}

void HeadReader::begin(QByteArrayView statusLine)
{
    m_headers.clear();
    const qsizetype space = statusLine.indexOf(' ');
    const QByteArray rest = space < 0 ? QByteArray() : statusLine.sliced(space).trimmed().toByteArray();
    constexpr qsizetype digits = 3;
    m_status = rest.left(digits).toInt();
    m_reason = rest.mid(digits).trimmed();
}

qint64 HeadReader::length() const
{
    bool isNumber = false;
    const qint64 length = headerValue(m_headers, "Content-Length").value_or(QByteArray()).toLongLong(&isNumber);
    return isNumber ? length : -1;
}

} // namespace console::transport
