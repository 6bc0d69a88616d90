// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/usebook.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRailsUseBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = std::make_unique<test::ManualClock>(); }

    void theMachinesClockIsBelieved();
    void theWallClockDoesNotMatterWhileTheMachineRuns();
    void countsOnAcrossARestartOfTheMachine();
    void neverLessThanWhatWasCounted();
    void whenItEndedIsFoundOut();
    void whatIsNoLongerListedHasEnded();
    void aListThatWasMissedIsMadeGood();
    void oldEndsAreForgotten();
    void processesAgreeOnTheLargerCount();
    void theFileIsShared();
    void aDamagedFileIsReplaced();
    void aNewerFileIsLeftAlone();
    void tellsWhenItCannotBeWritten();

private:
    [[nodiscard]] WatchedTask open(const QString &key, milliseconds running, bool isExact = false) const
    {
        return {.key = key,
                .sceneId = u"Tutor"_s,
                .fingerprint = u"k1"_s,
                .rate = Rate{1'000},
                .running = running,
                .isExact = isExact,
                .changedAt = m_clock->now()};
    }
    [[nodiscard]] WatchedTask ended(const QString &key, milliseconds running, milliseconds ago) const
    {
        WatchedTask task = open(key, running);
        task.isOpen = false;
        task.changedAt = m_clock->now().addMSecs(-ago.count());
        return task;
    }

    std::unique_ptr<test::ManualClock> m_clock;
};

void TestRailsUseBook::theMachinesClockIsBelieved()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s, true)}, *m_clock);
    m_clock->advance(10s);
    book.observe({open(u"a"_s, 15s, true)}, *m_clock);
    QCOMPARE(book.rooms().first().running, milliseconds(15s));
}

void TestRailsUseBook::theWallClockDoesNotMatterWhileTheMachineRuns()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    m_clock->advance(10s);
    m_clock->setNow(m_clock->now().addDays(3));
    // By the wall clock it would be three days.
    book.observe({open(u"a"_s, 72h)}, *m_clock);
    QCOMPARE(book.rooms().first().running, milliseconds(15s));
    m_clock->sleep(1h);
    m_clock->setNow(m_clock->now().addDays(-9));
    book.observe({open(u"a"_s, 0s)}, *m_clock);
    QCOMPARE(book.rooms().first().running, milliseconds(1h + 15s));
}

void TestRailsUseBook::countsOnAcrossARestartOfTheMachine()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    m_clock->advance(2min);
    m_clock->reboot("boot-2");
    m_clock->advance(20s);
    book.observe({open(u"a"_s, 1s)}, *m_clock);
    QCOMPARE(book.rooms().first().running, milliseconds(2min + 25s));
}

void TestRailsUseBook::neverLessThanWhatWasCounted()
{
    UseBook book;
    book.observe({open(u"a"_s, 5min)}, *m_clock);
    m_clock->reboot("boot-2");
    m_clock->advance(20s);
    m_clock->setNow(m_clock->now().addDays(-30));
    book.observe({open(u"a"_s, 0s)}, *m_clock);
    // How long the machine was off cannot be known; since it is on is.
    QCOMPARE(book.rooms().first().running, milliseconds(5min + 20s));
}

void TestRailsUseBook::whenItEndedIsFoundOut()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s), open(u"b"_s, 5s)}, *m_clock);
    m_clock->advance(1h);
    // The wall clock says that b ended before it was seen running: then it was set.
    book.observe({ended(u"a"_s, 0s, 10min), ended(u"b"_s, 0s, 5h)}, *m_clock);
    QCOMPARE(book.rooms().at(0).running, milliseconds(50min + 5s));
    QCOMPARE(book.rooms().at(0).endedAgo, milliseconds(10min));
    QCOMPARE(book.rooms().at(1).running, milliseconds(5s));
    QCOMPARE(book.rooms().at(1).endedAgo, milliseconds(1h));
    m_clock->advance(1h);
    book.observe({}, *m_clock);
    QCOMPARE(book.rooms().at(0).running, milliseconds(50min + 5s));
    QCOMPARE(book.rooms().at(0).endedAgo, milliseconds(70min));
}

void TestRailsUseBook::whatIsNoLongerListedHasEnded()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    m_clock->advance(1h);
    book.observe({}, *m_clock);
    QVERIFY(!book.rooms().first().isOpen);
    QCOMPARE(book.rooms().first().running, milliseconds(5s));
}

void TestRailsUseBook::aListThatWasMissedIsMadeGood()
{
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    m_clock->advance(10s);
    book.observe({}, *m_clock);
    m_clock->advance(10s);
    book.observe({open(u"a"_s, 0s)}, *m_clock);
    QVERIFY(book.rooms().first().isOpen);
    QCOMPARE(book.rooms().first().running, milliseconds(25s));
}

void TestRailsUseBook::oldEndsAreForgotten()
{
    UseBook book;
    book.observe({ended(u"a"_s, 5s, 1h)}, *m_clock);
    m_clock->advance(46h);
    book.observe({}, *m_clock);
    QCOMPARE(book.rooms().size(), 1);
    m_clock->advance(2h);
    book.observe({}, *m_clock);
    QVERIFY(book.rooms().isEmpty());
}

void TestRailsUseBook::processesAgreeOnTheLargerCount()
{
    UseBook mine;
    UseBook theirs;
    mine.observe({open(u"a"_s, 5s), open(u"b"_s, 50s)}, *m_clock);
    m_clock->advance(10s);
    theirs.observe({open(u"a"_s, 40s), open(u"b"_s, 20s), open(u"c"_s, 7s)}, *m_clock);
    m_clock->advance(10s);
    mine.merge(theirs, *m_clock);
    QCOMPARE(mine.rooms().at(0).running, milliseconds(50s));
    QCOMPARE(mine.rooms().at(1).running, milliseconds(70s));
    QCOMPARE(mine.rooms().at(2).running, milliseconds(17s));
}

void TestRailsUseBook::theFileIsShared()
{
    const QTemporaryDir folder;
    UseBook first;
    first.observe({open(u"a"_s, 5s)}, *m_clock);
    QVERIFY(synchronise(first, folder.path(), *m_clock).has_value());
    m_clock->advance(10s);
    UseBook second;
    second.observe({open(u"b"_s, 1s)}, *m_clock);
    QVERIFY(synchronise(second, folder.path(), *m_clock).has_value());
    QVERIFY(synchronise(first, folder.path(), *m_clock).has_value());
    QCOMPARE(first.rooms().size(), 2);
    QCOMPARE(first.rooms().first().running, milliseconds(15s));
    const auto copy = UseBook::fromJson(first.toJson(), {});
    QVERIFY(copy.has_value());
    QCOMPARE(copy->rooms(), first.rooms());
}

void TestRailsUseBook::aDamagedFileIsReplaced()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"room-use.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":1,\"rooms\":[");
    file.close();
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    QVERIFY(synchronise(book, folder.path(), *m_clock).has_value());
    UseBook again;
    QVERIFY(synchronise(again, folder.path(), *m_clock).has_value());
    QCOMPARE(again.rooms().size(), 1);
}

void TestRailsUseBook::aNewerFileIsLeftAlone()
{
    const QTemporaryDir folder;
    const QByteArray newer = "{\"format\":2}";
    QFile file(folder.filePath(u"room-use.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(newer);
    file.close();
    UseBook book;
    book.observe({open(u"a"_s, 5s)}, *m_clock);
    QVERIFY(synchronise(book, folder.path(), *m_clock).has_value());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void TestRailsUseBook::tellsWhenItCannotBeWritten()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"room-use.json"_s));
    UseBook book;
    const auto written = synchronise(book, folder.path(), *m_clock);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, scene::FileProblem::Kind::NotWritable);
}

QTEST_GUILESS_MAIN(TestRailsUseBook)
#include "tst_rails_usebook.moc"
