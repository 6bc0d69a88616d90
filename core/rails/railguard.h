// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/rails/rails.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace console::rails {

/// What the guard needs of those who know the rooms. Outlives the guard.
class RailHost
{
public:
    RailHost() = default;
    RailHost(const RailHost &) = delete;
    RailHost &operator=(const RailHost &) = delete;
    virtual ~RailHost() = default;

    /// Every room that may be running, and those that ended since yesterday began. When the journal cannot be read, the
    /// last list.
    [[nodiscard]] virtual QList<WatchedTask> tasks() = 0;
    /// Stops the room and records `toText(reason)` with the transition. `done` must be called once, at any time, with
    /// whether the service has stopped it.
    virtual void stop(const QString &task, const RailReason &reason, std::function<void(bool)> done) = 0;
    /// To be kept for the next start of the program (synchronise()); may merge what others have counted.
    virtual void keep(UseBook &book) = 0;
};

/// Holds running rooms to the operator's limits: warns once for each limit and room, then stops by itself, and goes on
/// trying where a stop fails (after 1 s, 2 s, 4 s, … 30 s). Acts within a second of the moment a limit is reached,
/// while the program runs: also after the machine has slept, a clock was set, or the program was started again. Then
/// what is over its limit is stopped at once.
class RailGuard final : public QObject
{
    Q_OBJECT

public:
    /// `book` is what the last run of the program kept.
    RailGuard(RailHost &host, const Clock &clock, Scheduler &scheduler, QTimeZone zone, UseBook book = {},
              QObject *parent = nullptr);

    /// Replaces the limits and holds the rooms to them at once. The guard does nothing before the first call of this or
    /// of refresh().
    void setLimits(QList<Limit> limits);
    [[nodiscard]] const QList<Limit> &limits() const { return m_limits; }

    /// A room was started, ended or taken over: looks at them all again, at once or within a tenth of a second.
    void refresh();
    /// As of the last look.
    [[nodiscard]] const Evaluation &current() const { return m_current; }
    /// Whether a start now would begin over a limit of the day.
    [[nodiscard]] Result<void, RailRefusal> mayStart(const QString &sceneId, const QString &fingerprint);

Q_SIGNALS:
    /// A room comes near a limit. Once for each limit and room; of a day's limit once a day.
    void warned(const QString &task, const console::rails::LimitUse &use);
    /// The room is being stopped.
    void stopping(const QString &task, const console::rails::RailReason &reason);
    /// It runs on; the next attempt follows after that time.
    void stopFailed(const QString &task, const console::rails::RailReason &reason, std::chrono::milliseconds retryIn);
    /// The use of the limits was looked at anew.
    void evaluated();

private:
    struct Attempt
    {
        bool isUnderWay = false;
        int failures = 0;
        std::chrono::nanoseconds nextAt{0}; ///< On Clock::elapsed().
    };
    /// By how much the clocks differ: it changes when one of them was set or the machine slept.
    struct Offsets
    {
        qint64 wall = 0;
        qint64 machine = 0;
        QByteArray bootId = {};
    };

    [[nodiscard]] Offsets offsets() const;
    [[nodiscard]] bool clocksJumped() const;
    void look();
    void warn();
    void stopDue();
    void stop(const DueStop &due);
    void stopDone(const QString &task, const RailReason &reason, bool isStopped);
    void keepIfDue();
    void forgetEnded();
    void planPulse();
    void pulse();

    RailHost &m_host;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    QTimeZone m_zone;
    UseBook m_book;
    QList<Limit> m_limits;
    Evaluation m_current;
    QSet<QString> m_ours; ///< Open rooms this process may stop.
    QHash<QString, Attempt> m_attempts;
    QHash<QString, QSet<QString>> m_warned; ///< For each open room the limits it was warned of.
    Offsets m_offsets;
    std::chrono::nanoseconds m_lookAt{0}; ///< When to look again, on Clock::elapsed().
    std::chrono::nanoseconds m_lookedAt = -std::chrono::hours(1);
    std::chrono::nanoseconds m_keptAt = -std::chrono::hours(1);
    std::chrono::nanoseconds m_pulseAt{-1}; ///< When the pulse is due; negative while none is.
    bool m_keepNow = false;
    bool m_isLookWanted = false;
    bool m_isLooking = false;
    bool m_lookAgain = false;
};

} // namespace console::rails
