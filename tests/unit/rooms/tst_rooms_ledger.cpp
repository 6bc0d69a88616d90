// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomledger.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

namespace {

RoomTask taskNamed(const QString &task, TaskState state, int second = 0)
{
    return {.sceneId = u"Tutor"_s,
            .scenePath = u"/scenes/Tutor.json"_s,
            .endpointName = u"cloud"_s,
            .version = u"2024-12-01"_s,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(u"room"),
            .taskId = *TaskId::parse(task),
            .userId = u"user"_s,
            .state = state,
            .startedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 0, second), Qt::UTC),
            .changedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 0, second), Qt::UTC),
            .requestId = QString()};
}

QStringList names(const Result<QList<RoomTask>, LedgerFailure> &tasks)
{
    QStringList result;
    for (const RoomTask &task : tasks.value_or(QList<RoomTask>()))
        result.append(task.taskId.text() + u' ' + stateName(task.state));
    return result;
}

} // namespace

class TestRoomsLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField();
    void openTasksNewestFirst();
    void sameTaskIsOneRow();
    void survivesReopening();
    void twoAtOnce();
    void synchronousAndWal();
    void problems_data();
    void problems();
    void newerSchemaIsLeftAlone();
    void readOnlyFolder();

private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
};

void TestRoomsLedger::keepsEveryField()
{
    RoomLedger ledger(path(u"fields.db"_s));
    RoomTask task = taskNamed(u"t"_s, TaskState::Unknown);
    task.requestId = u"2025RID"_s;
    task.changedAt = task.startedAt.addMSecs(1234);
    QVERIFY(ledger.record(task).has_value());
    const auto read = ledger.openTasks();
    QVERIFY(read && read->size() == 1);
    const RoomTask &back = read->first();
    QCOMPARE(back.sceneId, task.sceneId);
    QCOMPARE(back.scenePath, task.scenePath);
    QCOMPARE(back.endpointName, task.endpointName);
    QCOMPARE(back.version, task.version);
    QCOMPARE(back.appId, task.appId);
    QCOMPARE(back.roomId.text(), task.roomId.text());
    QCOMPARE(back.userId, task.userId);
    QCOMPARE(back.state, task.state);
    QCOMPARE(back.startedAt, task.startedAt);
    QCOMPARE(back.changedAt, task.changedAt);
    QCOMPARE(back.requestId, task.requestId);
}

void TestRoomsLedger::openTasksNewestFirst()
{
    RoomLedger ledger(path(u"open.db"_s));
    for (const auto &[name, state, second] :
         {std::tuple{u"a"_s, TaskState::Starting, 1}, std::tuple{u"b"_s, TaskState::Running, 2},
          std::tuple{u"c"_s, TaskState::Stopped, 3}, std::tuple{u"d"_s, TaskState::Unknown, 4},
          std::tuple{u"e"_s, TaskState::Failed, 5}, std::tuple{u"f"_s, TaskState::Stopping, 6}})
        QVERIFY(ledger.record(taskNamed(name, state, second)).has_value());
    QCOMPARE(names(ledger.openTasks()),
             QStringList({u"f stopping"_s, u"d unknown"_s, u"b running"_s, u"a starting"_s}));
}

void TestRoomsLedger::sameTaskIsOneRow()
{
    RoomLedger ledger(path(u"same.db"_s));
    QVERIFY(ledger.record(taskNamed(u"t"_s, TaskState::Starting)).has_value());
    QVERIFY(ledger.record(taskNamed(u"t"_s, TaskState::Running)).has_value());
    RoomTask elsewhere = taskNamed(u"t"_s, TaskState::Running);
    elsewhere.endpointName = u"sandbox"_s;
    QVERIFY(ledger.record(elsewhere).has_value());
    QCOMPARE(names(ledger.tasksOf(*TaskId::parse(u"t"))), QStringList({u"t running"_s, u"t running"_s}));
}

void TestRoomsLedger::survivesReopening()
{
    {
        RoomLedger ledger(path(u"reopen.db"_s));
        QVERIFY(ledger.record(taskNamed(u"t"_s, TaskState::Running)).has_value());
    }
    RoomLedger ledger(path(u"reopen.db"_s));
    QCOMPARE(names(ledger.openTasks()), QStringList({u"t running"_s}));
}

void TestRoomsLedger::twoAtOnce()
{
    RoomLedger one(path(u"two.db"_s));
    RoomLedger two(path(u"two.db"_s));
    QVERIFY(one.record(taskNamed(u"a"_s, TaskState::Running, 1)).has_value());
    QVERIFY(two.record(taskNamed(u"b"_s, TaskState::Running, 2)).has_value());
    QCOMPARE(names(one.openTasks()), QStringList({u"b running"_s, u"a running"_s}));
    QCOMPARE(names(two.openTasks()), names(one.openTasks()));
}

void TestRoomsLedger::synchronousAndWal()
{
    RoomLedger ledger(path(u"wal.db"_s));
    QVERIFY(ledger.record(taskNamed(u"t"_s, TaskState::Running)).has_value());
    QVERIFY(QFile::exists(path(u"wal.db-wal"_s)));
}

void TestRoomsLedger::problems_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray(4096, 'x');
    QTest::newRow("a cut database")
        << QByteArray("SQLite format 3\0garbage garbage garbage", 40).leftJustified(512, '\7');
}

void TestRoomsLedger::problems()
{
    QFETCH(QByteArray, content);
    const QString file = path(u"damaged.db"_s);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(content);
    damaged.close();
    RoomLedger ledger(file);
    const auto written = ledger.record(taskNamed(u"t"_s, TaskState::Starting));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, LedgerFailure::Kind::Damaged);
    QCOMPARE(written.error().path, file);
    QVERIFY(!ledger.openTasks());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), content);
}

void TestRoomsLedger::newerSchemaIsLeftAlone()
{
    const QString file = path(u"newer.db"_s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE later(x)"_s) && query.exec(u"PRAGMA user_version=99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray before = content.readAll();
    RoomLedger ledger(file);
    const auto written = ledger.record(taskNamed(u"t"_s, TaskState::Starting));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, LedgerFailure::Kind::NewerSchema);
    content.seek(0);
    QCOMPARE(content.readAll(), before);
}

void TestRoomsLedger::readOnlyFolder()
{
    // Root may write anywhere but not below a file.
    QFile file(path(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    RoomLedger ledger(path(u"plain/rooms.db"_s));
    const auto written = ledger.record(taskNamed(u"t"_s, TaskState::Starting));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, LedgerFailure::Kind::CannotOpen);
}

QTEST_GUILESS_MAIN(TestRoomsLedger)
#include "tst_rooms_ledger.moc"
