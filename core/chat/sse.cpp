// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/sse.h"

#include <algorithm>

namespace console::chat {

QByteArray sseEvent(QByteArrayView data)
{
    Q_ASSERT(!data.contains('\r'));
    QByteArray lines = data.toByteArray();
    lines.replace('\n', "\ndata: ");
    return "data: " + lines + "\n\n";
}

QByteArray sseDone()
{
    return sseEvent("[DONE]");
}

Result<QList<SseData>, SseProblem> SseReader::feed(QByteArrayView bytes)
{
    QList<SseData> events;
    const auto isLineEnd = [](char c) { return c == '\r' || c == '\n'; };
    while (!bytes.isEmpty()) {
        if (m_afterCr && bytes.front() == '\n')
            bytes = bytes.sliced(1);
        if (std::exchange(m_afterCr, false) && bytes.isEmpty())
            break;
        const auto end = std::find_if(bytes.begin(), bytes.end(), isLineEnd);
        if (const auto taken = take(QByteArrayView(bytes.begin(), end)); !taken)
            return unexpected(taken.error());
        if (end == bytes.end())
            break;
        m_afterCr = *end == '\r';
        bytes = QByteArrayView(end + 1, bytes.end());
        if (const auto ended = endLine(events); !ended)
            return unexpected(ended.error());
    }
    return events;
}

Result<QList<SseData>, SseProblem> SseReader::finish()
{
    QList<SseData> events;
    for (int lineEnds = 0; lineEnds < 2; ++lineEnds) { // The second is the empty line.
        if (const auto ended = endLine(events); !ended)
            return unexpected(ended.error());
    }
    return events;
}

Result<void, SseProblem> SseReader::take(QByteArrayView part)
{
    if (m_line.size() + part.size() > m_limits.lineBytes)
        return unexpected(SseProblem::LineTooLong);
    m_line += part;
    return {};
}

Result<void, SseProblem> SseReader::endLine(QList<SseData> &events)
{
    QByteArray line = std::exchange(m_line, QByteArray());
    if (std::exchange(m_isFirstLine, false) && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    if (line.isEmpty()) {
        if (std::exchange(m_hasData, false))
            events.append(std::exchange(m_data, QByteArray()));
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if ((colon < 0 ? line : line.left(colon)) != "data") // A comment begins with the colon.
        return {};
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (m_data.size() + value.size() + 1 > m_limits.eventBytes)
        return unexpected(SseProblem::EventTooLarge);
    if (std::exchange(m_hasData, true))
        m_data += '\n';
    m_data += value;
    return {};
}

} // namespace console::chat
