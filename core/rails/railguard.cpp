// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/railguard.h"

#include <QPointer>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// The clocks are compared that often while rooms run: half of the second within which the guard acts.
constexpr milliseconds pulseTime(500);
/// The longest time without a look at the rooms, whatever was computed.
constexpr milliseconds longestWait = seconds(30);
constexpr milliseconds longestRetry = seconds(30);
/// A thousand rooms that end one by one must not mean a thousand looks at a thousand rooms, nor as many waits for the
/// disk.
constexpr milliseconds leastBetweenLooks(100);
constexpr milliseconds leastBetweenKeeping = seconds(1);
/// Clocks that are slewed drift apart by less between two looks.
constexpr qint64 jumpTolerance = 250;

milliseconds retryDelay(int failures)
{
    constexpr int doublings = 5;
    return std::min<milliseconds>(longestRetry, seconds(1 << std::clamp(failures - 1, 0, doublings)));
}

milliseconds roundedUp(nanoseconds time)
{
    return std::chrono::ceil<milliseconds>(std::max(time, nanoseconds(0)));
}

QString warningName(const Limit &limit, const Day &day)
{
    const QString name = QString(toText(limit) + u'@' + QString::number(limit.warnAtPercent));
    return isDay(limit.measure) ? QString(name + u'@' + day.date.toString(Qt::ISODate)) : name;
}

bool sameRooms(const QList<RoomUse> &a, const QList<RoomUse> &b)
{
    return std::ranges::equal(a, b, [](const RoomUse &x, const RoomUse &y) {
        return x.key == y.key && x.isOpen == y.isOpen && x.rate == y.rate;
    });
}

} // namespace

RailGuard::RailGuard(RailHost &host, const Clock &clock, Scheduler &scheduler, QTimeZone zone, UseBook book,
                     QObject *parent)
    : QObject(parent),
      m_host(host),
      m_clock(clock),
      m_scheduler(scheduler),
      m_zone(std::move(zone)),
      m_book(std::move(book))
{}

void RailGuard::setLimits(QList<Limit> limits)
{
    m_limits = std::move(limits);
    look();
}

void RailGuard::refresh()
{
    const nanoseconds due = m_lookedAt + leastBetweenLooks;
    if (m_isLooking || m_clock.elapsed() >= due)
        return look();
    m_lookAt = std::min(m_lookAt, due);
    m_isLookWanted = true;
    planPulse();
}

Result<void, RailRefusal> RailGuard::mayStart(const QString &sceneId, const QString &fingerprint)
{
    look();
    return rails::mayStart(sceneId, fingerprint, m_current.rooms, m_limits, dayAt(m_clock.now(), m_zone));
}

RailGuard::Offsets RailGuard::offsets() const
{
    const qint64 elapsed = duration_cast<milliseconds>(m_clock.elapsed()).count();
    const MachineTime machine = m_clock.machineTime();
    return {.wall = m_clock.now().toMSecsSinceEpoch() - elapsed,
            .machine = duration_cast<milliseconds>(machine.sinceBoot).count() - elapsed,
            .bootId = machine.bootId};
}

bool RailGuard::clocksJumped() const
{
    const Offsets now = offsets();
    return std::abs(now.wall - m_offsets.wall) > jumpTolerance ||
           std::abs(now.machine - m_offsets.machine) > jumpTolerance || now.bootId != m_offsets.bootId;
}

void RailGuard::look()
{
    // A host may answer at once, and a receiver may change the limits.
    if (m_isLooking) {
        m_lookAgain = true;
        return;
    }
    m_isLooking = true;
    do {
        m_lookAgain = false;
        m_isLookWanted = false;
        m_offsets = offsets();
        const nanoseconds now = m_clock.elapsed();
        m_lookedAt = now;
        const QList<WatchedTask> tasks = m_host.tasks();
        m_ours.clear();
        for (const WatchedTask &task : tasks) {
            if (task.isOpen && task.isOurs)
                m_ours.insert(task.key);
        }
        m_book.observe(tasks, m_clock);
        m_keepNow |= !sameRooms(m_book.rooms(), m_current.rooms);
        m_current = evaluate(m_book.rooms(), m_limits, dayAt(m_clock.now(), m_zone));
        m_lookAt = now + std::min(longestWait, m_current.nextChange.value_or(longestWait));
        forgetEnded();
        warn();
        stopDue();
    } while (m_lookAgain);
    m_isLooking = false;
    keepIfDue();
    planPulse();
    Q_EMIT evaluated();
}

void RailGuard::forgetEnded()
{
    QSet<QString> open;
    for (const RoomUse &room : std::as_const(m_current.rooms)) {
        if (room.isOpen)
            open.insert(room.key);
    }
    m_warned.removeIf([&](const auto &entry) { return !open.contains(entry.key()); });
    QSet<QString> due;
    for (const DueStop &stop : std::as_const(m_current.stops))
        due.insert(stop.task);
    m_attempts.removeIf([&](const auto &entry) { return !entry->isUnderWay && !due.contains(entry.key()); });
}

void RailGuard::warn()
{
    const Day day = dayAt(m_clock.now(), m_zone);
    const QList<LimitUse> uses = m_current.uses;
    for (const LimitUse &use : uses) {
        if (use.level != LimitUse::Level::Warning)
            continue;
        const QString name = warningName(use.limit, day);
        for (const QString &task : use.tasks) {
            QSet<QString> &warnings = m_warned[task];
            if (warnings.contains(name))
                continue;
            warnings.insert(name);
            Q_EMIT warned(task, use);
        }
    }
}

void RailGuard::stopDue()
{
    const QList<DueStop> stops = m_current.stops;
    for (const DueStop &due : stops) {
        if (m_ours.contains(due.task))
            stop(due);
    }
    for (const Attempt &attempt : std::as_const(m_attempts)) {
        if (!attempt.isUnderWay)
            m_lookAt = std::min(m_lookAt, attempt.nextAt);
    }
}

void RailGuard::stop(const DueStop &due)
{
    Attempt &attempt = m_attempts[due.task];
    if (attempt.isUnderWay || m_clock.elapsed() < attempt.nextAt)
        return;
    attempt.isUnderWay = true;
    Q_EMIT stopping(due.task, due.reason);
    m_host.stop(due.task, due.reason, [guard = QPointer(this), due](bool isStopped) {
        if (guard)
            guard->stopDone(due.task, due.reason, isStopped);
    });
}

void RailGuard::stopDone(const QString &task, const RailReason &reason, bool isStopped)
{
    const auto attempt = m_attempts.find(task);
    if (attempt == m_attempts.end() || !attempt->isUnderWay)
        return;
    attempt->isUnderWay = false;
    ++attempt->failures;
    // Also after a success: should the room still be listed as open then, it is tried again.
    const milliseconds delay = retryDelay(attempt->failures);
    attempt->nextAt = m_clock.elapsed() + delay;
    if (!isStopped)
        Q_EMIT stopFailed(task, reason, delay);
    refresh();
}

void RailGuard::keepIfDue()
{
    const nanoseconds now = m_clock.elapsed();
    if (!m_keepNow && m_book.rooms().isEmpty())
        return;
    const nanoseconds due = m_keptAt + (m_keepNow ? leastBetweenKeeping : longestWait);
    if (now < due) {
        m_lookAt = std::min(m_lookAt, due);
        return;
    }
    m_keepNow = false;
    m_keptAt = now;
    m_host.keep(m_book);
}

void RailGuard::planPulse()
{
    if (m_current.rooms.isEmpty() && !m_isLookWanted)
        return;
    // Rooms that ended cost nothing more, but a clock that is set moves them into another day.
    const bool isAnyOpen = std::ranges::any_of(m_current.rooms, &RoomUse::isOpen);
    const nanoseconds now = m_clock.elapsed();
    const milliseconds delay = std::min(isAnyOpen ? pulseTime : longestWait, roundedUp(m_lookAt - now));
    const nanoseconds at = now + delay;
    if (m_pulseAt >= nanoseconds(0) && m_pulseAt <= at)
        return;
    m_pulseAt = at;
    m_scheduler.after(delay, this, [this, at] {
        // One that was overtaken by a sooner one.
        if (m_pulseAt != at)
            return;
        m_pulseAt = nanoseconds(-1);
        pulse();
    });
}

void RailGuard::pulse()
{
    const bool jumped = clocksJumped();
    // What is kept must not mix times of the wall clock from before and after.
    m_keepNow |= jumped;
    if (jumped || m_clock.elapsed() >= m_lookAt)
        look();
    else
        planPulse();
}

} // namespace console::rails
