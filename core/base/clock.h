// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace console {

/// Time since the machine started, sleep included. It tells how long something has run although the wall clock was set
/// meanwhile or the program was restarted, as long as the machine was not.
struct MachineTime
{
    QByteArray bootId; ///< Of this start of the machine; empty where the platform has none.
    std::chrono::nanoseconds sinceBoot{0};

    friend bool operator==(const MachineTime &, const MachineTime &) = default;
};

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
    /// Never goes back: measures durations. Stands still while the machine sleeps. May be asked in any thread.
    [[nodiscard]] virtual std::chrono::nanoseconds elapsed() const = 0;
    [[nodiscard]] virtual MachineTime machineTime() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::nanoseconds elapsed() const override;
    [[nodiscard]] MachineTime machineTime() const override;
};

} // namespace console
