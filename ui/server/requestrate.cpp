// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/requestrate.h"

#include <algorithm>
#include <numeric>

namespace console::ui {

namespace {

size_t placeOf(std::chrono::seconds second, size_t window)
{
    return static_cast<size_t>(second.count()) % window;
}

} // namespace

void RequestRate::moveTo(std::chrono::seconds now)
{
    const auto steps = std::min((now - m_last).count(), static_cast<std::chrono::seconds::rep>(window));
    for (auto step = steps; step > 0; --step)
        m_counts[placeOf(now - std::chrono::seconds(step - 1), window)] = 0;
    m_last = std::max(m_last, now);
}

void RequestRate::note(std::chrono::seconds now)
{
    moveTo(now);
    ++m_counts[placeOf(m_last, window)];
}

int RequestRate::perMinute(std::chrono::seconds now)
{
    moveTo(now);
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

} // namespace console::ui
