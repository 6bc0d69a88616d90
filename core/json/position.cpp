// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/position.h"

#include "core/json/utf8.h"

#include <algorithm>

namespace console::json {

namespace {

constexpr qsizetype markDistance = 1024;

} // namespace

LineIndex::LineIndex(QByteArrayView text)
{
    m_marks.reserve(static_cast<size_t>(text.size() / markDistance + 1));
    Mark mark{.line = 1, .column = text.startsWith(byteOrderMark) ? 0 : 1};
    for (qsizetype from = 0;; from += markDistance) {
        m_marks.push_back(mark);
        walk(text, from, std::min(from + markDistance, text.size()), mark);
        if (from + markDistance >= text.size())
            break;
    }
    m_lineCount = mark.line;
}

Position LineIndex::at(QByteArrayView text, qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const auto index = std::min(static_cast<size_t>(offset / markDistance), m_marks.size() - 1);
    Mark mark = m_marks[index];
    walk(text, static_cast<qsizetype>(index) * markDistance, offset, mark);
    return {.offset = offset, .line = mark.line, .column = std::max(mark.column, 1)};
}

void LineIndex::walk(QByteArrayView text, qsizetype from, qsizetype to, Mark &mark)
{
    for (qsizetype i = from; i < to; ++i) {
        const char byte = text[i];
        const bool endsLine = byte == '\n' || (byte == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (endsLine) {
            ++mark.line;
            mark.column = 1;
        } else if (!isContinuation(byte)) {
            ++mark.column;
        }
    }
}

} // namespace console::json
