// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <chrono>

namespace console::ui {

/// How many there were in the last minute, without keeping each.
class RequestRate
{
public:
    /// `now` never goes back.
    void note(std::chrono::seconds now);
    [[nodiscard]] int perMinute(std::chrono::seconds now);

private:
    void moveTo(std::chrono::seconds now);

    static constexpr size_t window = 60;
    std::array<int, window> m_counts{}; ///< Of each second, by its number modulo the window.
    std::chrono::seconds m_last{0};
};

} // namespace console::ui
