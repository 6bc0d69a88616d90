// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"

#include <QPointer>
#include <QTimeZone>

#include <atomic>
#include <vector>

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
    [[nodiscard]] MachineTime machineTime() const override { return {.bootId = m_bootId, .sinceBoot = m_sinceBoot}; }

    /// Time passes.
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_elapsed = elapsed() + by;
        m_sinceBoot += by;
    }
    /// Time passes while the machine sleeps: what measures durations stands still.
    void sleep(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_sinceBoot += by;
    }
    /// Somebody sets the wall clock; no time passes.
    void setNow(QDateTime now) { m_now = std::move(now); }
    /// The machine starts anew.
    void reboot(const QByteArray &bootId)
    {
        m_bootId = bootId;
        m_sinceBoot = {};
        m_elapsed = std::chrono::nanoseconds(0);
    }

private:
    QDateTime m_now;
    std::atomic<std::chrono::nanoseconds> m_elapsed{std::chrono::nanoseconds(0)};
    QByteArray m_bootId = "boot-1";
    std::chrono::nanoseconds m_sinceBoot{std::chrono::hours(1)};
};

/// Runs what is due while it moves its clock.
class ManualScheduler final : public Scheduler
{
public:
    explicit ManualScheduler(ManualClock &clock)
        : m_clock(clock)
    {}

    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> what) override;
    /// Moves the clock on, stopping at each moment where something is due and running it there.
    void advance(std::chrono::milliseconds by);
    /// Things that still wait and whose context lives.
    [[nodiscard]] int waiting() const;

private:
    struct Waiting
    {
        std::chrono::nanoseconds due;
        QPointer<QObject> context;
        std::function<void()> what;
    };

    ManualClock &m_clock;
    std::vector<Waiting> m_waiting; ///< In the order in which they are due.
};

} // namespace console::test
