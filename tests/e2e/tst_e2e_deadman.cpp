// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dead-man helper behind a real window, each in a process of its own: whatever happens to the window, its room does
// not go on alone. How long that took is printed (scripts/bench deadman) and decides nothing.

#include "core/base/clock.h"
#include "core/guard/stopper.h"
#include "core/guard/watch.h"
#include "core/rooms/journal.h"
#include "tests/support/fakeupstream.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using test::FakeUpstream;

namespace {

constexpr int generous = 60'000;

// A Stop later than five seconds would not be noticed below, as a busy machine decides when processes run. What the
// program itself waits for is settled here: the silence, the look that notices it, and a journal that another holds.
static_assert(guard::Limits{}.hang + guard::Watch::lookInterval + guard::Stopper::journalPatience <
              std::chrono::seconds(5));
const QByteArray accessKeyId = "AKLTmadeupmadeupmadeup";
const QByteArray secretKey = "c2VjcmV0";

/// A window with a helper on a service that knows one account. The account stands in the scene and nowhere else.
class Window
{
public:
    Window()
    {
        upstream.account(accessKeyId, secretKey);
        QSettings(data.filePath(u"settings.ini"_s), QSettings::IniFormat).setValue(u"guard/enabled"_s, true);
        QDir().mkpath(scenes());
        QFile scene(scenes() + u"/Room.json"_s);
        const QByteArray text = R"({"AccountConfig":{"accessKeyId":")" + accessKeyId + R"(","secretKey":")" +
                                secretKey +
                                R"("},"VoiceChat":{"AppId":"app","Config":{},"AgentConfig":{"TargetUserId":["u"]}}})";
        if (!scene.open(QIODevice::WriteOnly) || scene.write(text) != text.size())
            qFatal("cannot write the scene");
    }
    ~Window()
    {
        signal(SIGKILL);
        process.waitForFinished();
    }

    [[nodiscard]] QString scenes() const { return data.filePath(u"scenes"_s); }

    void open()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"VOLC_ACCESSKEY"_s, u"VOLC_SECRETKEY"_s, u"VOLC_SESSION_TOKEN"_s})
            environment.remove(name);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CONSOLE_WINDOW), {u"--data-dir"_s, data.path(), u"--scenes"_s, scenes(),
                                                       u"--endpoint"_s, upstream.url().toString()});
    }
    void command(const QByteArray &line) { process.write(line + '\n'); }
    void signal(int number)
    {
        if (process.state() == QProcess::Running)
            ::kill(static_cast<pid_t>(process.processId()), number);
    }
    [[nodiscard]] bool hasSaid(const QByteArray &text)
    {
        m_said += process.readAllStandardOutput();
        return m_said.contains(text);
    }
    [[nodiscard]] QByteArray said() const { return m_said; }

    [[nodiscard]] int calls(const QByteArray &action) const
    {
        const auto isIt = [&](const test::WireRequest &request) { return request.target.contains(action); };
        return static_cast<int>(std::ranges::count_if(upstream.requests(), isIt));
    }
    /// The journal's only task, as `state reason owner's-kind`.
    [[nodiscard]] QString recorded()
    {
        const auto tasks = journal.tasksSince(QDateTime::fromSecsSinceEpoch(0));
        if (!tasks || tasks->size() != 1)
            return {};
        const rooms::RoomTask &task = tasks->first();
        return u"%1 %2 %3"_s.arg(stateName(task.state), task.reason,
                                 task.owner ? kindName(task.owner->kind) : QString());
    }
    /// The helper of this data folder; 0 when there is none.
    [[nodiscard]] int helper() const
    {
        const QByteArray arguments = QByteArray("guard\0--data-dir\0", 17) + data.path().toUtf8();
        for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile file(u"/proc/%1/cmdline"_s.arg(entry));
            if (entry.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(arguments))
                return entry.toInt();
        }
        return 0;
    }

    FakeUpstream upstream;
    QTemporaryDir data;
    QProcess process;
    SystemClock clock;
    rooms::Journal journal{data.filePath(u"rooms.db"_s), clock};

private:
    QByteArray m_said;
};

} // namespace

class TestE2eDeadman : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedOrStopped_data();
    void killedOrStopped();
    void wakesUpAgain();
    void leaveRunningStopsNothing();
    void helperThatDiesIsReplaced();
    void signalsOfATerminalDoNotEndTheHelper();

private:
    /// With a room that runs and a helper that watches.
    static void openAndStart(Window &window);
};

void TestE2eDeadman::openAndStart(Window &window)
{
    window.open();
    QTRY_VERIFY_WITH_TIMEOUT(window.hasSaid("Helper: watching"), generous);
    window.command("start");
    QTRY_COMPARE_WITH_TIMEOUT(window.recorded(), u"running operator window"_s, generous);
    // The key came over the pipe: it can be found nowhere else any more.
    QVERIFY(QDir(window.scenes()).removeRecursively());
}

void TestE2eDeadman::killedOrStopped_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("recorded");
    QTest::newRow("SIGKILL") << SIGKILL << u"stopped console-died helper"_s;
    QTest::newRow("SIGSTOP") << SIGSTOP << u"stopped console-hung helper"_s;
}

void TestE2eDeadman::killedOrStopped()
{
    QFETCH(int, signal);
    QFETCH(QString, recorded);
    Window window;
    openAndStart(window);
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer timer;
    timer.start();
    window.signal(signal);
    QTRY_COMPARE_WITH_TIMEOUT(window.calls("StopVoiceChat"), 1, generous);
    qInfo("Stop on the wire %lld ms after %s", timer.elapsed(), QTest::currentDataTag());
    QTRY_COMPARE_WITH_TIMEOUT(window.recorded(), recorded, generous);
    QTRY_COMPARE_WITH_TIMEOUT(window.helper(), 0, generous);
    QCOMPARE(window.calls("StopVoiceChat"), 1);
}

void TestE2eDeadman::wakesUpAgain()
{
    Window window;
    openAndStart(window);
    if (QTest::currentTestFailed())
        return;
    const int first = window.helper();
    QVERIFY(first > 0);
    window.signal(SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(window.recorded(), u"stopped console-hung helper"_s, generous);
    window.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasSaid("The helper stopped 1 room because this window did not respond"), generous);
    // And it is watched again.
    QTRY_VERIFY_WITH_TIMEOUT(window.helper() != first && window.helper() != 0, generous);
    QCOMPARE(window.calls("StopVoiceChat"), 1);
}

void TestE2eDeadman::leaveRunningStopsNothing()
{
    Window window;
    openAndStart(window);
    if (QTest::currentTestFailed())
        return;
    window.command("quit");
    QTRY_COMPARE_WITH_TIMEOUT(window.process.state(), QProcess::NotRunning, generous);
    QCOMPARE(window.process.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(window.helper(), 0, generous);
    QCOMPARE(window.calls("StopVoiceChat"), 0);
    QCOMPARE(window.recorded(), u"running operator window"_s);
}

void TestE2eDeadman::helperThatDiesIsReplaced()
{
    Window window;
    openAndStart(window);
    if (QTest::currentTestFailed())
        return;
    const int first = window.helper();
    QVERIFY(first > 0);
    ::kill(first, SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasSaid("Helper: not running"), generous);
    QTRY_VERIFY_WITH_TIMEOUT(window.helper() != 0, generous);
    window.signal(SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(window.recorded(), u"stopped console-died helper"_s, generous);
}

void TestE2eDeadman::signalsOfATerminalDoNotEndTheHelper()
{
    Window window;
    openAndStart(window);
    if (QTest::currentTestFailed())
        return;
    const int helper = window.helper();
    QVERIFY(helper > 0);
    for (const int number : {SIGINT, SIGHUP, SIGTERM, SIGTSTP})
        ::kill(helper, number);
    QVERIFY(::getsid(helper) == helper);
    window.signal(SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(window.recorded(), u"stopped console-died helper"_s, generous);
    QCOMPARE(window.calls("StopVoiceChat"), 1);
}

QTEST_GUILESS_MAIN(TestE2eDeadman)
#include "tst_e2e_deadman.moc"
