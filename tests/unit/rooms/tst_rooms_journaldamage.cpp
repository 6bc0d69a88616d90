// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A room whose record is damaged may still run and cost money: it must not vanish from what is shown and stopped.

#include "core/rooms/journal.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

namespace {

RoomTask theTask()
{
    return {.sceneId = u"Tutor"_s,
            .scenePath = u"/scenes/Tutor.json"_s,
            .endpointName = u"cloud"_s,
            .version = u"2024-12-01"_s,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(u"room"),
            .taskId = *TaskId::parse(u"t"),
            .userId = u"user"_s};
}

/// Overwrites what the closed file holds where `what` stands, byte for byte, as a bad disk would.
bool overwrite(const QString &path, const QByteArray &what, const QByteArray &with)
{
    QFile file(path);
    if (what.size() != with.size() || !file.open(QIODevice::ReadWrite))
        return false;
    const qsizetype at = file.readAll().indexOf(what);
    return at >= 0 && file.seek(at) && file.write(with) == with.size();
}

} // namespace

class TestRoomsJournalDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOpenRoomStaysOpen_data();
    void anOpenRoomStaysOpen();
    void anEndedRoomStaysEnded();
    void historyTellsOfWhatItLeavesOut();

private:
    /// Writes the events down, and closes the file.
    [[nodiscard]] bool record(std::initializer_list<TaskEvent> events);
    [[nodiscard]] QString path() const { return m_dir->filePath(u"rooms.db"_s); }
    /// A journal that notes in m_told what it tells.
    [[nodiscard]] std::unique_ptr<Journal> journal();

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
    QList<JournalFailure> m_told;
};

void TestRoomsJournalDamage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_told.clear();
}

bool TestRoomsJournalDamage::record(std::initializer_list<TaskEvent> events)
{
    Journal journal(path(), m_clock);
    return std::ranges::all_of(
        events, [&](TaskEvent event) { return journal.append({.task = theTask(), .event = event}).has_value(); });
}

std::unique_ptr<Journal> TestRoomsJournalDamage::journal()
{
    auto journal = std::make_unique<Journal>(path(), m_clock);
    journal->onDamage([this](const JournalFailure &failure) { m_told.append(failure); });
    return journal;
}

void TestRoomsJournalDamage::anOpenRoomStaysOpen_data()
{
    QTest::addColumn<bool>("hasEarlierEntry");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("with");
    for (const bool earlier : {true, false}) {
        const QByteArray number = earlier ? "2" : "1";
        const char *suffix = earlier ? ", one before it is sound" : ", the only one";
        QTest::addRow("no JSON%s", suffix)
            << earlier << QByteArray(R"({"number":)" + number) << QByteArray(R"(x"number":)" + number);
        QTest::addRow("an event of a newer version%s", suffix)
            << earlier << QByteArray(earlier ? R"("event":"start-accepted")" : R"("event":"start-sent")")
            << QByteArray(earlier ? R"("event":"start-confused")" : R"("event":"start-seen")");
        QTest::addRow("no such state%s", suffix)
            << earlier << QByteArray(earlier ? R"("state":"running")" : R"("state":"starting")")
            << QByteArray(earlier ? R"("state":"runnimg")" : R"("state":"starving")");
    }
}

void TestRoomsJournalDamage::anOpenRoomStaysOpen()
{
    QFETCH(bool, hasEarlierEntry);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, with);
    QVERIFY(hasEarlierEntry ? record({TaskEvent::StartSent, TaskEvent::StartAccepted})
                            : record({TaskEvent::StartSent}));
    QVERIFY(overwrite(path(), what, with));
    const auto journal = this->journal();
    const auto open = journal->openTasks();
    QVERIFY(open && open->size() == 1);
    const RoomTask &task = open->first();
    QVERIFY(sameTask(task, theTask()));
    QCOMPARE(task.state, TaskState::Unknown);
    QVERIFY(isOrphan(task));
    QVERIFY(task.startedAt.isValid());
    QCOMPARE(task.scenePath, hasEarlierEntry ? u"/scenes/Tutor.json"_s : QString());
    QCOMPARE(journal->tasksOf(theTask().taskId)->size(), 1);
    QCOMPARE(journal->tasksSince(QDateTime::fromSecsSinceEpoch(0))->size(), 1);
    // It is told once, with what names the room.
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().kind, JournalFailure::Kind::EntryDamaged);
    QCOMPARE(m_told.first().systemMessage,
             QString((hasEarlierEntry ? u"2"_s : u"1"_s) + u": --task t --room room --app-id app --endpoint cloud"_s));

    // And it can be stopped: the journal goes on from there.
    const auto stopping = journal->append({.task = task, .event = TaskEvent::StopSent});
    QVERIFY(stopping.has_value());
    QCOMPARE(stopping->state, TaskState::Stopping);
    QVERIFY(journal->append({.task = task, .event = TaskEvent::StopAccepted}).has_value());
    QVERIFY(journal->openTasks()->isEmpty());
}

void TestRoomsJournalDamage::anEndedRoomStaysEnded()
{
    QVERIFY(record({TaskEvent::StartSent, TaskEvent::StartAccepted, TaskEvent::StopAccepted}));
    QVERIFY(overwrite(path(), R"("event":"stop-accepted")", R"("event":"stop-accursed")"));
    const auto journal = this->journal();
    QVERIFY(journal->openTasks()->isEmpty());
    QCOMPARE(journal->tasksOf(theTask().taskId)->first().state, TaskState::Stopped);
}

void TestRoomsJournalDamage::historyTellsOfWhatItLeavesOut()
{
    QVERIFY(record({TaskEvent::StartSent, TaskEvent::StartAccepted, TaskEvent::Kept}));
    QVERIFY(overwrite(path(), R"({"number":2)", R"(x"number":2)"));
    const auto journal = this->journal();
    const auto history = journal->history(theTask());
    QVERIFY(history && history->size() == 2);
    QCOMPARE(history->first().event, TaskEvent::StartSent);
    QCOMPARE(history->last().event, TaskEvent::Kept);
    QCOMPARE(m_told.size(), 1);
    QVERIFY(m_told.first().systemMessage.startsWith(u"2: "_s));
}

QTEST_GUILESS_MAIN(TestRoomsJournalDamage)
#include "tst_rooms_journaldamage.moc"
