// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QTimeZone>

namespace console::test {

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2025, 7, 1), QTime(8, 9, 10, 123), Qt::UTC))
        : m_now(std::move(start))
    {}

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::nanoseconds elapsed() const override { return m_elapsed; }

    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_elapsed += by;
    }
    void setNow(QDateTime now) { m_now = std::move(now); }

private:
    QDateTime m_now;
    std::chrono::nanoseconds m_elapsed{0};
};

} // namespace console::test
