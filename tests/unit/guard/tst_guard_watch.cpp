// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/watch.h"
#include "core/rooms/reason.h"
#include "tests/support/manualclock.h"
#include "tests/unit/guard/heldtask.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace console;
using namespace console::guard;

class TestGuardWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deathStopsWhatIsHeld();
    void deathWithNothingHeldEnds();
    void byeStopsNothing();
    void silenceStops();
    void silenceWithNothingHeldIsNone();
    void beatsKeepItQuiet();
    void everyMessageIsASignOfLife();
    void limitsCanBeSet();
    void longSleepStops();
    void shortSleepsDoNot();
    void sleepIsNoSilence();
    void aHelperThatDidNotRunReadsFirst();
    void releasedTasksAreNotStopped();
    void aTaskKeepsItsKey();

private:
    void hold(const QString &taskId) { m_watch->take(Hold{test::heldTask(taskId)}); }
    /// Beats as a console does.
    void beatFor(std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 500ms) {
            m_scheduler->advance(500ms);
            m_watch->take(Beat());
        }
    }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<test::ManualScheduler> m_scheduler;
    std::unique_ptr<Watch> m_watch;
    QStringList m_happened;
};

void TestGuardWatch::init()
{
    m_watch.reset();
    m_clock = std::make_unique<test::ManualClock>();
    m_scheduler = std::make_unique<test::ManualScheduler>(*m_clock);
    m_watch = std::make_unique<Watch>(*m_clock, *m_scheduler);
    m_happened.clear();
    connect(m_watch.get(), &Watch::stopWanted, this, [this](const QString &reason) { m_happened.append(reason); });
    connect(m_watch.get(), &Watch::finished, this, [this] { m_happened.append(u"finished"_s); });
    m_watch->start();
}

void TestGuardWatch::deathStopsWhatIsHeld()
{
    hold(u"a"_s);
    m_watch->consoleGone();
    QCOMPARE(m_happened, QStringList{u"console-died"_s});
    // Once.
    m_watch->consoleGone();
    m_scheduler->advance(1h);
    QCOMPARE(m_happened.size(), 1);
    QCOMPARE(m_scheduler->waiting(), 0);
}

void TestGuardWatch::deathWithNothingHeldEnds()
{
    m_watch->consoleGone();
    QCOMPARE(m_happened, QStringList{u"finished"_s});
}

void TestGuardWatch::byeStopsNothing()
{
    hold(u"a"_s);
    m_watch->take(Bye());
    m_watch->consoleGone();
    m_scheduler->advance(1h);
    QCOMPARE(m_happened, QStringList{u"finished"_s});
}

void TestGuardWatch::silenceStops()
{
    hold(u"a"_s);
    beatFor(10s);
    m_scheduler->advance(4s);
    QCOMPARE(m_happened, QStringList());
    m_scheduler->advance(Watch::lookInterval);
    QCOMPARE(m_happened, QStringList{u"console-hung"_s});
}

void TestGuardWatch::silenceWithNothingHeldIsNone()
{
    m_scheduler->advance(1min);
    QCOMPARE(m_happened, QStringList());
    hold(u"a"_s);
    m_scheduler->advance(4s);
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::beatsKeepItQuiet()
{
    hold(u"a"_s);
    beatFor(10min);
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::everyMessageIsASignOfLife()
{
    hold(u"a"_s);
    m_scheduler->advance(3s);
    hold(u"b"_s);
    m_scheduler->advance(3s);
    m_watch->take(Release{test::heldTask(u"b"_s).task});
    m_scheduler->advance(3s);
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::limitsCanBeSet()
{
    m_watch->take(Limits{.hang = 2min, .sleep = 1h});
    hold(u"a"_s);
    m_scheduler->advance(2min);
    QCOMPARE(m_happened, QStringList());
    m_scheduler->advance(Watch::lookInterval);
    QCOMPARE(m_happened, QStringList{u"console-hung"_s});
}

void TestGuardWatch::longSleepStops()
{
    hold(u"a"_s);
    beatFor(1s);
    m_clock->sleep(3min + 1s);
    m_scheduler->advance(Watch::lookInterval);
    QCOMPARE(m_happened, QStringList{u"machine-slept"_s});
}

void TestGuardWatch::shortSleepsDoNot()
{
    hold(u"a"_s);
    for (int i = 0; i < 10; ++i) {
        m_clock->sleep(2min);
        beatFor(2s);
    }
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::sleepIsNoSilence()
{
    hold(u"a"_s);
    m_clock->sleep(2min);
    m_scheduler->advance(4s);
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::aHelperThatDidNotRunReadsFirst()
{
    hold(u"a"_s);
    m_clock->advance(1h); // Nothing of this process ran; the scheduler is late.
    m_scheduler->advance(0ms);
    QCOMPARE(m_happened, QStringList());
    // Nor is the silence reckoned from before: from the beat on it is counted as ever.
    m_clock->advance(1h);
    m_watch->take(Beat());
    m_scheduler->advance(5s);
    QCOMPARE(m_happened, QStringList{u"console-hung"_s});
}

void TestGuardWatch::releasedTasksAreNotStopped()
{
    hold(u"a"_s);
    hold(u"b"_s);
    m_watch->take(Release{test::heldTask(u"a"_s).task});
    QCOMPARE(m_watch->held().size(), 1);
    QCOMPARE(m_watch->held().first().task.taskId.text(), u"b"_s);
    m_watch->take(Release{test::heldTask(u"b"_s).task});
    m_scheduler->advance(1h);
    QCOMPARE(m_happened, QStringList());
}

void TestGuardWatch::aTaskKeepsItsKey()
{
    hold(u"a"_s);
    HeldTask again = test::heldTask(u"a"_s);
    again.credential = nullptr;
    m_watch->take(Hold{again});
    QCOMPARE(m_watch->held().size(), 1);
    QVERIFY(m_watch->held().first().credential);
    again.task.credentialFingerprint = u"another"_s;
    m_watch->take(Hold{again});
    QVERIFY(!m_watch->held().first().credential);
}

QTEST_GUILESS_MAIN(TestGuardWatch)
#include "tst_guard_watch.moc"
