// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/ratewindow.h"

namespace console::sandbox {

bool RateWindow::take(const QByteArray &account, std::chrono::nanoseconds now)
{
    if (m_rate <= 0)
        return true;
    auto &taken = m_taken[account];
    while (!taken.empty() && taken.front() + std::chrono::seconds(1) <= now)
        taken.pop_front();
    if (taken.size() >= static_cast<std::size_t>(m_rate)) {
        ++m_refusals;
        return false;
    }
    taken.push_back(now);
    return true;
}

} // namespace console::sandbox
