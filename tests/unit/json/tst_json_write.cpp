// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/write.h"

#include <QTest>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

class TestJsonWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void compacts_data();
    void compacts();
    void prettyPrints_data();
    void prettyPrints();
    void indentIsChosen();
    void subtree();
    void brokenTextKeepsItsTokens_data();
    void brokenTextKeepsItsTokens();
    void deepTextNeedsNoStack();
    void objectWriter();
};

void TestJsonWrite::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("empty") << u""_s << R"("")"_ba;
    QTest::newRow("plain") << u"a/b 你好 😀"_s << R"("a/b 你好 😀")"_ba;
    QTest::newRow("escapes") << u"\"\\\b\t\n\f\r"_s << R"("\"\\\b\t\n\f\r")"_ba;
    QTest::newRow("controls") << QString::fromUtf16(u"\0\x01\x0b\x1f\x7f", 5)
                              << "\"\\u0000\\u0001\\u000b\\u001f\x7f\""_ba;
    QTest::newRow("line separators stay raw") << u"\u2028\u2029"_s << "\"\u2028\u2029\""_ba;
}

void TestJsonWrite::quotes()
{
    QFETCH(QString, text);
    QTEST(quoted(text), "literal");
    QCOMPARE(Document::parse(quoted(text)).root().toString(), text);
}

void TestJsonWrite::compacts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
    QTest::newRow("scalar") << " 1.0 "_ba
                            << "1.0"_ba;
    QTest::newRow("blanks") << "\uFEFF{ \"a b\" :\r\n\t[ 1 , 2 ] , \"c\" : { } }\n"_ba
                            << R"({"a b":[1,2],"c":{}})"_ba;
    QTest::newRow("what must survive")
        << R"({ "id" : 9007199254740993, "n":1.0, "e": 1E5, "u" : "\u4f60\/", "id": -0 })"_ba
        << R"({"id":9007199254740993,"n":1.0,"e":1E5,"u":"\u4f60\/","id":-0})"_ba;
    QTest::newRow("quotes and backslashes") << R"([ "a \" , b" , "\\" , " // " ])"_ba
                                            << R"(["a \" , b","\\"," // "])"_ba;
}

void TestJsonWrite::compacts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);
    QCOMPARE(compact(Document::parse(text).root()), result);
    QCOMPARE(compact(Document::parse(result).root()), result);
    QCOMPARE(compact(Document::parse(pretty(Document::parse(text).root())).root()), result);
}

void TestJsonWrite::prettyPrints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("scalar") << " \"a\" "_ba
                            << "\"a\""_ba;
    QTest::newRow("empty containers") << "{\"a\":[ ],\"b\":{\n}}"_ba
                                      << "{\n  \"a\": [],\n  \"b\": {}\n}"_ba;
    QTest::newRow("nested") << R"({"a":[1,{"b":2}],"a":1E5})"_ba
                            << "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ],\n  \"a\": 1E5\n}"_ba;
    QTest::newRow("CR LF becomes LF") << "[\r\n1\r\n]"_ba
                                      << "[\n  1\n]"_ba;
}

void TestJsonWrite::prettyPrints()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);
    QCOMPARE(pretty(Document::parse(text).root()), result);
    QCOMPARE(pretty(Document::parse(result).root()), result);
}

void TestJsonWrite::indentIsChosen()
{
    const Value value = Document::parse("[[1]]").root();
    QCOMPARE(pretty(value, 4), "[\n    [\n        1\n    ]\n]"_ba);
    QCOMPARE(pretty(value, 0), "[\n[\n1\n]\n]"_ba);
}

void TestJsonWrite::subtree()
{
    const Document document = Document::parse("{\n  \"a\": {\n    \"b\": [ 1 ]\n  },\n  \"c\": 2\n}");
    QCOMPARE(compact(document.root().member(u"a")), R"({"b":[1]})"_ba);
    QCOMPARE(pretty(document.root().member(u"a")), "{\n  \"b\": [\n    1\n  ]\n}"_ba);
}

void TestJsonWrite::brokenTextKeepsItsTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("missing comma") << "[1  2]"_ba
                                   << "[1 2]"_ba;
    QTest::newRow("unclosed") << "{\"a\" : [ 1 ,"_ba
                              << "{\"a\":[1,"_ba;
    QTest::newRow("closed too often") << "[ [ } ] ]"_ba
                                      << "[[}]]"_ba;
    QTest::newRow("line comment") << "[1, // one\n 2]"_ba
                                  << "[1,// one\n2]"_ba;
    QTest::newRow("block comment") << "[1 /* a  b */ ]"_ba
                                   << "[1 /* a  b */]"_ba;
    QTest::newRow("unterminated string") << "[\"a ,\n 1]"_ba
                                         << "[\"a ,\n1]"_ba;
    QTest::newRow("unterminated after a backslash") << "[\"a\\\"\n, 1]"_ba
                                                    << "[\"a\\\"\n,1]"_ba;
    QTest::newRow("words") << "[ hello  world , NaN ]"_ba
                           << "[hello world,NaN]"_ba;
}

void TestJsonWrite::brokenTextKeepsItsTokens()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QVERIFY(!document.isValid());
    QTEST(compact(document.root()), "result");
    QCOMPARE(compact(Document::parse(pretty(document.root())).root()), compact(document.root()));
}

void TestJsonWrite::deepTextNeedsNoStack()
{
    constexpr int levels = 100'000;
    const QByteArray text = QByteArray(levels, '[') + QByteArray(levels, ']');
    const Document document = Document::parse(text, {.depth = levels});
    QCOMPARE(compact(document.root()), text);
    QCOMPARE(pretty(document.root(), 0).count('\n'), 2 * (levels - 1));
}

void TestJsonWrite::objectWriter()
{
    QCOMPARE(ObjectWriter().bytes(), "{}"_ba);
    const QByteArray bytes = ObjectWriter()
                                 .add(u"z", u"\"你\"")
                                 .add(u"a\n", qint64(-9007199254740993))
                                 .addBool(u"yes", true)
                                 .addBool(u"no", false)
                                 .addRaw(u"raw", "[1.0]")
                                 .bytes();
    QCOMPARE(bytes, R"({"z":"\"你\"","a\n":-9007199254740993,"yes":true,"no":false,"raw":[1.0]})"_ba);
    QVERIFY(Document::parse(bytes).isValid());
}

QTEST_APPLESS_MAIN(TestJsonWrite)
#include "tst_json_write.moc"
