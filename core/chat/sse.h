// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace console::chat {

/// The `data:` lines of one event, joined with LF. Other fields mean nothing to a chat and are dropped.
using SseData = QByteArray;

/// One event as it stands on the wire; `data` may hold LF but no CR.
[[nodiscard]] QByteArray sseEvent(QByteArrayView data);
/// `data: [DONE]`, the last of a chat.
[[nodiscard]] QByteArray sseDone();

struct SseLimits
{
    qsizetype lineBytes = 256 * 1024;
    qsizetype eventBytes = 1024 * 1024; ///< The data of one event.
};

enum class SseProblem { LineTooLong, EventTooLarge };

/// Takes server-sent events (WHATWG HTML 9.2) out of bytes that come in pieces of any size: CR, LF and CRLF, comments,
/// several data lines, a byte order mark. How the bytes were cut never matters.
class SseReader
{
public:
    explicit SseReader(const SseLimits &limits = {})
        : m_limits(limits)
    {}

    /// The events that are complete with these bytes. After a problem the reader is of no more use.
    [[nodiscard]] Result<QList<SseData>, SseProblem> feed(QByteArrayView bytes);
    /// After the last byte: an event that lacks its empty line, or even its line end. The standard drops it, but some
    /// services end so; whoever uses it should check that it is whole.
    [[nodiscard]] Result<QList<SseData>, SseProblem> finish();

private:
    [[nodiscard]] Result<void, SseProblem> take(QByteArrayView part);
    [[nodiscard]] Result<void, SseProblem> endLine(QList<SseData> &events);

    SseLimits m_limits;
    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isFirstLine = true;
    bool m_afterCr = false; ///< A LF that comes now belongs to it.
};

} // namespace console::chat
