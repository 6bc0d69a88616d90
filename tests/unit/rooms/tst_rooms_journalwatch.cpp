// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journalwatch.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace console;
using namespace console::rooms;
using console::test::ManualClock;
using console::test::ManualScheduler;

class TestRoomsJournalWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfAnothersTask();
    void tellsOfTheEndOfATask();
    void tellsOfTheEndOfAnOwnTask();
    void ownChangesAreNoNews();
    void aNewOwnerIsNews();
    void whatStoodThereIsNoNews();

private:
    /// One window and the other process, on one file.
    struct Both
    {
        explicit Both(const QString &path)
            : mine(path, clock),
              theirs(path, clock)
        {
            QObject::connect(&watch, &JournalWatch::taskChanged, &watch, [this](const RoomTask &task) {
                told.append(task.taskId.text() + u' ' + stateName(task.state) + u' ' + task.reason);
            });
        }

        RoomTask write(Journal &journal, const QString &taskId, TaskEvent event, const QString &reason = u"operator"_s)
        {
            clock.advance(5ms);
            const auto written = journal.append({.task = {.endpointName = u"cloud"_s,
                                                          .appId = u"app"_s,
                                                          .roomId = *RoomId::parse(u"room"),
                                                          .taskId = *TaskId::parse(taskId),
                                                          .reason = reason,
                                                          .owner = owner},
                                                 .event = event});
            if (!written)
                qFatal("the journal cannot be written");
            if (&journal == &mine)
                watch.note(*written);
            return *written;
        }

        ManualClock clock;
        ManualScheduler scheduler{clock};
        Journal mine;
        Journal theirs;
        JournalWatch watch{mine, scheduler};
        Owner owner{.kind = Owner::Kind::Window, .pid = 7, .startedAt = "8", .bootId = "boot"};
        QStringList told;
    };

    QTemporaryDir m_dir;
    std::unique_ptr<Both> m_both;
};

void TestRoomsJournalWatch::init()
{
    m_both = std::make_unique<Both>(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".db"_s));
}

void TestRoomsJournalWatch::tellsOfAnothersTask()
{
    m_both->watch.start();
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StartSent);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told, QStringList{u"a starting operator"_s});
    m_both->scheduler.advance(10 * JournalWatch::interval);
    QCOMPARE(m_both->told.size(), 1);
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StartAccepted);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told.mid(1), QStringList{u"a running operator"_s});
}

void TestRoomsJournalWatch::tellsOfTheEndOfATask()
{
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StartSent);
    m_both->watch.start();
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StopSent, u"console-hung"_s);
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StopAccepted, u"console-hung"_s);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told, QStringList{u"a stopped console-hung"_s});
}

void TestRoomsJournalWatch::tellsOfTheEndOfAnOwnTask()
{
    m_both->watch.start();
    // Own changes leave the file's version as it is: only note() makes the task known.
    m_both->write(m_both->mine, u"a"_s, TaskEvent::StartSent);
    m_both->write(m_both->mine, u"a"_s, TaskEvent::StartAccepted);
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StopSent, u"console-hung"_s);
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StopAccepted, u"console-hung"_s);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told, QStringList{u"a stopped console-hung"_s});
}

void TestRoomsJournalWatch::ownChangesAreNoNews()
{
    m_both->watch.start();
    m_both->write(m_both->mine, u"a"_s, TaskEvent::StartSent);
    m_both->write(m_both->theirs, u"b"_s, TaskEvent::StartSent);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told, QStringList{u"b starting operator"_s});
}

void TestRoomsJournalWatch::aNewOwnerIsNews()
{
    m_both->write(m_both->mine, u"a"_s, TaskEvent::StartSent);
    m_both->watch.start();
    m_both->owner.pid = 9;
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::Adopted);
    m_both->scheduler.advance(JournalWatch::interval);
    QCOMPARE(m_both->told.size(), 1);
}

void TestRoomsJournalWatch::whatStoodThereIsNoNews()
{
    m_both->write(m_both->theirs, u"a"_s, TaskEvent::StartSent);
    m_both->watch.start();
    m_both->watch.start();
    m_both->scheduler.advance(3 * JournalWatch::interval);
    QCOMPARE(m_both->told, QStringList());
    QCOMPARE(m_both->scheduler.waiting(), 1);
}

QTEST_GUILESS_MAIN(TestRoomsJournalWatch)
#include "tst_rooms_journalwatch.moc"
