// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/httpheaders.h"

namespace console::transport {

/// Puts an answer's head together out of its lines. Interim answers (1xx) are passed over.
class HeadReader
{
public:
    /// One line with its end, as it came. False when the head grows beyond all measure.
    [[nodiscard]] bool take(QByteArrayView line);

    /// The head is there to its end.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// 0 until the head is whole.
    [[nodiscard]] int status() const { return m_isWhole ? m_status : 0; }
    [[nodiscard]] const QByteArray &reason() const { return m_reason; }
    /// In their order, repeated ones as often as they came.
    [[nodiscard]] const HttpHeaders &headers() const { return m_headers; }
    /// Content-Length; -1 when it is not told.
    [[nodiscard]] qint64 length() const;

    static constexpr qsizetype limit = 1024 * 1024;

private:
    void begin(QByteArrayView statusLine);

    int m_status = 0;
    QByteArray m_reason;
    HttpHeaders m_headers;
    qsizetype m_size = 0;
    bool m_isWhole = false;
};

} // namespace console::transport
