// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/rails.h"

#include <QSet>

#include <algorithm>

namespace console::rails {

using std::chrono::milliseconds;

namespace {

/// What rooms have used of one limit, and how fast it grows.
class Meter
{
public:
    explicit Meter(const Limit &limit)
        : m_limit(limit)
    {}

    void add(const RoomUse &room, milliseconds time)
    {
        m_time += time;
        m_cost.add(room.rate, time);
        if (!room.isOpen)
            return;
        m_open.append(room.key);
        m_rate = m_rate + room.rate;
    }

    [[nodiscard]] LimitUse use() const { return {.limit = m_limit, .used = used(), .level = level(), .tasks = m_open}; }

    /// Until it reaches the next level.
    [[nodiscard]] std::optional<milliseconds> nextChange() const
    {
        if (m_open.isEmpty() || used() >= m_limit.amount)
            return std::nullopt;
        const qint64 target = used() < warnAt() ? warnAt() : m_limit.amount;
        if (isCost(m_limit.measure))
            return m_cost.timeUntil(Money{target}, m_rate);
        return milliseconds((target - used() + m_open.size() - 1) / m_open.size());
    }

private:
    [[nodiscard]] qint64 used() const { return isCost(m_limit.measure) ? m_cost.money().micros : m_time.count(); }

    [[nodiscard]] qint64 warnAt() const
    {
        constexpr qint64 whole = 100;
        // Whole hundreds first, lest a large amount overflows; rounded up, so that 100 per cent are all of it.
        return m_limit.amount / whole * m_limit.warnAtPercent +
               (m_limit.amount % whole * m_limit.warnAtPercent + whole - 1) / whole;
    }

    [[nodiscard]] LimitUse::Level level() const
    {
        if (used() >= m_limit.amount)
            return LimitUse::Level::Reached;
        return used() >= warnAt() ? LimitUse::Level::Warning : LimitUse::Level::Within;
    }

    const Limit &m_limit;
    milliseconds m_time{0};
    CostSum m_cost;
    Rate m_rate;
    QStringList m_open;
};

Meter dayMeter(const Limit &limit, const QList<RoomUse> &rooms, const Day &day)
{
    Meter meter(limit);
    for (const RoomUse &room : rooms) {
        if (isInScope(limit.scope, room.sceneId, room.fingerprint))
            meter.add(room, usedToday(room, day));
    }
    return meter;
}

void sooner(std::optional<milliseconds> &next, std::optional<milliseconds> other)
{
    if (other && (!next || *other < *next))
        next = other;
}

void take(Evaluation &evaluation, const Meter &meter, QSet<QString> &stopped)
{
    const LimitUse use = meter.use();
    sooner(evaluation.nextChange, meter.nextChange());
    if (use.level == LimitUse::Level::Reached) {
        for (const QString &task : use.tasks) {
            if (stopped.contains(task))
                continue;
            stopped.insert(task);
            evaluation.stops.append({.task = task, .reason = {.limit = use.limit, .used = use.used}});
        }
    }
    evaluation.uses.append(use);
}

} // namespace

Day dayAt(const QDateTime &now, const QTimeZone &zone)
{
    const QDate date = now.toTimeZone(zone).date();
    const QDateTime midnight = date.startOfDay(zone);
    const QDateTime next = date.addDays(1).startOfDay(zone);
    return {.date = date,
            .sinceMidnight = std::max(milliseconds(0), milliseconds(midnight.msecsTo(now))),
            .untilMidnight = std::max(milliseconds(1), milliseconds(now.msecsTo(next)))};
}

milliseconds usedToday(const RoomUse &room, const Day &day)
{
    return std::clamp(day.sinceMidnight - room.endedAgo, milliseconds(0), std::max(milliseconds(0), room.running));
}

Money costOf(const RoomUse &room)
{
    CostSum sum;
    sum.add(room.rate, room.running);
    return sum.money();
}

Evaluation evaluate(const QList<RoomUse> &rooms, const QList<Limit> &limits, const Day &day)
{
    Evaluation evaluation{.uses = {}, .stops = {}, .rooms = rooms};
    QSet<QString> stopped;
    for (const Limit &limit : limits) {
        if (isDay(limit.measure)) {
            take(evaluation, dayMeter(limit, rooms, day), stopped);
            sooner(evaluation.nextChange, day.untilMidnight);
            continue;
        }
        for (const RoomUse &room : rooms) {
            if (!room.isOpen || !isInScope(limit.scope, room.sceneId, room.fingerprint))
                continue;
            Meter meter(limit);
            meter.add(room, room.running);
            take(evaluation, meter, stopped);
        }
    }
    return evaluation;
}

Result<void, RailRefusal> mayStart(const QString &sceneId, const QString &fingerprint, const QList<RoomUse> &rooms,
                                   const QList<Limit> &limits, const Day &day)
{
    for (const Limit &limit : limits) {
        if (!isDay(limit.measure) || !isInScope(limit.scope, sceneId, fingerprint))
            continue;
        const LimitUse use = dayMeter(limit, rooms, day).use();
        if (use.level == LimitUse::Level::Reached)
            return unexpected(RailRefusal{.limit = limit, .used = use.used, .untilMidnight = day.untilMidnight});
    }
    return {};
}

} // namespace console::rails
