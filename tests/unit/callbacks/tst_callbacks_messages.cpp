// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/callbackbody.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace console;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

namespace {

template<class Kind>
Kind golden(const QString &file)
{
    return std::get<Kind>(messageFrom(*decodeFrame(test::testData(u"callbacks/"_s + file))));
}

AgentState stateFrom(const QByteArray &json)
{
    return std::get<AgentState>(messageFrom(*decodeFrame(encodeFrame(Magic::AgentState, json))));
}

} // namespace

class TestCallbacksMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenSubtitle();
    void goldenState();
    void goldenError();
    void goldenToolCalls();
    void statesTolerantly();
    void listsOfOtherThings();
    void events();
    void eventsTolerantly();
    void bodies();
    void addresses();
};

void TestCallbacksMessages::goldenSubtitle()
{
    const auto subtitle = golden<Subtitle>(u"subv.bin"_s);
    QCOMPARE(subtitle.clauses.size(), 1);
    const Clause expected{.text = u"上海天气炎热。"_s,
                          .language = u"zh"_s,
                          .userId = u"bot"_s,
                          .sequence = 7,
                          .definite = true,
                          .paragraph = false,
                          .roundId = 2};
    QVERIFY(subtitle.clauses.first() == expected);
}

void TestCallbacksMessages::goldenState()
{
    const auto state = golden<AgentState>(u"conv.bin"_s);
    QCOMPARE(state.taskId, u"task-1"_s);
    QCOMPARE(state.userId, u"bot"_s);
    QCOMPARE(state.roundId, std::optional<qint64>(2));
    QCOMPARE(state.eventTime, 1751357350123);
    QCOMPARE(state.code, std::optional(AgentCode::Thinking));
    QCOMPARE(state.description, u"thinking"_s);
    QVERIFY(!state.error);
}

void TestCallbacksMessages::goldenError()
{
    const auto state = golden<AgentState>(u"conv_error.bin"_s);
    QVERIFY(!state.code);
    QVERIFY(state.error.has_value());
    QCOMPARE(state.error->codeN, 1005001);
    QCOMPARE(state.error->code, u"1005001"_s);
    QCOMPARE(state.error->message, u"requested resource not granted"_s);
}

void TestCallbacksMessages::goldenToolCalls()
{
    const auto calls = golden<ToolCalls>(u"tool.bin"_s);
    QCOMPARE(calls.subscriberUserId, u"user-1"_s);
    const FunctionCall expected{.id = u"call_1"_s, .name = u"get_weather"_s, .arguments = u"{\"city\":\"上海\"}"_s};
    QVERIFY(calls.calls == QList{expected});
    QVERIFY(std::holds_alternative<OtherMessage>(messageFrom(*decodeFrame(test::testData(u"callbacks/func.bin"_s)))));
}

void TestCallbacksMessages::statesTolerantly()
{
    const AgentState odd =
        stateFrom("{\"TaskID\":5,\"RoundId\":\"3\",\"EventTime\":1.5e3,\"Stage\":{\"Code\":99},\"New\":[{}]}");
    QCOMPARE(odd.taskId, u"5"_s);
    QCOMPARE(odd.roundId, std::optional<qint64>(3));
    QCOMPARE(odd.eventTime, 1500);
    QCOMPARE(odd.code, std::optional(AgentCode::Unknown));
    QVERIFY(!stateFrom("{\"Stage\":{\"Code\":1},\"ErrorInfo\":{\"Errorcode\":0,\"Reason\":\"\"}}").error);
    QVERIFY(stateFrom("{}") == AgentState{});
    QVERIFY(stateFrom("{\"Stage\":[1],\"TaskId\":{},\"ErrorInfo\":7}") == AgentState{});
}

void TestCallbacksMessages::listsOfOtherThings()
{
    const auto subtitleFrom = [](const QByteArray &json) {
        return std::get<Subtitle>(messageFrom(*decodeFrame(encodeFrame(Magic::Subtitle, json))));
    };
    QVERIFY(subtitleFrom("[]").clauses.isEmpty());
    QVERIFY(subtitleFrom("{\"data\":{\"text\":{}}}").clauses.isEmpty());
    QCOMPARE(subtitleFrom("{\"data\":[null,3,{\"text\":\"a\"},[]]}").clauses.size(), 1);
    const auto document =
        json::Document::parse("[{\"id\":\"1\",\"function\":{\"name\":\"f\",\"arguments\":{\"a\":1}}},{},4]");
    const ToolCalls calls = toolCallsFrom(document.root());
    QCOMPARE(calls.calls.size(), 1);
    QCOMPARE(calls.calls.first().arguments, u"{\"a\":1}"_s);
}

void TestCallbacksMessages::events()
{
    const auto body = callbackBodyFrom(test::testData(u"callbacks/event.json"_s));
    QVERIFY(body.has_value());
    const auto &envelope = std::get<EventEnvelope>(*body);
    QCOMPARE(envelope.eventType, u"VoiceChat"_s);
    QCOMPARE(envelope.nonce, u"4711"_s);
    const auto event = eventFrom(envelope.eventData.toUtf8());
    QVERIFY(event.has_value());
    QCOMPARE(event->stage, RunStage::AsrFinish);
    QCOMPARE(event->roomId, u"room-1"_s);
    QCOMPARE(event->eventTime, 1751357350500);
    QVERIFY(!event->error);
    for (int i = 1; i < runStages; ++i) {
        const auto stage = static_cast<RunStage>(i);
        const auto named = eventFrom("{\"RunStage\":\"" + runStageName(stage).toLatin1() + "\"}");
        QCOMPARE(named->stage, stage);
    }
}

void TestCallbacksMessages::eventsTolerantly()
{
    QVERIFY(!eventFrom(""));
    QVERIFY(!eventFrom("[]"));
    QVERIFY(!eventFrom("{\"RoomId\":"));
    const auto error =
        eventFrom("{\"EventType\":\"1\",\"RunStage\":\"later\",\"ErrorInfo\":{\"ErrorCode\":\"1003001\"},"
                  "\"ExtraInfo\":{\"tokens\": 3}}");
    QVERIFY(error.has_value());
    QCOMPARE(error->error->codeN, 1003001);
    QCOMPARE(error->stage, RunStage::Unknown);
    QCOMPARE(error->extraInfo, u"{\"tokens\": 3}"_s);
    QVERIFY2(eventFrom("{\"EventType\":1}")->error, "an error that says nothing is one still");
}

void TestCallbacksMessages::bodies()
{
    const auto message = callbackBodyFrom("{\"message\":\"AAAA\",\"signature\":\"s\",\"more\":1}");
    QCOMPARE(std::get<ServerMessage>(*message).signature, u"s"_s);
    const auto text =
        callbackBodyFrom("{\"Type\":\"tool_calls\",\"Message\":\"[{\\\"id\\\":\\\"c\\\"}]\",\"RoomID\":\"r\","
                         "\"TaskID\":\"t\",\"signature\":\"s\"}");
    const auto &function = std::get<FunctionMessage>(*text);
    QCOMPARE(function.roomId, u"r"_s);
    QCOMPARE(function.calls.calls.size(), 1);
    const auto list = callbackBodyFrom("{\"Type\":\"tool_calls\",\"Message\":[{\"id\":\"c\"}]}");
    QCOMPARE(std::get<FunctionMessage>(*list).calls.calls.size(), 1);
    const auto notice = callbackBodyFrom("{\"Type\":\"information\",\"Message\":\"[{\\\"id\\\":\\\"c\\\"}]\"}");
    QVERIFY(std::get<FunctionMessage>(*notice).calls.calls.isEmpty());
    for (const QByteArray &other :
         {""_ba, "{}"_ba, "[]"_ba, "{\"message\":1}"_ba, "message=x"_ba, "{\"Type\":\"a\""_ba})
        QVERIFY(!callbackBodyFrom(other));
}

void TestCallbacksMessages::addresses()
{
    const Subtitle subtitle{{Clause{.userId = u"a"_s}, Clause{.userId = u"b"_s}, Clause{.userId = u"a"_s}}};
    QCOMPARE(addressOf(subtitle).userIds, (QStringList{u"a"_s, u"b"_s}));
    const VoiceChatEvent event{.appId = u"app"_s, .roomId = u"room"_s, .taskId = u"task"_s, .userId = u"bot"_s};
    const Address expected{.appId = u"app"_s, .roomId = u"room"_s, .taskId = u"task"_s};
    QVERIFY(addressOf(event) == expected);
}

QTEST_GUILESS_MAIN(TestCallbacksMessages)
#include "tst_callbacks_messages.moc"
