// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/guard/stopper.h"
#include "core/rooms/reason.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/unit/guard/heldtask.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace console;
using namespace console::guard;
using transport::TransportFailure;

class TestGuardStopper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsWithTheKeyThatWasGiven();
    void goesOnUntilItIsStopped();
    void givesUpAfterAnHour();
    void leavesEndedTasksAlone();
    void leavesOthersTasksAlone();
    void worksWithoutJournal();

private:
    /// A helper on a transport that sends nothing, without any key of its own.
    struct Helper
    {
        explicit Helper(const QString &journalPath)
            : journal(journalPath, clock)
        {}

        /// As the window wrote it down.
        void start(const HeldTask &held)
        {
            for (const auto event : {rooms::TaskEvent::StartSent, rooms::TaskEvent::StartAccepted}) {
                if (!journal.append({.task = held.task, .event = event}))
                    qFatal("the journal cannot be written");
            }
        }
        rooms::RoomTask recorded(const HeldTask &held) { return journal.tasksOf(held.task.taskId)->first(); }
        void pass(std::chrono::milliseconds time)
        {
            // Futures end in the event loop.
            for (auto passed = 0ms; passed < time; passed += 500ms) {
                QCoreApplication::processEvents();
                scheduler.advance(500ms);
            }
            QCoreApplication::processEvents();
        }

        test::ManualClock clock;
        test::ManualScheduler scheduler{clock};
        test::FakeTransport transport;
        traffic::TrafficStore store;
        calls::RateLimiter limiter{clock, scheduler};
        calls::OpenApiClient client{transport, store, clock, limiter};
        calls::Retrier retrier{client, clock, scheduler, [] { return 0.0; }};
        rooms::Journal journal;
        credentials::Resolver resolver{QProcessEnvironment()};
        rooms::Owner owner = rooms::Owner::current(rooms::Owner::Kind::Helper);
        rooms::RoomService rooms{{.client = client,
                                  .retrier = retrier,
                                  .journal = journal,
                                  .resolver = resolver,
                                  .clock = clock,
                                  .scheduler = scheduler,
                                  .owner = owner}};
        Stopper stopper{{.rooms = rooms,
                         .resolve = [](const QString &) { return openapi::cloudEndpoint(); },
                         .clock = clock,
                         .scheduler = scheduler}};
        QSignalSpy finished{&stopper, &Stopper::finished};
    };

    QTemporaryDir m_dir;
};

void TestGuardStopper::stopsWithTheKeyThatWasGiven()
{
    Helper helper(m_dir.filePath(u"given.db"_s));
    const QList<HeldTask> held{test::heldTask(u"a"_s), test::heldTask(u"b"_s)};
    for (const HeldTask &task : held)
        helper.start(task);
    helper.stopper.stop(held, rooms::reason::consoleHung);
    QTRY_COMPARE(helper.finished.size(), 1);
    QCOMPARE(helper.finished.first().first().toInt(), 0);
    QCOMPARE(helper.transport.requests().size(), 2);
    const auto authorization = headerValue(helper.transport.requests().first().headers, "Authorization");
    QVERIFY(authorization && authorization->contains("AKLTheldheldheldheld"));
    QCOMPARE(headerValue(helper.transport.requests().first().headers, "X-Security-Token"), "token");
    for (const HeldTask &task : held) {
        QVERIFY(helper.recorded(task).state == rooms::TaskState::Stopped);
        QCOMPARE(helper.recorded(task).reason, u"console-hung"_s);
        QVERIFY(helper.recorded(task).owner == helper.owner);
    }
}

void TestGuardStopper::goesOnUntilItIsStopped()
{
    Helper helper(m_dir.filePath(u"again.db"_s));
    const HeldTask held = test::heldTask(u"a"_s);
    helper.start(held);
    for (int i = 0; i < 10; ++i)
        helper.transport.fail({.kind = TransportFailure::Kind::HostNotFound});
    helper.stopper.stop({held}, rooms::reason::consoleDied);
    for (int i = 0; i < 100 && helper.finished.isEmpty(); ++i)
        helper.pass(5s);
    QCOMPARE(helper.finished.size(), 1);
    QCOMPARE(helper.transport.requests().size(), 11);
    QVERIFY(helper.recorded(held).state == rooms::TaskState::Stopped);
}

void TestGuardStopper::givesUpAfterAnHour()
{
    Helper helper(m_dir.filePath(u"never.db"_s));
    const HeldTask held = test::heldTask(u"a"_s);
    helper.start(held);
    for (int i = 0; i < 1000; ++i)
        helper.transport.fail({.kind = TransportFailure::Kind::HostNotFound});
    helper.stopper.stop({held}, rooms::reason::consoleDied);
    helper.pass(30min);
    QVERIFY(helper.finished.isEmpty());
    helper.pass(35min);
    QCOMPARE(helper.finished.size(), 1);
    QCOMPARE(helper.finished.first().first().toInt(), 1);
    QVERIFY(rooms::isOpen(helper.recorded(held).state));
}

void TestGuardStopper::leavesEndedTasksAlone()
{
    Helper helper(m_dir.filePath(u"ended.db"_s));
    const HeldTask held = test::heldTask(u"a"_s);
    helper.start(held);
    QVERIFY(helper.journal.append({.task = held.task, .event = rooms::TaskEvent::TaskGone}));
    helper.stopper.stop({held}, rooms::reason::consoleDied);
    QTRY_COMPARE(helper.finished.size(), 1);
    QVERIFY(helper.transport.requests().isEmpty());
}

void TestGuardStopper::leavesOthersTasksAlone()
{
    Helper helper(m_dir.filePath(u"others.db"_s));
    const HeldTask held = test::heldTask(u"a"_s);
    helper.start(held);
    rooms::RoomTask adopted = held.task;
    // This very process lives, and it is not the helper.
    adopted.owner = rooms::Owner::current(rooms::Owner::Kind::CommandLine);
    QVERIFY(helper.journal.append({.task = adopted, .event = rooms::TaskEvent::Adopted}));
    helper.stopper.stop({held}, rooms::reason::consoleDied);
    QTRY_COMPARE(helper.finished.size(), 1);
    QVERIFY(helper.transport.requests().isEmpty());
}

void TestGuardStopper::worksWithoutJournal()
{
    Helper helper(u"/dev/null/rooms.db"_s);
    helper.stopper.stop({test::heldTask(u"a"_s)}, rooms::reason::consoleDied);
    QTRY_COMPARE(helper.finished.size(), 1);
    QCOMPARE(helper.finished.first().first().toInt(), 0);
    QCOMPARE(helper.transport.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestGuardStopper)
#include "tst_guard_stopper.moc"
