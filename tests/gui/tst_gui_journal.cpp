// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journal.h"
#include "core/traffic/trafficstore.h"
#include "tests/gui/support/windowfixture.h"
#include "ui/widgets/messagebar.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace console;
using namespace Qt::Literals::StringLiterals;
using test::WindowFixture;

namespace {

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(bytes);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Another program at the same file.
class Other
{
public:
    explicit Other(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~Other()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    [[nodiscard]] bool run(const QString &statement) const { return QSqlQuery(m_database).exec(statement); }

private:
    QSqlDatabase m_database;
};

/// While it lives nothing below the folder can be written, not even by root, whom permissions do not bind.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(QString folder)
        : m_folder(std::move(folder))
    {
        setPermissions(S_IRUSR | S_IXUSR | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH, S_IRUSR | S_IRGRP | S_IROTH);
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && seteuid(nobody) != 0)
            qFatal("cannot be somebody else");
    }
    ~ReadOnlyFolder()
    {
        if (seteuid(getuid()) != 0)
            qFatal("cannot be itself again");
        setPermissions(S_IRWXU, S_IRUSR | S_IWUSR);
    }
    ReadOnlyFolder(const ReadOnlyFolder &) = delete;
    ReadOnlyFolder &operator=(const ReadOnlyFolder &) = delete;

private:
    void setPermissions(mode_t folders, mode_t files) const
    {
        ::chmod(QFile::encodeName(m_folder).constData(), folders);
        QDirIterator all(m_folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo entry = all.nextFileInfo();
            ::chmod(QFile::encodeName(entry.filePath()).constData(), entry.isDir() ? folders : files);
        }
    }

    QString m_folder;
};

/// While it lives no file can grow beyond `size`, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{size, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
};

enum class Fault { Damaged, Newer, ReadOnly };

} // namespace

Q_DECLARE_METATYPE(Fault)

/// The window while the record of running tasks cannot be used.
class JournalGuiTest : public QObject
{
    Q_OBJECT

    static QString journal(WindowFixture &fixture) { return fixture.services().rooms().journal().path(); }
    static int roomCount(const WindowFixture &fixture)
    {
        return fixture.find<QListView>("roomList").model()->rowCount();
    }
    static QString details(const WindowFixture &fixture)
    {
        return fixture.messages().findChild<QLabel *>(u"messageDetails"_s)->text();
    }
    static void start(WindowFixture &fixture)
    {
        // The call before is on record a moment before the window knows of its end.
        QTRY_VERIFY(fixture.isEnabled("room.start"));
        const auto before = fixture.traffic().size();
        fixture.trigger("room.start");
        QTRY_COMPARE(fixture.traffic().size(), before + 1);
    }

private Q_SLOTS:
    void unusableFromTheStart_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("damaged") << Fault::Damaged << u"damaged"_s << u"Move it away"_s;
        QTest::newRow("newer") << Fault::Newer << u"newer version"_s << u"Use that version"_s;
        QTest::newRow("read-only folder") << Fault::ReadOnly << u"cannot be used"_s << u"Check permissions"_s;
    }

    void unusableFromTheStart()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, title);
        QFETCH(QString, remedy);
        WindowFixture fixture;
        std::unique_ptr<ReadOnlyFolder> readOnly;
        if (fault == Fault::Newer)
            QVERIFY(Other(journal(fixture)).run(u"PRAGMA user_version=99"_s));
        else if (fault == Fault::Damaged)
            overwrite(journal(fixture), QByteArray(8192, 'x'));
        else
            QVERIFY(rooms::Journal(journal(fixture), fixture.services().clock()).verify());
        const QByteArray before = bytesOf(journal(fixture));
        QVERIFY(!before.isEmpty());
        if (fault == Fault::ReadOnly)
            readOnly = std::make_unique<ReadOnlyFolder>(QFileInfo(journal(fixture)).path());
        fixture.open();
        QTRY_VERIFY(fixture.messages().title().contains(title));
        QVERIFY(details(fixture).contains(journal(fixture)) && details(fixture).contains(remedy));
        start(fixture);
        QVERIFY(!fixture.lastExchange().succeeded() && !fixture.lastExchange().request);
        QTRY_VERIFY(fixture.messages().title().contains(title));
        QCOMPARE(roomCount(fixture), 0);

        // A room that was started elsewhere can be stopped by its ids.
        QVERIFY(!fixture.isEnabled("room.stop"));
        fixture.find<QLineEdit>("roomField").setText(u"room-7"_s);
        QVERIFY(!fixture.isEnabled("room.stop"));
        fixture.find<QLineEdit>("taskField").setText(u"task-9"_s);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        const auto calls = fixture.traffic().size();
        fixture.trigger("room.stop");
        // More than one where the sandbox, which keeps its tasks beside the journal, fails and is asked again.
        QTRY_VERIFY(fixture.traffic().size() > calls);
        QCOMPARE(fixture.lastExchange().subject.action, u"StopVoiceChat"_s);
        QCOMPARE(fixture.lastExchange().subject.taskId, u"task-9"_s);
        QVERIFY(fixture.lastExchange().answer.has_value());
        QCOMPARE(bytesOf(journal(fixture)), before);
    }

    void leftoversAreAskedAboutOnceTheJournalCanBeRead()
    {
        WindowFixture fixture;
        const QString path = journal(fixture);
        {
            rooms::Journal earlier(path, fixture.services().clock());
            const rooms::Owner dead{
                .kind = rooms::Owner::Kind::Window, .pid = 1, .startedAt = "x", .bootId = "an earlier boot"};
            QVERIFY(earlier.append({.task = {.sceneId = u"Assistant"_s,
                                             .endpointName = u"sandbox"_s,
                                             .version = u"2024-12-01"_s,
                                             .appId = u"app"_s,
                                             .roomId = *RoomId::parse(u"room-7"),
                                             .taskId = *TaskId::parse(u"task-7"),
                                             .owner = dead},
                                    .event = rooms::TaskEvent::StartSent}));
        }
        const QByteArray sound = bytesOf(path);
        overwrite(path, QByteArray(8192, 'x'));
        fixture.open();
        QTRY_VERIFY(fixture.messages().title().contains(u"damaged"_s));
        QVERIFY(!fixture.find<QWidget>("leftoverPanel").isVisible());
        overwrite(path, sound);
        QTRY_VERIFY(fixture.find<QWidget>("leftoverPanel").isVisible());
        QCOMPARE(roomCount(fixture), 1);
        QVERIFY(!fixture.messages().isVisible());
    }

    void roomOutlivesTheJournal_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<QString>("cause");
        QTest::newRow("disk full") << false << u"cannot be used"_s;
        QTest::newRow("in use") << true << u"in use by another program"_s;
    }

    void roomOutlivesTheJournal()
    {
        QFETCH(bool, isLocked);
        QFETCH(QString, cause);
        WindowFixture fixture;
        fixture.open();
        start(fixture);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        std::unique_ptr<FullDisk> disk;
        std::unique_ptr<Other> other;
        if (isLocked) {
            other = std::make_unique<Other>(journal(fixture));
            QVERIFY(other->run(u"BEGIN IMMEDIATE"_s));
        } else {
            const qint64 size = QFileInfo(journal(fixture) + u"-wal"_s).size();
            disk = std::make_unique<FullDisk>(static_cast<rlim_t>(std::max<qint64>(size, 34'000)) + 6000);
        }
        start(fixture);
        QVERIFY(!fixture.lastExchange().succeeded() && !fixture.lastExchange().request);
        QTRY_VERIFY(fixture.messages().title().contains(cause));
        QCOMPARE(roomCount(fixture), 1);
        QTRY_VERIFY(fixture.isEnabled("room.stop"));
        fixture.trigger("room.stop");
        QTRY_COMPARE(fixture.traffic().size(), 3);
        QVERIFY(fixture.lastExchange().succeeded());
        QTRY_COMPARE(fixture.find<QLabel>("runningCount").text(), u"0 rooms running"_s);
        QVERIFY(fixture.messages().title().contains(u"cannot be written down"_s));
        QVERIFY(details(fixture).contains(cause) && details(fixture).contains(journal(fixture)));
        disk.reset();
        other.reset();
        const SystemClock clock;
        rooms::Journal after(journal(fixture), clock);
        QCOMPARE(after.verify()->fault, rooms::Verification::Fault::None);
        QCOMPARE(after.openTasks()->size(), 1);
    }
};

QTEST_MAIN(JournalGuiTest)
#include "tst_gui_journal.moc"
