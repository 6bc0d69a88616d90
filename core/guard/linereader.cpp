// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/linereader.h"

#include <openssl/crypto.h>

namespace console::guard {

LineReader::LineReader()
{
    m_line.reserve(maximumLine);
}

LineReader::~LineReader()
{
    clear();
}

std::vector<Message> LineReader::feed(QByteArrayView bytes)
{
    std::vector<Message> messages;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        m_isTooLong = m_isTooLong || static_cast<qsizetype>(m_line.size()) + part.size() > maximumLine;
        if (!m_isTooLong)
            m_line.insert(m_line.end(), part.begin(), part.end());
        if (end < 0)
            break;
        if (!m_isTooLong) {
            if (auto message = readLine({m_line.data(), static_cast<qsizetype>(m_line.size())}))
                messages.push_back(*std::move(message));
        }
        clear();
        m_isTooLong = false;
        bytes = bytes.sliced(end + 1);
    }
    return messages;
}

std::vector<Message> LineReader::feedAndClear(std::span<char> bytes)
{
    auto messages = feed({bytes.data(), static_cast<qsizetype>(bytes.size())});
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return messages;
}

void LineReader::clear()
{
    if (!m_line.empty())
        OPENSSL_cleanse(m_line.data(), m_line.size());
    m_line.clear();
}

} // namespace console::guard
