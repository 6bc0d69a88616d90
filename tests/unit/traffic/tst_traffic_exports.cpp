// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/curlcommand.h"
#include "core/traffic/har.h"
#include "core/traffic/outgoingtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::traffic;
using namespace std::chrono_literals;

namespace {

Exchange sentExchange()
{
    Exchange exchange;
    exchange.startedAt = QDateTime({2026, 11, 22}, QTime(19, 45, 0, 123), Qt::UTC);
    exchange.subject = {.action = u"StartVoiceChat"_s,
                        .version = u"2024-12-01"_s,
                        .sceneId = u"My scene"_s,
                        .appId = u"app"_s,
                        .roomId = u"room-1"_s,
                        .taskId = u"task-1"_s,
                        .userId = u"user-1"_s};
    exchange.endpointName = u"cloud"_s;
    exchange.credentialName = u"AKLT…wxyz"_s;
    exchange.request = SentRequest{
        .method = "POST",
        .url = QUrl::fromEncoded("https://rtc.volcengineapi.com/?Action=StartVoiceChat&Version=2024-12-01"),
        .headers = {{"Host", "rtc.volcengineapi.com"}, {"Content-Type", "application/json"}, {"X-Date", "2026"}},
        .body = R"({"WelcomeMessage":"it's \"$HOME\" `id` \\ 你好 ","APIKey":"***"})"};
    exchange.response = ReceivedResponse{.status = 200,
                                         .reason = "OK",
                                         .headers = {{"Content-Type", "application/json; charset=utf-8"}},
                                         .body = R"({"Result":"ok"})"};
    exchange.answer = openapi::ServiceAnswer{};
    exchange.answer->metadata.requestId = u"20261122AB"_s;
    exchange.timings = {.queued = 1ms,
                        .connectStarted = 2ms,
                        .encrypted = 12ms,
                        .requestSent = 13ms,
                        .firstByte = 40500us,
                        .done = 41ms};
    return exchange;
}

QJsonObject logOf(const QByteArray &har)
{
    return QJsonDocument::fromJson(har).object().value("log"_L1).toObject();
}

QJsonObject entryOf(const Exchange &exchange)
{
    return logOf(harOf({&exchange, 1}, u"1.0"_s)).value("entries"_L1).toArray().at(0).toObject();
}

/// What a shell hands to the program that `command` calls, which is called `name` in it.
QByteArrayList argumentsInShell(const QByteArray &name, const QByteArray &command, QByteArray *input = nullptr)
{
    QProcess shell;
    const QByteArray script =
        name + "() { printf '%s\\0' \"$@\"; " + (input ? "printf '\\1'; cat; " : "") + "}\n" + command;
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(script)});
    shell.closeWriteChannel();
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {"failed: " + shell.readAllStandardError()};
    QByteArray out = shell.readAllStandardOutput();
    if (input) {
        *input = out.mid(out.indexOf('\1') + 1);
        out.truncate(out.indexOf('\1'));
    }
    QByteArrayList arguments = out.split('\0');
    arguments.removeLast();
    return arguments;
}

} // namespace

class TestTrafficExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harHasWhatTheFormatDemands();
    void harTimesAddUp();
    void harOfAConnectionWithoutTls();
    void harOfCallsWithoutAnAnswer();
    void harOfBytesThatAreNoText();
    void shellWords_data();
    void shellWords();
    void curlAsItWasSent();
    void ctlStartsFromTheScene();
    void ctlCallsWithTheBody();
    void ctlCallsWithParameters();
    void aKnownSecretIsRefused();
};

void TestTrafficExports::harHasWhatTheFormatDemands()
{
    const Exchange exchange = sentExchange();
    const QJsonObject log = logOf(harOf({&exchange, 1}, u"1.2.3"_s));
    QCOMPARE(log.value("version"_L1).toString(), u"1.2"_s);
    QCOMPARE(log.value("creator"_L1).toObject(),
             QJsonObject({{u"name"_s, u"Voicechat Console"_s}, {u"version"_s, u"1.2.3"_s}}));
    const QJsonObject entry = entryOf(exchange);
    QCOMPARE(entry.value("startedDateTime"_L1).toString(), u"2026-11-22T19:45:00.123Z"_s);
    QVERIFY(entry.value("cache"_L1).isObject());
    const QJsonObject request = entry.value("request"_L1).toObject();
    for (const QString &member : {u"method"_s, u"url"_s, u"httpVersion"_s, u"cookies"_s, u"headers"_s, u"queryString"_s,
                                  u"headersSize"_s, u"bodySize"_s})
        QVERIFY2(request.contains(member), qPrintable(member));
    QCOMPARE(request.value("postData"_L1).toObject().value("text"_L1).toString().toUtf8(), exchange.request->body);
    QCOMPARE(request.value("bodySize"_L1).toInteger(), exchange.request->body.size());
    QCOMPARE(request.value("queryString"_L1).toArray().size(), 2);
    QCOMPARE(request.value("headers"_L1).toArray().at(2).toObject(),
             QJsonObject({{u"name"_s, u"X-Date"_s}, {u"value"_s, u"2026"_s}}));
    const QJsonObject response = entry.value("response"_L1).toObject();
    for (const QString &member : {u"status"_s, u"statusText"_s, u"httpVersion"_s, u"cookies"_s, u"headers"_s,
                                  u"content"_s, u"redirectURL"_s, u"headersSize"_s, u"bodySize"_s})
        QVERIFY2(response.contains(member), qPrintable(member));
    const QJsonObject content = response.value("content"_L1).toObject();
    QCOMPARE(content.value("text"_L1).toString(), u"{\"Result\":\"ok\"}"_s);
    QCOMPARE(content.value("mimeType"_L1).toString(), u"application/json; charset=utf-8"_s);
    QCOMPARE(entry.value("_requestId"_L1).toString(), u"20261122AB"_s);
    QCOMPARE(entry.value("_action"_L1).toString(), u"StartVoiceChat"_s);
    QCOMPARE(entry.value("_room"_L1).toString(), u"room-1"_s);
    QVERIFY(!entry.contains("_errorKind"_L1));
}

void TestTrafficExports::harTimesAddUp()
{
    const QJsonObject entry = entryOf(sentExchange());
    const QJsonObject timings = entry.value("timings"_L1).toObject();
    const QJsonObject expected{{u"blocked"_s, 3.0}, {u"dns"_s, -1},    {u"connect"_s, 10.0}, {u"ssl"_s, -1},
                               {u"send"_s, 1.0},    {u"wait"_s, 27.5}, {u"receive"_s, 0.5}};
    QCOMPARE(timings, expected);
    QCOMPARE(entry.value("time"_L1).toDouble(), 42.0);
}

void TestTrafficExports::harOfAConnectionWithoutTls()
{
    Exchange exchange = sentExchange();
    exchange.timings.encrypted.reset();
    const QJsonObject timings = entryOf(exchange).value("timings"_L1).toObject();
    QCOMPARE(timings.value("connect"_L1).toDouble(), 11.0);
    QCOMPARE(timings.value("send"_L1).toDouble(), 0.0);
    exchange.timings.connectStarted.reset();
    QCOMPARE(entryOf(exchange).value("timings"_L1).toObject().value("connect"_L1).toDouble(), -1.0);
    QCOMPARE(entryOf(exchange).value("time"_L1).toDouble(), 42.0);
}

void TestTrafficExports::harOfCallsWithoutAnAnswer()
{
    std::array exchanges{sentExchange(), sentExchange(), sentExchange()};
    exchanges[0].request.reset();
    exchanges[1].response.reset();
    exchanges[1].error = transport::TransportFailure{.kind = transport::TransportFailure::Kind::TimedOut};
    exchanges[2].error = openapi::ServiceError{};
    std::get<openapi::ServiceError>(*exchanges[2].error).code = u"AccessDenied"_s;
    const QJsonArray entries = logOf(harOf(exchanges, u"1.0"_s)).value("entries"_L1).toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0)["response"_L1]["status"_L1].toInt(-1), 0);
    QCOMPARE(entries.at(0)["_errorKind"_L1].toString(), u"transport"_s);
    QCOMPARE(entries.at(1)["_errorKind"_L1].toString(), u"service"_s);
    QCOMPARE(entries.at(1)["_errorCode"_L1].toString(), u"AccessDenied"_s);
    QCOMPARE(logOf(harOf({}, u"1.0"_s)).value("entries"_L1).toArray().size(), 0);
}

void TestTrafficExports::harOfBytesThatAreNoText()
{
    Exchange exchange = sentExchange();
    exchange.response->body = "\xFF\xFE\x80 no text";
    const QJsonObject content = entryOf(exchange).value("response"_L1).toObject().value("content"_L1).toObject();
    QCOMPARE(content.value("encoding"_L1).toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content.value("text"_L1).toString().toLatin1()), exchange.response->body);
}

void TestTrafficExports::shellWords_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"",      "plain",        "two words", "it's", "'",       "''", "\"$HOME\"", "`id`", "$(id)", "\\",
          "a\\",   "line\nline\n", "tab\t",     "~",    "~root",   "*",  "!x",        "#",    "a#b",   "-n",
          "{a,b}", "a;b",          "a&b",       "你好", "a|b>c<d", "%s", "?",         "[a]",  "x=y"})
        QTest::newRow(text) << QByteArray(text);
}

void TestTrafficExports::shellWords()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(argumentsInShell("tool", "tool " + shellQuoted(text) + " end"), QByteArrayList({text, "end"}));
}

void TestTrafficExports::curlAsItWasSent()
{
    const Exchange exchange = sentExchange();
    const QByteArrayList expected{"-X",
                                  "POST",
                                  "https://rtc.volcengineapi.com/?Action=StartVoiceChat&Version=2024-12-01",
                                  "--globoff",
                                  "-H",
                                  "Host: rtc.volcengineapi.com",
                                  "-H",
                                  "Content-Type: application/json",
                                  "-H",
                                  "X-Date: 2026",
                                  "--data-raw",
                                  exchange.request->body};
    QCOMPARE(argumentsInShell("curl", curlCommandOf(exchange)), expected);
}

void TestTrafficExports::ctlStartsFromTheScene()
{
    const QByteArrayList expected{"start",       "--endpoint", "cloud",  "--version", "2024-12-01", "--credential",
                                  "environment", "--app-id",   "app",    "--room",    "room-1",     "--task",
                                  "task-1",      "--user",     "user-1", "--",        "My scene"};
    QCOMPARE(argumentsInShell("voicechatctl", ctlCommandOf(sentExchange())), expected);
}

void TestTrafficExports::ctlCallsWithTheBody()
{
    Exchange exchange = sentExchange();
    exchange.subject.action = u"UpdateVoiceChat"_s;
    exchange.endpointName = u"sandbox"_s;
    QByteArray input;
    const QByteArrayList expected{"call",    "--endpoint", "sandbox", "--version", "2024-12-01",     "--credential",
                                  "sandbox", "--body",     "-",       "--",        "UpdateVoiceChat"};
    QCOMPARE(argumentsInShell("voicechatctl", ctlCommandOf(exchange), &input), expected);
    QCOMPARE(input, exchange.request->body);
    exchange.subject.action = u"StartVoiceChat"_s;
    exchange.subject.sceneId.clear();
    QVERIFY(argumentsInShell("voicechatctl", ctlCommandOf(exchange), &input).contains("--unrecorded"));
}

void TestTrafficExports::ctlCallsWithParameters()
{
    Exchange exchange = sentExchange();
    exchange.subject.action = u"GetRoomOnlineUsers"_s;
    exchange.request->method = "GET";
    exchange.request->body.clear();
    exchange.request->url = QUrl::fromEncoded(
        "https://rtc.volcengineapi.com/?Action=GetRoomOnlineUsers&AppId=a%20b&Id=1&Id=2&Version=2020-12-01");
    QByteArray input;
    QCOMPARE(argumentsInShell("voicechatctl", ctlCommandOf(exchange), &input).last(), QByteArray("GetRoomOnlineUsers"));
    QCOMPARE(input, QByteArray(R"({"AppId":"a b","Id":["1","2"]})"));
}

void TestTrafficExports::aKnownSecretIsRefused()
{
    SecretRegister secrets;
    Exchange exchange = sentExchange();
    const QByteArray har = harOf({&exchange, 1}, u"1.0"_s);
    QCOMPARE(cleared(har, secrets).value_or("refused"), har);
    secrets.add(SecretKind::SceneSecret, "\"$HOME\" `id` \\ ");
    // In the HAR it stands within JSON within JSON, in the command in JSON.
    for (const QByteArray &text : {har, curlCommandOf(exchange)}) {
        const auto refused = cleared(text, secrets);
        QVERIFY(!refused);
        QCOMPARE(refused.error().hits.front().kind, SecretKind::SceneSecret);
        QCOMPARE(refused.error().hits.front().form, SecretForm::Json);
    }
}

QTEST_GUILESS_MAIN(TestTrafficExports)
#include "tst_traffic_exports.moc"
