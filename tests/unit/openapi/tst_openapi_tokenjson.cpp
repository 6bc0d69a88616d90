// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/tokenjson.h"

#include "core/json/write.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::openapi;

Q_DECLARE_METATYPE(console::openapi::JsonInputProblem::Kind)

namespace {

using Kind = JsonInputProblem::Kind;

Result<ParsedTokenInput, JsonInputProblem> read(const QByteArray &json)
{
    const RtcToken defaults{.appId = {}, .roomId = {}, .userId = {}, .nonce = 77, .issuedAt = 88, .privileges = {}};
    return readTokenInput(json::Document::parse(json), defaults);
}

QByteArray inputWith(const QByteArray &members)
{
    return R"({"appId":"661e7ae5543cf0123456789a","appKey":"k","roomId":"r","userId":"u")" +
           (members.isEmpty() ? QByteArray() : ',' + members) + '}';
}

} // namespace

class TestTokenJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithVendor_data();
    void agreesWithVendor();
    void cutsFractions();
    void takesDefaults();
    void oddAppIdIsNotParsedBack();
    void refusesWhatDoesNotFit();
    void refuses_data();
    void refuses();
};

void TestTokenJson::agreesWithVendor_data()
{
    QTest::addColumn<QByteArray>("vector");
    QFile file(QStringLiteral(CONSOLE_TEST_DATA) + u"/vectors/rtc_token.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const json::Document document = json::Document::parse(file.readAll());
    const json::Value vectors = document.root().member(u"vectors");
    QCOMPARE(vectors.count(), 8);
    for (json::Value vector = vectors.firstChild(); !vector.isMissing(); vector = vector.nextSibling())
        QTest::newRow(qPrintable(vector.member(u"name").toString())) << vector.text().toByteArray();
}

void TestTokenJson::agreesWithVendor()
{
    QFETCH(const QByteArray, vector);
    const auto parsed = read(vector);
    QVERIFY(parsed.has_value());
    const auto output = tokenAsJson(*parsed);
    QVERIFY(output.has_value());
    const json::Document document = json::Document::parse(vector);
    QCOMPARE(*output, json::compact(document.root().member(u"output")));
}

// The token of encoderErrors.fractional_expire in the file of vectors.
void TestTokenJson::cutsFractions()
{
    const auto parsed = read(R"({"appId":"661e7ae5543cf0123456789a","appKey":"0123456789abcdef0123456789abcdef",)"
                             R"("roomId":"r","userId":"u","nonce":123456789.5,"issuedAt":1751357350.9,)"
                             R"("expireAt":1751443750.5,"addPrivilege":[[4,0.9]]})");
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->token.nonce, 123456789U);
    QCOMPARE(parsed->token.issuedAt, 1751357350U);
    QCOMPARE(parsed->token.expireAt, 1751443750U);
    QCOMPARE(parsed->token.privileges.value(4, 1), 0U);

    const auto vendor =
        decodeToken("001661e7ae5543cf0123456789aFAAVzVsHppdjaCbpZGgBAHIBAHUAACAAt40P700SOjQWTS+k5ruEzR9H"
                    "KPp5Iq3l4bUVxV2BJdw=");
    QVERIFY(vendor.has_value());
    QCOMPARE(vendor->token.expireAt, parsed->token.expireAt);
}

void TestTokenJson::takesDefaults()
{
    const auto parsed = read(inputWith(R"("nonce":null)"));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->token.nonce, 77U);
    QCOMPARE(parsed->token.issuedAt, 88U);
    QCOMPARE(parsed->token.expireAt, 0U);
    QVERIFY(parsed->token.privileges.isEmpty());
}

void TestTokenJson::oddAppIdIsNotParsedBack()
{
    const auto parsed = read(R"({"appId":"","appKey":"k","roomId":"r","userId":"u"})");
    QVERIFY(parsed.has_value());
    const auto output = tokenAsJson(*parsed);
    QVERIFY(output.has_value());
    QVERIFY(output->endsWith(R"("parsedBack":null})"));
}

void TestTokenJson::refusesWhatDoesNotFit()
{
    const auto parsed = read(R"({"appId":"a","appKey":"k","userId":"u","roomId":")" + QByteArray(1200, 'r') + "\"}");
    QVERIFY(parsed.has_value());
    const auto output = tokenAsJson(*parsed);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, Kind::TooLong);
}

void TestTokenJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JsonInputProblem::Kind>("kind");
    QTest::addColumn<QString>("member");

    const auto row = [](const char *name, const QByteArray &json, Kind kind, const QString &member) {
        QTest::newRow(name) << json << kind << member;
    };
    row("nothing", "", Kind::NotJson, u"1:1"_s);
    row("a list", "[]", Kind::NotAnObject, {});
    row("no AppId", R"({"appKey":"k","roomId":"r","userId":"u"})", Kind::Missing, u"appId"_s);
    row("no AppKey", R"({"appId":"a","roomId":"r","userId":"u"})", Kind::Missing, u"appKey"_s);
    row("room is a number", R"({"appId":"a","appKey":"k","roomId":1,"userId":"u"})", Kind::WrongType, u"roomId"_s);
    row("half a character", R"({"appId":"a","appKey":"k","roomId":"r","userId":"\udc00"})", Kind::LoneSurrogate,
        u"userId"_s);
    row("negative", inputWith(R"("expireAt":-1)"), Kind::OutOfRange, u"expireAt"_s);
    row("a little negative", inputWith(R"("expireAt":-0.5)"), Kind::OutOfRange, u"expireAt"_s);
    row("too large", inputWith(R"("nonce":4294967296)"), Kind::OutOfRange, u"nonce"_s);
    row("a little too large", inputWith(R"("nonce":4294967295.5)"), Kind::OutOfRange, u"nonce"_s);
    row("far too large", inputWith(R"("issuedAt":1e400)"), Kind::OutOfRange, u"issuedAt"_s);
    row("a text", inputWith(R"("issuedAt":"1")"), Kind::WrongType, u"issuedAt"_s);
    row("privileges are an object", inputWith(R"("addPrivilege":{})"), Kind::WrongType, u"addPrivilege"_s);
    row("privilege is a number", inputWith(R"("addPrivilege":[4])"), Kind::WrongType, u"addPrivilege[0]"_s);
    row("privilege without an expiry", inputWith(R"("addPrivilege":[[0,0],[4]])"), Kind::WrongType,
        u"addPrivilege[1]"_s);
    row("privilege too large", inputWith(R"("addPrivilege":[[65536,0]])"), Kind::OutOfRange, u"addPrivilege[0]"_s);
}

void TestTokenJson::refuses()
{
    QFETCH(const QByteArray, json);
    const auto parsed = read(json);
    QVERIFY(!parsed);
    QTEST(parsed.error().kind, "kind");
    QTEST(parsed.error().member, "member");
}

QTEST_GUILESS_MAIN(TestTokenJson)
#include "tst_openapi_tokenjson.moc"
