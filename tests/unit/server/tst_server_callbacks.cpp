// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/eventsignature.h"
#include "tests/support/testfiles.h"
#include "tests/unit/server/serverworld.h"

#include <QSignalSpy>

using namespace console;
using namespace console::test;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray noHeaders;

QByteArray messageBody(const QByteArray &base64, const QByteArray &signature)
{
    return R"({"message":")" + base64 + R"(","signature":")" + signature + "\"}";
}

/// A running room with the server in front of it.
struct Room
{
    explicit Room(const std::function<void(server::ServerSettings &)> &change = {})
    {
        world.start(change, {}, {}, {.message = Secret("made-up-signature"), .event = Secret("made-up-secret-key")});
        post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
        task = world.server.stories().tasks().first();
    }

    [[nodiscard]] const RoomStory &story() { return *world.server.stories().of(task); }
    [[nodiscard]] RawAnswer call(const QByteArray &body, const QByteArray &headers = noHeaders)
    {
        return post(world.port(), "/callback", body, headers);
    }
    [[nodiscard]] RawAnswer tell(Magic magic, const QByteArray &json, const QByteArray &signature = "made-up-signature")
    {
        return call(messageBody(encodeFrame(magic, json).toBase64(), signature));
    }
    [[nodiscard]] QByteArray callsFunction(const QByteArray &id, const QByteArray &name)
    {
        return R"({"Type":"tool_calls","Message":"[{\"id\":\")" + id + R"(\",\"function\":{\"name\":\")" + name +
               R"(\",\"arguments\":\"{}\"}}]","RoomID":")" + task.roomId.text().toLatin1() +
               R"(","TaskID":"internal-uuid","signature":"made-up-signature"})";
    }

    ServerWorld world;
    rooms::RoomTask task{.roomId = RoomId::generate(), .taskId = TaskId::generate()};
};

QByteArray signedEvent(const QByteArray &eventData, const QString &key = u"made-up-secret-key"_s)
{
    const EventEnvelope event{.eventType = u"VoiceChat"_s,
                              .eventData = QString::fromUtf8(eventData),
                              .eventTime = u"2025-07-01T16:09:10+08:00"_s,
                              .eventId = u"20250701160910ABCDEF"_s,
                              .appId = u"0123456789abcdef01234567"_s,
                              .version = u"2024-12-01"_s,
                              .nonce = u"4711"_s};
    const QJsonObject json{{u"EventType"_s, event.eventType},
                           {u"EventData"_s, event.eventData},
                           {u"EventTime"_s, event.eventTime},
                           {u"EventId"_s, event.eventId},
                           {u"AppId"_s, event.appId},
                           {u"Version"_s, event.version},
                           {u"Nonce"_s, event.nonce},
                           {u"Signature"_s, QString::fromLatin1(eventSignature(event, Secret(key.toUtf8())))}};
    return QJsonDocument(json).toJson();
}

QByteArray stageIn(const rooms::RoomTask &task, const QByteArray &stage, int after)
{
    return R"({"AppId":")" + task.appId.toLatin1() + R"(","RoomId":")" + task.roomId.text().toLatin1() +
           R"(","TaskId":")" + task.taskId.text().toLatin1() + R"(","RoundID":1,"EventType":0,"EventTime":)" +
           QByteArray::number(1'751'357'350'000 + after) + R"(,"RunStage":")" + stage + "\"}";
}

QString lastRemark(const QSignalSpy &served)
{
    return served.isEmpty() ? u"nothing"_s : served.last().first().value<server::RequestRecord>().note.remark;
}

} // namespace

class TestServerCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsBecomeATurn();
    void eventsMustBeSigned();
    void messagesBecomeTheStory();
    void messagesMustShowTheSignature();
    void withoutSecretsFromThisMachineOnly();
    void unknownRooms();
    void garbage_data();
    void garbage();
    void largeMessage();
    void cannedReply();
    void answerByHand();
    void refusedAnswerStaysOpen();
    void pagesFromElsewhereAreKeptOut();
    void forgeriesLockNobodyOut();
    void storiesOutliveTheServersPause();
};

void TestServerCallbacks::eventsBecomeATurn()
{
    Room room;
    QSignalSpy started(&room.world.server.stories(), &RoomStories::taskStarted);
    int after = 0;
    for (const QByteArray &stage :
         {"taskStart"_ba, "beginAsking"_ba, "asrFinish"_ba, "llmOutput"_ba, "answerStart"_ba}) {
        const QByteArray event = signedEvent(stageIn(room.task, stage, after += 100));
        for (int i = 0; i < 2; ++i) {
            const RawAnswer answer = room.call(event);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, "{\"code\":0}"_ba);
        }
    }
    QCOMPARE(started.size(), 1);
    QCOMPARE(room.story().turns().size(), 1);
    QCOMPARE(room.story().turns().first().total()->count(), 300);
    QVERIFY(!room.story().hasUnverified());
}

void TestServerCallbacks::eventsMustBeSigned()
{
    Room room;
    QSignalSpy served(&room.world.server, &server::EmbeddedServer::served);
    const QByteArray data = stageIn(room.task, "beginAsking", 1);
    QByteArray changed = signedEvent(data);
    changed.replace("4711", "4712");
    QByteArray unsignedEvent = signedEvent(data);
    unsignedEvent.replace("Signature", "Other");
    for (const QByteArray &body : {signedEvent(data, u"another key"_s), changed, unsignedEvent}) {
        const RawAnswer answer = room.call(body);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.json()["code"_L1].toInt(), 401);
        QCOMPARE(lastRemark(served), u"refused: wrong signature"_s);
    }
    QVERIFY(room.story().turns().isEmpty());
    QCOMPARE(room.call(signedEvent(data)).status, 200);
    QCOMPARE(room.story().turns().size(), 1);
}

void TestServerCallbacks::messagesBecomeTheStory()
{
    Room room;
    QSignalSpy words(&room.world.server.stories(), &RoomStories::firstWords);
    const QByteArray user = room.task.userId.toLatin1();
    const QByteArray subtitle = R"({"type":"subtitle","data":[{"text":"你好","userId":")" + user +
                                R"(","sequence":1,"definite":true,"paragraph":true,"roundId":1}]})";
    const QByteArray state = R"({"TaskId":"internal","UserID":"bot","RoundID":1,"EventTime":5,"Stage":{"Code":3}})";
    QCOMPARE(room.tell(Magic::Subtitle, subtitle).status, 200);
    QCOMPARE(room.tell(Magic::AgentState, state).status, 200);
    QCOMPARE(room.story().transcript().lines(room.task.userId).first().text, u"你好"_s);
    QCOMPARE(room.story().agent()->code, AgentCode::Speaking);
    QCOMPARE(words.size(), 1);
    // A frame that was not made here, all the way.
    const QByteArray golden = testData(u"callbacks/conv.bin"_s).toBase64();
    QCOMPARE(room.call(messageBody(golden, "made-up-signature")).status, 200);
    QCOMPARE(room.story().agent()->code, AgentCode::Thinking);
}

void TestServerCallbacks::messagesMustShowTheSignature()
{
    Room room;
    const QByteArray state = R"({"Stage":{"Code":3}})";
    QCOMPARE(room.tell(Magic::AgentState, state, "made-up-signaturf").status, 401);
    QCOMPARE(room.tell(Magic::AgentState, state, "").status, 401);
    QByteArray unsignedMessage = messageBody(encodeFrame(Magic::AgentState, state).toBase64(), "");
    unsignedMessage.replace("signature", "other");
    QCOMPARE(room.call(unsignedMessage).status, 401);
    QByteArray call = room.callsFunction("c", "f");
    call.replace("made-up-signature", "made-up-secret-key");
    QCOMPARE(room.call(call).status, 401);
    QVERIFY(!room.story().agent());
    QVERIFY(room.story().calls().isEmpty());
    QCOMPARE(room.tell(Magic::AgentState, state).status, 200);
    QVERIFY(room.story().agent().has_value());
}

void TestServerCallbacks::withoutSecretsFromThisMachineOnly()
{
    ServerWorld world;
    QSignalSpy served(&world.server, &server::EmbeddedServer::served);
    world.start();
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    const rooms::RoomTask task = world.server.stories().tasks().first();
    const QByteArray event = signedEvent(stageIn(task, "beginAsking", 1), u"whatever"_s);
    for (const QByteArray &through : {"X-Forwarded-For: 203.0.113.5\r\n"_ba, "Via: 1.1 tunnel\r\n"_ba}) {
        QCOMPARE(post(world.port(), "/callback", event, through).status, 401);
        QVERIFY(lastRemark(served).contains(u"this machine only"_s));
    }
    QVERIFY(world.server.stories().of(task)->turns().isEmpty());
    QCOMPARE(post(world.port(), "/callback", event, noHeaders).status, 200);
    QCOMPARE(lastRemark(served), u"not verified: no secret is set"_s);
    QCOMPARE(world.server.stories().of(task)->turns().size(), 1);
    QVERIFY(world.server.stories().of(task)->hasUnverified());
}

void TestServerCallbacks::unknownRooms()
{
    Room room;
    QSignalSpy served(&room.world.server, &server::EmbeddedServer::served);
    rooms::RoomTask other = room.task;
    other.roomId = *RoomId::parse(u"somewhere-else");
    QCOMPARE(room.call(signedEvent(stageIn(other, "beginAsking", 1))).status, 200);
    QCOMPARE(lastRemark(served), u"no room of ours"_s);
    QVERIFY(room.story().turns().isEmpty());
}

void TestServerCallbacks::garbage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("remark");
    const auto message = [](const QByteArray &text) -> QByteArray {
        return R"({"signature":"made-up-signature","message":")" + text + "\"}";
    };
    QTest::newRow("nothing") << ""_ba << u"unreadable: neither an event nor a message"_s;
    QTest::newRow("no JSON") << "\x00\xff{"_ba << u"unreadable: neither an event nor a message"_s;
    QTest::newRow("something else") << R"({"a":1})"_ba << u"unreadable: neither an event nor a message"_s;
    QTest::newRow("no base64") << QByteArray(message("***")) << u"unreadable: not-base64"_s;
    QTest::newRow("no frame") << QByteArray(message("AAAA")) << u"unreadable: too-short"_s;
    QTest::newRow("cut off") << QByteArray(message(testData(u"callbacks/conv.bin"_s).chopped(1).toBase64()))
                             << u"unreadable: wrong-length"_s;
    QTest::newRow("event without data") << signedEvent("") << u"unreadable: EventData"_s;
}

void TestServerCallbacks::garbage()
{
    QFETCH(QByteArray, body);
    Room room;
    QSignalSpy served(&room.world.server, &server::EmbeddedServer::served);
    const RawAnswer answer = room.call(body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.message().isEmpty());
    QTEST(lastRemark(served), "remark");
}

void TestServerCallbacks::largeMessage()
{
    Room room;
    const QByteArray text = QByteArray("好").repeated(16 * 1024); // 48 KB, the most that the service sends.
    const QByteArray subtitle = R"({"data":[{"text":")" + text + R"(","userId":"bot","sequence":1,"definite":true}]})";
    QCOMPARE(room.tell(Magic::Subtitle, subtitle).status, 200);
    QCOMPARE(room.story().transcript().lines({}).first().text.size(), Transcript::textLimit);
}

void TestServerCallbacks::cannedReply()
{
    Room room(
        [](server::ServerSettings &settings) { settings.functionReplies.insert(u"get_weather"_s, u"晴, 30 度"_s); });
    QSignalSpy called(&room.world.server.stories(), &RoomStories::functionCalled);
    QCOMPARE(room.call(room.callsFunction("call_1", "get_weather")).status, 200);
    QCOMPARE(room.call(room.callsFunction("call_1", "get_weather")).status, 200);
    QCOMPARE(room.call(room.callsFunction("call_2", "unknown")).status, 200);
    QTRY_VERIFY(room.story().findCall(u"call_1"_s)->answer.has_value());
    QCOMPARE(room.story().findCall(u"call_1"_s)->answer, std::optional(u"晴, 30 度"_s));
    QVERIFY(!room.story().findCall(u"call_2"_s)->answer);
    QCOMPARE(called.size(), 2);
    const auto updates = room.world.upstreamCalls("UpdateVoiceChat");
    QCOMPARE(updates.size(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(updates.first().body).object();
    QCOMPARE(sent["TaskId"_L1].toString(), room.task.taskId.text());
    QCOMPARE(sent["Command"_L1].toString(), u"function"_s);
    QCOMPARE(sent["Message"_L1].toString(), u"{\"ToolCallID\":\"call_1\",\"Content\":\"晴, 30 度\"}"_s);
}

void TestServerCallbacks::answerByHand()
{
    Room room;
    QCOMPARE(room.call(room.callsFunction("call_1", "f")).status, 200);
    QSignalSpy answered(room.world.server.functions(), &server::FunctionReplies::answered);
    room.world.server.functions()->answer(room.task, u"call_1"_s, u"42"_s);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(room.story().findCall(u"call_1"_s)->answer, std::optional(u"42"_s));
}

void TestServerCallbacks::refusedAnswerStaysOpen()
{
    Room room([](server::ServerSettings &settings) { settings.functionReplies.insert(u"f"_s, u"x"_s); });
    QSignalSpy answered(room.world.server.functions(), &server::FunctionReplies::answered);
    room.world.upstream.answer(
        403, R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":"no"}}})");
    QCOMPARE(room.call(room.callsFunction("call_1", "f")).status, 200);
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(!room.story().findCall(u"call_1"_s)->answer);
}

void TestServerCallbacks::pagesFromElsewhereAreKeptOut()
{
    ServerWorld world;
    world.start();
    const QByteArray event = signedEvent("{}");
    QCOMPARE(
        post(world.port(), "/callback", event, "Origin: https://evil.example\r\nContent-Type: text/plain\r\n").status,
        403);
    QCOMPARE(post(world.port(), "/callback", event, "Origin: null\r\n").status, 403);
    QCOMPARE(post(world.port(), "/callback", event, "Sec-Fetch-Site: cross-site\r\n").status, 403);
}

void TestServerCallbacks::forgeriesLockNobodyOut()
{
    Room room([](server::ServerSettings &settings) { settings.budget.errorsPerMinute = 3; });
    const QByteArray forged = signedEvent(stageIn(room.task, "beginAsking", 1), u"another key"_s);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(room.call(forged).status, 401);
    QCOMPARE(room.call(signedEvent(stageIn(room.task, "beginAsking", 1))).status, 200);
    QCOMPARE(post(room.world.port(), "/getScenes", "{}", "Content-Type: application/json\r\n").status, 200);
}

void TestServerCallbacks::storiesOutliveTheServersPause()
{
    Room room;
    QCOMPARE(room.call(signedEvent(stageIn(room.task, "beginAsking", 1))).status, 200);
    QSignalSpy stopped(&room.world.server, &server::EmbeddedServer::stopped);
    room.world.server.stop();
    QTRY_COMPARE(stopped.size(), 1);
    room.world.start();
    QCOMPARE(room.story().turns().size(), 1);
}

QTEST_GUILESS_MAIN(TestServerCallbacks)
#include "tst_server_callbacks.moc"
