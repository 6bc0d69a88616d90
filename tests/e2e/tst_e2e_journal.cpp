// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line does while its record of running tasks cannot be used: nothing is started, nothing is
// overwritten, and a room can still be stopped by its ids.

#include "core/base/clock.h"
#include "core/rooms/journal.h"
#include "tests/e2e/ctlprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using test::CtlProcess;
using test::CtlRun;

namespace {

const QStringList theRoom{u"--app-id"_s, u"app"_s, u"--room"_s, u"room-1"_s, u"--task"_s, u"task-1"_s};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool setVersion(const QString &path, int version)
{
    bool isFine = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(path);
        isFine = database.open() && QSqlQuery(database).exec(u"PRAGMA user_version=%1"_s.arg(version));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    return isFine;
}

} // namespace

class TestE2eJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void damaged();
    void oneDamagedEntry();
    void newerSchema();
    void readOnlyFolder();
    void fullDisk();

private:
    using Modifier = std::function<void()>;

    /// One run in a process that `modify` was called in first.
    [[nodiscard]] CtlRun run(const QStringList &arguments, const Modifier &modify = {}) const;
    /// Nothing is started, the message names the file and the remedy, and the room that runs can be stopped.
    void startIsRefusedAndStopWorks(const QByteArray &title, const QByteArray &remedy, const Modifier &modify = {});
    [[nodiscard]] QString journal() const { return m_ctl->dataDir().filePath(u"rooms.db"_s); }

    std::unique_ptr<CtlProcess> m_ctl;
    std::unique_ptr<QProcess> m_sandbox;
    QString m_url;
    QString m_updateBody;
};

CtlRun TestE2eJournal::run(const QStringList &arguments, const Modifier &modify) const
{
    QProcess process;
    if (modify)
        process.setChildProcessModifier(modify);
    QSignalSpy finished(&process, &QProcess::finished);
    m_ctl->start(process, arguments);
    if (!finished.wait(60'000))
        return {};
    return {
        .exitCode = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
}

void TestE2eJournal::init()
{
    m_ctl = std::make_unique<CtlProcess>();
    m_sandbox = std::make_unique<QProcess>();
    // Its own folder, so that only the console's is broken.
    m_ctl->start(*m_sandbox, {u"--json"_s, u"--data-dir"_s, m_ctl->dataDir().filePath(u"service"_s), u"sandbox"_s});
    QVERIFY(QTest::qWaitFor([this] { return m_sandbox->bytesAvailable() > 0; }, 30'000));
    m_url = CtlRun{.out = m_sandbox->readAllStandardOutput()}.json()[u"url"].toString();
    m_updateBody = m_ctl->dataDir().filePath(u"update.json"_s);
    QFile body(m_updateBody);
    QVERIFY(body.open(QIODevice::WriteOnly));
    body.write(R"({"AppId":"app","RoomId":"room-1","TaskId":"task-1","Command":"interrupt"})");
    body.close();
    QVERIFY(body.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    const CtlRun started = run(QStringList{u"start"_s, u"Assistant"_s, u"--endpoint"_s, m_url} + theRoom);
    QVERIFY2(started.exitCode == 0, started.err.constData());
}

void TestE2eJournal::cleanup()
{
    m_sandbox->terminate();
    QTRY_COMPARE(m_sandbox->state(), QProcess::NotRunning);
}

void TestE2eJournal::startIsRefusedAndStopWorks(const QByteArray &title, const QByteArray &remedy,
                                                const Modifier &modify)
{
    const CtlRun start = run({u"start"_s, u"Assistant"_s, u"--endpoint"_s, m_url}, modify);
    QVERIFY2(start.exitCode == 3, start.err.constData());
    for (const QByteArray &words : {title, remedy, journal().toUtf8()})
        QVERIFY2(start.err.contains(words), start.err.constData());

    const QStringList stopRoom = QStringList{u"stop"_s, u"--endpoint"_s, m_url} + theRoom;
    const CtlRun stop = run(stopRoom, modify);
    QVERIFY2(stop.exitCode == 0, stop.err.constData());
    QVERIFY2(stop.err.contains(title), stop.err.constData());
    // The service says so too.
    const CtlRun update =
        run({u"call"_s, u"UpdateVoiceChat"_s, u"--endpoint"_s, m_url, u"--body"_s, m_updateBody}, modify);
    QVERIFY2(update.err.contains("does not exist"), update.err.constData());
}

void TestE2eJournal::damaged()
{
    QFile file(journal());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8192, 'x'));
    file.close();
    startIsRefusedAndStopWorks("is damaged", "Move it away");
    QCOMPARE(bytesOf(journal()), QByteArray(8192, 'x'));
}

void TestE2eJournal::oneDamagedEntry()
{
    QFile file(journal());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype at = file.readAll().indexOf(R"({"number":2)");
    QVERIFY2(at > 0, "the journal was folded into its file when the command ended");
    QVERIFY(file.seek(at) && file.write("x") == 1);
    file.close();
    const CtlRun list = run({u"--json"_s, u"rooms"_s, u"list"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.json()[u"taskId"].toString(), u"task-1"_s);
    QCOMPARE(list.json()[u"state"].toString(), u"unknown"_s);
    for (const QByteArray &words : {QByteArray("is damaged"), QByteArray("can be stopped"),
                                    QByteArray("2: --task task-1 --room room-1"), journal().toUtf8()})
        QVERIFY2(list.err.contains(words), list.err.constData());
    const CtlRun stop = run({u"rooms"_s, u"stop-all"_s});
    QVERIFY2(stop.exitCode == 0, stop.err.constData());
    QVERIFY2(stop.err.contains("Rooms stopped: 1 of 1."), stop.err.constData());
    const CtlRun update = run({u"call"_s, u"UpdateVoiceChat"_s, u"--endpoint"_s, m_url, u"--body"_s, m_updateBody});
    QVERIFY2(update.err.contains("does not exist"), update.err.constData());
}

void TestE2eJournal::newerSchema()
{
    QVERIFY(setVersion(journal(), 99));
    const QByteArray before = bytesOf(journal());
    startIsRefusedAndStopWorks("newer version of this program", "Use that version");
    QCOMPARE(bytesOf(journal()), before);
}

void TestE2eJournal::readOnlyFolder()
{
    const QString folder = m_ctl->dataDir().path();
    const QFile::Permissions usual = QFile::permissions(folder);
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(journal(), QFile::ReadOwner | others));
    const QByteArray before = bytesOf(journal());
    // The scenes may be read.
    QVERIFY(QFile::setPermissions(folder + u"/scenes"_s, QFile::ReadOwner | others | enter));
    for (const QFileInfo &scene : QDir(folder + u"/scenes"_s).entryInfoList(QDir::Files))
        QVERIFY(QFile::setPermissions(scene.filePath(), QFile::ReadOwner | others));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | others | enter));
    // Permissions do not bind root.
    startIsRefusedAndStopWorks("cannot be used", "Check permissions", [] {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && setuid(nobody) != 0)
            _exit(99);
    });
    for (const QString &path : {folder, QString(folder + u"/scenes"_s)})
        QVERIFY(QFile::setPermissions(path, usual));
    QCOMPARE(bytesOf(journal()), before);
}

void TestE2eJournal::fullDisk()
{
    // Its bytes are not read here: SQLite's locks would be gone with the first file that this process closes.
    const SystemClock clock;
    rooms::Journal held(journal(), clock);
    const auto open = held.openTasks();
    QVERIFY(open && open->size() == 1);
    // Held open, so that the log stays and has outgrown what else is written.
    for (int i = 0; i < 8; ++i)
        QVERIFY(held.append({.task = open->first(), .event = rooms::TaskEvent::Kept}).has_value());
    const qint64 size = QFileInfo(journal() + u"-wal"_s).size();
    QVERIFY(size > 40'000);
    // The limit falls in the midst of the next entry's pages: what is there of it then is half written.
    startIsRefusedAndStopWorks("cannot be used", "free space", [limit = static_cast<rlim_t>(size) + 6000] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit both{limit, limit};
        if (setrlimit(RLIMIT_FSIZE, &both) != 0)
            _exit(99);
    });
    QVERIFY(QFileInfo(journal() + u"-wal"_s).size() > size);
    const auto verified = held.verify();
    QVERIFY(verified && verified->fault == rooms::Verification::Fault::None);
    QCOMPARE(held.openTasks()->size(), 1);
    QVERIFY(held.append({.task = open->first(), .event = rooms::TaskEvent::TaskGone}).has_value());
    QCOMPARE(rooms::Journal(journal(), clock).verify()->entries, verified->entries + 1);
}

QTEST_GUILESS_MAIN(TestE2eJournal)
#include "tst_e2e_journal.moc"
