// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commands for running agents, each in a process of its own: their bytes on the wire, and what is refused before.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/fakeupstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using console::test::CtlProcess;
using console::test::CtlRun;
using console::test::FakeUpstream;

namespace {

const QByteArray ids = R"({"AppId":"app-1","RoomId":"room-1","TaskId":"task-1",)";
const QStringList taskIds{u"--app-id"_s, u"app-1"_s, u"--room"_s, u"room-1"_s, u"--task"_s, u"task-1"_s};

/// Starts the task that the tests update.
CtlRun start(const CtlProcess &ctl, const QString &endpoint, const QString &version = u"2025-06-01"_s)
{
    return ctl.run(QStringList{u"start"_s, u"Assistant"_s, u"--endpoint"_s, endpoint, u"--version"_s, version} +
                   taskIds);
}

QStringList update(const QString &command, const QStringList &more = {})
{
    return QStringList{u"--json"_s, u"update"_s, u"Assistant"_s, u"--command"_s, command} + more;
}

} // namespace

class TestE2eUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOnTheWire_data();
    void bytesOnTheWire();
    void sandboxTakesEveryCommand();
    void longTextGoesOutInPieces();
    void piecesEndAtTheFirstFailure();
    void dryRunShowsEveryPiece();
    void limitsRefuseWithTheField_data();
    void limitsRefuseWithTheField();
    void s2sAgentTakesNoText();
    void noTaskToTell();
    void usage_data();
    void usage();
};

void TestE2eUpdate::bytesOnTheWire_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("body"); // after the ids
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &body,
                        const QByteArray &input = {}) { QTest::newRow(name) << arguments << input << body; };
    row("interrupt", update(u"interrupt"_s), R"("Command":"interrupt"})");
    row("Interrupt", update(u"Interrupt"_s), R"("Command":"interrupt"})");
    row("function", update(u"function"_s, {u"--tool-call-id"_s, u"call-1"_s, u"--message"_s, u"晴 \"22\""_s}),
        R"("Command":"function","Message":"{\"ToolCallID\":\"call-1\",\"Content\":\"晴 \\\"22\\\"\"}"})");
    row("Function", update(u"Function"_s, {u"--tool-call-id"_s, u"call-1"_s, u"--message"_s, QString()}),
        R"("Command":"function","Message":"{\"ToolCallID\":\"call-1\",\"Content\":\"\"}"})");
    row("say", update(u"ExternalTextToSpeech"_s, {u"--message"_s, u"你好。"_s}),
        R"("Command":"ExternalTextToSpeech","Message":"你好。","InterruptMode":1})");
    row("say from standard input",
        update(u"ExternalTextToSpeech"_s, {u"--message"_s, u"-"_s, u"--interrupt-mode"_s, u"3"_s}),
        R"("Command":"ExternalTextToSpeech","Message":"Hello.","InterruptMode":3})", "Hello.\n");
    row("background", update(u"ExternalPromptsForLLM"_s, {u"--message"_s, u"The user is in Paris."_s}),
        R"("Command":"ExternalPromptsForLLM","Message":"The user is in Paris."})");
    row("ask", update(u"ExternalTextToLLM"_s, {u"--message"_s, u"Why?"_s, u"--interrupt-mode"_s, u"2"_s}),
        R"("Command":"ExternalTextToLLM","Message":"Why?","InterruptMode":2})");
    row("ask about images",
        update(u"ExternalTextToLLM"_s, {u"--message"_s, u"What is it?"_s, u"--image"_s, u"https://example.com/a.png"_s,
                                        u"--image"_s, u"https://example.com/b.png"_s, u"--image-group"_s, u"7"_s}),
        R"("Command":"ExternalTextToLLM","Message":"What is it?","InterruptMode":1,"ImageConfig":{"Action":"insert",)"
        R"("GroupID":7,"ImageType":"url","Images":["https://example.com/a.png","https://example.com/b.png"]}})");
    row("forget images", update(u"ExternalTextToLLM"_s, {u"--forget-images"_s, u"--image-group"_s, u"7"_s}),
        R"("Command":"ExternalTextToLLM","InterruptMode":1,"ImageConfig":{"Action":"delete","GroupID":7}})");
    row("finish the turn", update(u"FinishSpeechRecognition"_s), R"("Command":"FinishSpeechRecognition"})");
    row("parameters", update(u"UpdateParameters"_s, {u"--config"_s, u"-"_s}),
        R"("Command":"UpdateParameters","Parameters":{"Config":{"LLMConfig":{"SystemMessages":["Be brief."]},)"
        R"("InterruptMode":1}}})",
        "{\n  \"LLMConfig\": {\"SystemMessages\": [\"Be brief.\"]},\n  \"InterruptMode\": 1\n}\n");
    row("tone", update(u"SetTTSContext"_s, {u"--message"_s, uR"({"Tag": {"emotion": "happy"}})"_s}),
        R"("Command":"SetTTSContext","Message":"{\"Tag\":{\"emotion\":\"happy\"}}"})");
    row("voice print", update(u"UpdateVoicePrintSV"_s, {u"--message"_s, uR"({"Enable":true,"VoiceDuration":10})"_s}),
        R"("Command":"UpdateVoicePrintSV","Message":"{\"Enable\":true,\"VoiceDuration\":10}"})");
    row("far field",
        update(u"UpdateFarfieldConfig"_s,
               {u"--message"_s, uR"({"Enable":true,"Level":"High","Threshold":30,"FixedSource":false})"_s}),
        R"("Command":"UpdateFarfieldConfig","Message":"{\"Enable\":true,\"Level\":\"High\",\"Threshold\":30,)"
        R"(\"FixedSource\":false}"})");
}

void TestE2eUpdate::bytesOnTheWire()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, body);
    const CtlProcess ctl;
    FakeUpstream upstream;
    upstream.account("AKLTmadeupmadeupmadeup", "c2VjcmV0LW1hZGUtdXA=");
    QCOMPARE(start(ctl, upstream.url().toString()).exitCode, 0);
    const CtlRun run = ctl.run(arguments, input);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(upstream.requests().size(), 2);
    // Where it was started, in the version it was started with.
    QCOMPARE(upstream.lastRequest().parameter("Action"), "UpdateVoiceChat");
    QCOMPARE(upstream.lastRequest().parameter("Version"), "2025-06-01");
    QCOMPARE(upstream.lastRequest().body, QByteArray(ids + body));
    QVERIFY(QJsonDocument::fromJson(upstream.lastRequest().body).isObject());
}

void TestE2eUpdate::sandboxTakesEveryCommand()
{
    const CtlProcess ctl;
    QCOMPARE(start(ctl, u"sandbox"_s).exitCode, 0);
    const QList<std::pair<QStringList, QByteArray>> commands{
        {update(u"interrupt"_s), {}},
        {update(u"function"_s, {u"--tool-call-id"_s, u"call-1"_s, u"--message"_s, u"22"_s}), {}},
        {update(u"ExternalTextToSpeech"_s, {u"--message"_s, u"Hello."_s}), {}},
        {update(u"ExternalPromptsForLLM"_s, {u"--message"_s, u"Paris"_s}), {}},
        {update(u"ExternalTextToLLM"_s, {u"--image"_s, u"https://example.com/a.png"_s}), {}},
        {update(u"ExternalTextToLLM"_s, {u"--forget-images"_s}), {}},
        {update(u"FinishSpeechRecognition"_s), {}},
        {update(u"UpdateParameters"_s, {u"--config"_s, u"-"_s}), R"({"LLMConfig":{"UserPrompts":[]}})"},
        {update(u"SetTTSContext"_s, {u"--message"_s, uR"({"Tag":{"emotion":"happy"}})"_s}), {}},
        {update(u"UpdateVoicePrintSV"_s, {u"--message"_s, uR"({"Enable":false})"_s}), {}},
        {update(u"UpdateFarfieldConfig"_s, {u"--message"_s, uR"({"Enable":true,"Level":"Low"})"_s}), {}}};
    for (const auto &[arguments, input] : commands) {
        const CtlRun run = ctl.run(arguments, input);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json()[u"endpoint"].toString(), u"sandbox"_s);
        QCOMPARE(run.json()[u"taskId"].toString(), u"task-1"_s);
    }
    // The task runs on, and can be named by its id alone.
    QCOMPARE(ctl.run({u"update"_s, u"--task"_s, u"task-1"_s, u"--command"_s, u"interrupt"_s}).exitCode, 0);
    QCOMPARE(ctl.run({u"stop"_s, u"--task"_s, u"task-1"_s}).exitCode, 0);
}

void TestE2eUpdate::longTextGoesOutInPieces()
{
    const CtlProcess ctl;
    FakeUpstream upstream;
    QCOMPARE(start(ctl, upstream.url().toString()).exitCode, 0);
    const QString first = QString(150, u'一') + u'。';
    const QString second = QString(149, u'二') + u'！';
    const QString third = QString(80, u'三');
    const CtlRun run = ctl.run(update(u"ExternalTextToSpeech"_s, {u"--message"_s, first + second + third}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out.count('\n'), 3);
    QCOMPARE(upstream.requests().size(), 4);
    const QStringList pieces{first, second, third};
    for (int i = 0; i < pieces.size(); ++i) {
        const QJsonObject body = QJsonDocument::fromJson(upstream.requests().at(i + 1).body).object();
        QCOMPARE(body[u"Message"].toString(), pieces.at(i));
        QCOMPARE(body[u"InterruptMode"].toInt(), i == 0 ? 1 : 2);
    }
}

void TestE2eUpdate::piecesEndAtTheFirstFailure()
{
    const CtlProcess ctl;
    FakeUpstream upstream;
    QCOMPARE(start(ctl, upstream.url().toString()).exitCode, 0);
    upstream.answer(200, R"({"ResponseMetadata":{"RequestId":"r"},"Result":"ok"})");
    upstream.answer(400, R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"InvalidParameter","Message":"m"}}})");
    const CtlRun run =
        ctl.run(update(u"ExternalTextToSpeech"_s, {u"--message"_s, QString(QString(199, u'a') + u'.').repeated(3)}));
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out.count('\n'), 2);
    QCOMPARE(upstream.requests().size(), 3);
}

void TestE2eUpdate::dryRunShowsEveryPiece()
{
    const CtlProcess ctl;
    FakeUpstream upstream;
    QCOMPARE(start(ctl, upstream.url().toString()).exitCode, 0);
    const QString text = QString(QString(199, u'a') + u'.').repeated(2);
    const CtlRun run = ctl.run(update(u"ExternalTextToSpeech"_s, {u"--message"_s, text, u"--dry-run"_s}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out.count('\n'), 2);
    const CtlRun other = ctl.run(update(u"interrupt"_s, {u"--dry-run"_s}));
    QVERIFY2(other.exitCode == 0, other.err.constData());
    QCOMPARE(other.json()[u"request"][u"body"][u"Command"].toString(), u"interrupt"_s);
    QCOMPARE(upstream.requests().size(), 1);
}

void TestE2eUpdate::limitsRefuseWithTheField_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &part,
                        const QByteArray &input = {}) { QTest::newRow(name) << arguments << input << part; };
    row("function without call", update(u"function"_s, {u"--message"_s, u"22"_s}), "Message.ToolCallID");
    row("nothing to say", update(u"ExternalTextToSpeech"_s), "Message");
    row("priority", update(u"ExternalTextToSpeech"_s, {u"--message"_s, u"a"_s, u"--interrupt-mode"_s, u"4"_s}),
        "InterruptMode");
    row("long text dropped in part",
        update(u"ExternalTextToSpeech"_s, {u"--message"_s, QString(201, u'a'), u"--interrupt-mode"_s, u"3"_s}),
        "InterruptMode");
    row("no background", update(u"ExternalPromptsForLLM"_s), "Message");
    row("no question", update(u"ExternalTextToLLM"_s), "Message");
    row("image of this machine", update(u"ExternalTextToLLM"_s, {u"--image"_s, u"http://localhost/a.png"_s}),
        "ImageConfig.Images[0]");
    row("group below nothing",
        update(u"ExternalTextToLLM"_s, {u"--image"_s, u"https://example.com/a.png"_s, u"--image-group=-1"_s}),
        "ImageConfig.GroupID");
    row("no parameters", update(u"UpdateParameters"_s), "Parameters.Config");
    row("broken parameters", update(u"UpdateParameters"_s, {u"--config"_s, u"-"_s}), "Parameters.Config", "{\"LLM");
    row("parameter that stays", update(u"UpdateParameters"_s, {u"--config"_s, u"-"_s}), "Parameters.Config.ASRConfig",
        R"({"ASRConfig":{}})");
    row("tone is no JSON", update(u"SetTTSContext"_s, {u"--message"_s, u"happy"_s}), "Message");
    row("tone without tag", update(u"SetTTSContext"_s, {u"--message"_s, u"{}"_s}), "Message.Tag");
    row("voice print without switch", update(u"UpdateVoicePrintSV"_s, {u"--message"_s, u"{}"_s}), "Message.Enable");
    row("voice print too short",
        update(u"UpdateVoicePrintSV"_s, {u"--message"_s, uR"({"Enable":true,"VoiceDuration":3})"_s}),
        "Message.VoiceDuration");
    row("far field level", update(u"UpdateFarfieldConfig"_s, {u"--message"_s, uR"({"Enable":true,"Level":"Max"})"_s}),
        "Message.Level");
    row("far field threshold",
        update(u"UpdateFarfieldConfig"_s, {u"--message"_s, uR"({"Enable":true,"Threshold":128})"_s}),
        "Message.Threshold");
    row("far field member", update(u"UpdateFarfieldConfig"_s, {u"--message"_s, uR"({"Enable":true,"Levle":"Low"})"_s}),
        "Message.Levle");
    row("newer command",
        update(u"SetTTSContext"_s, {u"--message"_s, uR"({"Tag":{"a":1}})"_s, u"--version"_s, u"2024-12-01"_s}),
        "Version");
}

void TestE2eUpdate::limitsRefuseWithTheField()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, part);
    const CtlProcess ctl;
    FakeUpstream upstream;
    QCOMPARE(start(ctl, upstream.url().toString()).exitCode, 0);
    const CtlRun run = ctl.run(arguments, input);
    QVERIFY2(run.exitCode == 3, run.err.constData());
    QVERIFY2(run.err.contains(part), run.err.constData());
    QCOMPARE(run.json()[u"error"][u"reason"].toString(), u"update"_s);
    QCOMPARE(run.json()[u"error"][u"where"].toString().toUtf8(), part);
    QCOMPARE(upstream.requests().size(), 1);
}

void TestE2eUpdate::s2sAgentTakesNoText()
{
    const CtlProcess ctl;
    FakeUpstream upstream;
    QFile scene(ctl.dataDir().filePath(u"S2s.json"_s));
    QVERIFY(scene.open(QIODevice::WriteOnly));
    scene.write(R"({"VoiceChat":{"AppId":"app-1","Config":{"S2SConfig":{"Provider":"volcano"}}}})");
    scene.close();
    const QStringList where{u"--scenes"_s, ctl.dataDir().path(), u"--endpoint"_s, upstream.url().toString()};
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"S2s"_s} + where).exitCode, 0);
    const CtlRun run = ctl.run(
        QStringList{u"update"_s, u"S2s"_s, u"--command"_s, u"ExternalTextToLLM"_s, u"--message"_s, u"Why?"_s} + where);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("Config.S2SConfig"), run.err.constData());
    QCOMPARE(upstream.requests().size(), 1);
}

void TestE2eUpdate::noTaskToTell()
{
    const CtlProcess ctl;
    const CtlRun byScene = ctl.run(update(u"interrupt"_s));
    QCOMPARE(byScene.exitCode, 3);
    QCOMPARE(byScene.json()[u"error"][u"reason"].toString(), u"unknown-task"_s);
    QCOMPARE(ctl.run({u"update"_s, u"--task"_s, u"task-1"_s, u"--command"_s, u"interrupt"_s}).exitCode, 3);
    QCOMPARE(start(ctl, u"sandbox"_s).exitCode, 0);
    QCOMPARE(ctl.run({u"start"_s, u"Assistant"_s, u"--endpoint"_s, u"sandbox"_s}).exitCode, 0);
    QCOMPARE(ctl.run(update(u"interrupt"_s)).json()[u"error"][u"reason"].toString(), u"ambiguous-task"_s);
    QCOMPARE(ctl.run(update(u"interrupt"_s, {u"--task"_s, u"task-1"_s})).exitCode, 0);
}

void TestE2eUpdate::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{u"update"_s, u"Assistant"_s};
    QTest::newRow("unknown command") << update(u"FunctionCallResult"_s);
    QTest::newRow("no task") << QStringList{u"update"_s, u"--command"_s, u"interrupt"_s};
    QTest::newRow("field of another command") << update(u"interrupt"_s, {u"--message"_s, u"Hello"_s});
    QTest::newRow("priority is no number")
        << update(u"ExternalTextToSpeech"_s, {u"--message"_s, u"a"_s, u"--interrupt-mode"_s, u"high"_s});
    QTest::newRow("group alone") << update(u"ExternalTextToLLM"_s, {u"--image-group"_s, u"1"_s});
    QTest::newRow("both") << update(u"ExternalTextToLLM"_s,
                                    {u"--forget-images"_s, u"--image"_s, u"https://example.com/a.png"_s});
}

void TestE2eUpdate::usage()
{
    QFETCH(QStringList, arguments);
    const CtlRun run = CtlProcess().run(arguments);
    QVERIFY2(run.exitCode == 2, run.err.constData());
}

QTEST_GUILESS_MAIN(TestE2eUpdate)
#include "tst_e2e_update.moc"
