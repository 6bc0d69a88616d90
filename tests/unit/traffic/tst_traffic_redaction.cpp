// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/redaction.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::traffic;

class TestTrafficRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_data();
    void json();
    void everyPartOfAnExchange();
    void percentEncodedToo();
    void jsonEscapedToo();
    void emptySecretsErasesNothing();
};

void TestTrafficRedaction::json_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("account") << QByteArray(R"({"AccountConfig":{"accessKeyId":"AK","secretKey":"SK"},"x":1.0})")
                             << QByteArray(R"({"AccountConfig":{"accessKeyId":"***","secretKey":"***"},"x":1.0})");
    QTest::newRow("tokens of ASR and TTS")
        << QByteArray(R"({ "AccessToken" : "a", "app": {"token":"b","appid":"c"}, "APIKey":"d" })")
        << QByteArray(R"({ "AccessToken" : "***", "app": {"token":"***","appid":"c"}, "APIKey":"***" })");
    QTest::newRow("case does not matter")
        << QByteArray(R"({"apikey":"x","SECRETKEY":"y"})") << QByteArray(R"({"apikey":"***","SECRETKEY":"***"})");
    QTest::newRow("an empty one shows that it is empty")
        << QByteArray(R"({"secretKey":""})") << QByteArray(R"({"secretKey":""})");
    QTest::newRow("numbers are secrets too") << QByteArray(R"({"Token":123})") << QByteArray(R"({"Token":"***"})");
    QTest::newRow("an object of that name is searched")
        << QByteArray(R"({"Token":{"secretKey":"s","a":1}})") << QByteArray(R"({"Token":{"secretKey":"***","a":1}})");
    QTest::newRow("a list of that name is one of secrets")
        << QByteArray(R"({"APIKey":["a",["b"],{"c":"d"}]})") << QByteArray(R"({"APIKey":["***",["***"],{"c":"d"}]})");
    QTest::newRow("in lists, in order") << QByteArray(R"([{"Token":"1"},[{"Token":"2","k":"v"}]])")
                                        << QByteArray(R"([{"Token":"***"},[{"Token":"***","k":"v"}]])");
    QTest::newRow("in a string that holds JSON") << QByteArray(R"({"Custom":"{\"api_key\":\"s\",\"n\":1}"})")
                                                 << QByteArray(R"({"Custom":"{\"api_key\":\"***\",\"n\":1}"})");
    QTest::newRow("ordinary text that looks like JSON stays") << QByteArray(R"({"Message":"{not json","m":"[1, 2]"})")
                                                              << QByteArray(R"({"Message":"{not json","m":"[1, 2]"})");
    QTest::newRow("escaped key") << QByteArray(R"({"secret\u004bey":"s"})")
                                 << QByteArray(R"({"secret\u004bey":"***"})");
    QTest::newRow("both duplicates") << QByteArray(R"({"Token":"a","Token":"b"})")
                                     << QByteArray(R"({"Token":"***","Token":"***"})");
    QTest::newRow("broken JSON, as far as it can be read")
        << QByteArray(R"({"secretKey":"s" "x":)") << QByteArray(R"({"secretKey":"***" "x":)");
    QTest::newRow("spelt with _ and -") << QByteArray(R"({"access_token":"a","X-Api-Key":"b"})")
                                        << QByteArray(R"({"access_token":"***","X-Api-Key":"***"})");
    QTest::newRow("in a URL")
        << QByteArray(R"({"Url":"https://u:p@x.cn/c?a=1&api_key=k#f","Icon":"https://x.cn/a?b=token"})")
        << QByteArray(R"({"Url":"https://***@x.cn/c?a=1&api_key=***#f","Icon":"https://x.cn/a?b=token"})");
    QTest::newRow("headers for another gateway, whatever their names")
        << QByteArray(R"({"ExtraHeader":{"X-Auth-Token":"a","Cookie":"b","n":[1,{"c":"d"}]},"k":"v"})")
        << QByteArray(R"({"ExtraHeader":{"X-Auth-Token":"***","Cookie":"***","n":["***",{"c":"***"}]},"k":"v"})");
    QTest::newRow("headers as a list and as text")
        << QByteArray(R"({"ExtraHeaders":[{"Name":"X","Value":"s"}],"headers":"{\"Cookie\":\"s\"}"})")
        << QByteArray(R"({"ExtraHeaders":[{"Name":"***","Value":"***"}],"headers":"***"})");
    QTest::newRow("an empty header shows that it is empty")
        << QByteArray(R"({"ExtraHeader":{"Cookie":""}})") << QByteArray(R"({"ExtraHeader":{"Cookie":""}})");
    QTest::newRow("parameters of URLs, by part")
        << QByteArray(R"({"MCP":[{"URL":"https://x.cn/sse?key=a&ak=b&my_token=c&X-Sign=d&oauth=e&sk=f&task=g&n=1"}]})")
        << QByteArray(
               R"({"MCP":[{"URL":"https://x.cn/sse?key=***&ak=***&my_token=***&X-Sign=***&oauth=***&sk=***&task=g&n=1"}]})");
    QTest::newRow("parameters behind the fragment mark")
        << QByteArray(R"({"Url":"https://x.cn/a#access_token=s&n=1","V":"https://x.cn/a?n=1#/b?key=s"})")
        << QByteArray(R"({"Url":"https://x.cn/a#access_token=***&n=1","V":"https://x.cn/a?n=1#/b?key=***"})");
    QTest::newRow("secrets beside a URL in a string that holds JSON")
        << QByteArray(R"({"Custom":"{\"url\":\"https://x.cn/?sign=a\",\"secretKey\":\"s\"}"})")
        << QByteArray(R"({"Custom":"{\"url\":\"https://x.cn/?sign=***\",\"secretKey\":\"***\"}"})");
    QTest::newRow("no JSON") << QByteArray("<html>secretKey</html>") << QByteArray("<html>secretKey</html>");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestTrafficRedaction::json()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(redactedJson(text), expected);
}

void TestTrafficRedaction::everyPartOfAnExchange()
{
    const Secret id("AKLTcanary");
    const Secret key("SKcanary");
    const QByteArray leak = "AKLTcanary SKcanary";

    Exchange exchange;
    exchange.request = SentRequest{.method = "POST",
                                   .url = QUrl(u"https://x.cn/?X-Credential=AKLTcanary"_s),
                                   .headers = {{"Authorization", leak}, {"X-Security-Token", "other"}},
                                   .body = R"({"m":"AKLTcanary","secretKey":"inline"})"};
    exchange.signingTrace = openapi::SigningTrace{};
    exchange.signingTrace->canonicalRequest = leak;
    exchange.signingTrace->canonicalHeaders = leak;
    exchange.signingTrace->canonicalQuery = leak;
    exchange.signingTrace->stringToSign = leak;
    exchange.signingTrace->authorization = leak;
    exchange.response = ReceivedResponse{.status = 401, .reason = {}, .headers = {{"X-Echo", leak}}, .body = leak};
    exchange.answer = openapi::ServiceAnswer{.httpStatus = 401, .metadata = {}, .result = "\"" + leak + "\""};
    exchange.answer->metadata.error = openapi::ServiceError{u"InvalidAccessKey"_s, 100009, QString::fromUtf8(leak)};
    exchange.error = *exchange.answer->metadata.error;

    const std::array known{KnownSecret{id, "AKLT…nary"}, KnownSecret{key, redactedText()}};
    const Exchange clean = redacted(exchange, known);

    const auto &trace = *clean.signingTrace;
    const auto &error = std::get<openapi::ServiceError>(*clean.error);
    const QByteArrayList parts{clean.request->url.toEncoded(),
                               clean.request->headers[0].value,
                               clean.request->headers[1].value,
                               clean.request->body,
                               trace.canonicalRequest,
                               trace.canonicalHeaders,
                               trace.canonicalQuery,
                               trace.stringToSign,
                               trace.authorization,
                               clean.response->headers[0].value,
                               clean.response->body,
                               clean.answer->result,
                               clean.answer->metadata.error->message.toUtf8(),
                               error.message.toUtf8()};
    for (const QByteArray &part : parts)
        QVERIFY2(!part.contains("canary") && !part.contains("other") && !part.contains("inline"), part.constData());
    QCOMPARE(clean.request->headers[0].value, QByteArray("AKLT…nary ***"));
    QCOMPARE(clean.request->headers[1].value, QByteArray("***"));
}

void TestTrafficRedaction::percentEncodedToo()
{
    const Secret token("a/b+c=");
    Exchange exchange;
    exchange.request = SentRequest{
        .method = "GET", .url = QUrl::fromEncoded("https://x.cn/?t=a%2Fb%2Bc%3D&k=1"), .headers = {}, .body = {}};
    const std::array known{KnownSecret{token, redactedText()}};
    const QByteArray url = redacted(exchange, known).request->url.toEncoded();
    QVERIFY2(!url.contains("a%2Fb"), url.constData());
    QVERIFY(url.endsWith("&k=1"));
}

void TestTrafficRedaction::jsonEscapedToo()
{
    const Secret token("a/b\"c\\d");
    const std::array known{KnownSecret{token, redactedText()}};
    const QByteArray plain = R"({"Message":"not good: a/b\"c\\d."})";
    const QByteArray slashed = QByteArray(plain).replace("a/b", "a\\/b");
    const QByteArray expected = R"({"Message":"not good: ***."})";
    QCOMPARE(redactedJson(plain, known), expected);
    QCOMPARE(redactedJson(slashed, known), expected);
}

void TestTrafficRedaction::emptySecretsErasesNothing()
{
    const Secret none;
    Exchange exchange;
    exchange.request = SentRequest{.method = "GET", .url = QUrl(u"https://x.cn/"_s), .headers = {}, .body = "plain"};
    const std::array known{KnownSecret{none, redactedText()}};
    QCOMPARE(redacted(exchange, known).request->body, QByteArray("plain"));
}

QTEST_GUILESS_MAIN(TestTrafficRedaction)
#include "tst_traffic_redaction.moc"
