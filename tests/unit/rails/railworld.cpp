// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/rails/railworld.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

using namespace console::rails;
using std::chrono::milliseconds;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 allowedDelay = second;
constexpr qint64 longestRetry = 30 * second;

const std::array<const char *, 4> zones{"UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin"};

QTimeZone zoneOf(quint32 seed)
{
    // Looked up once: that is slow.
    static const std::array<QTimeZone, 4> known{QTimeZone(zones[0]), QTimeZone(zones[1]), QTimeZone(zones[2]),
                                                QTimeZone(zones[3])};
    return known.at(seed % known.size());
}

} // namespace

RailWorld::RailWorld(quint32 seed, WorldCounts &counts)
    : m_random(seed),
      m_counts(counts),
      m_zone(zoneOf(seed))
{
    QDateTime begin(QDate(2025, 3, 29), QTime(12, 0), m_zone);
    // Half of them shortly before midnight; some on a day with a change for summer time.
    begin = chance(50)
                ? QDateTime(begin.date().addDays(number(0, 2)), QTime(0, 0), m_zone).addMSecs(-number(0, 6 * minute))
                : begin.addMSecs(number(0, 10 * hour));
    m_clock.setNow(begin.toUTC());
    m_bootedAt = -milliseconds(std::chrono::duration_cast<milliseconds>(m_clock.machineTime().sinceBoot)).count();
    m_limits = someLimits();
    boot();
}

QString RailWorld::run()
{
    const qint64 events = number(6, 18);
    for (qint64 i = 0; i < events && m_failure.isEmpty(); ++i)
        act();
    // Once the service answers again nobody stays over a limit.
    m_isServiceBroken = false;
    m_mercyUntil = std::min(m_mercyUntil, elapsed() + longestRetry);
    runFor(longestRetry + 2 * allowedDelay);
    return m_failure;
}

void RailWorld::act()
{
    switch (number(0, 19)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        return startTask(true);
    case 5:
        return endSome(true);
    case 6:
        return setWallClock();
    case 7:
        return sleepAWhile();
    case 8:
    case 9:
        return restart();
    case 10:
        return breakService();
    case 11:
        m_limits = someLimits();
        disturbed();
        return m_guard->setLimits(m_limits);
    default:
        return runFor(chance(30) ? number(1, 3 * second) : number(second, 40 * second));
    }
}

qint64 RailWorld::number(qint64 from, qint64 to)
{
    return from + static_cast<qint64>(m_random.generate64() % static_cast<quint64>(to - from + 1));
}

bool RailWorld::chance(int percent)
{
    return number(1, 100) <= percent;
}

qint64 RailWorld::trueNow() const
{
    return m_bootedAt + std::chrono::duration_cast<milliseconds>(m_clock.machineTime().sinceBoot).count();
}

qint64 RailWorld::elapsed() const
{
    return std::chrono::duration_cast<milliseconds>(m_clock.elapsed()).count();
}

void RailWorld::fail(const QString &what)
{
    if (m_failure.isEmpty())
        m_failure = QString(what + " at "_L1 + m_clock.now().toString(Qt::ISODateWithMs));
}

void RailWorld::disturbed()
{
    m_calmSince = trueNow();
}

// What the console is told, as a journal would.

WatchedTask RailWorld::watched(const Task &task) const
{
    const MachineTime now = m_clock.machineTime();
    const bool isExact = !task.end && now.bootId == task.machineStart.bootId;
    const qint64 byWall = task.startedAt.msecsTo(task.end ? task.changedAt : m_clock.now());
    const auto byMachine = std::chrono::duration_cast<milliseconds>(now.sinceBoot - task.machineStart.sinceBoot);
    return {.key = task.key,
            .sceneId = task.sceneId,
            .fingerprint = task.fingerprint,
            .rate = task.rate,
            .isOpen = !task.end,
            .isOurs = task.isOurs,
            .running = isExact ? byMachine : milliseconds(std::max<qint64>(0, byWall)),
            .isExact = isExact,
            .changedAt = task.end ? task.changedAt : task.startedAt};
}

QList<WatchedTask> RailWorld::tasks()
{
    QList<WatchedTask> list;
    for (const Task &task : m_tasks) {
        if (!task.end || task.changedAt.msecsTo(m_clock.now()) < 36 * hour)
            list.append(watched(task));
    }
    return list;
}

void RailWorld::keep(UseBook &book)
{
    // Through the file's form, so that nothing is remembered which the file does not hold.
    const auto read = UseBook::fromJson(book.toJson(), {});
    if (!read || read->rooms() != book.rooms())
        return fail(u"the book is not what was written"_s);
    m_kept = *read;
}

void RailWorld::stop(const QString &key, const RailReason &reason, std::function<void(bool)> done)
{
    const auto task = std::ranges::find(m_tasks, key, &Task::key);
    if (task == m_tasks.end() || task->end || !task->isOurs)
        return fail(u"stopped what must not be stopped"_s);
    checkReason(*task, reason);
    if (m_isServiceBroken) {
        ++m_counts.failedStops;
        return done(false);
    }
    checkOverdue(*task);
    ++m_counts.stops;
    endTask(*task, toText(reason));
    if (chance(70))
        done(true);
    else
        m_lateAnswers.push_back(std::move(done));
}

// The true account.

qint64 RailWorld::sinceMidnight() const
{
    return m_clock.now().toTimeZone(m_zone).date().startOfDay(m_zone).msecsTo(m_clock.now());
}

qint64 RailWorld::trueUse(const Limit &limit, const Task &task, qint64 back) const
{
    constexpr qint64 everything = 1000 * 24 * hour;
    const qint64 at = trueNow() - back;
    const qint64 day = isDay(limit.measure) ? sinceMidnight() - back : everything;
    qint64 sum = 0;
    for (const Task &other : m_tasks) {
        const bool counts =
            isDay(limit.measure) ? isInScope(limit.scope, other.sceneId, other.fingerprint) : &other == &task;
        if (!counts)
            continue;
        const qint64 time = std::min(at, other.end.value_or(at)) - std::max(other.start, at - day);
        if (time > 0)
            sum += isCost(limit.measure) ? time * other.rate.microsPerHour : time;
    }
    return sum;
}

bool RailWorld::isOver(const Limit &limit, const Task &task, qint64 back, qint64 tolerance) const
{
    const qint64 unit = isCost(limit.measure) ? hour : 1;
    return trueUse(limit, task, back) + tolerance >= limit.amount * unit;
}

/// Nobody may have been over a limit for longer than a second of calm.
void RailWorld::checkOverdue(const Task &task)
{
    if (trueNow() - allowedDelay < m_calmSince || elapsed() - allowedDelay < m_mercyUntil)
        return;
    for (const Limit &limit : m_limits) {
        if (!isInScope(limit.scope, task.sceneId, task.fingerprint))
            continue;
        if (isOver(limit, task, allowedDelay, 0) && isOver(limit, task, 0, 0))
            fail(QString(task.key + " ran on past "_L1 + toText(limit)));
    }
}

void RailWorld::checkReason(const Task &task, const RailReason &reason)
{
    const auto named = limitOfReason(toText(reason));
    if (!named || named->scope != reason.limit.scope || named->measure != reason.limit.measure ||
        named->amount != reason.limit.amount)
        return fail(u"the recorded reason does not name its limit"_s);
    if (!m_limits.contains(reason.limit) || !isInScope(reason.limit.scope, task.sceneId, task.fingerprint))
        return fail(u"the reason is no limit of this room"_s);
    if (!isOver(reason.limit, task, 0, 0))
        fail(QString(task.key + " was stopped before "_L1 + toText(reason.limit)));
}

// What happens.

Limit RailWorld::someLimit()
{
    static const std::array<Scope, 6> scopes{EveryRoom{},          EveryRoom{},           SceneScope{u"Tutor"_s},
                                             SceneScope{u"A:1"_s}, ProfileScope{u"k1"_s}, ProfileScope{u"k2"_s}};
    Limit limit{.scope = scopes.at(static_cast<size_t>(number(0, 5))), .measure = static_cast<Measure>(number(0, 3))};
    const qint64 time = number(2, isDay(limit.measure) ? 180 : 90) * second;
    constexpr qint64 usualRate = 6'000'000;
    limit.amount = isCost(limit.measure) ? std::max<qint64>(1, time * usualRate / hour) : time;
    limit.warnAtPercent = static_cast<int>(number(1, 100));
    return limit;
}

QList<Limit> RailWorld::someLimits()
{
    QList<Limit> limits;
    for (qint64 i = number(1, 4); i > 0; --i)
        limits.append(someLimit());
    return limits;
}

void RailWorld::runFor(qint64 ms)
{
    const QDate before = m_clock.now().toTimeZone(m_zone).date();
    m_scheduler.advance(milliseconds(ms));
    m_counts.midnights += m_clock.now().toTimeZone(m_zone).date() != before ? 1 : 0;
    for (const auto &answer : std::exchange(m_lateAnswers, {}))
        answer(true);
    if (m_isServiceBroken)
        return;
    for (const Task &task : m_tasks) {
        if (!task.end && task.isOurs)
            checkOverdue(task);
    }
}

void RailWorld::startTask(bool isOurs)
{
    static const std::array rates{Rate{600'000}, Rate{6'000'000}, Rate{7'777'777}, Rate{0}};
    Task task{.key = u"task-%1"_s.arg(m_tasks.size()),
              .sceneId = chance(50) ? u"Tutor"_s : u"A:1"_s,
              .fingerprint = chance(50) ? u"k1"_s : u"k2"_s,
              .rate = rates.at(static_cast<size_t>(number(0, 3))),
              .isOurs = isOurs,
              .start = trueNow(),
              .startedAt = m_clock.now(),
              .machineStart = m_clock.machineTime()};
    if (m_guard) {
        const auto allowed = m_guard->mayStart(task.sceneId, task.fingerprint);
        const bool isOverDay = std::ranges::any_of(m_limits, [&](const Limit &limit) {
            return isDay(limit.measure) && isInScope(limit.scope, task.sceneId, task.fingerprint) &&
                   isOver(limit, task, 0, 0);
        });
        if (allowed.has_value() == isOverDay)
            return fail(u"a start was judged wrongly"_s);
        if (!allowed) {
            ++m_counts.refusals;
            return;
        }
    }
    m_tasks.push_back(std::move(task));
    if (m_guard)
        m_guard->refresh();
}

void RailWorld::endTask(Task &task, const QString &by)
{
    task.end = trueNow();
    task.changedAt = m_clock.now();
    task.endedBy = by;
}

void RailWorld::endSome(bool isOurs)
{
    for (Task &task : m_tasks) {
        if (!task.end && task.isOurs == isOurs && chance(50))
            endTask(task, u"operator"_s);
    }
    if (m_guard)
        m_guard->refresh();
}

void RailWorld::setWallClock()
{
    ++m_counts.jumps;
    const qint64 by = chance(50) ? number(second, 2 * minute) : number(second, 3 * hour);
    m_clock.setNow(m_clock.now().addMSecs(chance(50) ? by : -by));
    disturbed();
    // Where nothing runs the console looks at the clocks less often; until then it cannot know.
    if (m_guard)
        runFor(31 * second);
}

void RailWorld::sleepAWhile()
{
    ++m_counts.sleeps;
    m_clock.sleep(milliseconds(number(second, chance(50) ? minute : 10 * hour)));
    disturbed();
    runFor(number(1, 3 * second));
}

void RailWorld::breakService()
{
    m_isServiceBroken = true;
    m_mercyUntil = std::numeric_limits<qint64>::max();
    runFor(number(second, minute));
    m_isServiceBroken = false;
    m_mercyUntil = elapsed() + longestRetry;
}

/// The console dies without a word and comes back after a while.
void RailWorld::restart()
{
    ++m_counts.restarts;
    const bool isReboot = chance(30);
    // When the clock is set while nobody looks, times on it tell nothing. What was seen just before is not kept yet.
    const bool isClockSet = !isReboot && chance(20);
    if (isClockSet)
        runFor(2 * second);
    m_guard.reset();
    m_lateAnswers.clear();
    m_clock.advance(milliseconds(number(0, chance(50) ? minute : 60 * hour)));
    if (!isClockSet && chance(30))
        endSome(chance(50));
    if (chance(30))
        startTask(chance(50));
    m_clock.advance(milliseconds(number(0, minute)));
    if (isReboot) {
        ++m_counts.reboots;
        m_bootedAt = trueNow();
        m_clock.reboot(QByteArray("boot-" + QByteArray::number(++m_boots)));
        m_clock.advance(milliseconds(number(second, minute)));
    }
    if (isClockSet)
        m_clock.setNow(m_clock.now().addMSecs(number(-2 * hour, 2 * hour)));
    boot();
}

void RailWorld::boot()
{
    disturbed();
    m_mercyUntil = elapsed();
    m_warned.clear();
    m_guard = std::make_unique<RailGuard>(*this, m_clock, m_scheduler, m_zone, m_kept);
    QObject::connect(
        m_guard.get(), &RailGuard::warned, m_guard.get(), [this](const QString &task, const LimitUse &use) {
            ++m_counts.warnings;
            const QString day =
                isDay(use.limit.measure) ? m_clock.now().toTimeZone(m_zone).date().toString(Qt::ISODate) : QString();
            const QString name =
                QString(task + toText(use.limit) + u'@' + QString::number(use.limit.warnAtPercent) + u'@' + day);
            if (m_warned.contains(name))
                fail(QString("warned twice: "_L1 + name));
            m_warned.insert(name);
        });
    m_guard->setLimits(m_limits);
}

} // namespace console::test
