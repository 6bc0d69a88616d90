// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts and stops on the sandbox, each command in a process of its own.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/testfiles.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using console::test::CtlProcess;
using console::test::CtlRun;

namespace {

const QString scenes = QStringLiteral(CONSOLE_TEST_DATA "/scenes");
const QStringList onSandbox{u"--endpoint"_s, u"sandbox"_s};

} // namespace

class TestE2eRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sceneStartsAndStops_data();
    void sceneStartsAndStops();
    void bodyGoesOut_data();
    void bodyGoesOut();
    void secondStartIsRefusedByTheService();
    void severalTasksMustBeNamed();
    void stopByTaskAlone();
    void stopIsIdempotent();
    void stopsAllOfAScene();
    void runningTaskGivesChoices();
    void stopsUseTheKeyOfTheStart();
    void secondRoomOfASceneIsMentioned();
    void dryRunSendsNothing();
    void exampleScenesComeAlong();
    void queryActionTakesParametersFromTheBody();
    void separateSandbox();
    void aUsedUpDayRefusesAStart();
    void wrongKeysAtASeparateSandbox();
    void failureKnob();
    void rateKnob();
    void noSecretIsWritten();
    void chinese();

private:
    /// Starts a sandbox in a process of its own; its URL.
    static QString startSandbox(const CtlProcess &ctl, QProcess &process, const QStringList &options = {});
};

QString TestE2eRooms::startSandbox(const CtlProcess &ctl, QProcess &process, const QStringList &options)
{
    ctl.start(process, QStringList{u"--json"_s, u"sandbox"_s} + options);
    if (!QTest::qWaitFor([&process] { return process.bytesAvailable() > 0; }))
        return {};
    return CtlRun{.out = process.readAllStandardOutput()}.json()[u"url"].toString();
}

void TestE2eRooms::sceneStartsAndStops_data()
{
    QTest::addColumn<QString>("scene");
    for (const char *name : {"rtc-aigc-demo_main_Custom", "rtc-aigc-demo_fcf8b92_Custom", "fork_dailingx_Custom"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestE2eRooms::sceneStartsAndStops()
{
    QFETCH(QString, scene);
    const CtlProcess ctl;
    const CtlRun started = ctl.run(QStringList{u"--json"_s, u"start"_s, scene, u"--scenes"_s, scenes, u"--app-id"_s,
                                               u"0123456789abcdef01234567"_s} +
                                   onSandbox);
    QVERIFY2(started.exitCode == 0, started.err.constData());
    const QJsonObject exchange = started.json();
    QCOMPARE(exchange[u"ok"].toBool(), true);
    QCOMPARE(exchange[u"response"][u"body"][u"Result"].toString(), u"ok"_s);
    QVERIFY(!exchange[u"requestId"].toString().isEmpty());
    const QJsonValue body = exchange[u"request"][u"body"];
    QCOMPARE(body[u"AppId"].toString(), u"0123456789abcdef01234567"_s);
    QCOMPARE(body[u"RoomId"].toString(), exchange[u"roomId"].toString());
    QCOMPARE(body[u"TaskId"].toString(), exchange[u"taskId"].toString());
    QCOMPARE(body[u"AgentConfig"][u"TargetUserId"][0].toString(), exchange[u"userId"].toString());
    QCOMPARE(exchange[u"taskId"].toString().size(), 36);

    const CtlRun stopped = ctl.run(QStringList{u"--json"_s, u"stop"_s, scene, u"--scenes"_s, scenes} + onSandbox);
    QVERIFY2(stopped.exitCode == 0, stopped.err.constData());
    QCOMPARE(stopped.json()[u"taskId"], exchange[u"taskId"]);
    QCOMPARE(stopped.json()[u"request"][u"body"].toObject().keys(),
             QStringList({u"AppId"_s, u"RoomId"_s, u"TaskId"_s}));

    QCOMPARE(stopped.json()[u"outcome"].toString(), u"stopped"_s);

    // It is gone already, and that is as good.
    const CtlRun again = ctl.run(QStringList{u"--json"_s, u"stop"_s, scene, u"--scenes"_s, scenes} + onSandbox);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[u"taskId"], exchange[u"taskId"]);
    QCOMPARE(again.json()[u"outcome"].toString(), u"already-gone"_s);
}

void TestE2eRooms::bodyGoesOut_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"voicechat_doc_subtitle_2024-12-01.json", "voicechat_embedded_demo_2024-12-01.json",
                             "voicechat_demo151_coze.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestE2eRooms::bodyGoesOut()
{
    QFETCH(QString, file);
    const CtlProcess ctl;
    const QStringList call = QStringList{u"--json"_s, u"call"_s, u"StartVoiceChat"_s} + onSandbox;
    const CtlRun refused = ctl.run(call + QStringList{u"--body"_s, scenes + u'/' + file});
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.json()[u"error"][u"reason"].toString(), u"unrecorded"_s);
    QVERIFY2(refused.err.contains("voicechatctl start SCENE"), refused.err.constData());
    const QStringList knowingly = call + QStringList{u"--unrecorded"_s};
    const CtlRun run = ctl.run(knowingly + QStringList{u"--body"_s, scenes + u'/' + file});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"response"][u"body"][u"Result"].toString(), u"ok"_s);
    // Through standard input as well; the task runs already, which the service says.
    const CtlRun again =
        ctl.run(knowingly + QStringList{u"--body"_s, u"-"_s}, console::test::testData(u"scenes/"_s + file));
    QCOMPARE(again.exitCode, 1);
    const QString message = again.json()[u"error"][u"message"].toString();
    QVERIFY2(message.startsWith(u"The task has been started"), again.out.constData());
}

void TestE2eRooms::secondStartIsRefusedByTheService()
{
    const CtlProcess ctl;
    const QStringList start =
        QStringList{u"--json"_s, u"start"_s, u"Assistant"_s, u"--room"_s, u"room-1"_s, u"--task"_s, u"task-1"_s} +
        onSandbox;
    QCOMPARE(ctl.run(start).exitCode, 0);
    const CtlRun second = ctl.run(start);
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()[u"error"][u"kind"].toString(), u"service"_s);
    QVERIFY(second.err.contains("The task has been started"));
    // The agent still runs and is still on record.
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
}

void TestE2eRooms::severalTasksMustBeNamed()
{
    const CtlProcess ctl;
    for (const QString &task : {u"task-1"_s, u"task-2"_s})
        QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--task"_s, task} + onSandbox).exitCode, 0);
    const CtlRun ambiguous = ctl.run({u"stop"_s, u"Assistant"_s});
    QCOMPARE(ambiguous.exitCode, 3);
    QVERIFY(ambiguous.err.contains("task-1") && ambiguous.err.contains("task-2"));
    // A room that is none of theirs stops nothing.
    const CtlRun elsewhere =
        ctl.run({u"stop"_s, u"Assistant"_s, u"--room"_s, u"other-room"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(elsewhere.exitCode, 3);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s, u"--task"_s, u"task-2"_s}).exitCode, 0);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
}

void TestE2eRooms::stopByTaskAlone()
{
    const CtlProcess ctl;
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--task"_s, u"task-9"_s} + onSandbox).exitCode, 0);
    const CtlRun stopped = ctl.run({u"--json"_s, u"stop"_s, u"--task"_s, u"task-9"_s});
    QVERIFY2(stopped.exitCode == 0, stopped.err.constData());
    QCOMPARE(stopped.json()[u"scene"].toString(), u"Assistant"_s);
    QCOMPARE(stopped.json()[u"endpoint"].toString(), u"sandbox"_s);
    QCOMPARE(ctl.run({u"stop"_s, u"--task"_s, u"task-10"_s}).exitCode, 3);
}

void TestE2eRooms::stopIsIdempotent()
{
    const CtlProcess ctl;
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--task"_s, u"task-1"_s} + onSandbox).exitCode, 0);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
    const CtlRun again = ctl.run({u"--json"_s, u"stop"_s, u"--task"_s, u"task-1"_s});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.err.contains("was already stopped at"), again.err.constData());
    QCOMPARE(again.json()[u"ok"].toBool(), true);
    QCOMPARE(again.json()[u"outcome"].toString(), u"already-gone"_s);
    QVERIFY(!again.json().contains(u"request"));
    // With a call, the service's "no such task" is a success as well.
    const CtlRun forced = ctl.run({u"--json"_s, u"stop"_s, u"Assistant"_s, u"--force"_s});
    QVERIFY2(forced.exitCode == 0, forced.err.constData());
    QCOMPARE(forced.json()[u"ok"].toBool(), true);
    QCOMPARE(forced.json()[u"outcome"].toString(), u"already-gone"_s);
    QVERIFY(!forced.json().contains(u"error"));
    QVERIFY2(forced.json()[u"response"][u"body"][u"ResponseMetadata"][u"Error"][u"Code"].toString().contains(
                 u"TaskNotExist"),
             forced.out.constData());
    // Other ids are another task: that one is asked for, whatever is on record.
    const CtlRun other = ctl.run(QStringList{u"--json"_s, u"stop"_s, u"--task"_s, u"task-1"_s, u"--room"_s,
                                             u"other-room"_s, u"--app-id"_s, u"0123456789abcdef01234567"_s} +
                                 onSandbox);
    QCOMPARE(other.exitCode, 0);
    QVERIFY(other.json()[u"request"].isObject());
}

void TestE2eRooms::stopsAllOfAScene()
{
    const CtlProcess ctl;
    for (const QString &task : {u"task-1"_s, u"task-2"_s})
        QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--task"_s, task} + onSandbox).exitCode, 0);
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"EnglishTutor"_s} + onSandbox).exitCode, 0);
    QCOMPARE(ctl.run({u"stop"_s, u"--all"_s}).exitCode, 2);
    const CtlRun all = ctl.run({u"--json"_s, u"stop"_s, u"Assistant"_s, u"--all"_s});
    QVERIFY2(all.exitCode == 0, all.err.constData());
    QCOMPARE(all.out.count("\"outcome\":\"stopped\""), 2);
    const CtlRun left = ctl.run({u"--json"_s, u"rooms"_s, u"list"_s});
    QCOMPARE(left.json()[u"scene"].toString(), u"EnglishTutor"_s);
}

void TestE2eRooms::runningTaskGivesChoices()
{
    const CtlProcess ctl;
    const QStringList start =
        QStringList{u"--json"_s, u"start"_s, u"Assistant"_s, u"--room"_s, u"room-1"_s, u"--task"_s, u"task-1"_s} +
        onSandbox;
    const auto withChoice = [&](const QString &choice) {
        return ctl.run(start + QStringList{u"--if-started"_s, choice});
    };
    QCOMPARE(withChoice(u"nonsense"_s).exitCode, 2);
    QCOMPARE(withChoice(u"adopt"_s).exitCode, 0);
    const CtlRun asked = ctl.run(start);
    QCOMPARE(asked.exitCode, 1);
    for (const char *choice : {"--user ", "--if-started adopt", "--if-started restart", "--if-started new-task"})
        QVERIFY2(asked.err.contains(choice), asked.err.constData());

    const CtlRun adopted = withChoice(u"adopt"_s);
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    QCOMPARE(adopted.json()[u"ok"].toBool(), true);
    QCOMPARE(adopted.json()[u"outcome"].toString(), u"adopted"_s);
    QVERIFY(ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"task-1"_s}).out.contains("\"event\":\"adopted\""));

    const CtlRun restarted = withChoice(u"restart"_s);
    QVERIFY2(restarted.exitCode == 0, restarted.err.constData());
    QCOMPARE(restarted.json()[u"taskId"].toString(), u"task-1"_s);
    QCOMPARE(restarted.json()[u"response"][u"body"][u"Result"].toString(), u"ok"_s);
    QVERIFY(ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"task-1"_s}).out.contains("\"reason\":\"restart\""));

    const CtlRun beside = withChoice(u"new-task"_s);
    QVERIFY2(beside.exitCode == 0, beside.err.constData());
    QCOMPARE(beside.json()[u"roomId"].toString(), u"room-1"_s);
    QVERIFY(beside.json()[u"taskId"].toString() != u"task-1"_s);
    const CtlRun all = ctl.run({u"--json"_s, u"stop"_s, u"Assistant"_s, u"--all"_s});
    QCOMPARE(all.out.count("\"outcome\":\"stopped\""), 2);
}

void TestE2eRooms::stopsUseTheKeyOfTheStart()
{
    CtlProcess ctl;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"Two.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // The scene's own account would be taken first.
    file.write(R"({"AccountConfig":{"accessKeyId":"AKLTofthescenescene","secretKey":"c2VjcmV0"},"VoiceChat":{"AppId":)"
               R"("0123456789abcdef01234567","RoomId":"room-1","TaskId":"task-1","Config":{"ASRConfig":{"Provider":)"
               R"("volcano"},"TTSConfig":{"Provider":"volcano"},"LLMConfig":{"Mode":"ArkV3","EndPointId":"ep-1"}},)"
               R"("AgentConfig":{"TargetUserId":["user-1"]}}})");
    file.close();
    const QStringList scenes{u"--scenes"_s, folder.path()};
    const QStringList start =
        QStringList{u"--json"_s, u"start"_s, u"Two"_s, u"--credential"_s, u"environment"_s} + scenes + onSandbox;
    const auto keyOf = [](const CtlRun &run) { return run.json()[u"accessKeyId"].toString(); };
    const CtlRun started = ctl.run(start);
    QVERIFY2(started.exitCode == 0, started.err.constData());
    QCOMPARE(keyOf(started), u"AKLT…deup"_s);
    // A start that is refused does not change whose agent it is.
    const QStringList bySceneKey = QStringList{u"--json"_s, u"start"_s, u"Two"_s} + scenes + onSandbox;
    QCOMPARE(ctl.run(bySceneKey).exitCode, 1);
    const CtlRun dry = ctl.run(QStringList{u"--json"_s, u"stop"_s, u"Two"_s, u"--dry-run"_s} + scenes);
    QCOMPARE(keyOf(dry), u"AKLT…deup"_s);
    const CtlRun restarted = ctl.run(bySceneKey + QStringList{u"--if-started"_s, u"restart"_s});
    QVERIFY2(restarted.exitCode == 0, restarted.err.constData());
    const CtlRun history = ctl.run({u"--json"_s, u"rooms"_s, u"history"_s, u"task-1"_s});
    QStringList keys;
    for (const QByteArray &line : history.out.trimmed().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry[u"event"].toString().endsWith(u"-sent"_s))
            keys.append(entry[u"event"].toString() + u' ' + entry[u"accessKeyId"].toString());
    }
    QCOMPARE(keys, QStringList({u"start-sent AKLT…deup"_s, u"start-sent AKLT…cene"_s, u"start-sent AKLT…cene"_s,
                                u"stop-sent AKLT…deup"_s, u"start-sent AKLT…cene"_s}));
    // The key of the last start is gone, and that is said.
    QVERIFY(QFile::remove(file.fileName()));
    const CtlRun stopped = ctl.run({u"--json"_s, u"rooms"_s, u"stop-all"_s});
    QVERIFY2(stopped.err.contains("AKLT…cene") && stopped.err.contains("AKLT…deup"), stopped.err.constData());
    QCOMPARE(keyOf(stopped), u"AKLT…deup"_s);
}

void TestE2eRooms::secondRoomOfASceneIsMentioned()
{
    const CtlProcess ctl;
    const QStringList start = QStringList{u"start"_s, u"Assistant"_s, u"--task"_s} + QStringList{u"task-1"_s};
    QVERIFY(!ctl.run(start + onSandbox).err.contains("Note:"));
    const CtlRun second = ctl.run(QStringList{u"start"_s, u"Assistant"_s} + onSandbox);
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.err.contains("Note: task task-1 of this scene may be running already"), second.err.constData());
}

void TestE2eRooms::dryRunSendsNothing()
{
    const CtlProcess ctl;
    const QStringList start{u"start"_s, u"Assistant"_s, u"--dry-run"_s, u"--endpoint"_s,
                            u"https://unreachable.invalid"_s};
    const CtlRun dry = ctl.run(start + QStringList{u"--json"_s});
    QVERIFY2(dry.exitCode == 0, dry.err.constData());
    const QJsonObject exchange = dry.json();
    const QString authorization = exchange[u"request"][u"headers"][u"Authorization"].toString();
    QVERIFY2(authorization.startsWith(u"HMAC-SHA256 Credential=AKLT…deup/"), qPrintable(authorization));
    QVERIFY(exchange[u"response"].isUndefined());
    QCOMPARE(exchange[u"credential"].toString(), u"environment"_s);
    const CtlRun people = ctl.run(start);
    QVERIFY(people.out.isEmpty());
    QVERIFY(people.err.contains("signed and not sent") && people.err.contains("from the environment"));
    QCOMPARE(ctl.run(QStringList{u"stop"_s, u"Assistant"_s} + onSandbox).exitCode, 3);
}

void TestE2eRooms::exampleScenesComeAlong()
{
    CtlProcess ctl;
    ctl.removeKeys();
    const QStringList key{u"--credential"_s, u"sandbox"_s};
    for (const QString &scene : {u"Assistant"_s, u"CustomModel"_s, u"EnglishTutor"_s}) {
        const CtlRun run = ctl.run(QStringList{u"start"_s, scene, u"--verbose"_s} + onSandbox + key);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.err.contains("Authorization: HMAC-SHA256"));
        QCOMPARE(ctl.run(QStringList{u"stop"_s, scene} + key).exitCode, 0);
    }
}

void TestE2eRooms::queryActionTakesParametersFromTheBody()
{
    const CtlProcess ctl;
    const QByteArray body = R"({"AppId":"0123456789abcdef01234567","RoomId":"room-1"})";
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--room"_s, u"room-1"_s} + onSandbox).exitCode, 0);
    const CtlRun run =
        ctl.run(QStringList{u"--json"_s, u"call"_s, u"GetRoomOnlineUsers"_s, u"--body"_s, u"-"_s} + onSandbox, body);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"request"][u"method"].toString(), u"GET"_s);
    QVERIFY(run.json()[u"request"][u"url"].toString().contains(u"Version=2023-11-01"));
    QCOMPARE(run.json()[u"response"][u"body"][u"Result"][u"RoomExists"].toBool(), true);
}

void TestE2eRooms::separateSandbox()
{
    const CtlProcess ctl;
    QProcess sandbox;
    const QString url = startSandbox(ctl, sandbox, {u"--latency"_s, u"5"_s});
    QVERIFY2(url.startsWith(u"http://127.0.0.1:"), qPrintable(url));
    QCOMPARE(ctl.run({u"start"_s, u"Assistant"_s, u"--endpoint"_s, url}).exitCode, 0);
    QCOMPARE(ctl.run({u"stop"_s, u"Assistant"_s}).exitCode, 0);
    sandbox.terminate();
    QTRY_COMPARE(sandbox.state(), QProcess::NotRunning);
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestE2eRooms::aUsedUpDayRefusesAStart()
{
    const CtlProcess ctl;
    QFile limits(ctl.dataDir().filePath(u"limits.json"_s));
    QVERIFY(limits.open(QIODevice::WriteOnly));
    // So little that a room has used it up before the next process looks.
    limits.write(R"({"format":1,"limits":[{"scope":"every-room","measure":"day-cost","money":"0.000001"},
        {"scope":"every-room","measure":"moon-phase"}]})");
    limits.close();
    QProcess sandbox;
    const QString url = startSandbox(ctl, sandbox);
    const QStringList start{u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, url};
    const CtlRun first = ctl.run(start);
    QCOMPARE(first.exitCode, 0);
    // An entry without effect is not passed over in silence.
    QVERIFY(first.err.contains("limits[1].measure"));

    const CtlRun refused = ctl.run(start);
    QCOMPARE(refused.exitCode, 3);
    const QJsonObject error = refused.json()[u"error"].toObject();
    QCOMPARE(error[u"reason"].toString(), u"limit-reached"_s);
    QCOMPARE(error[u"where"].toString(), u"all rooms: ¥0.000001 a day"_s);
    QVERIFY(refused.err.contains("The limit of the day is used up"));

    QCOMPARE(ctl.run(start + QStringList{u"--ignore-limits"_s}).exitCode, 0);
    sandbox.terminate();
    QTRY_COMPARE(sandbox.state(), QProcess::NotRunning);
}

void TestE2eRooms::wrongKeysAtASeparateSandbox()
{
    CtlProcess ctl;
    QProcess sandbox;
    const QString url = startSandbox(ctl, sandbox);
    const QStringList start{u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, url};
    ctl.setKeys(u"AKLTsomebodyelsesomebody"_s, u"c2VjcmV0LW1hZGUtdXA="_s);
    const CtlRun wrongId = ctl.run(start);
    QCOMPARE(wrongId.exitCode, 1);
    QCOMPARE(wrongId.json()[u"error"][u"code"].toString(), u"InvalidAccessKey"_s);
    ctl.setKeys(u"AKLTmadeupmadeupmadeup"_s, u"wrong-secret"_s);
    const CtlRun wrongSecret = ctl.run(start);
    QCOMPARE(wrongSecret.exitCode, 1);
    QCOMPARE(wrongSecret.json()[u"error"][u"code"].toString(), u"SignatureDoesNotMatch"_s);
    QVERIFY(!wrongSecret.json()[u"error"][u"remedy"].toString().isEmpty());
    sandbox.terminate();
    QTRY_COMPARE(sandbox.state(), QProcess::NotRunning);
}

void TestE2eRooms::failureKnob()
{
    const CtlProcess ctl;
    QProcess sandbox;
    const QString url = startSandbox(ctl, sandbox, {u"--fail"_s, u"FlowLimitExceeded"_s});
    const CtlRun run = ctl.run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, url});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json()[u"error"][u"code"].toString(), u"FlowLimitExceeded"_s);
    QCOMPARE(run.json()[u"response"][u"status"].toInt(), 429);
    sandbox.terminate();
    QTRY_COMPARE(sandbox.state(), QProcess::NotRunning);
    QCOMPARE(ctl.run({u"sandbox"_s, u"--fail"_s, u"NoSuchCode"_s}).exitCode, 2);
}

void TestE2eRooms::rateKnob()
{
    const CtlProcess ctl;
    QProcess sandbox;
    const QString url = startSandbox(ctl, sandbox, {u"--rate"_s, u"60"_s});
    QCOMPARE(ctl.run({u"start"_s, u"Assistant"_s, u"--endpoint"_s, url}).exitCode, 0);
    sandbox.terminate();
    QTRY_COMPARE(sandbox.state(), QProcess::NotRunning);
    QCOMPARE(CtlRun{.out = sandbox.readAllStandardOutput()}.json(), (QJsonObject{{u"refused"_s, 0}}));
    QCOMPARE(ctl.run({u"sandbox"_s, u"--rate=-1"_s}).exitCode, 2);
}

void TestE2eRooms::noSecretIsWritten()
{
    CtlProcess ctl;
    ctl.setKeys(u"AKLTcanarycanarycanary"_s, u"SKcanarySKcanary"_s, u"STScanarySTScanary"_s);
    QByteArray said;
    for (const QStringList &arguments :
         {QStringList{u"--json"_s, u"--verbose"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, u"sandbox"_s},
          QStringList{u"--verbose"_s, u"stop"_s, u"Assistant"_s},
          QStringList{u"--verbose"_s, u"start"_s, u"Assistant"_s, u"--dry-run"_s}}) {
        const CtlRun run = ctl.run(arguments);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        said += run.out + run.err;
    }
    QDirIterator files(ctl.dataDir().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        said += file.readAll();
        ++count;
    }
    QVERIFY(count >= 2);
    for (const char *secret : {"AKLTcanarycanarycanary", "SKcanarySKcanary", "STScanarySTScanary"})
        QVERIFY2(!said.contains(secret), secret);
}

void TestE2eRooms::chinese()
{
    CtlProcess ctl;
    ctl.setVariable(u"LC_ALL"_s, u"zh_CN.UTF-8"_s);
    const CtlRun run = ctl.run({u"start"_s, u"没有的场景"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("没有名为"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestE2eRooms)
#include "tst_e2e_rooms.moc"
