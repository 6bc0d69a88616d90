// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>

#include <chrono>
#include <deque>

namespace console::sandbox {

/// Counts an account's calls over every second there is, not over those of the clock: a call is taken when fewer than
/// the rate were taken in the second before it arrived. Those that were refused do not count.
class RateWindow
{
public:
    /// Calls a second for each account; 0: no limit.
    explicit RateWindow(int rate = 0)
        : m_rate(rate)
    {}

    /// Whether the account may make a call at `now`, which must never go back. Counts it.
    [[nodiscard]] bool take(const QByteArray &account, std::chrono::nanoseconds now);
    [[nodiscard]] quint64 refusals() const { return m_refusals; }

private:
    int m_rate = 0;
    quint64 m_refusals = 0;
    QMap<QByteArray, std::deque<std::chrono::nanoseconds>> m_taken; ///< Within the last second, oldest first.
};

} // namespace console::sandbox
