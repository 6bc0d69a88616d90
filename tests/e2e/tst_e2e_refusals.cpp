// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every local refusal through the real program: its message, its exit code, and the Exchange that was recorded.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using console::test::CtlProcess;
using console::test::CtlRun;

namespace {

const QString bodies = QStringLiteral(CONSOLE_TEST_DATA "/scenes");

} // namespace

class TestE2eRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void usage_data();
    void usage();
    void helpNeedsNothing_data();
    void helpNeedsNothing();
    void ledgerDamaged();

private:
    void put(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_scenes;
};

void TestE2eRefusals::put(const QString &name, const QByteArray &text) const
{
    QFile file(m_scenes.filePath(name + u".json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestE2eRefusals::initTestCase()
{
    const auto scene = [](const QByteArray &account, const QByteArray &voiceChat) -> QByteArray {
        return "{\"AccountConfig\":{" + account + "},\"VoiceChat\":{" + voiceChat + "}}";
    };
    put(u"NoKeys"_s, scene(R"("accessKeyId":"","secretKey":"")", R"("AppId":"a","RoomId":"r","TaskId":"t")"));
    put(u"NoSecret"_s, scene(R"("accessKeyId":"AKLTx","secretKey":"")", R"("AppId":"a")"));
    put(u"SpaceInKey"_s, scene(R"("accessKeyId":"AKLT x","secretKey":"s")", R"("AppId":"a")"));
    put(u"NoAppId"_s, scene({}, R"("RoomId":"r","TaskId":"t")"));
    put(u"NoRoom"_s, scene({}, R"("AppId":"a","TaskId":"t")"));
    put(u"NoTask"_s, scene({}, R"("AppId":"a","RoomId":"r")"));
    put(u"OldInside"_s, scene({}, R"("AppId":"a","Config":{"TTSConfig":{"VoiceType":"v"}})"));
    put(u"AgentIsList"_s, scene({}, R"("AppId":"a","AgentConfig":[])"));
    put(u"BadToken"_s,
        scene(R"("accessKeyId":"AKLTx","secretKey":"s","sessionToken":"a\r\nX-Evil: 1")", R"("AppId":"a")"));
    put(u"BadRoom"_s, scene({}, R"("AppId":"a","RoomId":"room one")"));
    put(u"Broken"_s, "{\n  \"VoiceChat\": {\n    \"AppId\": \"a\"\n    \"RoomId\": \"r\"\n  }\n}\n");
    put(u"NotUtf8"_s, "{\"VoiceChat\":{\"AppId\":\"\xff\"}}");
    put(u"NoVoiceChat"_s, R"({"SceneConfig":{}})");
    put(u"Deep"_s, QByteArray(100'000, '['));
    for (const QString &name :
         {u"rtc-aigc-demo_68da8e2_frontend_Custom"_s, u"voicechat_old_shape_2024-06-01"_s, u"voicechat_demo151_coze"_s})
        put(name, console::test::testData(u"scenes/"_s + name + u".json"_s));
    // A folder where a file is expected.
    QVERIFY(QDir(m_scenes.path()).mkdir(u"empty"_s));
}

void TestE2eRefusals::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("withKeys");
    QTest::addColumn<QStringList>("parts"); // of the message
    const QString scenes = m_scenes.path();
    const auto start = [&](const QString &scene, const QStringList &more = {u"--endpoint"_s, u"sandbox"_s}) {
        return QStringList{u"start"_s, scene, u"--scenes"_s, scenes} + more;
    };
    const auto stop = [&](const QString &scene) {
        return QStringList{u"stop"_s, scene, u"--scenes"_s, scenes, u"--endpoint"_s, u"sandbox"_s};
    };
    const auto body = [](const QString &file) {
        return QStringList{u"call"_s, u"StartVoiceChat"_s, u"--body"_s, file};
    };
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &parts, bool keys = true) {
        QTest::newRow(name) << arguments << keys << parts;
    };
    row("no action", {u"call"_s, QString()}, {u"No Action"_s});
    row("no version", start(u"NoKeys"_s, {u"--version"_s, QString()}), {u"No Version"_s});
    row("no version for call", {u"call"_s, u"ListApps"_s, u"--version"_s, QString()}, {u"No Version"_s});
    row("version without a stop", start(u"OldInside"_s, {u"--version"_s, u"2024-06-01"_s}),
        {u"version 2024-06-01"_s, u"go on billing"_s, u"2024-12-01"_s});
    row("no scene", start(QString()), {u"No scene"_s});
    row("unknown scene", start(u"Nobody"_s), {u"no scene Nobody"_s, scenes});
    row("scene outside the folder", start(u"../secret"_s), {u"no scene ../secret"_s});
    row("no folder", {u"start"_s, u"X"_s, u"--scenes"_s, scenes + u"/none"_s}, {u"not found"_s, scenes + u"/none"_s});
    row("no AccessKey ID", start(u"NoKeys"_s), {u"Scene NoKeys: AccountConfig.accessKeyId"_s}, false);
    row("no secret key", start(u"NoSecret"_s), {u"Scene NoSecret: AccountConfig.secretKey"_s});
    row("space in the key", start(u"SpaceInKey"_s), {u"space"_s, u"AccountConfig.accessKeyId"_s});
    row("no key for call", {u"call"_s, u"ListApps"_s}, {u"VOLC_ACCESSKEY"_s}, false);
    row("no AppId", start(u"NoAppId"_s), {u"Scene NoAppId: VoiceChat.AppId"_s});
    row("bad RoomId", start(u"BadRoom"_s), {u"room one"_s, u"Scene BadRoom: VoiceChat.RoomId"_s});
    row("old shape inside a scene", start(u"OldInside"_s),
        {u"2024-06-01"_s, u"VoiceChat.Config.TTSConfig.VoiceType"_s, u"OldInside.json"_s});
    row("AgentConfig is a list", start(u"AgentIsList"_s),
        {u"wrong type"_s, u"Scene AgentIsList: VoiceChat.AgentConfig\n"_s});
    row("line break in the token", start(u"BadToken"_s), {u"line break"_s, u"AccountConfig.sessionToken"_s});
    row("scenes is a file", {u"start"_s, u"X"_s, u"--scenes"_s, scenes + u"/NoKeys.json"_s}, {u"not a folder"_s});
    row("broken JSON", start(u"Broken"_s), {u"Broken is not valid JSON"_s, u"line 3, column"_s, u"comma"_s});
    row("not UTF-8", start(u"NotUtf8"_s), {u"UTF-8"_s, u"line 1, column 24"_s});
    row("too deep", start(u"Deep"_s), {u"nested too deeply"_s});
    row("no VoiceChat", start(u"NoVoiceChat"_s), {u"no VoiceChat"_s});
    row("front-end shape", start(u"rtc-aigc-demo_68da8e2_frontend_Custom"_s),
        {u"older front-end shape"_s, u"agentConfig, line 10, column 3"_s});
    row("2024-06-01 body as a scene", start(u"voicechat_old_shape_2024-06-01"_s),
        {u"2024-06-01"_s, u"UserId, line 4, column 3"_s, u"Config.TTSConfig.VoiceType"_s});
    row("body as a scene", start(u"voicechat_demo151_coze"_s),
        {u"bare StartVoiceChat body"_s, u"call StartVoiceChat"_s});
    row("2024-06-01 body", body(bodies + u"/voicechat_old_shape_2024-06-01.json"_s),
        {u"2024-06-01"_s, u"UserId, line 4, column 3"_s, u"Config.LLMConfig.WelcomeSpeech"_s});
    row("front-end shape as a body", body(bodies + u"/rtc-aigc-demo_68da8e2_frontend_VirtualGirlfriend.json"_s),
        {u"older front-end shape"_s, u"agentConfig"_s});
    row("scene as a body", body(bodies + u"/rtc-aigc-demo_main_Custom.json"_s), {u"whole scene"_s, u"start SCENE"_s},
        false);
    row("body is no file", body(scenes + u"/none.json"_s), {u"not found"_s});
    row("body is a folder", body(scenes + u"/empty"_s), {u"cannot be read"_s});
    row("body is broken", body(scenes + u"/Broken.json"_s), {u"not valid JSON"_s, u"line 3"_s});
    row("stop without AppId", stop(u"NoAppId"_s), {u"Scene NoAppId: VoiceChat.AppId"_s});
    row("stop without RoomId", stop(u"NoRoom"_s), {u"Scene NoRoom: VoiceChat.RoomId"_s});
    row("stop without TaskId", stop(u"NoTask"_s), {u"Scene NoTask: VoiceChat.TaskId"_s});
    row("stop of an unknown task", {u"stop"_s, u"--task"_s, u"nobody-knows"_s}, {u"nobody-knows"_s});
    row("endpoint is no URL", start(u"NoKeys"_s, {u"--endpoint"_s, u"ftp://x"_s}), {u"ftp://x"_s});
    row("endpoint in the open", start(u"NoKeys"_s, {u"--endpoint"_s, u"http://rtc.example.com"_s}),
        {u"not encrypted"_s, u"https"_s});
    row("sandbox key elsewhere", start(u"NoKeys"_s, {u"--endpoint"_s, u"cloud"_s, u"--credential"_s, u"sandbox"_s}),
        {u"sandbox only"_s});
}

void TestE2eRefusals::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, withKeys);
    QFETCH(QStringList, parts);
    CtlProcess ctl;
    if (!withKeys)
        ctl.removeKeys();
    const CtlRun run = ctl.run(QStringList{u"--json"_s} + arguments);
    QVERIFY2(run.exitCode == 3, run.err.constData());
    const QString message = QString::fromUtf8(run.err);
    for (const QString &part : parts)
        QVERIFY2(message.contains(part), run.err.constData());
    const QJsonObject exchange = run.json();
    QCOMPARE(exchange[u"ok"].toBool(true), false);
    QCOMPARE(exchange[u"error"][u"kind"].toString(), u"refused"_s);
    QVERIFY(message.contains(exchange[u"error"][u"title"].toString()));
    QVERIFY(exchange[u"request"].isUndefined());
    QVERIFY(!exchange[u"startedAt"].toString().isEmpty());
}

void TestE2eRefusals::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"begin"_s};
    QTest::newRow("unknown option") << QStringList{u"start"_s, u"X"_s, u"--nope"_s};
    QTest::newRow("unknown global option") << QStringList{u"--nope"_s, u"start"_s};
    QTest::newRow("start without scene") << QStringList{u"start"_s};
    QTest::newRow("two scenes") << QStringList{u"start"_s, u"A"_s, u"B"_s};
    QTest::newRow("stop without anything") << QStringList{u"stop"_s};
    QTest::newRow("call without action") << QStringList{u"call"_s};
    QTest::newRow("bad room") << QStringList{u"start"_s, u"A"_s, u"--room"_s, u"my room"_s};
    QTest::newRow("empty credential") << QStringList{u"start"_s, u"A"_s, u"--credential"_s, QString()};
    QTest::newRow("bad timeout") << QStringList{u"start"_s, u"A"_s, u"--timeout"_s, u"soon"_s};
    QTest::newRow("bad port") << QStringList{u"sandbox"_s, u"--port"_s, u"70000"_s};
    QTest::newRow("bad latency") << QStringList{u"sandbox"_s, u"--latency=-1"_s};
    QTest::newRow("validate nothing") << QStringList{u"validate"_s};
    QTest::newRow("option without value") << QStringList{u"start"_s, u"A"_s, u"--endpoint"_s};
}

void TestE2eRefusals::usage()
{
    QFETCH(QStringList, arguments);
    const CtlRun run = CtlProcess().run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

void TestE2eRefusals::helpNeedsNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("--help") << QStringList{u"--help"_s} << QByteArray("Commands:");
    QTest::newRow("-h") << QStringList{u"-h"_s} << QByteArray("Commands:");
    QTest::newRow("start --help") << QStringList{u"start"_s, u"--help"_s} << QByteArray("--dry-run");
    QTest::newRow("--version") << QStringList{u"--version"_s} << QByteArray("voicechatctl ");
}

void TestE2eRefusals::helpNeedsNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const CtlRun run = CtlProcess().run(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(part), run.out.constData());
}

void TestE2eRefusals::ledgerDamaged()
{
    const CtlProcess ctl;
    const QStringList ids{
        u"--app-id"_s, u"0123456789abcdef01234567"_s, u"--room"_s, u"r"_s, u"--task"_s, u"t"_s, u"--endpoint"_s,
        u"sandbox"_s};
    QCOMPARE(ctl.run(QStringList{u"start"_s, u"Assistant"_s} + ids).exitCode, 0);
    QFile ledger(ctl.dataDir().filePath(u"rooms.db"_s));
    QVERIFY(ledger.open(QIODevice::WriteOnly));
    ledger.write(QByteArray(4096, 'x'));
    ledger.close();
    for (const QString &leftover : {u"rooms.db-wal"_s, u"rooms.db-shm"_s})
        QFile::remove(ctl.dataDir().filePath(leftover));
    // Stopping goes on with the ids that are given, and says what is wrong.
    const CtlRun stopped = ctl.run(QStringList{u"stop"_s} + ids);
    QVERIFY2(stopped.exitCode == 0, stopped.err.constData());
    QVERIFY2(stopped.err.contains("damaged"), stopped.err.constData());
    const CtlRun run = ctl.run({u"--json"_s, u"start"_s, u"Assistant"_s, u"--endpoint"_s, u"sandbox"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("rooms.db"), run.err.constData());
    QVERIFY(ledger.open(QIODevice::ReadOnly));
    QCOMPARE(ledger.readAll(), QByteArray(4096, 'x'));
}

QTEST_GUILESS_MAIN(TestE2eRefusals)
#include "tst_e2e_refusals.moc"
