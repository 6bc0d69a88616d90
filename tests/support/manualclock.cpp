// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manualclock.h"

#include <algorithm>

namespace console::test {

using std::chrono::milliseconds;

void ManualScheduler::after(milliseconds delay, QObject *context, std::function<void()> what)
{
    const auto due = m_clock.elapsed() + std::max(delay, milliseconds(0));
    const auto place = std::ranges::upper_bound(m_waiting, due, {}, &Waiting::due);
    m_waiting.insert(place, {.due = due, .context = context, .what = std::move(what)});
}

void ManualScheduler::advance(milliseconds by)
{
    const auto end = m_clock.elapsed() + by;
    while (!m_waiting.empty() && m_waiting.front().due <= end) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        const auto step = std::chrono::duration_cast<milliseconds>(next.due - m_clock.elapsed());
        m_clock.advance(std::max(step, milliseconds(0)));
        if (next.context)
            next.what();
    }
    m_clock.advance(std::chrono::duration_cast<milliseconds>(end - m_clock.elapsed()));
}

int ManualScheduler::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_waiting, [](const Waiting &w) { return !w.context.isNull(); }));
}

} // namespace console::test
