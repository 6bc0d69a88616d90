// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/sse.h"
#include "tests/unit/server/fakellm.h"
#include "tests/unit/server/serverworld.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;
using chat::ChatLine;
using namespace std::chrono_literals;

namespace {

const QByteArray question = R"({"messages":[{"role":"user","content":"Hi"}],"stream":true,"model":"m","round_id":7})";
const QByteArray programHeaders = "Content-Type: application/json\r\n";
const QByteArray target = "/chat_callback?room_id=room1";
constexpr QByteArrayView relayKey("sk-made-up-upstream-key");

QByteArray bearer(const QByteArray &key)
{
    return programHeaders + "Authorization: Bearer " + key + "\r\n";
}

/// What came so far of a chunked body; `isWhole` once its last chunk is there.
struct ChunkedBody
{
    QByteArray bytes;
    bool isWhole = false;
};

ChunkedBody unchunked(const QByteArray &wire)
{
    ChunkedBody body;
    qsizetype at = 0;
    while (true) {
        const qsizetype lineEnd = wire.indexOf("\r\n", at);
        if (lineEnd < 0)
            return body;
        const qsizetype size = wire.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        if (size == 0) {
            body.isWhole = true;
            return body;
        }
        if (wire.size() < lineEnd + 2 + size + 2)
            return body;
        body.bytes += wire.mid(lineEnd + 2, size);
        at = lineEnd + 2 + size + 2;
    }
}

/// The text of the events that came so far, `[DONE]` at the end.
QString spoken(const QByteArray &bytes)
{
    chat::SseReader reader;
    QString text;
    for (const QByteArray &event : reader.feed(bytes).value_or(QList<QByteArray>())) {
        if (event == "[DONE]")
            return text + u"[DONE]"_s;
        const QJsonObject choice = QJsonDocument::fromJson(event)["choices"_L1].toArray().first().toObject();
        text += choice["delta"_L1]["content"_L1].toString();
    }
    return text;
}

/// Asked by that name.
int statusAt(QByteArray host, quint16 port, const QByteArray &headers)
{
    if (!host.startsWith("tunnel"))
        host += ':' + QByteArray::number(port);
    RawClient client(port);
    client.send("POST " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers +
                "Content-Length: " + QByteArray::number(question.size()) + "\r\n\r\n" + question);
    return client.wait().status;
}

QString errorType(const RawAnswer &answer)
{
    return answer.json()["error"_L1]["type"_L1].toString();
}

/// The server in front of a fake model, and one client that has asked it.
class RelayWorld
{
public:
    explicit RelayWorld(const QByteArray &body = question)
    {
        world.start(
            [this](server::ServerSettings &settings) {
                settings.chat = {.mode = chat::ChatSettings::Mode::Relay, .upstream = llm.url(), .model = u"other"_s};
            },
            {}, {.callbackKey = {}, .upstreamKey = Secret(relayKey)});
        client = std::make_unique<RawClient>(world.port());
        client->send(postText(world.port(), target, body, programHeaders));
        (void)QTest::qWaitFor([this] { return llm.calls.size() == 1; }, 30'000);
    }
    [[nodiscard]] FakeLlm::Call &call() { return *llm.calls.at(0); }
    [[nodiscard]] ChunkedBody body() const { return unchunked(client->answer().body); }
    [[nodiscard]] QString heard() const { return spoken(body().bytes); }
    [[nodiscard]] ChatLine lastLine() { return world.server.chats().lines(u"room1"_s).value(1); }

    FakeLlm llm;
    ServerWorld world;
    std::unique_ptr<RawClient> client;
};

} // namespace

class TestServerChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echo();
    void echoInOnePiece();
    void script();
    void roomIds();
    void malformedRequests_data();
    void malformedRequests();
    void callbackKey();
    void withoutKeyOnlyThisMachine_data();
    void withoutKeyOnlyThisMachine();
    void pagesFromElsewhere();
    void stopClearsTheRoom();
    void badSettings_data();
    void badSettings();

    void relayPassesEachPieceOn();
    void relayAsksTheUpstream();
    void relayInOnePiece();
    void relayLargeAnswer_data();
    void relayLargeAnswer();
    void relayErrors_data();
    void relayErrors();
    void relayErrorsKeepTheKey();
    void relayCut_data();
    void relayCut();
    void relayBadChunk();
    void relayWithoutLastLine();
    void relayNeverAnswers();
    void relayStopsInBetween();
    void relayOddCuts();
    void clientLeaves_data();
    void clientLeaves();
    void manyHangUps();
    void slowClientHoldsTheUpstreamBack();
    void manyRelaysAtOnce();
    void serverGoesDuringRelay();
};

void TestServerChat::echo()
{
    ServerWorld world;
    world.start();
    const RawAnswer answer = post(world.port(), target, question, programHeaders);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "text/event-stream; charset=utf-8"_ba);
    QCOMPARE(spoken(answer.body), u"Hi[DONE]"_s);
    const auto lines = world.server.chats().lines(u"room1"_s);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.last().text, u"Hi"_s);
    QCOMPARE(lines.last().state, ChatLine::State::Whole);
}

void TestServerChat::echoInOnePiece()
{
    ServerWorld world;
    world.start();
    QByteArray body = question;
    const RawAnswer answer =
        post(world.port(), target, body.replace("\"stream\":true", "\"stream\":false"), programHeaders);
    QCOMPARE(answer.json()["object"_L1].toString(), u"chat.completion"_s);
}

void TestServerChat::script()
{
    ServerWorld world;
    QFile file(world.folder.filePath(u"script.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(["one",{"contains":"rain","answer":"wet"},"two"])");
    file.close();
    world.start([&file](server::ServerSettings &settings) {
        settings.chat = {.mode = chat::ChatSettings::Mode::Script, .scriptFile = file.fileName()};
    });
    const auto say = [&world](const QByteArray &text, const QByteArray &to = target) {
        return spoken(
            post(world.port(), to, R"({"messages":[{"role":"user","content":")" + text + R"("}]})", programHeaders)
                .body);
    };
    QCOMPARE(say("a"), u"one[DONE]"_s);
    QCOMPARE(say("Rain?"), u"wet[DONE]"_s);
    QCOMPARE(say("b"), u"two[DONE]"_s);
    QCOMPARE(say("b", "/chat_callback?room_id=room2"), u"one[DONE]"_s);
}

void TestServerChat::roomIds()
{
    ServerWorld world;
    world.start();
    QCOMPARE(post(world.port(), "/chat_callback", question, programHeaders).status, 200);
    QCOMPARE(world.server.chats().lines({}).size(), 2);
    QCOMPARE(post(world.port(), "/chat_callback?x=1&room_id=a%2Db", question, programHeaders).status, 200);
    QCOMPARE(world.server.chats().rooms(), (QStringList{u"a-b"_s, QString()}));
    QCOMPARE(post(world.port(), "/chat_callback?room_id=a%20b", question, programHeaders).status, 400);
    QCOMPARE(world.server.chats().rooms().size(), 2);
}

void TestServerChat::malformedRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no json") << "hello"_ba;
    QTest::newRow("no messages") << "{}"_ba;
    QTest::newRow("bad content") << R"({"messages":[{"role":"user","content":{}}]})"_ba;
}

void TestServerChat::malformedRequests()
{
    QFETCH(QByteArray, body);
    ServerWorld world;
    world.start();
    const RawAnswer answer = post(world.port(), target, body, programHeaders);
    QCOMPARE(answer.status, 400);
    QCOMPARE(errorType(answer), u"invalid_request_error"_s);
    QVERIFY(world.server.chats().rooms().isEmpty());
}

void TestServerChat::callbackKey()
{
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.hosts = QStringList{u"tunnel.example.com"_s}; }, {},
                {.callbackKey = Secret("made-up-callback-key"), .upstreamKey = {}});
    const auto status = [&world](const QByteArray &headers) {
        return post(world.port(), target, question, headers).status;
    };
    QCOMPARE(status(programHeaders), 401);
    QCOMPARE(status(bearer("made-up-callback-ke")), 401);
    QCOMPARE(status(bearer("made-up-callback-key2")), 401);
    QCOMPARE(status(bearer("")), 401);
    QCOMPARE(status(programHeaders + "Authorization: made-up-callback-key\r\n"), 401);
    QCOMPARE(status(bearer("made-up-callback-key") + "Authorization: Bearer x\r\n"), 401);
    QVERIFY(world.server.chats().rooms().isEmpty());
    QCOMPARE(status(bearer("made-up-callback-key")), 200);
    QCOMPARE(statusAt("tunnel.example.com", world.port(), bearer("made-up-callback-key")), 200);
}

void TestServerChat::withoutKeyOnlyThisMachine_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("name") << "localhost"_ba
                          << ""_ba << 200;
    QTest::newRow("address") << "127.0.0.1"_ba
                             << ""_ba << 200;
    QTest::newRow("tunnel") << "tunnel.example.com"_ba
                            << ""_ba << 401;
    QTest::newRow("tunnel that changes the name") << "localhost"_ba
                                                  << "X-Forwarded-For: 203.0.113.5\r\n"_ba << 401;
    QTest::newRow("proxy") << "localhost"_ba
                           << "Forwarded: for=203.0.113.5\r\n"_ba << 401;
}

void TestServerChat::withoutKeyOnlyThisMachine()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, headers);
    ServerWorld world;
    world.start([](server::ServerSettings &settings) { settings.hosts = QStringList{u"tunnel.example.com"_s}; });
    QTEST(statusAt(host, world.port(), programHeaders + headers), "status");
}

void TestServerChat::pagesFromElsewhere()
{
    ServerWorld world;
    world.start();
    QCOMPARE(post(world.port(), target, question, programHeaders + "Origin: https://evil.example\r\n").status, 403);
    QCOMPARE(post(world.port(), target, question, "Content-Type: text/plain\r\n").status, 415);
    QVERIFY(world.server.chats().rooms().isEmpty());
}

void TestServerChat::stopClearsTheRoom()
{
    ServerWorld world;
    world.start();
    const RawAnswer scenes = post(world.port(), "/getScenes", "");
    const QJsonObject rtc = scenes.json()["Result"_L1]["scenes"_L1].toArray().first().toObject()["rtc"_L1].toObject();
    const QString room = rtc["RoomId"_L1].toString();
    post(world.port(), "/proxy?Action=StartVoiceChat", R"({"SceneID":"Custom"})");
    const QByteArray path = "/chat_callback?room_id=" + room.toLatin1();
    post(world.port(), path, question, programHeaders);
    post(world.port(), target, question, programHeaders);
    QCOMPARE(world.server.chats().lines(room).size(), 2);
    post(world.port(), "/proxy?Action=StopVoiceChat", R"({"SceneID":"Custom"})");
    QCOMPARE(world.server.chats().rooms(), QStringList{u"room1"_s});
}

void TestServerChat::badSettings_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("upstream");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("problem");
    using enum chat::ChatSettings::Mode;
    using enum chat::ChatProblem::Kind;
    QTest::newRow("no script") << int(Script) << QString() << ""_ba << int(NeedsScript);
    QTest::newRow("no upstream") << int(Relay) << QString() << ""_ba << int(BadUpstream);
    QTest::newRow("plain") << int(Relay) << u"http://example.com/v1"_s << ""_ba << int(PlainUpstream);
    QTest::newRow("key") << int(Relay) << u"https://example.com/v1"_s << "a\r\nX: b"_ba << int(BadKey);
}

void TestServerChat::badSettings()
{
    QFETCH(int, mode);
    QFETCH(QString, upstream);
    QFETCH(QByteArray, key);
    ServerWorld world;
    server::ServerSettings settings;
    settings.port = 0;
    settings.chat = {.mode = chat::ChatSettings::Mode(mode), .upstream = upstream};
    const auto started =
        world.server.start(std::move(settings), {}, {.callbackKey = {}, .upstreamKey = Secret(QByteArrayView(key))});
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, server::ServerProblem::Kind::Chat);
    QTEST(int(started.error().chat.kind), "problem");
    QVERIFY(!world.server.isRunning());
}

void TestServerChat::relayPassesEachPieceOn()
{
    RelayWorld relay;
    relay.call().begin();
    // The upstream says its next word only after the client has the one before.
    QString expected;
    for (const QByteArray &word : {"Good "_ba, "morning"_ba, "!"_ba}) {
        relay.call().event(word);
        expected += QString::fromLatin1(word);
        QTRY_COMPARE(relay.heard(), expected);
        QCOMPARE(relay.lastLine().text, expected);
        QCOMPARE(relay.lastLine().state, ChatLine::State::Running);
        QVERIFY(!relay.body().isWhole);
    }
    relay.call().event("", R"("stop")");
    relay.call().chunk("data: [DONE]\n\n");
    QTRY_VERIFY(relay.body().isWhole);
    QCOMPARE(relay.heard(), u"Good morning![DONE]"_s);
    QCOMPARE(relay.client->answer().header("Content-Type"), "text/event-stream; charset=utf-8"_ba);
    QCOMPARE(relay.lastLine().state, ChatLine::State::Whole);
}

void TestServerChat::relayAsksTheUpstream()
{
    RelayWorld relay;
    QVERIFY2(relay.call().request.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"),
             relay.call().request.constData());
    QVERIFY(relay.call().request.contains("\r\nAuthorization: Bearer sk-made-up-upstream-key\r\n"));
    const QJsonObject body = QJsonDocument::fromJson(relay.call().body()).object();
    QCOMPARE(body["model"_L1].toString(), u"other"_s);
    QCOMPARE(body["stream"_L1].toBool(), true);
    QCOMPARE(body["messages"_L1].toArray().size(), 1);
    QVERIFY(!body.contains("round_id"_L1));
}

void TestServerChat::relayInOnePiece()
{
    RelayWorld relay(R"({"messages":[{"role":"user","content":"Hi"}],"stream":false})");
    const QByteArray body = R"({"choices":[{"message":{"content":"Hello"}}],"usage":{"x":1.0}})";
    relay.call().answer("200 OK", "application/json", body);
    const RawAnswer answer = relay.client->wait();
    QCOMPARE(answer.body, body);
    QCOMPARE(relay.lastLine().text, u"Hello"_s);
}

void TestServerChat::relayLargeAnswer_data()
{
    QTest::addColumn<bool>("isStream");
    QTest::addColumn<bool>("hasLength");
    QTest::newRow("events with a length") << true << true;
    QTest::newRow("events to the end of the connection") << true << false;
    QTest::newRow("one piece with a length") << false << true;
    QTest::newRow("one piece to the end of the connection") << false << false;
}

void TestServerChat::relayLargeAnswer()
{
    QFETCH(bool, isStream);
    QFETCH(bool, hasLength);
    QByteArray ask = question;
    if (!isStream)
        ask.replace("\"stream\":true", "\"stream\":false");
    RelayWorld relay(ask);
    const QByteArray word(100'000, 'x');
    QByteArray body = R"({"choices":[{"message":{"content":")" + word.repeated(10) + R"("}}]})";
    if (isStream) {
        const QByteArray event = R"(data: {"choices":[{"delta":{"content":")" + word + "\"}}]}\n\n";
        body = event.repeated(10) + "data: [DONE]\n\n";
    }
    const QByteArray length = hasLength ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : ""_ba;
    relay.call().say("HTTP/1.1 200 OK\r\nConnection: close\r\n" + length + "\r\n" + body);
    relay.call().socket->disconnectFromHost();
    if (isStream) {
        QTRY_VERIFY(relay.body().isWhole);
        QCOMPARE(relay.heard().size(), word.size() * 10 + 6);
    } else {
        QCOMPARE(relay.client->wait().body, body);
    }
    QCOMPARE(relay.lastLine().state, ChatLine::State::Whole);
}

void TestServerChat::relayErrors_data()
{
    QTest::addColumn<QByteArray>("wire"); ///< Empty: the connection is closed.
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &status, const QByteArray &type, const QByteArray &body,
                        const QString &says) {
        QTest::newRow(name) << QByteArray("HTTP/1.1 " + status + "\r\nContent-Type: " + type +
                                          "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body)
                            << says;
    };
    QTest::newRow("closed") << ""_ba << u"The upstream failed: "_s;
    QTest::newRow("garbage") << "hello\r\n\r\n"_ba << u"The upstream failed: "_s;
    row("500", "500 Oops", "application/json", R"({"error":{"message":"overloaded"}})",
        u"The upstream answered 500: overloaded"_s);
    row("401", "401 Unauthorized", "text/plain", "no", u"The upstream answered 401."_s);
    row("large error", "500 Oops", "text/plain", QByteArray(300'000, 'x'), u"The upstream answered 500."_s);
    row("page", "200 OK", "text/html", "<html>", u"The upstream did not answer with an event stream."_s);
    row("empty", "200 OK", "text/event-stream", "", u"The upstream's answer ended too early."_s);
    row("redirect", "302 Found\r\nLocation: http://127.0.0.1:1/", "text/plain", "", u"The upstream answered 302."_s);
    row("error event", "200 OK", "text/event-stream", "data: {\"error\":{\"message\":\"quota\"}}\n\n",
        u"The upstream failed: quota"_s);
    row("no JSON", "200 OK", "text/event-stream", "data: oops\n\n",
        u"The upstream sent an event that is no JSON object."_s);
    row("long line", "200 OK", "text/event-stream", "data: " + QByteArray(2'000'000, 'x'),
        u"The upstream sent an event that is too large."_s);
}

void TestServerChat::relayErrors()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, says);
    RelayWorld relay;
    QSignalSpy served(&relay.world.server, &server::EmbeddedServer::served);
    if (wire.isEmpty())
        relay.call().socket->abort();
    else
        relay.call().say(wire);
    const RawAnswer answer = relay.client->wait();
    QCOMPARE(answer.status, 502);
    QCOMPARE(errorType(answer), u"upstream_error"_s);
    const QString message = answer.json()["error"_L1]["message"_L1].toString();
    QVERIFY2(message.startsWith(says), qPrintable(message));
    QCOMPARE(served.last().first().value<server::RequestRecord>().note.remark, message);
    QCOMPARE(relay.lastLine().state, ChatLine::State::Broken);
    QTRY_VERIFY(relay.call().isGone || wire.contains("Content-Length"));
}

void TestServerChat::relayErrorsKeepTheKey()
{
    RelayWorld relay;
    relay.call().answer("401 Unauthorized", "application/json",
                        R"({"error":{"message":"bad key sk-made-up-upstream-key."}})");
    const RawAnswer answer = relay.client->wait();
    QVERIFY(!answer.body.contains(relayKey));
    QVERIFY(answer.body.contains("bad key …."));
}

void TestServerChat::relayCut_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("cut") << ""_ba;
    QTest::newRow("in an event") << "5\r\ndata:\r\n"_ba;
    QTest::newRow("whole, but without an end") << "0\r\n\r\n"_ba;
    QTest::newRow("no JSON") << "e\r\ndata: oops\n\nx\n\r\n"_ba;
    QTest::newRow("long line") << QByteArray("100000\r\n" + QByteArray(0x100000, 'x'));
}

void TestServerChat::relayCut()
{
    QFETCH(QByteArray, rest);
    RelayWorld relay;
    relay.call().begin();
    relay.call().event("Good");
    QTRY_COMPARE(relay.heard(), u"Good"_s);
    relay.call().say(rest);
    relay.call().socket->disconnectFromHost();
    // The client sees that this is not all.
    QTRY_VERIFY(relay.client->isClosed());
    QVERIFY(!relay.body().isWhole);
    QCOMPARE(relay.heard(), u"Good"_s);
    QCOMPARE(relay.lastLine().state, ChatLine::State::Broken);
}

void TestServerChat::relayBadChunk()
{
    RelayWorld relay;
    relay.call().begin();
    relay.call().event("Good");
    QTRY_COMPARE(relay.heard(), u"Good"_s);
    relay.call().say("zz\r\n");
    relay.world.chatScheduler.advance(120s); // Qt 6.4 does not always tell of it; then silence ends it.
    QTRY_VERIFY(relay.client->isClosed());
    QVERIFY(!relay.body().isWhole);
    QTRY_VERIFY(relay.call().isGone);
}

void TestServerChat::relayWithoutLastLine()
{
    RelayWorld relay;
    relay.call().begin();
    relay.call().event("Good", R"("stop")");
    relay.call().end();
    QTRY_VERIFY(relay.body().isWhole);
    QCOMPARE(relay.heard(), u"Good[DONE]"_s);
    QCOMPARE(relay.lastLine().state, ChatLine::State::Whole);
}

void TestServerChat::relayNeverAnswers()
{
    RelayWorld relay;
    relay.call().begin();
    relay.call().chunk(": still thinking\n\n"); // Not a word of an answer.
    relay.world.chatScheduler.advance(8'999ms);
    QCOMPARE(relay.client->answer().status, 0);
    relay.world.chatScheduler.advance(1ms);
    const RawAnswer answer = relay.client->wait();
    QCOMPARE(answer.status, 504);
    QCOMPARE(errorType(answer), u"upstream_error"_s);
    QTRY_VERIFY(relay.call().isGone);
}

void TestServerChat::relayStopsInBetween()
{
    RelayWorld relay;
    relay.call().begin();
    relay.call().event("Good");
    QTRY_COMPARE(relay.heard(), u"Good"_s);
    relay.world.chatScheduler.advance(50s);
    relay.call().event(" day");
    QTRY_COMPARE(relay.heard(), u"Good day"_s);
    relay.world.chatScheduler.advance(69s);
    QVERIFY(!relay.client->isClosed());
    relay.world.chatScheduler.advance(1s);
    QTRY_VERIFY(relay.client->isClosed());
    QVERIFY(!relay.body().isWhole);
    QTRY_VERIFY(relay.call().isGone);
}

void TestServerChat::relayOddCuts()
{
    RelayWorld relay;
    relay.call().begin();
    const QByteArray bytes = ": hello\r\ndata: {\"choices\":[{\"delta\":{\"content\":\"你好\"},\r\ndata: "
                             "\"finish_reason\":\"stop\"}]}\r\n\r\ndata: [DONE]\r\n\r\n"_ba;
    for (const char byte : bytes) {
        relay.call().chunk(QByteArray(1, byte));
        relay.call().socket->flush();
        QCoreApplication::processEvents();
    }
    relay.call().end();
    QTRY_VERIFY(relay.body().isWhole);
    QCOMPARE(relay.heard(), u"你好[DONE]"_s);
}

void TestServerChat::clientLeaves_data()
{
    QTest::addColumn<bool>("hasBegun");
    QTest::newRow("before the first byte") << false;
    QTest::newRow("in between") << true;
}

void TestServerChat::clientLeaves()
{
    QFETCH(bool, hasBegun);
    RelayWorld relay;
    QList<int> statuses;
    connect(&relay.world.server, &server::EmbeddedServer::served, this,
            [&statuses](const server::RequestRecord &record) { statuses.append(record.status); });
    if (hasBegun) {
        relay.call().begin();
        relay.call().event("Good");
        QTRY_COMPARE(relay.heard(), u"Good"_s);
    }
    relay.client->leave();
    QTRY_VERIFY(relay.call().isGone);
    QCOMPARE(relay.lastLine().state, ChatLine::State::Left);
    QTRY_COMPARE(statuses, QList<int>{hasBegun ? 200 : 0});
}

void TestServerChat::manyHangUps()
{
    RelayWorld relay;
    for (std::size_t i = 1; i < 60; ++i) {
        RawClient client(relay.world.port());
        client.send(postText(relay.world.port(), target, question, programHeaders));
        QTRY_COMPARE(relay.llm.calls.size(), i + 1);
        const FakeLlm::Call &call = *relay.llm.calls.back();
        // At every stage, and with the upstream's bytes on their way.
        if (i % 5 > 0)
            call.begin();
        if (i % 5 > 1)
            call.event("Good");
        if (i % 5 == 3)
            QTRY_COMPARE(spoken(unchunked(client.answer().body).bytes), u"Good"_s);
        if (i % 5 == 4)
            call.socket->disconnectFromHost();
        client.leave();
    }
    QTRY_VERIFY(std::all_of(relay.llm.calls.cbegin() + 1, relay.llm.calls.cend(),
                            [](const auto &call) { return call->isGone; }));
    relay.call().begin();
    relay.call().event("Good", R"("stop")");
    relay.call().end();
    QTRY_VERIFY(relay.body().isWhole);
}

void TestServerChat::slowClientHoldsTheUpstreamBack()
{
    FakeLlm llm;
    ServerWorld world;
    world.start([&llm](server::ServerSettings &settings) {
        settings.chat = {.mode = chat::ChatSettings::Mode::Relay, .upstream = llm.url()};
    });
    QTcpSocket client;
    client.setReadBufferSize(1024);
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), world.port());
    client.write(postText(world.port(), target, question, programHeaders));
    QTRY_COMPARE(llm.calls.size(), 1U);
    FakeLlm::Call &call = *llm.calls.front();
    call.begin();
    const QByteArray word(8192, 'x');
    constexpr int words = 64 * 128;
    for (int i = 0; i < words; ++i)
        call.event(word);
    call.event("", R"("stop")");
    call.end();
    // The systems' buffers hold a part, the rest stays with the upstream as long as the client does not read.
    QVERIFY(!QTest::qWaitFor([&call] { return call.socket->bytesToWrite() < 32 * 1024 * 1024; }, 500));
    client.setReadBufferSize(0);
    QByteArray received;
    connect(&client, &QTcpSocket::readyRead, &client, [&] { received += client.readAll(); });
    received += client.readAll();
    QTRY_VERIFY_WITH_TIMEOUT(received.endsWith("0\r\n\r\n") || client.state() != QTcpSocket::ConnectedState, 60'000);
    const ChunkedBody all = unchunked(received.mid(received.indexOf("\r\n\r\n") + 4));
    QVERIFY(all.isWhole);
    QVERIFY(all.bytes.endsWith("data: [DONE]\n\n"));
    QCOMPARE(all.bytes.count("xxxxxxxx\"}"), words);
}

void TestServerChat::manyRelaysAtOnce()
{
    RelayWorld relay;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (std::size_t i = 1; i < 64; ++i) {
        clients.push_back(std::make_unique<RawClient>(relay.world.port()));
        clients.back()->send(postText(relay.world.port(), target, question, programHeaders));
    }
    // None waits for another.
    QTRY_COMPARE(relay.llm.calls.size(), 64U);
    QCOMPARE(post(relay.world.port(), target, question, programHeaders).status, 503);
    for (const auto &client : clients)
        client->leave();
    relay.client->leave();
    QTRY_VERIFY(std::ranges::all_of(relay.llm.calls, [](const auto &call) { return call->isGone; }));
}

void TestServerChat::serverGoesDuringRelay()
{
    FakeLlm llm;
    auto world = std::make_unique<ServerWorld>();
    world->start([&llm](server::ServerSettings &settings) {
        settings.chat = {.mode = chat::ChatSettings::Mode::Relay, .upstream = llm.url()};
    });
    RawClient waiting(world->port());
    RawClient listening(world->port());
    waiting.send(postText(world->port(), target, question, programHeaders));
    QTRY_COMPARE(llm.calls.size(), 1U);
    listening.send(postText(world->port(), target, question, programHeaders));
    QTRY_COMPARE(llm.calls.size(), 2U);
    llm.calls.back()->begin();
    llm.calls.back()->event("Good");
    QTRY_COMPARE(spoken(unchunked(listening.answer().body).bytes), u"Good"_s);
    world.reset();
    QTRY_VERIFY(waiting.isClosed() && listening.isClosed());
    QTRY_VERIFY(llm.calls.front()->isGone && llm.calls.back()->isGone);
}

QTEST_GUILESS_MAIN(TestServerChat)
#include "tst_server_chat.moc"
