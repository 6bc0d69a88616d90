// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/rtctoken.h"
#include "tests/unit/server/serverworld.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray withSession(const QByteArray &session)
{
    return pageHeaders + "X-Session-Id: " + session + "\r\n";
}

QJsonObject firstScene(const RawAnswer &answer)
{
    return answer.json()["Result"_L1].toObject()["scenes"_L1].toArray().first().toObject();
}

} // namespace

class TestServerProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vendorsFlow();
    void scenesAreListedAsTheVendorDoes();
    void tokenIsGoodForItsRoom();
    void refusals_data();
    void refusals();
    void upstreamErrorsPassThrough();
    void upstreamFailures_data();
    void upstreamFailures();
    void updateCommands_data();
    void updateCommands();
    void savedScenesCountAtOnce();
    void brokenSceneLeavesTheOthers();
    void clientsNeverShareARoom();
    void stopTouchesOnlyItsOwn();
    void clientWithoutSessionIsKnownByOrigin();
    void clientThatLeavesCancelsItsCall();
    void stopGoesOnWithoutItsClient();
    void otherActions();
    void bodiesAreSignedAsSent();
};

void TestServerProxy::vendorsFlow()
{
    ServerWorld world;
    world.start();
    // As src/app/api.ts sends them: getScenes without a body, no session kept.
    const RawAnswer scenes = post(world.port(), "/getScenes?Action=getScenes", "");
    QCOMPARE(scenes.status, 200);
    QCOMPARE(scenes.header("Access-Control-Allow-Origin"), "http://localhost:3000"_ba);
    const QJsonObject rtc = firstScene(scenes)["rtc"_L1].toObject();
    const QByteArray body = R"({"SceneID":"Custom"})";
    const RawAnswer started = post(world.port(), "/proxy?Action=StartVoiceChat", body);
    QCOMPARE(started.status, 200);
    QCOMPARE(started.header("X-Upstream-Status"), "200"_ba);
    QCOMPARE(started.json()["Result"_L1].toString(), u"ok"_s);
    const QJsonObject sent = QJsonDocument::fromJson(world.upstreamCalls("StartVoiceChat").first().body).object();
    QCOMPARE(sent["RoomId"_L1], rtc["RoomId"_L1]);
    const QJsonObject agent = sent["AgentConfig"_L1].toObject();
    QCOMPARE(agent["TargetUserId"_L1].toArray().first(), rtc["UserId"_L1]);
    const QString url = sent["Config"_L1].toObject()["LLMConfig"_L1].toObject()["Url"_L1].toString();
    QCOMPARE(url, QString(u"https://llm.example.com/chat?room_id="_s + rtc["RoomId"_L1].toString()));
    QCOMPARE(world.openStates(), QStringList{u"running"_s});
    const RawAnswer updated =
        post(world.port(), "/proxy?Action=UpdateVoiceChat", R"({"SceneID":"Custom","Command":"interrupt"})");
    QCOMPARE(updated.json()["Result"_L1].toString(), u"ok"_s);
    const RawAnswer stopped = post(world.port(), "/proxy?Action=StopVoiceChat", body);
    QCOMPARE(stopped.json()["Result"_L1].toString(), u"ok"_s);
    const QJsonObject stop = QJsonDocument::fromJson(world.upstreamCalls("StopVoiceChat").first().body).object();
    QCOMPARE(stop.keys(), (QStringList{u"AppId"_s, u"RoomId"_s, u"TaskId"_s}));
    QCOMPARE(stop["TaskId"_L1], sent["TaskId"_L1]);
    QVERIFY(world.openStates().isEmpty());
    QCOMPARE(world.store.at(0).origin, traffic::Origin::ProxyClient);
}

void TestServerProxy::scenesAreListedAsTheVendorDoes()
{
    ServerWorld world;
    world.start();
    const RawAnswer answer = post(world.port(), "/getScenes", "{}");
    QCOMPARE(answer.json()["ResponseMetadata"_L1].toObject(), (QJsonObject{{u"Action"_s, u"getScenes"_s}}));
    const QJsonObject scene = firstScene(answer)["scene"_L1].toObject();
    QCOMPARE(scene, (QJsonObject{{u"icon"_s, u"i.png"_s},
                                 {u"name"_s, u"Tutor"_s},
                                 {u"id"_s, u"Custom"_s},
                                 {u"botName"_s, u"bot"_s},
                                 {u"isInterruptMode"_s, true},
                                 {u"isVision"_s, true},
                                 {u"isScreenMode"_s, true}}));
    QCOMPARE(firstScene(answer)["rtc"_L1].toObject().keys(),
             (QStringList{u"AppId"_s, u"Extra"_s, u"RoomId"_s, u"Token"_s, u"UserId"_s}));
    QVERIFY2(answer.body.contains(R"("Extra":1.50)"), "numbers keep their text");
    QVERIFY2(!answer.body.contains("madeupappkey"), "the AppKey stays here");
}

void TestServerProxy::tokenIsGoodForItsRoom()
{
    ServerWorld world;
    world.start();
    const QJsonObject rtc = firstScene(post(world.port(), "/getScenes", "{}"))["rtc"_L1].toObject();
    const auto token = openapi::decodeToken(rtc["Token"_L1].toString().toLatin1());
    QVERIFY(token.has_value());
    QVERIFY(token->verify(Secret("madeupappkey")));
    QCOMPARE(token->token.roomId, rtc["RoomId"_L1].toString());
    QCOMPARE(token->token.userId, rtc["UserId"_L1].toString());
    QCOMPARE(token->token.expireAt - token->token.issuedAt, 24U * 3600U);
}

void TestServerProxy::refusals_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QByteArray body = R"({"SceneID":"Custom"})";
    const QString noScene = u"SceneID 不能为空，SceneID 用于指定场景配置"_s;
    QTest::newRow("no action") << "/proxy"_ba << body << u"Action 不能为空"_s;
    QTest::newRow("empty action") << "/proxy?Action="_ba << body << u"Action 不能为空"_s;
    QTest::newRow("empty version") << "/proxy?Action=StartVoiceChat&Version="_ba << body << u"Version 不能为空"_s;
    QTest::newRow("no scene") << "/proxy?Action=StartVoiceChat"_ba
                              << "{}"_ba << noScene;
    QTest::newRow("no body") << "/proxy?Action=StartVoiceChat"_ba
                             << ""_ba << noScene;
    QTest::newRow("body is no JSON") << "/proxy?Action=StartVoiceChat"_ba
                                     << "{\"SceneID\":"_ba << noScene;
    QTest::newRow("scene is a number") << "/proxy?Action=StartVoiceChat"_ba
                                       << R"({"SceneID":1})"_ba << noScene;
    QTest::newRow("scene is a list") << "/proxy?Action=StartVoiceChat"_ba
                                     << R"({"SceneID":["Custom"]})"_ba << noScene;
    QTest::newRow("unknown scene") << "/proxy?Action=StartVoiceChat"_ba
                                   << R"({"SceneID":"Nobody"})"_ba << u"Nobody 不存在，请先配置对应场景。"_s;
    QTest::newRow("path as a scene") << "/proxy?Action=StartVoiceChat"_ba
                                     << R"({"SceneID":"../rooms"})"_ba << u"../rooms 不存在，请先配置对应场景。"_s;
    QTest::newRow("no key") << "/proxy?Action=StartVoiceChat"_ba
                            << R"({"SceneID":"NoKey"})"_ba << u"NoKey: AccountConfig.accessKeyId 不能为空"_s;
    QTest::newRow("nothing to stop") << "/proxy?Action=StopVoiceChat"_ba << body << u"Custom: 没有正在运行的任务"_s;
    QTest::newRow("nothing to update") << "/proxy?Action=UpdateVoiceChat"_ba << body << u"Custom: 没有正在运行的任务"_s;
}

void TestServerProxy::refusals()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    ServerWorld world;
    world.writeScene(u"NoKey"_s, R"({"VoiceChat":{"AppId":"a"},"RTCConfig":{"AppKey":"k"}})");
    world.start();
    QSignalSpy served(&world.server, &server::EmbeddedServer::served);
    const RawAnswer answer = post(world.port(), target, body);
    QCOMPARE(answer.status, 400);
    const auto record = served.last().first().value<server::RequestRecord>();
    QVERIFY2(record.failure && std::holds_alternative<traffic::LocalRefusal>(*record.failure), "the log says why");
    QTEST(answer.message(), "message");
    QCOMPARE(answer.json()["ResponseMetadata"_L1].toObject()["Error"_L1].toObject()["Code"_L1].toInt(), -1);
    QVERIFY(world.upstream.requests().isEmpty());
    QCOMPARE(world.store.size(), 1);
    QVERIFY2(!world.store.at(0).succeeded(), "a refusal is recorded");
}

void TestServerProxy::upstreamErrorsPassThrough()
{
    ServerWorld world;
    world.start();
    const QByteArray error =
        R"({"ResponseMetadata":{"RequestId":"r","Action":"StartVoiceChat","Error":{"CodeN":100013,"Code":"AccessDenied","Message":"no"}}})";
    world.upstream.answer(403, error);
    const RawAnswer answer =
        post(world.port(), "/proxy?Action=StartVoiceChat&Version=2024-12-01", R"({"SceneID":"Custom"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("X-Upstream-Status"), "403"_ba);
    QCOMPARE(answer.body, error);
}

void TestServerProxy::upstreamFailures_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<int>("status");
    QTest::newRow("reset") << Behaviour::Reset << 502;
    QTest::newRow("close") << Behaviour::Close << 502;
    QTest::newRow("half a body") << Behaviour::HalfBody << 502;
    QTest::newRow("a web page") << Behaviour::Html << 502;
    QTest::newRow("no body") << Behaviour::EmptyBody << 502;
}

void TestServerProxy::upstreamFailures()
{
    QFETCH(Behaviour, behaviour);
    ServerWorld world;
    world.start();
    world.upstream.behave(behaviour);
    const RawAnswer answer = post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    QTEST(answer.status, "status");
    QVERIFY(!answer.message().isEmpty());
    QCOMPARE(world.openStates(), QStringList{u"unknown"_s});
}

void TestServerProxy::updateCommands_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *name, const char *body, const char *sent) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(sent);
    };
    row("interrupt", R"("Command":"interrupt")", R"("Command":"interrupt"})");
    row("capital", R"("Command":"Interrupt")", R"("Command":"interrupt"})");
    row("say", R"("Command":"ExternalTextToSpeech","Message":"好","InterruptMode":2)",
        R"("Command":"ExternalTextToSpeech","Message":"好","InterruptMode":2})");
    row("function", R"("Command":"function","Message":"{\"ToolCallID\":\"c1\",\"Content\":\"42\"}")",
        R"("Command":"function","Message":"{\"ToolCallID\":\"c1\",\"Content\":\"42\"}"})");
    row("images",
        R"("Command":"ExternalTextToLLM","Message":"what","InterruptMode":1,"ImageConfig":{"Action":"insert","GroupID":3,"ImageType":"url","Images":["https://example.com/a.png"]})",
        R"("ImageConfig":{"Action":"insert","GroupID":3,"ImageType":"url","Images":["https://example.com/a.png"]}})");
    row("ids are not the client's to say", R"("Command":"interrupt","RoomId":"other","TaskId":"other","AppId":"other")",
        R"("Command":"interrupt"})");
}

void TestServerProxy::updateCommands()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sent);
    ServerWorld world;
    world.start();
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    const RawAnswer answer =
        post(world.port(), "/proxy?Action=UpdateVoiceChat", R"({"SceneID":"Custom",)" + body + '}');
    QCOMPARE(answer.status, 200);
    const QByteArray wire = world.upstreamCalls("UpdateVoiceChat").first().body;
    QVERIFY2(wire.endsWith(sent), wire.constData());
    QVERIFY2(!wire.contains("other"), wire.constData());
}

void TestServerProxy::savedScenesCountAtOnce()
{
    ServerWorld world;
    world.start();
    post(world.port(), "/getScenes", "");
    QByteArray changed = ServerWorld::sceneText();
    changed.replace("你好", "再见");
    world.writeScene(u"Custom"_s, changed);
    world.writeScene(u"New"_s, changed);
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    QVERIFY(world.upstreamCalls("StartVoiceChat").first().body.contains("再见"));
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"New"})");
    QCOMPARE(world.upstreamCalls("StartVoiceChat").size(), 2);
}

void TestServerProxy::brokenSceneLeavesTheOthers()
{
    ServerWorld world;
    world.writeScene(u"Broken"_s, "{");
    QSignalSpy served(&world.server, &server::EmbeddedServer::served);
    world.start();
    const RawAnswer answer = post(world.port(), "/getScenes", "");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["Result"_L1].toObject()["scenes"_L1].toArray().size(), 1);
    const auto record = served.first().first().value<server::RequestRecord>();
    QVERIFY2(record.note.remark.contains(u"Broken"_s), "the operator reads what was left out");
}

void TestServerProxy::clientsNeverShareARoom()
{
    ServerWorld world;
    world.start();
    QSet<QString> rooms;
    QSet<QString> users;
    for (int i = 0; i < 50; ++i) {
        const QJsonObject rtc = firstScene(post(world.port(), "/getScenes", ""))["rtc"_L1].toObject();
        rooms.insert(rtc["RoomId"_L1].toString());
        users.insert(rtc["UserId"_L1].toString());
    }
    QCOMPARE(rooms.size(), 50);
    QCOMPARE(users.size(), 50);
    // A session keeps its room, and gets a fresh token for it.
    const QJsonObject one = firstScene(post(world.port(), "/getScenes", "", withSession("tab-1")))["rtc"_L1].toObject();
    const QJsonObject again =
        firstScene(post(world.port(), "/getScenes", "", withSession("tab-1")))["rtc"_L1].toObject();
    QCOMPARE(again["RoomId"_L1], one["RoomId"_L1]);
    QVERIFY(again["Token"_L1] != one["Token"_L1]);
}

void TestServerProxy::stopTouchesOnlyItsOwn()
{
    ServerWorld world;
    world.start();
    const QByteArray body = R"({"SceneID":"Custom"})";
    for (const QByteArray &session : {"tab-1"_ba, "tab-2"_ba, "tab-3"_ba}) {
        post(world.port(), "/getScenes", "", withSession(session));
        QCOMPARE(post(world.port(), "/proxy?Action=StartVoiceChat", body, withSession(session)).status, 200);
    }
    const QByteArray second = world.upstreamCalls("StartVoiceChat").at(1).body;
    QCOMPARE(post(world.port(), "/proxy?Action=StopVoiceChat", body, withSession("tab-2")).status, 200);
    const QJsonObject stop = QJsonDocument::fromJson(world.upstreamCalls("StopVoiceChat").first().body).object();
    QCOMPARE(stop["TaskId"_L1], QJsonDocument::fromJson(second).object()["TaskId"_L1]);
    QCOMPARE(world.openStates().size(), 2);
    QCOMPARE(post(world.port(), "/proxy?Action=StopVoiceChat", body, withSession("tab-2")).status, 400);
    QCOMPARE(post(world.port(), "/proxy?Action=StopVoiceChat", body, withSession("stranger")).status, 400);
    const QByteArray elsewhere = "Content-Type: application/json\r\nX-Session-Id: tab-1\r\n";
    QCOMPARE(post(world.port(), "/proxy?Action=StopVoiceChat", body, elsewhere).status, 400);
    QCOMPARE(world.upstreamCalls("StopVoiceChat").size(), 1);
}

void TestServerProxy::clientWithoutSessionIsKnownByOrigin()
{
    ServerWorld world;
    world.start();
    const QByteArray body = R"({"SceneID":"Custom"})";
    post(world.port(), "/getScenes", "");
    post(world.port(), "/getScenes", "");
    post(world.port(), "/proxy?Action=StartVoiceChat", body);
    post(world.port(), "/proxy?Action=StartVoiceChat", body);
    QCOMPARE(world.openStates().size(), 2);
    post(world.port(), "/proxy?Action=StopVoiceChat", body);
    post(world.port(), "/proxy?Action=StopVoiceChat", body);
    QVERIFY(world.openStates().isEmpty());
}

void TestServerProxy::clientThatLeavesCancelsItsCall()
{
    ServerWorld world;
    world.start();
    world.upstream.behaveOnce(Behaviour::Never);
    QSignalSpy upstreamLeft(&world.upstream, &FakeUpstream::clientGone);
    auto client = std::make_unique<RawClient>(world.port());
    client->send(postText(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})", pageHeaders));
    QTRY_COMPARE(world.upstreamCalls("StartVoiceChat").size(), 1);
    client->leave();
    QTRY_VERIFY(!upstreamLeft.isEmpty());
    // Nobody would ever stop this agent: the server does.
    QTRY_COMPARE(world.upstreamCalls("StopVoiceChat").size(), 1);
    QTRY_VERIFY(world.openStates().isEmpty());
}

void TestServerProxy::stopGoesOnWithoutItsClient()
{
    ServerWorld world;
    world.start();
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    world.upstream.behaveOnce(Behaviour::AnswerLate);
    RawClient client(world.port());
    client.send(postText(world.port(), "/proxy?Action=StopVoiceChat", R"({"SceneID":"Custom"})", pageHeaders));
    QTRY_COMPARE(world.upstreamCalls("StopVoiceChat").size(), 1);
    client.leave();
    QTRY_VERIFY(world.openStates().isEmpty());
}

void TestServerProxy::otherActions()
{
    ServerWorld world;
    world.start();
    const RawAnswer answer = post(world.port(), "/proxy?Action=GetRoomOnlineUsers&Version=2023-11-01",
                                  R"({"SceneID":"Custom","AppId":"x"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(world.upstream.lastRequest().body, "{}"_ba);
    QCOMPARE(world.upstream.lastRequest().parameter("Version"), "2023-11-01"_ba);
}

void TestServerProxy::bodiesAreSignedAsSent()
{
    // The upstream verifies with its own code, so a wrong signature would be an error here.
    ServerWorld world;
    world.start();
    const RawAnswer answer = post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    QVERIFY2(!answer.body.contains("SignatureDoesNotMatch"), answer.body.constData());
    QCOMPARE(answer.json()["Result"_L1].toString(), u"ok"_s);
}

QTEST_GUILESS_MAIN(TestServerProxy)
#include "tst_server_proxy.moc"
