// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/signinginputjson.h"

#include "core/json/write.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::openapi;

Q_DECLARE_METATYPE(console::openapi::JsonInputProblem::Kind)

namespace {

using Kind = JsonInputProblem::Kind;

QDateTime now()
{
    return QDateTime(QDate(2025, 7, 1), QTime(8, 9, 10), Qt::UTC);
}

Result<ParsedSigningInput, JsonInputProblem> read(const QByteArray &json)
{
    return readSigningInput(json::Document::parse(json), now());
}

/// An input with keys and the given members.
QByteArray inputWith(const QByteArray &members)
{
    return R"({"accessKeyId":"AKLTMadeUp","secretKey":"madeUp")" + (members.isEmpty() ? QByteArray() : ',' + members) +
           '}';
}

QStringList keysOf(const json::Value &object)
{
    QStringList keys;
    for (json::Value member = object.firstChild(); !member.isMissing(); member = member.nextSibling())
        keys.append(member.key());
    return keys;
}

} // namespace

class TestSigningInputJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithVendor_data();
    void agreesWithVendor();
    void throwsWhereVendorThrows_data();
    void throwsWhereVendorThrows();
    void modeMayStandInside();
    void fillsWhatIsNotGiven();
    void keepsHeaderJson();
    void refuses_data();
    void refuses();

private:
    void addVectors(const QString &fileName, bool throwing);
};

// Each vector is read by our parser in its own text, so that order, escapes and halves of surrogates count.
void TestSigningInputJson::addVectors(const QString &fileName, bool throwing)
{
    QFile file(QStringLiteral(CONSOLE_TEST_DATA) + u"/vectors/"_s + fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const json::Document document = json::Document::parse(file.readAll());
    QVERIFY(document.isValid());
    const json::Value vectors = document.root().member(u"vectors");
    QVERIFY(vectors.count() > 0);
    for (json::Value vector = vectors.firstChild(); !vector.isMissing(); vector = vector.nextSibling()) {
        if (vector.member(u"output").member(u"throws").isMissing() != throwing)
            QTest::newRow(qPrintable(vector.member(u"name").toString())) << vector.text().toByteArray();
    }
}

void TestSigningInputJson::agreesWithVendor_data()
{
    QTest::addColumn<QByteArray>("vector");
    addVectors(u"signing.json"_s, false);
    addVectors(u"signing_extra.json"_s, false);
}

void TestSigningInputJson::agreesWithVendor()
{
    QFETCH(const QByteArray, vector);
    const auto parsed = read(vector);
    QVERIFY(parsed.has_value());
    const json::Document actual = json::Document::parse(signatureAsJson(*parsed));
    QVERIFY(actual.isValid());

    const json::Document vectorDocument = json::Document::parse(vector);
    const json::Value expected = vectorDocument.root().member(u"output");
    QCOMPARE(keysOf(actual.root()), keysOf(expected));
    for (json::Value member = expected.firstChild(); !member.isMissing(); member = member.nextSibling())
        QCOMPARE(json::compact(actual.root().member(member.key())), json::compact(member));
}

void TestSigningInputJson::throwsWhereVendorThrows_data()
{
    QTest::addColumn<QByteArray>("vector");
    addVectors(u"signing_extra.json"_s, true);
}

void TestSigningInputJson::throwsWhereVendorThrows()
{
    QFETCH(const QByteArray, vector);
    const auto parsed = read(vector);
    QVERIFY(!parsed);
    const QByteArray name = QTest::currentDataTag();
    if (name == "headers_null_value")
        QCOMPARE(parsed.error(), (JsonInputProblem{Kind::NullHeader, u"headers.X-A"_s}));
    else if (name == "headers_lone_surrogate")
        QCOMPARE(parsed.error(), (JsonInputProblem{Kind::LoneSurrogate, u"headers.X-A"_s}));
    else if (name == "body_lone_surrogate")
        QCOMPARE(parsed.error(), (JsonInputProblem{Kind::LoneSurrogate, u"body"_s}));
    else
        QCOMPARE(parsed.error(), (JsonInputProblem{Kind::InvalidDate, u"date"_s}));
}

void TestSigningInputJson::modeMayStandInside()
{
    QCOMPARE(read(inputWith({}))->mode, SigningMode::Headers);
    QCOMPARE(read(inputWith(R"("mode":null)"))->mode, SigningMode::Headers);
    QCOMPARE(read(inputWith(R"("mode":"header")"))->mode, SigningMode::Headers);
    QCOMPARE(read(inputWith(R"("mode":"query")"))->mode, SigningMode::Url);
    QCOMPARE(read(R"({"mode":"query","input":)" + inputWith({}) + '}')->mode, SigningMode::Url);
    QCOMPARE(read(R"({"input":)" + inputWith(R"("mode":"query")") + '}')->mode, SigningMode::Url);
}

void TestSigningInputJson::fillsWhatIsNotGiven()
{
    const auto parsed = read(inputWith({}));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->request.date, now());
    QCOMPARE(parsed->request.region, "cn-north-1");
    QCOMPARE(parsed->request.service, "rtc");
    QCOMPARE(parsed->request.method, "POST");
    QCOMPARE(parsed->request.path, "/");
    QVERIFY(parsed->request.body.isEmpty());
    const SigningInput input = parsed->signingInput();
    QCOMPARE(input.accessKeyId, "AKLTMadeUp");
    QCOMPARE(input.secretKey, "madeUp");
    QVERIFY(input.sessionToken.isEmpty());
    // Finer than a millisecond is cut off, never rounded into the next second or year.
    const auto lastMoment = read(inputWith(R"("date":"2025-12-31T23:59:59.9999Z")"));
    QCOMPARE(lastMoment->request.date, QDateTime(QDate(2025, 12, 31), QTime(23, 59, 59, 999), Qt::UTC));
    QCOMPARE(read(inputWith(R"("date":"2025-02-03")"))->request.date,
             QDateTime(QDate(2025, 2, 3), QTime(0, 0), Qt::UTC));
}

void TestSigningInputJson::keepsHeaderJson()
{
    const auto parsed = read(inputWith(R"("headers":{"X-A":1.50,"Host":"h","X-A":2.50,"User-Agent":null})"));
    QVERIFY(parsed.has_value());
    const QByteArray output = signatureAsJson(*parsed);
    QVERIFY2(output.contains(R"("headers":{"X-A":2.50,"Host":"h","User-Agent":null,"X-Date":"20250701T080910Z")"),
             output.constData());
    QVERIFY(output.contains(R"(\nx-a:2.5\n)"));
}

void TestSigningInputJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JsonInputProblem::Kind>("kind");
    QTest::addColumn<QString>("member");

    const auto row = [](const char *name, const QByteArray &json, Kind kind, const QString &member) {
        QTest::newRow(name) << json << kind << member;
    };
    row("nothing", "", Kind::NotJson, u"1:1"_s);
    row("error on line 2", "{\n ?}", Kind::NotJson, u"2:2"_s);
    row("a list", "[]", Kind::NotAnObject, {});
    row("input is a text", R"({"input":"x"})", Kind::NotAnObject, {});
    row("no access key", R"({"secretKey":"x"})", Kind::Missing, u"accessKeyId"_s);
    row("no secret key", R"({"accessKeyId":"x","secretKey":null})", Kind::Missing, u"secretKey"_s);
    row("key is a number", R"({"accessKeyId":1,"secretKey":"x"})", Kind::WrongType, u"accessKeyId"_s);
    row("other mode", inputWith(R"("mode":"cookie")"), Kind::UnknownMode, u"mode"_s);
    row("mode is a number", inputWith(R"("mode":1)"), Kind::UnknownMode, u"mode"_s);
    row("date is a number", inputWith(R"("date":1)"), Kind::WrongType, u"date"_s);
    row("date is empty", inputWith(R"("date":"")"), Kind::InvalidDate, u"date"_s);
    row("date does not exist", inputWith(R"("date":"2025-02-30T00:00:00Z")"), Kind::InvalidDate, u"date"_s);
    row("query is a list", inputWith(R"("query":[])"), Kind::WrongType, u"query"_s);
    row("headers are a text", inputWith(R"("headers":"Host: h")"), Kind::WrongType, u"headers"_s);
    row("null header", inputWith(R"("headers":{"Host":null})"), Kind::NullHeader, u"headers.Host"_s);
    row("object body in a URL", inputWith(R"("mode":"query","body":{})"), Kind::WrongType, u"body"_s);
    row("half a character", inputWith(R"("path":"/\ud83d")"), Kind::LoneSurrogate, u"path"_s);
    row("the first problem counts", inputWith(R"("query":1,"headers":1)"), Kind::WrongType, u"query"_s);
}

void TestSigningInputJson::refuses()
{
    QFETCH(const QByteArray, json);
    const auto parsed = read(json);
    QVERIFY(!parsed);
    QTEST(parsed.error().kind, "kind");
    QTEST(parsed.error().member, "member");
}

QTEST_GUILESS_MAIN(TestSigningInputJson)
#include "tst_openapi_signinginputjson.moc"
