// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/responsemetadata.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

Q_DECLARE_METATYPE(console::openapi::UnreadableAnswer::Kind)

namespace {

using Kind = UnreadableAnswer::Kind;

ServiceError errorIn(const QByteArray &error, int status = 200)
{
    const auto answer = readAnswer(status, "application/json", {}, R"({"ResponseMetadata":{"Error":)" + error + "}}");
    return answer ? answer->metadata.error.value_or(ServiceError{u"none"_s, 0, {}})
                  : ServiceError{u"unreadable"_s, 0, {}};
}

} // namespace

class TestResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAcceptedCall();
    void readsRefusedCall();
    void readsErrorForms_data();
    void readsErrorForms();
    void keepsResultText_data();
    void keepsResultText();
    void statusAloneMayFail();
    void oddMetadataIsRead();
    void lastOfDuplicatesCounts();
    void labelDoesNotHideJson();
    void refuses_data();
    void refuses();
    void everyCutIsRefused();
    void anyStatusGivesOneOrTheOther();
};

void TestResponse::readsAcceptedCall()
{
    const auto answer = readAnswer(200, "application/json; charset=utf-8", {},
                                   R"({"ResponseMetadata":{"RequestId":"20250701abc","Action":"StartVoiceChat",)"
                                   R"("Version":"2024-12-01","Service":"rtc","Region":"cn-north-1"},"Result":"ok"})");
    QVERIFY(answer.has_value());
    const ServiceAnswer expected{.httpStatus = 200,
                                 .metadata = {.requestId = u"20250701abc"_s,
                                              .action = u"StartVoiceChat"_s,
                                              .version = u"2024-12-01"_s,
                                              .service = u"rtc"_s,
                                              .region = u"cn-north-1"_s,
                                              .error = std::nullopt},
                                 .result = "\"ok\""};
    QCOMPARE(*answer, expected);
}

void TestResponse::readsRefusedCall()
{
    const auto answer = readAnswer(401, "application/json", {},
                                   R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":100010,)"
                                   R"("Code":"SignatureDoesNotMatch","Message":"签名不匹配"}}})");
    QVERIFY(answer.has_value());
    QCOMPARE(answer->httpStatus, 401);
    const ServiceError expected{u"SignatureDoesNotMatch"_s, 100010, u"签名不匹配"_s};
    QCOMPARE(answer->metadata.error, std::optional(expected));
    QVERIFY(answer->result.isEmpty());
}

void TestResponse::readsErrorForms_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("codeN");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *json, const char *code, qint64 codeN, const char *message) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(code) << codeN << QString::fromUtf8(message);
    };
    row("no number", R"({"Code":"A","Message":"m"})", "A", 0, "m");
    row("code is a number", R"({"Code":-1,"Message":"m"})", "-1", 0, "m");
    row("number is a text", R"({"CodeN":"100009","Code":"A"})", "A", 100009, "");
    row("huge number", R"({"CodeN":123456789012345678901234567890,"Code":"A"})", "A", 0, "");
    row("huge code", R"({"Code":1e400})", "1e400", 0, "");
    row("number with a fraction", R"({"CodeN":1.5,"Code":"A"})", "A", 0, "");
    row("message is an object", R"({"Code":"A","Message":{"a" : 1}})", "A", 0, R"({"a":1})");
    row("message is null", R"({"Code":"A","Message":null})", "A", 0, "");
    row("message only", R"({"Message":"m"})", "", 0, "m");
    row("a text", R"("it failed")", "", 0, "it failed");
    row("a list", R"(["it", "failed"])", "", 0, R"(["it","failed"])");
    row("true", "true", "", 0, "true");
    row("null", "null", "none", 0, "");
    row("empty object", "{}", "none", 0, "");
    row("empty text", R"("")", "none", 0, "");
}

void TestResponse::readsErrorForms()
{
    QFETCH(const QByteArray, json);
    const ServiceError error = errorIn(json);
    QTEST(error.code, "code");
    QTEST(error.codeN, "codeN");
    QTEST(error.message, "message");
}

void TestResponse::keepsResultText_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("absent") << QByteArray() << QByteArray();
    QTest::newRow("null") << QByteArray(R"(,"Result":null)") << QByteArray();
    QTest::newRow("text") << QByteArray(R"(,"Result":"ok")") << QByteArray(R"("ok")");
    QTest::newRow("empty text") << QByteArray(R"(,"Result":"")") << QByteArray(R"("")");
    QTest::newRow("object") << QByteArray(R"(,"Result":{"b": 1.0, "a":9007199254740993})")
                            << QByteArray(R"({"b": 1.0, "a":9007199254740993})");
    QTest::newRow("list") << QByteArray(R"(,"Result":[])") << QByteArray("[]");
}

void TestResponse::keepsResultText()
{
    QFETCH(const QByteArray, member);
    const auto answer = readAnswer(200, {}, {}, R"({"ResponseMetadata":{})" + member + "}");
    QVERIFY(answer.has_value());
    QTEST(answer->result, "result");
}

void TestResponse::statusAloneMayFail()
{
    const QByteArray body = R"({"ResponseMetadata":{"RequestId":"r"},"Result":"ok"})";
    QVERIFY(!readAnswer(200, {}, {}, body)->metadata.error);
    QVERIFY(!readAnswer(204, {}, {}, body)->metadata.error);
    for (const int status : {0, 100, 400, 403, 500, 503}) {
        const auto answer = readAnswer(status, {}, {}, body);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->metadata.error.value_or(ServiceError{}).code, u"HTTP "_s + QString::number(status));
        QCOMPARE(answer->metadata.requestId, u"r"_s);
    }
    QCOMPARE(errorIn(R"({"Code":"A"})", 500).code, u"A"_s);
}

void TestResponse::oddMetadataIsRead()
{
    const auto answer =
        readAnswer(200, {}, {}, R"({"ResponseMetadata":{"RequestId":17,"Action":null,"Version":["x"],"Region":{}}})");
    QVERIFY(answer.has_value());
    QCOMPARE(answer->metadata.requestId, u"17"_s);
    QCOMPARE(answer->metadata.action, QString());
    QCOMPARE(answer->metadata.version, u"[\"x\"]"_s);
    QCOMPARE(answer->metadata.region, u"{}"_s);
}

void TestResponse::lastOfDuplicatesCounts()
{
    const auto answer = readAnswer(200, {}, {},
                                   R"({"ResponseMetadata":[],"Result":"a","ResponseMetadata":{"RequestId":"1",)"
                                   R"("RequestId":"2","Error":{"Code":"A"},"Error":null},"Result":"b"})");
    QVERIFY(answer.has_value());
    QCOMPARE(answer->metadata.requestId, u"2"_s);
    QVERIFY(!answer->metadata.error);
    QCOMPARE(answer->result, "\"b\"");
}

void TestResponse::labelDoesNotHideJson()
{
    const QByteArray body = " \r\n{\"ResponseMetadata\":{}}\n";
    QVERIFY(readAnswer(200, "text/html", {}, body).has_value());
    QVERIFY(readAnswer(200, "text/plain", {}, body).has_value());
    QVERIFY(readAnswer(200, "", {}, "\xef\xbb\xbf" + body.trimmed()).has_value());
}

void TestResponse::refuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<UnreadableAnswer::Kind>("kind");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, int status, const char *type, const QByteArray &body, Kind kind,
                        const QString &detail) {
        QTest::newRow(name) << status << QByteArray(type) << body << kind << detail;
    };
    const QByteArray fine = R"({"ResponseMetadata":{}})";
    const QString place = u"https://login.example/?a=ü"_s;
    row("empty", 200, "application/json", "", Kind::Empty, {});
    row("blanks only", 500, "application/json", " \r\n\t", Kind::Empty, {});
    row("byte order mark only", 200, "", "\xef\xbb\xbf", Kind::Empty, {});
    row("empty web page", 200, "text/html", "", Kind::Empty, {});
    row("web page", 502, "Text/HTML; charset=gbk", "<html><body>Bad Gateway</body></html>", Kind::Html, u"text/html"_s);
    row("web page by its looks", 200, "application/json", "\n <!DOCTYPE html>", Kind::Html, u"application/json"_s);
    row("web page without a type", 200, "", "<html>", Kind::Html, QString());
    row("web page by its type", 403, "text/html", "blocked", Kind::Html, u"text/html"_s);
    row("web page as XML", 403, "application/xhtml+xml", "x", Kind::Html, u"application/xhtml+xml"_s);
    row("plain text", 503, "text/plain", "upstream connect error", Kind::NotJson, u"1:1"_s);
    row("bytes", 200, "application/json", QByteArray("\0\xff\xfe", 3), Kind::NotJson, u"1:2"_s);
    row("error on line 2", 200, "", "{\"ResponseMetadata\":{},\n \"Result\":?}", Kind::NotJson, u"2:11"_s);
    row("two documents", 200, "", fine + fine, Kind::NotJson, u"1:24"_s);
    row("nested too deep", 200, "", QByteArray(100000, '['), Kind::NotJson, u"1:513"_s);
    row("a list", 200, "", "[]", Kind::NoEnvelope, {});
    row("a text", 200, "", "\"ok\"", Kind::NoEnvelope, {});
    row("a number", 200, "", "1e999", Kind::NoEnvelope, {});
    row("no metadata", 404, "", R"({"Error":{"Code":"A"}})", Kind::NoEnvelope, {});
    row("metadata is a text", 200, "", R"({"ResponseMetadata":"x"})", Kind::NoEnvelope, {});
    row("metadata is null", 200, "", R"({"ResponseMetadata":null})", Kind::NoEnvelope, {});
    row("metadata is a list", 200, "", R"({"ResponseMetadata":[]})", Kind::NoEnvelope, {});
    row("other case", 200, "", R"({"responseMetadata":{}})", Kind::NoEnvelope, {});
    row("moved", 301, "application/json", fine, Kind::Redirect, place);
    row("moved, empty", 302, "", "", Kind::Redirect, place);
    row("moved, web page", 307, "text/html", "<html>", Kind::Redirect, place);
    row("not modified", 304, "", "", Kind::Redirect, place);
}

void TestResponse::refuses()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    const auto answer = readAnswer(status, contentType, "https://login.example/?a=\xc3\xbc", body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, status);
    QTEST(answer.error().kind, "kind");
    QTEST(answer.error().detail, "detail");
}

void TestResponse::everyCutIsRefused()
{
    const QByteArray body = R"({"ResponseMetadata":{"RequestId":"é","Error":{"CodeN":1,"Code":"A"}},"Result":[1,"x"]})";
    QVERIFY(readAnswer(200, {}, {}, body).has_value());
    for (qsizetype length = 0; length < body.size(); ++length) {
        const auto answer = readAnswer(200, "application/json", {}, body.first(length));
        QVERIFY(!answer);
        const bool halfCharacter = (static_cast<uchar>(body.at(length)) & 0xC0) == 0x80;
        QCOMPARE(answer.error().kind, length == 0 ? Kind::Empty : halfCharacter ? Kind::NotJson : Kind::CutShort);
    }
}

void TestResponse::anyStatusGivesOneOrTheOther()
{
    for (int status = -1; status < 700; ++status) {
        const auto answer = readAnswer(status, {}, {}, R"({"ResponseMetadata":{}})");
        const bool redirect = status >= 300 && status < 400;
        const bool success = status >= 200 && status < 300;
        QCOMPARE(answer.has_value(), !redirect);
        if (answer)
            QCOMPARE(answer->metadata.error.has_value(), !success);
    }
}

QTEST_GUILESS_MAIN(TestResponse)
#include "tst_openapi_response.moc"
