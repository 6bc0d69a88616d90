// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/railguard.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// One list of rooms, all of them timed by the machine; keeps the answers to stops until they are given.
class Host final : public RailHost
{
public:
    explicit Host(const Clock &clock)
        : m_clock(clock)
    {}

    struct Room
    {
        QString key;
        std::chrono::nanoseconds start;
        bool isOpen = true;
        bool isOurs = true;
    };
    struct Stop
    {
        QString task;
        QString reason;
        std::function<void(bool)> done;
    };

    QList<WatchedTask> tasks() override
    {
        QList<WatchedTask> list;
        for (const Room &room : rooms) {
            const auto running = m_clock.machineTime().sinceBoot - room.start;
            list.append({.key = room.key,
                         .sceneId = u"Tutor"_s,
                         .fingerprint = u"k1"_s,
                         .isOpen = room.isOpen,
                         .isOurs = room.isOurs,
                         .running = std::chrono::duration_cast<milliseconds>(running),
                         .isExact = true,
                         .changedAt = m_clock.now()});
        }
        return list;
    }
    void stop(const QString &task, const RailReason &reason, std::function<void(bool)> done) override
    {
        stops.push_back({task, toText(reason), std::move(done)});
    }
    void keep(UseBook &book) override
    {
        ++kept;
        last = book;
    }
    void start(const QString &key, bool isOurs = true)
    {
        rooms.append({.key = key, .start = m_clock.machineTime().sinceBoot, .isOurs = isOurs});
    }

    QList<Room> rooms;
    std::vector<Stop> stops;
    int kept = 0;
    UseBook last;

private:
    const Clock &m_clock;
};

} // namespace

class TestRailsGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void warnsOnceThenStops();
    void aDayWarnsAgainTomorrow();
    void failedStopsAreTriedAgain();
    void aStopUnderWayIsNotRepeated();
    void aRaisedLimitEndsTheAttempts();
    void othersRoomsAreLeftAlone();
    void theDayIsLookedAtAnewAtMidnight();
    void actsAfterSleep();
    void actsWhenTheClockIsSetBack();
    void whatIsOverAtStartUpIsStoppedAtOnce();
    void answersAfterItsEndAreNoTrouble();
    void keepsWhatItCounted();
    void manyChangesAreOneLook();
    void restsWhenNothingRuns();

private:
    [[nodiscard]] static Limit roomTime(milliseconds time)
    {
        return {.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = time.count()};
    }
    [[nodiscard]] static Limit dayTime(milliseconds time)
    {
        return {.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = time.count()};
    }
    void answer(bool isStopped)
    {
        const Host::Stop stop = m_host->stops.back();
        if (isStopped)
            std::ranges::find(m_host->rooms, stop.task, &Host::Room::key)->isOpen = false;
        stop.done(isStopped);
    }

    // In the order of their lives: the guard goes first.
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<test::ManualScheduler> m_scheduler;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<RailGuard> m_guard;
};

void TestRailsGuard::init()
{
    m_guard.reset();
    m_clock = std::make_unique<test::ManualClock>(QDateTime(QDate(2025, 7, 1), QTime(23, 0), Qt::UTC));
    m_scheduler = std::make_unique<test::ManualScheduler>(*m_clock);
    m_host = std::make_unique<Host>(*m_clock);
    m_guard = std::make_unique<RailGuard>(*m_host, *m_clock, *m_scheduler, QTimeZone::utc());
}

void TestRailsGuard::warnsOnceThenStops()
{
    QSignalSpy warned(m_guard.get(), &RailGuard::warned);
    QSignalSpy stopping(m_guard.get(), &RailGuard::stopping);
    m_guard->setLimits({roomTime(100s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(79'999ms);
    QCOMPARE(warned.count(), 0);
    m_scheduler->advance(1ms);
    QCOMPARE(warned.count(), 1);
    QCOMPARE(warned.first().first().toString(), u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(19'999ms);
    QCOMPARE(warned.count(), 1);
    QVERIFY(m_host->stops.empty());
    m_scheduler->advance(1ms);
    QCOMPARE(m_host->stops.size(), 1U);
    QCOMPARE(m_host->stops.front().reason, u"rail:every-room:room-time:100s"_s);
    QCOMPARE(stopping.count(), 1);
    answer(true);
    m_scheduler->advance(1h);
    QCOMPARE(m_host->stops.size(), 1U);
}

void TestRailsGuard::aDayWarnsAgainTomorrow()
{
    QSignalSpy warned(m_guard.get(), &RailGuard::warned);
    Limit limit = dayTime(24h);
    limit.warnAtPercent = 1;
    m_guard->setLimits({limit});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(50min);
    QCOMPARE(warned.count(), 1);
    m_scheduler->advance(20min);
    QCOMPARE(warned.count(), 1);
    m_scheduler->advance(10min);
    QCOMPARE(warned.count(), 2);
}

void TestRailsGuard::failedStopsAreTriedAgain()
{
    QSignalSpy failed(m_guard.get(), &RailGuard::stopFailed);
    m_guard->setLimits({roomTime(1s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(1s);
    size_t calls = 1;
    for (const milliseconds delay : {1s, 2s, 4s, 8s, 16s, 30s, 30s}) {
        QCOMPARE(m_host->stops.size(), calls);
        answer(false);
        QCOMPARE(failed.last().at(2).value<milliseconds>(), delay);
        m_scheduler->advance(delay - 1ms);
        QCOMPARE(m_host->stops.size(), calls);
        m_scheduler->advance(1ms);
        ++calls;
    }
    answer(true);
    m_scheduler->advance(5min);
    QCOMPARE(m_host->stops.size(), calls);
}

void TestRailsGuard::aStopUnderWayIsNotRepeated()
{
    m_guard->setLimits({roomTime(1s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(5min);
    m_guard->refresh();
    QCOMPARE(m_host->stops.size(), 1U);
    // It was told that the room is stopped, and the room is still listed.
    m_host->stops.front().done(true);
    m_scheduler->advance(1s);
    QCOMPARE(m_host->stops.size(), 2U);
}

void TestRailsGuard::aRaisedLimitEndsTheAttempts()
{
    m_guard->setLimits({roomTime(1s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(1s);
    answer(false);
    m_guard->setLimits({roomTime(60s)});
    m_scheduler->advance(58s);
    QCOMPARE(m_host->stops.size(), 1U);
    m_scheduler->advance(1s);
    QCOMPARE(m_host->stops.size(), 2U);
}

void TestRailsGuard::othersRoomsAreLeftAlone()
{
    m_guard->setLimits({dayTime(10s)});
    m_host->start(u"theirs"_s, false);
    m_host->start(u"ours"_s);
    m_guard->refresh();
    m_scheduler->advance(5s);
    QCOMPARE(m_host->stops.size(), 1U);
    QCOMPARE(m_host->stops.front().task, u"ours"_s);
    answer(true);
    QVERIFY(!m_guard->mayStart(u"Tutor"_s, u"k1"_s));
}

void TestRailsGuard::theDayIsLookedAtAnewAtMidnight()
{
    m_guard->setLimits({dayTime(24h)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(1h);
    QCOMPARE(m_guard->current().uses.first().used, 0);
    QCOMPARE(m_guard->current().rooms.first().running, milliseconds(1h));
}

void TestRailsGuard::actsAfterSleep()
{
    m_guard->setLimits({roomTime(60s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_clock->sleep(8h);
    m_scheduler->advance(1s);
    QCOMPARE(m_host->stops.size(), 1U);
}

void TestRailsGuard::actsWhenTheClockIsSetBack()
{
    m_clock->setNow(QDateTime(QDate(2025, 7, 2), QTime(0, 0), Qt::UTC));
    m_guard->setLimits({dayTime(1h)});
    m_host->rooms.append({.key = u"a"_s, .start = m_clock->machineTime().sinceBoot - 1h});
    m_guard->refresh();
    m_scheduler->advance(10s);
    QVERIFY(m_host->stops.empty());
    m_clock->setNow(QDateTime(QDate(2025, 7, 1), QTime(23, 0), Qt::UTC));
    m_scheduler->advance(1s);
    QCOMPARE(m_host->stops.size(), 1U);
}

void TestRailsGuard::whatIsOverAtStartUpIsStoppedAtOnce()
{
    m_host->start(u"a"_s);
    m_clock->advance(1h);
    m_guard->setLimits({roomTime(60s)});
    QCOMPARE(m_host->stops.size(), 1U);
}

void TestRailsGuard::answersAfterItsEndAreNoTrouble()
{
    m_guard->setLimits({roomTime(1s)});
    m_host->start(u"a"_s);
    m_guard->refresh();
    m_scheduler->advance(1s);
    m_guard.reset();
    answer(true);
    QCOMPARE(m_host->stops.size(), 1U);
}

void TestRailsGuard::keepsWhatItCounted()
{
    m_guard->setLimits({roomTime(1h)});
    QCOMPARE(m_host->kept, 0);
    m_host->start(u"a"_s);
    m_scheduler->advance(1s);
    m_guard->refresh();
    QCOMPARE(m_host->kept, 1);
    m_scheduler->advance(60s);
    QCOMPARE(m_host->kept, 3);
    QCOMPARE(m_host->last.rooms().first().running, milliseconds(61s));
    // Times of the wall clock from before and after it was set must not be mixed.
    m_clock->setNow(m_clock->now().addDays(1));
    m_scheduler->advance(1s);
    QCOMPARE(m_host->kept, 4);
}

void TestRailsGuard::manyChangesAreOneLook()
{
    m_guard->setLimits({roomTime(10s)});
    QSignalSpy evaluated(m_guard.get(), &RailGuard::evaluated);
    for (int i = 0; i < 1000; ++i) {
        m_host->start(u"room-%1"_s.arg(i));
        m_guard->refresh();
    }
    m_scheduler->advance(100ms);
    QCOMPARE(evaluated.count(), 1);
    m_scheduler->advance(10s);
    QCOMPARE(m_host->stops.size(), 1000U);
    evaluated.clear();
    const int kept = m_host->kept;
    for (const Host::Stop &stop : m_host->stops) {
        std::ranges::find(m_host->rooms, stop.task, &Host::Room::key)->isOpen = false;
        stop.done(true);
    }
    m_scheduler->advance(100ms);
    QVERIFY(evaluated.count() <= 2);
    m_scheduler->advance(1s);
    QVERIFY(m_host->kept <= kept + 2);
    QVERIFY(std::ranges::none_of(m_host->last.rooms(), &RoomUse::isOpen));
}

void TestRailsGuard::restsWhenNothingRuns()
{
    m_guard->setLimits({roomTime(1h), dayTime(1h)});
    QCOMPARE(m_scheduler->waiting(), 0);
}

QTEST_GUILESS_MAIN(TestRailsGuard)
#include "tst_rails_guard.moc"
