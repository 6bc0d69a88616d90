// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/railguard.h"
#include "tests/support/manualclock.h"

#include <QRandomGenerator>

#include <memory>

namespace console::test {

/// What happened over many schedules, so that a test which checked nothing shows.
struct WorldCounts
{
    int stops = 0;
    int failedStops = 0;
    int refusals = 0;
    int warnings = 0;
    int restarts = 0;
    int reboots = 0;
    int jumps = 0;
    int sleeps = 0;
    int midnights = 0;
};

/// A machine with a console and a service on it. It knows the true time, which no clock of the machine shows, and keeps
/// its own account of who ran when; the guard's doings are held to that. Everything random comes from one seed.
class RailWorld final : public rails::RailHost
{
public:
    RailWorld(quint32 seed, WorldCounts &counts);

    /// One random schedule from beginning to end. Empty when all was well, else what was not.
    [[nodiscard]] QString run();

    [[nodiscard]] QList<rails::WatchedTask> tasks() override;
    void stop(const QString &task, const rails::RailReason &reason, std::function<void(bool)> done) override;
    void keep(rails::UseBook &book) override;

private:
    struct Task
    {
        QString key;
        QString sceneId;
        QString fingerprint;
        rails::Rate rate;
        bool isOurs = true;
        qint64 start = 0; ///< True time.
        std::optional<qint64> end = {};
        QDateTime startedAt; ///< By the wall clock, as a journal has it.
        MachineTime machineStart;
        QDateTime changedAt = {};
        QString endedBy = {}; ///< The recorded reason.
    };

    [[nodiscard]] qint64 trueNow() const;
    [[nodiscard]] qint64 elapsed() const;
    [[nodiscard]] rails::WatchedTask watched(const Task &task) const;
    [[nodiscard]] qint64 sinceMidnight() const;
    /// In the limit's unit, of which a cost has 3,600,000 parts; `back` before now.
    [[nodiscard]] qint64 trueUse(const rails::Limit &limit, const Task &task, qint64 back) const;
    [[nodiscard]] bool isOver(const rails::Limit &limit, const Task &task, qint64 back, qint64 tolerance) const;
    void checkOverdue(const Task &task);
    void checkReason(const Task &task, const rails::RailReason &reason);
    void fail(const QString &what);

    void act();
    void runFor(qint64 ms);
    void startTask(bool isOurs);
    void endTask(Task &task, const QString &by);
    void endSome(bool isOurs);
    void setWallClock();
    void sleepAWhile();
    void breakService();
    void restart();
    void boot();
    void disturbed();
    [[nodiscard]] QList<rails::Limit> someLimits();
    [[nodiscard]] rails::Limit someLimit();
    [[nodiscard]] qint64 number(qint64 from, qint64 to);
    [[nodiscard]] bool chance(int percent);

    QRandomGenerator m_random;
    WorldCounts &m_counts;
    QTimeZone m_zone;
    ManualClock m_clock;
    ManualScheduler m_scheduler{m_clock};
    qint64 m_bootedAt = 0; ///< True time when the machine's own clock showed nothing.
    int m_boots = 1;
    std::vector<Task> m_tasks;
    QList<rails::Limit> m_limits;
    rails::UseBook m_kept;
    std::unique_ptr<rails::RailGuard> m_guard;
    std::vector<std::function<void(bool)>> m_lateAnswers;
    QSet<QString> m_warned;
    qint64 m_calmSince = 0; ///< True time since when nothing but time has passed.
    bool m_isServiceBroken = false;
    qint64 m_mercyUntil = 0; ///< On Clock::elapsed(): a failed stop is not repeated at once.
    QString m_failure;
};

} // namespace console::test
