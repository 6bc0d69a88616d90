// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window for each data folder, with the real program.

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int generous = 60'000;

/// The program, offscreen.
class Console
{
public:
    explicit Console(const QString &dataDir)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(CONSOLE_PROGRAM), {u"--data-dir"_s, dataDir});
    }
    ~Console()
    {
        signal(SIGKILL);
        m_process.waitForFinished();
    }

    void signal(int number)
    {
        if (m_process.state() == QProcess::Running)
            ::kill(static_cast<pid_t>(m_process.processId()), number);
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// It is the folder's window.
    [[nodiscard]] bool holds(const QTemporaryDir &data) const
    {
        QFile lock(data.filePath(u"window.lock"_s));
        return lock.open(QIODevice::ReadOnly) && lock.readLine().trimmed().toLongLong() == m_process.processId();
    }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray error() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

/// Whether the folder's window comes to the front: a second one ends well.
bool isRaised(const QString &dataDir)
{
    Console second(dataDir);
    return QTest::qWaitFor([&] { return !second.isRunning(); }, generous) && second.exitCode() == 0;
}

} // namespace

class TestE2eSingleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondRaisesTheFirst()
    {
        const QTemporaryDir data;
        Console first(data.path());
        QTRY_VERIFY_WITH_TIMEOUT(first.holds(data), generous);
        QVERIFY(isRaised(data.path()));
        // By another way to the same folder.
        QVERIFY(isRaised(data.path() + u"/../"_s + data.path().section(u'/', -1)));
        QVERIFY(first.isRunning());
    }

    void anotherFolderIsAnotherWindow()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        Console first(one.path());
        Console second(two.path());
        QTRY_VERIFY_WITH_TIMEOUT(first.holds(one), generous);
        QTRY_VERIFY_WITH_TIMEOUT(second.holds(two), generous);
        QVERIFY(isRaised(one.path()));
        QVERIFY(isRaised(two.path()));
        QVERIFY(first.isRunning() && second.isRunning());
    }

    void aCrashLeavesNoObstacle()
    {
        const QTemporaryDir data;
        {
            Console first(data.path());
            QTRY_VERIFY_WITH_TIMEOUT(first.holds(data), generous);
            QVERIFY(isRaised(data.path()));
        }
        QVERIFY(QFile::exists(data.filePath(u"window.lock"_s)));
        Console next(data.path());
        QTRY_VERIFY_WITH_TIMEOUT(next.holds(data), generous);
        QVERIFY(isRaised(data.path()));
        QVERIFY(next.isRunning());
    }

    void aLockOfAReusedProcessIdIsNoObstacle()
    {
        // As a crash leaves it, where a window of another folder has got the id since.
        const QTemporaryDir elsewhere;
        const QTemporaryDir data;
        Console other(elsewhere.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.holds(elsewhere), generous);
        QVERIFY(QFile::copy(elsewhere.filePath(u"window.lock"_s), data.filePath(u"window.lock"_s)));
        Console first(data.path());
        QTRY_VERIFY_WITH_TIMEOUT(first.holds(data), generous);
        QVERIFY(isRaised(data.path()));
        QVERIFY(first.isRunning());
    }

    void aWindowThatHangsIsToldOf()
    {
        const QTemporaryDir data;
        Console first(data.path());
        QTRY_VERIFY_WITH_TIMEOUT(first.holds(data), generous);
        QVERIFY(isRaised(data.path()));
        first.signal(SIGSTOP);
        Console second(data.path());
        QTRY_VERIFY_WITH_TIMEOUT(!second.isRunning(), generous);
        QCOMPARE(second.exitCode(), 1);
        const QByteArray error = second.error();
        QVERIFY2(error.contains("does not respond"), error.constData());
    }
};

QTEST_GUILESS_MAIN(TestE2eSingleWindow)
#include "tst_e2e_singlewindow.moc"
