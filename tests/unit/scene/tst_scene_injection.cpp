// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"
#include "core/scene/injection.h"

#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::scene;

namespace {

Scene sceneOf(const QByteArray &text)
{
    const auto scene = Scene::parse(u"S"_s, text);
    if (!scene)
        qFatal("the test's own scene is broken");
    return *scene;
}

const RoomIds fixedIds{.appId = u"app"_s,
                       .roomId = *RoomId::parse(u"room"),
                       .taskId = *TaskId::parse(u"task"),
                       .userId = *UserId::parse(u"user")};

QString problemText(const InjectionProblem &problem)
{
    using enum InjectionProblem::Kind;
    const auto kind = [&] {
        switch (problem.kind) {
        case MissingAppId:
            return u"no AppId"_s;
        case MissingRoomId:
            return u"no RoomId"_s;
        case MissingTaskId:
            return u"no TaskId"_s;
        case InvalidId:
            return u"invalid id"_s;
        case WrongType:
            return u"wrong type"_s;
        }
        return QString();
    }();
    return kind + u" at "_s + problem.pointer.toDotted();
}

} // namespace

class TestSceneInjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startBody_data();
    void startBody();
    void orderAndNumbersSurvive();
    void appId_data();
    void appId();
    void ids_data();
    void ids();
    void missingIdsAreMadeNew();
    void refusals_data();
    void refusals();
    void stopIds_data();
    void stopIds();
    void stopBodyIsExact();
    void roomUrl_data();
    void roomUrl();
};

void TestSceneInjection::startBody_data()
{
    QTest::addColumn<QByteArray>("voiceChat");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing there")
        << QByteArray("{}")
        << QByteArray(R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]}})");
    QTest::newRow("empty ids stay in place")
        << QByteArray(
               R"({"TaskId":"","AppId":"","x":1,"RoomId":"","AgentConfig":{"TargetUserId":[""],"UserId":"bot"}})")
        << QByteArray(
               R"({"TaskId":"task","AppId":"app","x":1,"RoomId":"room","AgentConfig":{"TargetUserId":["user"],"UserId":"bot"}})");
    QTest::newRow("empty list")
        << QByteArray(R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":[]}})")
        << QByteArray(R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]}})");
    QTest::newRow("null list")
        << QByteArray(R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":null}})")
        << QByteArray(R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]}})");
    QTest::newRow("further users stay")
        << QByteArray(R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":["a","b"]}})")
        << QByteArray(R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user","b"]}})");
    QTest::newRow("Url")
        << QByteArray(
               R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":["a"]},"Config":{"LLMConfig":{"Url":"https://a.example/c"}}})")
        << QByteArray(
               R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]},"Config":{"LLMConfig":{"Url":"https://a.example/c?room_id=room"}}})");
    QTest::newRow("URL")
        << QByteArray(
               R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":["a"]},"Config":{"LLMConfig":{"URL":"https://a.example/c?k=1"}}})")
        << QByteArray(
               R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]},"Config":{"LLMConfig":{"URL":"https://a.example/c?k=1&room_id=room"}}})");
    QTest::newRow("empty Url stays")
        << QByteArray(
               R"({"AppId":"","RoomId":"","TaskId":"","AgentConfig":{"TargetUserId":["a"]},"Config":{"LLMConfig":{"Url":""}}})")
        << QByteArray(
               R"({"AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]},"Config":{"LLMConfig":{"Url":""}}})");
}

void TestSceneInjection::startBody()
{
    QFETCH(QByteArray, voiceChat);
    QFETCH(QByteArray, expected);
    const auto body = scene::startBody(sceneOf("{\"VoiceChat\":" + voiceChat + "}"), fixedIds);
    QVERIFY2(body.has_value(), body ? "" : qPrintable(problemText(body.error())));
    QCOMPARE(*body, expected);
}

void TestSceneInjection::orderAndNumbersSurvive()
{
    const Scene scene = sceneOf(R"({
        "VoiceChat": {
            "z": 12345678901234567890, "a": 1.0, "e": 1E5, "s": "\u4f60\/", "a": -0.0,
            "AppId": "", "RoomId": "", "TaskId": "", "AgentConfig": { "TargetUserId": [ "" ] }
        }
    })");
    const QByteArray expected =
        R"({"z":12345678901234567890,"a":1.0,"e":1E5,"s":"\u4f60\/","a":-0.0,)"
        R"("AppId":"app","RoomId":"room","TaskId":"task","AgentConfig":{"TargetUserId":["user"]}})";
    QCOMPARE(scene::startBody(scene, fixedIds).value_or("refused"), expected);
}

void TestSceneInjection::appId_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const QByteArray both = R"({"RTCConfig":{"AppId":"rtc"},"VoiceChat":{"AppId":"chat"}})";
    QTest::newRow("given first") << both << u"mine"_s << u"mine"_s;
    QTest::newRow("then VoiceChat") << both << QString() << u"chat"_s;
    QTest::newRow("then RTCConfig") << QByteArray(R"({"RTCConfig":{"AppId":"rtc"},"VoiceChat":{"AppId":""}})")
                                    << QString() << u"rtc"_s;
    QTest::newRow("none") << QByteArray(R"({"VoiceChat":{}})") << QString() << u"no AppId at VoiceChat.AppId"_s;
    QTest::newRow("a number") << QByteArray(R"({"VoiceChat":{"AppId":7}})") << QString()
                              << u"wrong type at VoiceChat.AppId"_s;
}

void TestSceneInjection::appId()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const auto ids = resolveIds(sceneOf(text), {.appId = given, .roomId = {}, .taskId = {}, .userId = {}});
    QCOMPARE(ids ? ids->appId : problemText(ids.error()), expected);
}

void TestSceneInjection::ids_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("givenToo");
    QTest::addColumn<QString>("expected"); // room task user
    const QByteArray full = R"({"RTCConfig":{"AppId":"a","RoomId":"r2","UserId":"u1"},
        "VoiceChat":{"RoomId":"r1","TaskId":"t1","AgentConfig":{"TargetUserId":["u2"]}}})";
    QTest::newRow("given first") << full << true << u"gr gt gu"_s;
    QTest::newRow("the scene's") << full << false << u"r1 t1 u1"_s;
    QTest::newRow("RTCConfig's room, the target user")
        << QByteArray(R"({"RTCConfig":{"AppId":"a","RoomId":"r2","UserId":""},
            "VoiceChat":{"RoomId":"","TaskId":"t1","AgentConfig":{"TargetUserId":["u2"]}}})")
        << false << u"r2 t1 u2"_s;
}

void TestSceneInjection::ids()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, givenToo);
    QFETCH(QString, expected);
    GivenIds given;
    if (givenToo)
        given = {.appId = {},
                 .roomId = RoomId::parse(u"gr"),
                 .taskId = TaskId::parse(u"gt"),
                 .userId = UserId::parse(u"gu")};
    const auto ids = resolveIds(sceneOf(text), given);
    QVERIFY(ids.has_value());
    QCOMPARE(u"%1 %2 %3"_s.arg(ids->roomId.text(), ids->taskId.text(), ids->userId.text()), expected);
}

void TestSceneInjection::missingIdsAreMadeNew()
{
    const Scene scene = sceneOf(R"({"RTCConfig":{"AppId":"a"},"VoiceChat":{"RoomId":"","TaskId":null}})");
    const auto one = resolveIds(scene, {});
    const auto two = resolveIds(scene, {});
    QVERIFY(one && two);
    QVERIFY(!QUuid::fromString(one->roomId.text()).isNull());
    QVERIFY(!QUuid::fromString(one->taskId.text()).isNull());
    QVERIFY(!QUuid::fromString(one->userId.text()).isNull());
    QVERIFY(one->roomId != two->roomId);
    QVERIFY(one->taskId != two->taskId);
}

void TestSceneInjection::refusals_data()
{
    QTest::addColumn<QByteArray>("voiceChat");
    QTest::addColumn<QString>("expected");
    QTest::newRow("room with a space") << QByteArray(R"({"AppId":"a","RoomId":"my room"})")
                                       << u"invalid id at VoiceChat.RoomId"_s;
    QTest::newRow("task in Chinese") << QByteArray(R"({"AppId":"a","TaskId":"任务"})")
                                     << u"invalid id at VoiceChat.TaskId"_s;
    QTest::newRow("room is a number") << QByteArray(R"({"AppId":"a","RoomId":5})")
                                      << u"wrong type at VoiceChat.RoomId"_s;
    QTest::newRow("user too long") << QByteArray("{\"AppId\":\"a\",\"AgentConfig\":{\"TargetUserId\":[\"" +
                                                 QByteArray(129, 'u') + "\"]}}")
                                   << u"invalid id at VoiceChat.AgentConfig.TargetUserId[0]"_s;
    QTest::newRow("TargetUserId is text") << QByteArray(R"({"AppId":"a","AgentConfig":{"TargetUserId":"u"}})")
                                          << u"wrong type at VoiceChat.AgentConfig.TargetUserId"_s;
    QTest::newRow("AgentConfig is a list")
        << QByteArray(R"({"AppId":"a","AgentConfig":[]})") << u"wrong type at VoiceChat.AgentConfig"_s;
}

void TestSceneInjection::refusals()
{
    QFETCH(QByteArray, voiceChat);
    QFETCH(QString, expected);
    const Scene scene = sceneOf("{\"VoiceChat\":" + voiceChat + "}");
    const auto body = resolveIds(scene, {}).and_then([&](const RoomIds &ids) { return scene::startBody(scene, ids); });
    QCOMPARE(body ? u"accepted"_s : problemText(body.error()), expected);
}

void TestSceneInjection::stopIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("complete") << QByteArray(R"({"VoiceChat":{"AppId":"a","RoomId":"r","TaskId":"t"}})") << u"a r t"_s;
    QTest::newRow("no app") << QByteArray(R"({"VoiceChat":{"RoomId":"r","TaskId":"t"}})")
                            << u"no AppId at VoiceChat.AppId"_s;
    QTest::newRow("no room") << QByteArray(R"({"VoiceChat":{"AppId":"a","RoomId":"","TaskId":"t"}})")
                             << u"no RoomId at VoiceChat.RoomId"_s;
    QTest::newRow("no task") << QByteArray(R"({"VoiceChat":{"AppId":"a","RoomId":"r"}})")
                             << u"no TaskId at VoiceChat.TaskId"_s;
}

void TestSceneInjection::stopIds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto ids = resolveStopIds(sceneOf(text), {});
    QCOMPARE(ids ? u"%1 %2 %3"_s.arg(ids->appId, ids->roomId.text(), ids->taskId.text()) : problemText(ids.error()),
             expected);
}

void TestSceneInjection::stopBodyIsExact()
{
    const StopIds ids{.appId = u"a\"b"_s, .roomId = *RoomId::parse(u"r"), .taskId = *TaskId::parse(u"t")};
    const QByteArray expected = R"({"AppId":"a\"b","RoomId":"r","TaskId":"t"})";
    QCOMPARE(stopBody(ids), expected);
}

void TestSceneInjection::roomUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"https://x.cn/p"_s << u"https://x.cn/p?room_id=r%40m"_s;
    QTest::newRow("query") << u"https://x.cn/p?a=1"_s << u"https://x.cn/p?a=1&room_id=r%40m"_s;
    QTest::newRow("empty query") << u"https://x.cn/p?"_s << u"https://x.cn/p?room_id=r%40m"_s;
    QTest::newRow("query ends with &") << u"https://x.cn/p?a=1&"_s << u"https://x.cn/p?a=1&room_id=r%40m"_s;
    QTest::newRow("fragment") << u"https://x.cn/p#f?x"_s << u"https://x.cn/p?room_id=r%40m#f?x"_s;
    QTest::newRow("query and fragment") << u"https://x.cn/p?a=1#f"_s << u"https://x.cn/p?a=1&room_id=r%40m#f"_s;
    QTest::newRow("replaced in place") << u"https://x.cn/p?room_id=old&a=1"_s << u"https://x.cn/p?room_id=r%40m&a=1"_s;
    QTest::newRow("replaced once") << u"https://x.cn/p?room_id=1&a=1&room_id=2"_s
                                   << u"https://x.cn/p?room_id=r%40m&a=1"_s;
    QTest::newRow("without value") << u"https://x.cn/p?room_id"_s << u"https://x.cn/p?room_id=r%40m"_s;
    QTest::newRow("a name that ends alike")
        << u"https://x.cn/p?my_room_id=1"_s << u"https://x.cn/p?my_room_id=1&room_id=r%40m"_s;
    QTest::newRow("odd bytes stay") << u"https://x.cn/路?a=%zz&&b= c"_s
                                    << u"https://x.cn/路?a=%zz&&b= c&room_id=r%40m"_s;
}

void TestSceneInjection::roomUrl()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    QCOMPARE(withRoomId(url, *RoomId::parse(u"r@m")), expected);
}

QTEST_GUILESS_MAIN(TestSceneInjection)
#include "tst_scene_injection.moc"
