// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace console {

/// Where the time comes from. Injected, so that tests move it by hand.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall time in UTC: goes into signatures and records, may jump.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Never goes back: measures durations.
    [[nodiscard]] virtual std::chrono::nanoseconds elapsed() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
};

} // namespace console
