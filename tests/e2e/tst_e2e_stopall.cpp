// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thousand rooms are stopped at a sandbox that refuses more than sixty calls a second: none is refused, all are
// stopped, also by a second run after the first was interrupted. It takes the seconds that the arithmetic asks for.

#include "core/rooms/journal.h"
#include "core/sandbox/taskbook.h"
#include "tests/e2e/ctlprocess.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using console::test::CtlProcess;
using console::test::CtlRun;

namespace {

constexpr int manyRooms = 1000;
constexpr int roomsOfScene = 60; ///< As many as may be stopped in a second.
constexpr auto longEnough = std::chrono::minutes(4);
const QString appId = u"0123456789abcdef01234567"_s;

/// A sandbox process that refuses more calls a second than the service takes.
class RateSandbox
{
public:
    explicit RateSandbox(const CtlProcess &ctl)
    {
        ctl.start(m_process, {u"--json"_s, u"sandbox"_s, u"--rate"_s, u"60"_s});
        if (QTest::qWaitFor([this] { return m_process.bytesAvailable() > 0; }))
            m_url = CtlRun{.out = m_process.readAllStandardOutput()}.json()[u"url"].toString();
    }

    [[nodiscard]] const QString &url() const { return m_url; }

    /// Ends it; how many calls it refused, -1 when it does not tell.
    [[nodiscard]] int refusals()
    {
        m_process.terminate();
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30'000))
            return -1;
        return CtlRun{.out = m_process.readAllStandardOutput()}.json()[u"refused"].toInt(-1);
    }

private:
    QProcess m_process;
    QString m_url;
};

rooms::RoomTask task(int number, const QString &url)
{
    return {.sceneId = u"Bulk-%1"_s.arg(number / roomsOfScene),
            .endpointName = url,
            .version = u"2024-12-01"_s,
            .appId = appId,
            .roomId = *RoomId::parse(u"room-%1"_s.arg(number)),
            .taskId = *TaskId::parse(u"task-%1"_s.arg(number)),
            .userId = u"user"_s};
}

} // namespace

class TestE2eStopAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAThousandWithoutRefusals();
    void goesOnAfterAnInterruption();
    void sparesTheSecondOfAnotherRun();

private:
    /// Running rooms, in the journal and in the sandbox, without a thousand calls.
    static void fill(const CtlProcess &ctl, const QString &url, int count);
    static qsizetype openInJournal(const CtlProcess &ctl);
    static int runningInSandbox(const CtlProcess &ctl);
};

void TestE2eStopAll::fill(const CtlProcess &ctl, const QString &url, int count)
{
    const SystemClock clock;
    rooms::Journal journal(ctl.dataDir().filePath(u"rooms.db"_s), clock);
    sandbox::TaskBook book(ctl.dataDir().filePath(u"sandbox.db"_s));
    QList<rooms::Transition> started;
    for (int i = 0; i < count; ++i) {
        started.append({.task = task(i, url), .event = rooms::TaskEvent::StartSent});
        started.append({.task = task(i, url), .event = rooms::TaskEvent::StartAccepted});
        const rooms::RoomTask running = task(i, url);
        QVERIFY(book.start({.key = {.appId = appId, .roomId = running.roomId.text(), .taskId = running.taskId.text()},
                            .userId = running.userId,
                            .botId = u"bot"_s,
                            .startedAt = clock.now()}));
    }
    QVERIFY(journal.append(started));
}

qsizetype TestE2eStopAll::openInJournal(const CtlProcess &ctl)
{
    const SystemClock clock;
    const auto open = rooms::Journal(ctl.dataDir().filePath(u"rooms.db"_s), clock).openTasks();
    return open ? open->size() : -1;
}

int TestE2eStopAll::runningInSandbox(const CtlProcess &ctl)
{
    const auto tasks = sandbox::TaskBook(ctl.dataDir().filePath(u"sandbox.db"_s)).tasks(appId, QString());
    if (!tasks)
        return -1;
    return static_cast<int>(std::ranges::count_if(*tasks, [](const auto &task) { return !task.stoppedAt; }));
}

void TestE2eStopAll::stopsAThousandWithoutRefusals()
{
    const CtlProcess ctl;
    RateSandbox sandbox(ctl);
    fill(ctl, sandbox.url(), manyRooms);
    QCOMPARE(openInJournal(ctl), manyRooms);
    QCOMPARE(runningInSandbox(ctl), manyRooms);
    const CtlRun run = ctl.run({u"--json"_s, u"rooms"_s, u"stop-all"_s});
    QVERIFY2(run.exitCode == 0, run.err.right(2000).constData());
    QCOMPARE(run.out.count("\"outcome\":\"stopped\""), manyRooms);
    QVERIFY2(run.err.contains("Rooms stopped: 1000 of 1000."), run.err.right(2000).constData());
    QCOMPARE(openInJournal(ctl), 0);
    QCOMPARE(runningInSandbox(ctl), 0);
    QCOMPARE(sandbox.refusals(), 0);
    QCOMPARE(ctl.run({u"rooms"_s, u"verify"_s}).exitCode, 0);
}

void TestE2eStopAll::goesOnAfterAnInterruption()
{
    constexpr int rooms = 300;
    const CtlProcess ctl;
    RateSandbox sandbox(ctl);
    fill(ctl, sandbox.url(), rooms);
    QProcess first;
    ctl.start(first, {u"--json"_s, u"rooms"_s, u"stop-all"_s});
    // Far from done, with its first second used up.
    QByteArray out;
    QVERIFY(QTest::qWaitFor(
        [&] {
            out += first.readAllStandardOutput();
            return out.count('\n') >= 70;
        },
        int(std::chrono::milliseconds(longEnough).count())));
    ::kill(static_cast<pid_t>(first.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QProcess::NotRunning, int(std::chrono::milliseconds(longEnough).count()));
    QCOMPARE(first.exitCode(), 130);
    out += first.readAllStandardOutput();
    const QByteArray said = first.readAllStandardError();
    QVERIFY2(said.contains("Interrupted before they were sent"), said.constData());
    QCOMPARE(out.count('\n'), rooms);
    const auto stopped = out.count("\"outcome\":\"stopped\"");
    QVERIFY(stopped >= 70 && stopped < rooms);
    // What was not sent stays as it was, and is no more and no less than what runs.
    QCOMPARE(openInJournal(ctl), rooms - stopped);
    QCOMPARE(runningInSandbox(ctl), rooms - stopped);

    const CtlRun second = ctl.run({u"rooms"_s, u"stop-all"_s});
    QVERIFY2(second.exitCode == 0, second.err.right(2000).constData());
    QCOMPARE(openInJournal(ctl), 0);
    QCOMPARE(runningInSandbox(ctl), 0);
    QCOMPARE(sandbox.refusals(), 0);
}

/// Each run alone keeps to the rate; the second one must reckon with the calls of the first.
void TestE2eStopAll::sparesTheSecondOfAnotherRun()
{
    constexpr int runs = 4;
    const CtlProcess ctl;
    RateSandbox sandbox(ctl);
    fill(ctl, sandbox.url(), runs * roomsOfScene);
    for (int run = 0; run < runs; ++run) {
        const CtlRun stopped = ctl.run({u"rooms"_s, u"stop-all"_s, u"--scene"_s, u"Bulk-%1"_s.arg(run)});
        QVERIFY2(stopped.exitCode == 0, stopped.err.right(2000).constData());
    }
    QCOMPARE(sandbox.refusals(), 0);
}

QTEST_GUILESS_MAIN(TestE2eStopAll)
#include "tst_e2e_stopall.moc"
