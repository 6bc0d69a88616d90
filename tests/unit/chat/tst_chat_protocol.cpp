// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/chatsettings.h"
#include "core/chat/completion.h"
#include "core/chat/sse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace console;
using namespace console::chat;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject choiceOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)["choices"_L1].toArray().first().toObject();
}

} // namespace

class TestChatProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void faults_data();
    void faults();
    void answerInEvents();
    void answerInOne();
    void errors();
    void said();
    void upstreamBodies();
    void upstreamUrls_data();
    void upstreamUrls();
};

void TestChatProtocol::requests()
{
    const auto request = readChatRequest(
        u"r"_s,
        R"({"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":[{"type":"text","text":"a"},)"
        R"({"type":"image_url","image_url":{"url":"https://x"}},{"type":"text","text":"b"}]},)"
        R"({"role":"assistant","content":null,"tool_calls":[]},{"role":"tool","content":"t"}],"model":"m","extra":1})");
    QVERIFY(request.has_value());
    QCOMPARE(request->messages, (QList<ChatMessage>{{.role = u"system"_s, .text = u"Be kind."_s},
                                                    {.role = u"user"_s, .text = u"a\nb"_s},
                                                    {.role = u"assistant"_s, .text = {}},
                                                    {.role = u"tool"_s, .text = u"t"_s}}));
    QVERIFY(request->isStream);
    QCOMPARE(request->model, u"m"_s);
    QCOMPARE(request->lastWords(), u"a\nb"_s);
}

void TestChatProtocol::faults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("param");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("list") << "[]"_ba
                          << ""_ba;
    QTest::newRow("no messages") << "{}"_ba
                                 << "messages"_ba;
    QTest::newRow("none") << R"({"messages":[]})"_ba
                          << "messages"_ba;
    QTest::newRow("text") << R"({"messages":"hi"})"_ba
                          << "messages"_ba;
    QTest::newRow("no object") << R"({"messages":["hi"]})"_ba
                               << "messages[0].role"_ba;
    QTest::newRow("no role") << R"({"messages":[{"role":"user","content":""},{"content":"a"}]})"_ba
                             << "messages[1].role"_ba;
    QTest::newRow("number") << R"({"messages":[{"role":"user","content":1}]})"_ba
                            << "messages[0].content"_ba;
    QTest::newRow("bad part") << R"({"messages":[{"role":"user","content":["a"]}]})"_ba
                              << "messages[0].content"_ba;
    QTest::newRow("too deep") << QByteArray("{\"messages\":") + QByteArray(100, '[') + QByteArray(100, ']') + "}"
                              << ""_ba;
}

void TestChatProtocol::faults()
{
    QFETCH(QByteArray, body);
    const auto request = readChatRequest(u"r"_s, body);
    QVERIFY(!request.has_value());
    QTEST(request.error().param, "param");
}

void TestChatProtocol::answerInEvents()
{
    const CompletionHead head{
        .id = u"chatcmpl-1"_s, .model = u"m"_s, .created = QDateTime::fromSecsSinceEpoch(7, Qt::UTC)};
    const auto answer = textAnswer({}, head, u"\"Hi\"\n你好"_s);
    QCOMPARE(headerValue(answer.headers, "Content-Type"), "text/event-stream; charset=utf-8"_ba);
    SseReader reader;
    const auto events = reader.feed(answer.body);
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 4);
    QCOMPARE(events->last(), "[DONE]"_ba);
    const QJsonObject chunk = QJsonDocument::fromJson(events->at(1)).object();
    QCOMPARE(chunk["object"_L1].toString(), u"chat.completion.chunk"_s);
    QCOMPARE(chunk["created"_L1].toInt(), 7);
    QCOMPARE(choiceOf(events->at(0))["delta"_L1]["role"_L1].toString(), u"assistant"_s);
    QCOMPARE(choiceOf(events->at(1))["delta"_L1]["content"_L1].toString(), u"\"Hi\"\n你好"_s);
    QVERIFY(choiceOf(events->at(1))["finish_reason"_L1].isNull());
    QCOMPARE(choiceOf(events->at(2))["finish_reason"_L1].toString(), u"stop"_s);
}

void TestChatProtocol::answerInOne()
{
    ChatRequest request;
    request.isStream = false;
    const auto answer = textAnswer(request, {.id = u"1"_s, .model = u"m"_s, .created = {}}, u"Hi"_s);
    QCOMPARE(QJsonDocument::fromJson(answer.body)["object"_L1].toString(), u"chat.completion"_s);
    QCOMPARE(choiceOf(answer.body)["message"_L1]["content"_L1].toString(), u"Hi"_s);
    QCOMPARE(readSaid(answer.body)->text, u"Hi"_s);
}

void TestChatProtocol::errors()
{
    const auto answer = apiError(400, "invalid_request_error", u"No \"x\"."_s, u"x"_s);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body,
             R"({"error":{"message":"No \"x\".","type":"invalid_request_error","param":"x","code":null}})"_ba);
}

void TestChatProtocol::said()
{
    QVERIFY(!readSaid("oops"));
    QVERIFY(!readSaid("[]"));
    QCOMPARE(readSaid("{}")->text, QString());
    QCOMPARE(*readSaid(R"({"error":{"message":"no"}})")->error, u"no"_s);
    const auto call = readSaid(
        R"({"choices":[{"delta":{"tool_calls":[{"function":{"name":"weather"}},{"function":{"arguments":"{"}}]},"finish_reason":"tool_calls"}]})");
    QCOMPARE(call->calls, QStringList{u"weather"_s});
    QVERIFY(call->isFinished);
}

void TestChatProtocol::upstreamBodies()
{
    const auto body =
        json::Document::parse(R"({"model": "m", "temperature": 0.10, "round_id": 3, "custom": {"a": 1}})");
    const QByteArray own = upstreamBody(body, {});
    QVERIFY(own.contains(R"("temperature": 0.10)"));
    QVERIFY(own.contains(R"("custom": {"a": 1})"));
    QVERIFY(!own.contains("round_id"));
    const QJsonObject changed = QJsonDocument::fromJson(upstreamBody(body, u"other\""_s)).object();
    QCOMPARE(changed["model"_L1].toString(), u"other\""_s);
    QCOMPARE(changed["stream"_L1].toBool(), true);
    const auto whole = json::Document::parse(R"({"stream":false})");
    QCOMPARE(upstreamBody(whole, {}), R"({"stream":false})"_ba);
}

void TestChatProtocol::upstreamUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("problem");
    const auto good = [](const QString &text, const QString &url) {
        QTest::newRow(qPrintable(text)) << text << url << -1;
    };
    const auto bad = [](const QString &text, ChatProblem::Kind kind) {
        QTest::newRow(qPrintable(u"bad "_s + text)) << text << QString() << int(kind);
    };
    good(u"https://api.example.com/v1"_s, u"https://api.example.com/v1/chat/completions"_s);
    good(u" https://api.example.com/v1/ "_s, u"https://api.example.com/v1/chat/completions"_s);
    good(u"https://api.example.com/v1/chat/completions"_s, u"https://api.example.com/v1/chat/completions"_s);
    good(u"https://a.example.com/d?api-version=1"_s, u"https://a.example.com/d/chat/completions?api-version=1"_s);
    good(u"http://127.0.0.1:8080"_s, u"http://127.0.0.1:8080/chat/completions"_s);
    good(u"http://localhost:11434/v1"_s, u"http://localhost:11434/v1/chat/completions"_s);
    good(u"http://[::1]:1/v1"_s, u"http://[::1]:1/v1/chat/completions"_s);
    using enum ChatProblem::Kind;
    bad(u""_s, BadUpstream);
    bad(u"api.example.com"_s, BadUpstream);
    bad(u"ftp://example.com"_s, BadUpstream);
    bad(u"https://user:pass@example.com/v1"_s, BadUpstream);
    bad(u"https://example.com/v1#x"_s, BadUpstream);
    bad(u"http://example.com/v1"_s, PlainUpstream);
    bad(u"http://127.0.0.1.example.com/v1"_s, PlainUpstream);
}

void TestChatProtocol::upstreamUrls()
{
    QFETCH(QString, text);
    const auto url = upstreamUrl(text);
    QTEST(url ? url->toString() : QString(), "url");
    QTEST(url ? -1 : int(url.error().kind), "problem");
}

QTEST_GUILESS_MAIN(TestChatProtocol)
#include "tst_chat_protocol.moc"
