// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/guard/message.h"

#include <QList>
#include <QObject>

namespace console::guard {

/// Decides when the console can no longer answer for its tasks: the pipe closed without a bye, no message came for
/// longer than the hang limit while the machine was awake, or the machine slept for longer than the sleep limit.
/// Knows time and messages only; makes no calls.
class Watch final : public QObject
{
    Q_OBJECT

public:
    Watch(const Clock &clock, Scheduler &scheduler, QObject *parent = nullptr);

    /// The silence begins.
    void start();
    void take(Message message);
    /// The pipe was closed.
    void consoleGone();

    /// In the order in which they were told.
    [[nodiscard]] const QList<HeldTask> &held() const { return m_held; }

    /// How late a limit may be noticed.
    static constexpr std::chrono::milliseconds lookInterval{250};

Q_SIGNALS:
    /// Stop what is held, for that reason (core/rooms/reason.h). The watch is over.
    void stopWanted(const QString &reason);
    /// There is nothing to do any more. The watch is over.
    void finished();

private:
    void look();
    void lookLater();
    void hold(HeldTask held);
    void release(const rooms::RoomTask &task);
    void act(QLatin1StringView reason);
    void finish();

    const Clock &m_clock;
    Scheduler &m_scheduler;
    Limits m_limits;
    QList<HeldTask> m_held;
    bool m_isOver = false;
    std::chrono::nanoseconds m_lookedAt{0};  ///< On Clock::elapsed().
    std::chrono::nanoseconds m_machineAt{0}; ///< The same moment since boot.
    std::chrono::nanoseconds m_silence{0};   ///< Since the last message, as far as this process ran.
};

} // namespace console::guard
