// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/roomwatch.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRailsRoomWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openTasksAreTimedByTheMachine();
    void afterARestartOfTheMachineByTheWall();
    void endedTasksTellWhen();
    void itsOwnerStopsItOrAnyoneWhenThereIsNone();
    void anotherRunIsAnotherTask();
    void theSandboxIsFree();

private:
    [[nodiscard]] rooms::RoomTask task(rooms::TaskState state) const
    {
        return {.sceneId = u"Tutor"_s,
                .endpointName = u"cloud"_s,
                .version = u"2024-12-01"_s,
                .appId = u"app"_s,
                .roomId = *RoomId::parse(u"room"),
                .taskId = *TaskId::parse(u"task"),
                .state = state,
                .startedAt = m_clock.now(),
                .machineStart = m_clock.machineTime(),
                .changedAt = m_clock.now(),
                .credentialFingerprint = u"k1"_s,
                .owner = m_self};
    }

    test::ManualClock m_clock;
    const rooms::Owner m_self{.pid = 4711, .startedAt = "1", .bootId = "boot-1"};
};

void TestRailsRoomWatch::openTasksAreTimedByTheMachine()
{
    // Also one whose start never got an answer.
    for (const rooms::TaskState state : {rooms::TaskState::Running, rooms::TaskState::Unknown}) {
        const rooms::RoomTask room = task(state);
        m_clock.advance(10s);
        m_clock.setNow(m_clock.now().addDays(-1));
        const WatchedTask watched = watchedTask(room, Rate{5}, m_self, m_clock);
        QVERIFY(watched.isOpen && watched.isExact && watched.isOurs);
        QCOMPARE(watched.running, milliseconds(10s));
        QCOMPARE(watched.sceneId, u"Tutor"_s);
        QCOMPARE(watched.fingerprint, u"k1"_s);
        QCOMPARE(watched.rate, Rate{5});
    }
}

void TestRailsRoomWatch::afterARestartOfTheMachineByTheWall()
{
    const rooms::RoomTask room = task(rooms::TaskState::Running);
    m_clock.advance(10s);
    m_clock.reboot("boot-2");
    const WatchedTask watched = watchedTask(room, {}, m_self, m_clock);
    QVERIFY(!watched.isExact);
    QCOMPARE(watched.running, milliseconds(10s));
    m_clock.reboot("boot-1");
}

void TestRailsRoomWatch::endedTasksTellWhen()
{
    rooms::RoomTask room = task(rooms::TaskState::Stopped);
    room.changedAt = room.startedAt.addSecs(30);
    m_clock.advance(1h);
    const WatchedTask watched = watchedTask(room, {}, m_self, m_clock);
    QVERIFY(!watched.isOpen && !watched.isExact);
    QCOMPARE(watched.running, milliseconds(30s));
    QCOMPARE(watched.changedAt, room.changedAt);
}

void TestRailsRoomWatch::itsOwnerStopsItOrAnyoneWhenThereIsNone()
{
    rooms::RoomTask room = task(rooms::TaskState::Running);
    // This process lives, and is not the one that asks.
    room.owner = rooms::Owner::current(rooms::Owner::Kind::Server);
    QVERIFY(!watchedTask(room, {}, m_self, m_clock).isOurs);
    QVERIFY(watchedTask(room, {}, *room.owner, m_clock).isOurs);
    room.owner.reset();
    QVERIFY(watchedTask(room, {}, m_self, m_clock).isOurs);
    room.state = rooms::TaskState::Stopped;
    QVERIFY(!watchedTask(room, {}, m_self, m_clock).isOurs);
}

void TestRailsRoomWatch::anotherRunIsAnotherTask()
{
    const rooms::RoomTask first = task(rooms::TaskState::Stopped);
    m_clock.advance(1ms);
    const rooms::RoomTask second = task(rooms::TaskState::Running);
    QVERIFY(taskKey(first) != taskKey(second));
    rooms::RoomTask later = first;
    later.state = rooms::TaskState::Running;
    later.changedAt = m_clock.now();
    QCOMPARE(taskKey(later), taskKey(first));
}

void TestRailsRoomWatch::theSandboxIsFree()
{
    const PriceTable table = PriceTable::builtIn();
    rooms::RoomTask room = task(rooms::TaskState::Running);
    QVERIFY(table.pricing(startFacts(room, {})).rate > Rate());
    QVERIFY(table.pricing(startFacts(room, {})).items.contains(u"agent-2024"_s));
    room.endpointName = u"sandbox"_s;
    QCOMPARE(table.pricing(startFacts(room, {})).rate, Rate());
}

QTEST_GUILESS_MAIN(TestRailsRoomWatch)
#include "tst_rails_roomwatch.moc"
