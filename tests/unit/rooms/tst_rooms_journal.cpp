// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journal.h"
#include "tests/support/manualclock.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

namespace {

RoomTask taskNamed(const QString &task)
{
    return {.sceneId = u"Tutor"_s,
            .scenePath = u"/scenes/Tutor.json"_s,
            .endpointName = u"cloud"_s,
            .version = u"2024-12-01"_s,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(u"room"),
            .taskId = *TaskId::parse(task),
            .userId = u"user"_s,
            .agentUserId = u"bot"_s,
            .reason = u"operator"_s,
            .credentialName = u"AKLT…0001"_s,
            .credentialFingerprint = u"0123456789abcdef"_s,
            .owner = Owner{.kind = Owner::Kind::Window, .pid = 7, .startedAt = "8", .bootId = "boot"}};
}

QStringList names(const Result<QList<RoomTask>, JournalFailure> &tasks)
{
    QStringList result;
    for (const RoomTask &task : tasks.value_or(QList<RoomTask>()))
        result.append(task.taskId.text() + u' ' + stateName(task.state));
    return result;
}

const QString firstSchema =
    u"CREATE TABLE task (endpoint TEXT NOT NULL, app_id TEXT NOT NULL, room_id TEXT NOT NULL, task_id TEXT NOT NULL, "
    "scene_id TEXT NOT NULL, scene_path TEXT NOT NULL, version TEXT NOT NULL, user_id TEXT NOT NULL, state TEXT NOT "
    "NULL, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, request_id TEXT NOT NULL, PRIMARY KEY (endpoint, "
    "app_id, room_id, task_id))"_s;

/// Runs statements on the file behind the journal's back.
bool meddle(const QString &path, const QStringList &statements)
{
    bool isFine = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"meddle"_s);
        database.setDatabaseName(path);
        isFine = database.open();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement)) {
                qWarning() << statement << query.lastError().text();
                isFine = false;
            }
        }
    }
    QSqlDatabase::removeDatabase(u"meddle"_s);
    return isFine;
}

} // namespace

class TestRoomsJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryField();
    void anEmptyMemberKeepsWhatWasKnown();
    void onlyAStartSaysWhatRuns();
    void openTasksNewestFirst();
    void sameTaskIsOneRow();
    void survivesReopening();
    void twoAtOnce();
    void allOrNone();
    void synchronousAndWal();
    void bodiesAreKeptWithoutSecrets();
    void bodiesAreKeptWithoutTheCallsOwnKey();
    void historyIsOneTasks();
    void restartBeginsAnew();
    void answersThatALaterStartOvertook_data();
    void answersThatALaterStartOvertook();
    void takesOverTheFirstSchema();
    void leavesTheFirstSchemaWhenARowCannotBeTaken();
    void verifyFindsChanges_data();
    void verifyFindsChanges();
    void verifyFindsEveryFlippedByte();
    void verifyLooksForANotedHead();
    void problems_data();
    void problems();
    void newerSchemaIsLeftAlone();
    void folderThatCannotBe();
    void fullDisk();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] bool add(Journal &journal, const QString &task, std::initializer_list<TaskEvent> events);

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
};

void TestRoomsJournal::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

bool TestRoomsJournal::add(Journal &journal, const QString &task, std::initializer_list<TaskEvent> events)
{
    for (const TaskEvent event : events) {
        m_clock.advance(std::chrono::milliseconds(1000));
        const QByteArray body = event == TaskEvent::StartSent ? R"({"AppId":"app"})" : "";
        if (!journal.append({.task = taskNamed(task), .event = event, .body = body}))
            return false;
    }
    return true;
}

void TestRoomsJournal::keepsEveryField()
{
    Journal journal(path(u"fields.db"_s), m_clock);
    RoomTask task = taskNamed(u"t"_s);
    task.requestId = u"2025RID"_s;
    const QDateTime began = m_clock.now();
    QVERIFY(journal.append({.task = task, .event = TaskEvent::StartSent, .body = "{}"}).has_value());
    m_clock.advance(std::chrono::milliseconds(1234));
    const auto written = journal.append({.task = task, .event = TaskEvent::StartUnanswered});
    QVERIFY(written.has_value());
    const auto read = Journal(path(u"fields.db"_s), m_clock).openTasks();
    QVERIFY(read && read->size() == 1);
    for (const RoomTask &back : {read->first(), *written}) {
        QCOMPARE(back.sceneId, task.sceneId);
        QCOMPARE(back.scenePath, task.scenePath);
        QCOMPARE(back.endpointName, task.endpointName);
        QCOMPARE(back.version, task.version);
        QCOMPARE(back.appId, task.appId);
        QCOMPARE(back.roomId, task.roomId);
        QCOMPARE(back.userId, task.userId);
        QCOMPARE(back.agentUserId, task.agentUserId);
        QCOMPARE(back.state, TaskState::Unknown);
        QCOMPARE(back.startedAt, began);
        QCOMPARE(back.machineStart.bootId, m_clock.machineTime().bootId);
        QCOMPARE(m_clock.machineTime().sinceBoot - back.machineStart.sinceBoot, std::chrono::milliseconds(1234));
        QCOMPARE(back.changedAt, m_clock.now());
        QCOMPARE(back.reason, task.reason);
        QCOMPARE(back.requestId, task.requestId);
        QCOMPARE(back.credentialName, task.credentialName);
        QCOMPARE(back.credentialFingerprint, task.credentialFingerprint);
        QCOMPARE(back.startDigest, u"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s);
        QCOMPARE(back.owner, task.owner);
    }
}

void TestRoomsJournal::anEmptyMemberKeepsWhatWasKnown()
{
    Journal journal(path(u"merge.db"_s), m_clock);
    QVERIFY(add(journal, u"t"_s, {TaskEvent::StartSent}));
    const RoomTask bare{.endpointName = u"cloud"_s,
                        .appId = u"app"_s,
                        .roomId = *RoomId::parse(u"room"),
                        .taskId = *TaskId::parse(u"t"),
                        .reason = u"quit"_s};
    const auto stopped = journal.append({.task = bare, .event = TaskEvent::StopSent});
    QVERIFY(stopped.has_value());
    QCOMPARE(stopped->sceneId, u"Tutor"_s);
    QCOMPARE(stopped->credentialFingerprint, u"0123456789abcdef"_s);
    QVERIFY(stopped->owner.has_value());
    QCOMPARE(stopped->reason, u"quit"_s);
}

void TestRoomsJournal::onlyAStartSaysWhatRuns()
{
    using enum TaskEvent;
    Journal journal(path(u"facts.db"_s), m_clock);
    RoomTask task = taskNamed(u"t"_s);
    task.agentUserId = u"Bot"_s;
    QVERIFY(journal.append({.task = task, .event = StartSent, .body = "{}"}).has_value());
    // A call about it, whatever its caller believes.
    RoomTask other = task;
    other.version = u"2025-06-01"_s;
    other.credentialFingerprint = u"fedcba9876543210"_s;
    other.agentUserId = u"Other"_s;
    const KeyMark key{.name = u"AKLT…0002"_s, .fingerprint = other.credentialFingerprint};
    const auto stopped = journal.append({.task = other, .event = StopSent, .otherKey = key});
    QCOMPARE(stopped->version, task.version);
    QCOMPARE(stopped->credentialFingerprint, task.credentialFingerprint);
    QCOMPARE(stopped->agentUserId, u"Bot"_s);
    QCOMPARE(journal.history(task)->last().key(), key);
    QCOMPARE(*journal.startBody(task), "{}"_ba);
    // Nor does an answer give the task back that somebody else has adopted meanwhile.
    RoomTask adopted = task;
    adopted.owner = Owner::current(Owner::Kind::Server);
    QVERIFY(journal.append({.task = adopted, .event = Adopted}).has_value());
    const auto answered = journal.append({.task = task, .event = StopRefused});
    QCOMPARE(answered->owner, adopted.owner);
    QVERIFY(add(journal, u"t"_s, {StopAccepted}));
    // The same ids again, with an agent that gets a name of the service's.
    other.agentUserId.clear();
    const auto again = journal.append({.task = other, .event = StartSent, .body = "[]"});
    QCOMPARE(again->version, other.version);
    QCOMPARE(again->credentialFingerprint, other.credentialFingerprint);
    QVERIFY(again->agentUserId.isEmpty());
    QCOMPARE(*journal.startBody(*again), "[]"_ba);
    QVERIFY(journal.startBody(taskNamed(u"none"_s))->isEmpty());
    QCOMPARE(journal.verify()->fault, Verification::Fault::None);
}

void TestRoomsJournal::openTasksNewestFirst()
{
    using enum TaskEvent;
    Journal journal(path(u"open.db"_s), m_clock);
    QVERIFY(add(journal, u"a"_s, {StartSent}));
    QVERIFY(add(journal, u"b"_s, {StartSent, StartAccepted}));
    QVERIFY(add(journal, u"c"_s, {StartSent, StartAccepted, StopSent, StopAccepted}));
    QVERIFY(add(journal, u"d"_s, {StartSent, StartUnanswered}));
    const QDateTime later = m_clock.now();
    QVERIFY(add(journal, u"e"_s, {StartSent, StartRefused}));
    QVERIFY(add(journal, u"f"_s, {StartSent, StartAccepted, StopSent}));
    QVERIFY(add(journal, u"a"_s, {StartAccepted, UpdateSent}));
    QCOMPARE(names(journal.openTasks()),
             QStringList({u"f stopping"_s, u"d unknown"_s, u"b running"_s, u"a updating"_s}));
    QCOMPARE(names(journal.tasksSince(later.addMSecs(1))),
             QStringList({u"f stopping"_s, u"e failed"_s, u"a updating"_s}));
}

void TestRoomsJournal::sameTaskIsOneRow()
{
    Journal journal(path(u"same.db"_s), m_clock);
    QVERIFY(add(journal, u"t"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    RoomTask elsewhere = taskNamed(u"t"_s);
    elsewhere.endpointName = u"sandbox"_s;
    QVERIFY(journal.append({.task = elsewhere, .event = TaskEvent::StartSent}).has_value());
    QCOMPARE(names(journal.tasksOf(*TaskId::parse(u"t"))), QStringList({u"t starting"_s, u"t running"_s}));
}

void TestRoomsJournal::survivesReopening()
{
    {
        Journal journal(path(u"reopen.db"_s), m_clock);
        QVERIFY(add(journal, u"t"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    }
    Journal journal(path(u"reopen.db"_s), m_clock);
    QCOMPARE(names(journal.openTasks()), QStringList({u"t running"_s}));
}

void TestRoomsJournal::twoAtOnce()
{
    Journal one(path(u"two.db"_s), m_clock);
    Journal two(path(u"two.db"_s), m_clock);
    QVERIFY(add(one, u"a"_s, {TaskEvent::StartSent}));
    const auto before = one.dataVersion();
    QVERIFY(add(two, u"b"_s, {TaskEvent::StartSent}));
    QVERIFY(one.dataVersion() != before);
    QVERIFY(add(one, u"b"_s, {TaskEvent::StartAccepted}));
    QCOMPARE(names(one.openTasks()), QStringList({u"b running"_s, u"a starting"_s}));
    QCOMPARE(names(two.openTasks()), names(one.openTasks()));
    QCOMPARE(one.verify()->fault, Verification::Fault::None);
}

void TestRoomsJournal::allOrNone()
{
    Journal journal(path(u"many.db"_s), m_clock);
    QList<Transition> transitions;
    for (int i = 0; i < 50; ++i)
        transitions.append({.task = taskNamed(QString::number(i)), .event = TaskEvent::StartSent});
    QCOMPARE(journal.append(transitions)->size(), 50);
    QCOMPARE(journal.openTasks()->size(), 50);
    QVERIFY(meddle(path(u"many.db"_s), {u"CREATE TRIGGER no BEFORE INSERT ON entry WHEN new.number > 60 "
                                        "BEGIN SELECT RAISE(ABORT, 'no'); END"_s}));
    for (Transition &transition : transitions)
        transition.event = TaskEvent::StartAccepted;
    const auto refused = journal.append(transitions);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, JournalFailure::Kind::CannotWrite);
    const auto open = journal.openTasks();
    QVERIFY(open.has_value());
    for (const RoomTask &task : *open)
        QCOMPARE(task.state, TaskState::Starting);
    QCOMPARE(journal.verify()->entries, 50);
}

void TestRoomsJournal::synchronousAndWal()
{
    Journal journal(path(u"wal.db"_s), m_clock);
    QVERIFY(add(journal, u"t"_s, {TaskEvent::StartSent}));
    QVERIFY(QFile::exists(path(u"wal.db-wal"_s)));
}

void TestRoomsJournal::bodiesAreKeptWithoutSecrets()
{
    const QString file = path(u"body.db"_s);
    {
        Journal journal(file, m_clock);
        const QByteArray body = R"({"Config":{"LLMConfig":{"APIKey":"made-up-secret","Temperature":1.50}}})";
        QVERIFY(journal.append({.task = taskNamed(u"t"_s), .event = TaskEvent::StartSent, .body = body}).has_value());
        const auto history = journal.history(taskNamed(u"t"_s));
        QVERIFY(history && history->size() == 1);
        const QByteArray kept = R"({"Config":{"LLMConfig":{"APIKey":"***","Temperature":1.50}}})";
        QCOMPARE(history->first().body, kept);
        QCOMPARE(history->first().bodyDigest, history->first().task.startDigest);
    }
    for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files)) {
        QFile content(path(name));
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(!content.readAll().contains("made-up-secret"));
    }
}

void TestRoomsJournal::bodiesAreKeptWithoutTheCallsOwnKey()
{
    const auto key = std::make_shared<const credentials::Credential>(
        credentials::Credential{.origin = {.source = credentials::Source::Environment},
                                .accessKeyId = Secret("AKLTmadeupcanary"),
                                .secretKey = Secret("made-up-secret"),
                                .sessionToken = Secret("made-up-token")});
    Journal journal(path(u"ownkey.db"_s), m_clock);
    const QByteArray body = R"({"Custom":"made-up-secret made-up-token AKLTmadeupcanary"})";
    QVERIFY(journal.append({.task = taskNamed(u"t"_s), .event = TaskEvent::StartSent, .body = body, .credential = key})
                .has_value());
    const QByteArray kept = journal.history(taskNamed(u"t"_s))->first().body;
    QVERIFY2(!kept.contains("made-up") && !kept.contains("AKLTmadeup"), kept.constData());
    QCOMPARE(journal.verify()->fault, Verification::Fault::None);
}

void TestRoomsJournal::historyIsOneTasks()
{
    using enum TaskEvent;
    Journal journal(path(u"history.db"_s), m_clock);
    QVERIFY(add(journal, u"a"_s, {StartSent, StartAccepted}));
    QVERIFY(add(journal, u"b"_s, {StartSent}));
    QVERIFY(add(journal, u"a"_s, {StopSent, StopAccepted}));
    const auto history = journal.history(taskNamed(u"a"_s));
    QVERIFY(history.has_value());
    QStringList events;
    for (const JournalEntry &entry : *history)
        events.append(u"%1 %2"_s.arg(entry.number).arg(eventName(entry.event)));
    QCOMPARE(events, QStringList({u"1 start-sent"_s, u"2 start-accepted"_s, u"4 stop-sent"_s, u"5 stop-accepted"_s}));
}

void TestRoomsJournal::restartBeginsAnew()
{
    using enum TaskEvent;
    Journal journal(path(u"anew.db"_s), m_clock);
    QVERIFY(add(journal, u"t"_s, {StartSent, StartAccepted, StopSent, StopAccepted}));
    const QDateTime firstStart = journal.tasksOf(*TaskId::parse(u"t"))->first().startedAt;
    QVERIFY(add(journal, u"t"_s, {StartSent}));
    const RoomTask again = journal.openTasks()->first();
    QCOMPARE(again.startedAt, m_clock.now());
    QVERIFY(again.startedAt > firstStart);
    QCOMPARE(runningTime(again, m_clock), std::chrono::milliseconds(0));
}

void TestRoomsJournal::answersThatALaterStartOvertook_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("isAnswered");
    using enum TaskEvent;
    for (const TaskEvent answer : {StopAccepted, TaskGone, StartRefused}) {
        QTest::addRow("%s, start under way", qPrintable(eventName(answer))) << static_cast<int>(answer) << false;
        QTest::addRow("%s, start accepted", qPrintable(eventName(answer))) << static_cast<int>(answer) << true;
    }
}

void TestRoomsJournal::answersThatALaterStartOvertook()
{
    using enum TaskEvent;
    QFETCH(int, answer);
    QFETCH(bool, isAnswered);
    Journal journal(path(u"overtaken.db"_s), m_clock);
    QVERIFY(add(journal, u"t"_s, {StartSent, StartAccepted}));
    const auto atStop = journal.append({.task = taskNamed(u"t"_s), .event = StopSent});
    QVERIFY(atStop.has_value());
    QVERIFY(add(journal, u"t"_s, {StartSent}));
    if (isAnswered)
        QVERIFY(add(journal, u"t"_s, {StartAccepted}));
    QVERIFY(journal.append({.task = *atStop, .event = static_cast<TaskEvent>(answer)}).has_value());
    QCOMPARE(names(journal.openTasks()), QStringList{isAnswered ? u"t running"_s : u"t starting"_s});
    QCOMPARE(journal.verify()->fault, Verification::Fault::None);
}

void TestRoomsJournal::takesOverTheFirstSchema()
{
    const QString file = path(u"first.db"_s);
    QVERIFY(meddle(
        file,
        {firstSchema,
         u"INSERT INTO task VALUES ('cloud', 'app', 'room', 'old', 'Tutor', '/s/Tutor.json', '2024-12-01', 'user', "
         "'running', '2025-06-30T10:00:00.000Z', '2025-06-30T10:00:01.000Z', 'rid')"_s,
         u"INSERT INTO task VALUES ('cloud', 'app', 'room', 'older', 'Tutor', '', '2024-12-01', 'user', 'stopped', "
         "'2025-06-29T10:00:00.000Z', '2025-06-29T10:00:01.000Z', 'rid')"_s,
         u"PRAGMA user_version=1"_s}));
    Journal journal(file, m_clock);
    QCOMPARE(names(journal.openTasks()), QStringList({u"old running"_s}));
    const RoomTask task = journal.openTasks()->first();
    QCOMPARE(task.startedAt, QDateTime(QDate(2025, 6, 30), QTime(10, 0), Qt::UTC));
    QCOMPARE(task.scenePath, u"/s/Tutor.json"_s);
    QCOMPARE(journal.verify()->fault, Verification::Fault::None);
    QCOMPARE(journal.verify()->entries, 2);
    QVERIFY(journal.append({.task = task, .event = TaskEvent::StopSent}).has_value());
    QCOMPARE(names(Journal(file, m_clock).openTasks()), QStringList({u"old stopping"_s}));
}

void TestRoomsJournal::leavesTheFirstSchemaWhenARowCannotBeTaken()
{
    const QString file = path(u"first.db"_s);
    QVERIFY(meddle(file, {firstSchema,
                          u"INSERT INTO task VALUES ('cloud', 'app', 'no such id: ?', 'old', 'Tutor', '', '', 'user', "
                          "'running', '2025-06-30T10:00:00.000Z', '2025-06-30T10:00:01.000Z', 'rid')"_s,
                          u"PRAGMA user_version=1"_s}));
    const auto open = Journal(file, m_clock).openTasks();
    QVERIFY(!open);
    QCOMPARE(open.error().kind, JournalFailure::Kind::Damaged);
    QVERIFY2(open.error().systemMessage.contains(u"--task old --room no such id: ?"_s),
             qPrintable(open.error().systemMessage));
    // It is all there for whoever mends it.
    QVERIFY(meddle(file, {u"UPDATE ledger SET room_id = 'room'"_s}));
    QCOMPARE(names(Journal(file, m_clock).openTasks()), QStringList({u"old running"_s}));
}

void TestRoomsJournal::verifyFindsChanges_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("at");
    using enum Verification::Fault;
    const auto row = [](const char *name, const QStringList &statements, Verification::Fault fault, int at) {
        QTest::newRow(name) << statements << static_cast<int>(fault) << at;
    };
    const QString open = u"DROP TRIGGER entry_stays"_s;
    const QString openDelete = u"DROP TRIGGER entry_remains"_s;
    row("nothing", {}, None, 0);
    row("another state", {open, u"UPDATE entry SET text = replace(text, 'running', 'stopped') WHERE number = 2"_s},
        ChainBroken, 2);
    row("white space", {open, u"UPDATE entry SET text = replace(text, ',', ', ') WHERE number = 3"_s}, EntryChanged, 3);
    row("no entry", {open, u"UPDATE entry SET text = '{}' WHERE number = 3"_s}, EntryChanged, 3);
    row("another hash", {open, u"UPDATE entry SET hash = x'00' WHERE number = 4"_s}, ChainBroken, 4);
    row("one taken out", {openDelete, u"DELETE FROM entry WHERE number = 2"_s}, MissingEntry, 2);
    row("the first taken out", {openDelete, u"DELETE FROM entry WHERE number = 1"_s}, MissingEntry, 1);
    row("the last taken away", {openDelete, u"DELETE FROM entry WHERE number = 4"_s}, EndMissing, 4);
    row("all taken away", {openDelete, u"DELETE FROM entry"_s}, EndMissing, 1);
    row("head set back",
        {openDelete, u"DELETE FROM entry WHERE number = 4"_s,
         u"UPDATE head SET number = 3, hash = (SELECT hash FROM entry WHERE number = 3)"_s},
        TaskChanged, 4);
    row("head gone", {u"DELETE FROM head"_s}, EndMissing, 5);
    row("a body changed", {u"UPDATE body SET text = '{\"AppId\":\"bpp\"}'"_s}, BodyChanged, 1);
    row("a body gone", {u"DELETE FROM body"_s}, BodyChanged, 1);
    row("a task hidden", {u"DELETE FROM task WHERE task_id = 'b'"_s}, TaskChanged, 4);
    row("a task declared stopped", {u"UPDATE task SET state = 'stopped' WHERE task_id = 'b'"_s}, TaskChanged, 4);
    row("a task made up", {u"INSERT INTO task VALUES ('cloud','app','room','c','running','','',9)"_s}, TaskChanged, 9);
}

void TestRoomsJournal::verifyFindsChanges()
{
    QFETCH(QStringList, statements);
    QFETCH(int, fault);
    QFETCH(int, at);
    const QString file = path(u"verify.db"_s);
    {
        Journal journal(file, m_clock);
        QVERIFY(add(journal, u"a"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
        QVERIFY(add(journal, u"b"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    }
    QVERIFY(meddle(file, statements));
    const auto verified = Journal(file, m_clock).verify();
    QVERIFY(verified.has_value());
    QCOMPARE(static_cast<int>(verified->fault), fault);
    QCOMPARE(verified->at, at);
    if (verified->fault == Verification::Fault::None)
        QCOMPARE(verified->entries, 4);
}

void TestRoomsJournal::verifyFindsEveryFlippedByte()
{
    const QString file = path(u"flip.db"_s);
    {
        Journal journal(file, m_clock);
        QVERIFY(add(journal, u"a"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    }
    QByteArray text;
    // The index would refuse a text that is no JSON before anybody looks at it.
    QVERIFY(meddle(file, {u"DROP TRIGGER entry_stays"_s, u"DROP INDEX entry_task"_s}));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"flip"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"SELECT text FROM entry WHERE number = 1"_s) && query.next());
        text = query.value(0).toByteArray();
        query.finish();
        Journal journal(file, m_clock);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray changed = text;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY(query.prepare(u"UPDATE entry SET text = ? WHERE number = 1"_s));
            query.addBindValue(QString::fromUtf8(changed));
            QVERIFY(query.exec());
            query.finish();
            const auto verified = journal.verify();
            QVERIFY(verified && verified->fault != Verification::Fault::None);
            QCOMPARE(verified->at, 1);
        }
    }
    QSqlDatabase::removeDatabase(u"flip"_s);
}

void TestRoomsJournal::verifyLooksForANotedHead()
{
    Journal journal(path(u"head.db"_s), m_clock);
    QVERIFY(add(journal, u"a"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    const QString head = journal.verify()->head;
    QVERIFY(add(journal, u"b"_s, {TaskEvent::StartSent}));
    const auto faultFor = [&journal](const NotedHead &noted) { return journal.verify({}, noted)->fault; };
    using enum Verification::Fault;
    QCOMPARE(faultFor({.hash = head}), None);
    QCOMPARE(faultFor({.hash = head.toUpper(), .at = 2}), None);
    QCOMPARE(faultFor({.hash = head, .at = 3}), HeadMissing);
    QCOMPARE(faultFor({.hash = head, .at = 9}), HeadMissing);
    // The same rooms, written anew a second later: sound in itself.
    Journal anew(path(u"anew.db"_s), m_clock);
    QVERIFY(add(anew, u"a"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    QCOMPARE(anew.verify()->fault, None);
    const auto verified = anew.verify({}, NotedHead{.hash = head});
    QCOMPARE(verified->fault, HeadMissing);
    QCOMPARE(verified->entries, 2);
    QVERIFY(!verified->head.isEmpty());
}

void TestRoomsJournal::problems_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray(4096, 'x');
    QTest::newRow("a cut database")
        << QByteArray("SQLite format 3\0garbage garbage garbage", 40).leftJustified(512, '\7');
}

void TestRoomsJournal::problems()
{
    QFETCH(QByteArray, content);
    const QString file = path(u"damaged.db"_s);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(content);
    damaged.close();
    Journal journal(file, m_clock);
    const auto written = journal.append({.task = taskNamed(u"t"_s), .event = TaskEvent::StartSent});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, JournalFailure::Kind::Damaged);
    QCOMPARE(written.error().path, file);
    QVERIFY(!journal.openTasks());
    QVERIFY(!journal.verify());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), content);
}

void TestRoomsJournal::newerSchemaIsLeftAlone()
{
    const QString file = path(u"newer.db"_s);
    QVERIFY(meddle(file, {u"CREATE TABLE later(x)"_s, u"PRAGMA user_version=99"_s}));
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray before = content.readAll();
    Journal journal(file, m_clock);
    const auto written = journal.append({.task = taskNamed(u"t"_s), .event = TaskEvent::StartSent});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, JournalFailure::Kind::NewerSchema);
    content.seek(0);
    QCOMPARE(content.readAll(), before);
}

void TestRoomsJournal::folderThatCannotBe()
{
    // Root may write anywhere but not below a file.
    QFile file(path(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal journal(path(u"plain/rooms.db"_s), m_clock);
    const auto written = journal.append({.task = taskNamed(u"t"_s), .event = TaskEvent::StartSent});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, JournalFailure::Kind::CannotOpen);
}

void TestRoomsJournal::fullDisk()
{
    // The device that is always full takes the place of the write-ahead log.
    const QString file = path(u"full.db"_s);
    QVERIFY(add(*std::make_unique<Journal>(file, m_clock), u"t"_s, {TaskEvent::StartSent, TaskEvent::StartAccepted}));
    QFile::remove(file + u"-wal"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, file + u"-wal"_s));
    Journal journal(file, m_clock);
    const auto written = journal.append({.task = taskNamed(u"u"_s), .event = TaskEvent::StartSent});
    QVERIFY(!written);
    QFile::remove(file + u"-wal"_s);
    QCOMPARE(names(Journal(file, m_clock).openTasks()), QStringList({u"t running"_s}));
}

QTEST_GUILESS_MAIN(TestRoomsJournal)
#include "tst_rooms_journal.moc"
