// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"

#include <QTest>

#include <limits>
#include <thread>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

/// Reads are total, exact where they answer, and safe from several threads.
class TestJsonValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingAnswersEverything();
    void scalarsHaveNoChildren();
    void lastDuplicateWins();
    void keysCompareDecoded();
    void missingKeyIsNoEmptyKey();
    void followsPointers_data();
    void followsPointers();
    void integers_data();
    void integers();
    void doubles_data();
    void doubles();
    void strings_data();
    void strings();
    void valueKeepsTheDocument();
    void readsFromSeveralThreads();
};

void TestJsonValue::missingAnswersEverything()
{
    const Value missing;
    QCOMPARE(missing.kind(), Kind::Missing);
    QVERIFY(missing.isMissing());
    QVERIFY(missing.text().isEmpty());
    QVERIFY(missing.key().isEmpty());
    QVERIFY(missing.member(u"a").isMissing());
    QVERIFY(missing.element(0).isMissing());
    QVERIFY(missing.at({}).isMissing());
    QVERIFY(missing.at({u"a"}).isMissing());
    QVERIFY(missing.firstChild().isMissing());
    QVERIFY(missing.nextSibling().isMissing());
    QVERIFY(missing.parent().isMissing());
    QVERIFY(missing.children().empty());
    QCOMPARE(missing.count(), 0);
    QVERIFY(missing.pointer().isRoot());
    QVERIFY(missing.toString().isEmpty());
    QVERIFY(!missing.toBool());
    QVERIFY(!missing.toInteger());
    QVERIFY(!missing.toDouble());
    QCOMPARE(missing.position(), Position());
    QCOMPARE(missing.keyPosition(), Position());
    QCOMPARE(missing.begin() + missing.end() + missing.keyBegin(), 0);
}

void TestJsonValue::scalarsHaveNoChildren()
{
    const Document document = Document::parse(R"([null, true, 1, "a", [], {}])");
    for (const Value &value : document.root().children()) {
        QVERIFY(value.firstChild().isMissing());
        QCOMPARE(value.count(), 0);
        QVERIFY(value.member(u"a").isMissing());
        QVERIFY(value.element(0).isMissing());
        QVERIFY(value.key().isEmpty());
    }
    QVERIFY(document.root().element(6).isMissing());
    QVERIFY(document.root().element(-1).isMissing());
    QVERIFY(document.root().member(u"0").isMissing());
    QCOMPARE(document.root().element(1).toBool(), true);
    QVERIFY(!document.root().element(0).toBool());
    QVERIFY(document.root().nextSibling().isMissing());
    QVERIFY(document.root().parent().isMissing());
}

void TestJsonValue::lastDuplicateWins()
{
    const Document document = Document::parse(R"({"a":1,"b":2,"a":3})");
    QVERIFY(document.isValid());
    QCOMPARE(document.root().member(u"a").toInteger(), 3);
    QCOMPARE(document.root().at({u"a"}).toInteger(), 3);
    QCOMPARE(document.root().count(), 3);
    QCOMPARE(document.root().firstChild().toInteger(), 1);
}

void TestJsonValue::keysCompareDecoded()
{
    const Document document = Document::parse(R"({"a\u0062":1,"\u4f60":2,"\ud83d\ude00":3,"q\"":4,"\/":5})");
    QCOMPARE(document.root().member(u"ab").toInteger(), 1);
    QCOMPARE(document.root().member(u"你").toInteger(), 2);
    QCOMPARE(document.root().member(u"\U0001F600").toInteger(), 3);
    QCOMPARE(document.root().member(u"q\"").toInteger(), 4);
    QCOMPARE(document.root().member(u"/").toInteger(), 5);
    QVERIFY(document.root().member(u"a\\u0062").isMissing());
    QVERIFY(document.root().member(u"a").isMissing());
    QVERIFY(document.root().member(u"abc").isMissing());
    QCOMPARE(document.root().firstChild().key(), u"ab"_s);
    QCOMPARE(document.root().firstChild().keyText().toByteArray(), R"("a\u0062")"_ba);
}

void TestJsonValue::missingKeyIsNoEmptyKey()
{
    QVERIFY(Document::parse("{:1}").root().member(u"").isMissing());
    QCOMPARE(Document::parse("{\"\":1}").root().member(u"").toInteger(), 1);
}

void TestJsonValue::followsPointers_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("member") << u"/a/b"_s << "[10,[20]]"_ba;
    QTest::newRow("element") << u"/a/b/1/0"_s << "20"_ba;
    QTest::newRow("escaped step") << u"/x~1y"_s << "true"_ba;
    QTest::newRow("empty key") << u"/"_s << "0"_ba;
    QTest::newRow("a number as key") << u"/7"_s << "7"_ba;
    QTest::newRow("no member") << u"/a/c"_s << QByteArray();
    QTest::newRow("past the end") << u"/a/b/2"_s << QByteArray();
    QTest::newRow("leading zero") << u"/a/b/00"_s << QByteArray();
    QTest::newRow("plus sign") << u"/a/b/+1"_s << QByteArray();
    QTest::newRow("negative") << u"/a/b/-1"_s << QByteArray();
    QTest::newRow("behind the end") << u"/a/b/-"_s << QByteArray();
    QTest::newRow("huge index") << u"/a/b/18446744073709551616"_s << QByteArray();
    QTest::newRow("through a scalar") << u"/x~1y/z"_s << QByteArray();
}

void TestJsonValue::followsPointers()
{
    QFETCH(QString, pointer);
    const Document document = Document::parse(R"({"a":{"b":[10,[20]]},"x/y":true,"":0,"7":7})");
    const Value found = document.root().at(*Pointer::parse(pointer));
    QTEST(found.text().toByteArray(), "text");
    if (!found.isMissing())
        QCOMPARE(found.pointer().toString(), pointer);
}

void TestJsonValue::integers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("number");
    const auto row = [](const char *text, std::optional<qint64> number) {
        QTest::newRow(text) << QByteArray(text) << number;
    };
    row("0", 0);
    row("-0", 0);
    row("42", 42);
    row("9007199254740993", 9007199254740993);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("-9223372036854775808", std::numeric_limits<qint64>::min());
    row("9223372036854775808", std::nullopt);
    row("1.0", std::nullopt);
    row("1e2", std::nullopt);
    row("1E2", std::nullopt);
    row("\"1\"", std::nullopt);
    row("true", std::nullopt);
    row("01", std::nullopt);
    row("1x", std::nullopt);
}

void TestJsonValue::integers()
{
    QFETCH(QByteArray, text);
    QTEST(Document::parse(text).root().toInteger(), "number");
}

void TestJsonValue::doubles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<double>>("number");
    const auto row = [](const char *text, std::optional<double> number) {
        QTest::newRow(text) << QByteArray(text) << number;
    };
    row("0", 0.0);
    row("1.5", 1.5);
    row("-2.5e3", -2500.0);
    row("1E-2", 0.01);
    row("1e308", 1e308);
    row("1e309", std::nullopt);
    row("1e-999", std::nullopt);
    row("5e-324", 5e-324);
    row("0e999", 0.0);
    row("\"1.5\"", std::nullopt);
    row("NaN", std::nullopt);
    row("Infinity", std::nullopt);
    row("1.", std::nullopt);
    row("0x10", std::nullopt);
}

void TestJsonValue::doubles()
{
    QFETCH(QByteArray, text);
    QTEST(Document::parse(text).root().toDouble(), "number");
}

void TestJsonValue::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("empty") << R"("")"_ba << u""_s;
    QTest::newRow("plain") << R"("你好 😀")"_ba << u"你好 😀"_s;
    QTest::newRow("escapes") << R"("\"\\\/\b\f\n\r\t")"_ba << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("unicode") << R"("\u4f60\u597D!")"_ba << u"你好!"_s;
    QTest::newRow("pair") << R"("\ud83d\ude00")"_ba << u"\U0001F600"_s;
    QTest::newRow("NUL") << R"("a\u0000b")"_ba << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("lone high") << R"("\ud800")"_ba << u"\uFFFD"_s;
    QTest::newRow("lone low") << R"("a\udc00b")"_ba << u"a\uFFFDb"_s;
    QTest::newRow("halves in the wrong order") << R"("\ude00\ud83d")"_ba << u"\uFFFD\uFFFD"_s;
    QTest::newRow("high before a letter") << R"("\ud83dx")"_ba << u"\uFFFDx"_s;
    QTest::newRow("high before another escape") << R"("\ud83d\n")"_ba << u"\uFFFD\n"_s;
    QTest::newRow("two highs and a low") << R"("\ud83d\ud83d\ude00")"_ba << u"\uFFFD\U0001F600"_s;
    QTest::newRow("U+FEFF stays") << "\"\uFEFFa\\n\uFEFF\""_ba << u"\uFEFFa\n\uFEFF"_s;
    QTest::newRow("escaped backslash before the quote") << R"("a\\")"_ba << u"a\\"_s;
    QTest::newRow("a number is no string") << "12"_ba << u""_s;
}

void TestJsonValue::strings()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QVERIFY(document.isValid());
    QTEST(document.root().toString(), "decoded");
}

void TestJsonValue::valueKeepsTheDocument()
{
    const Value value = Document::parse(QByteArray("[1,2,3]") + ' ').root().element(2);
    QCOMPARE(value.toInteger(), 3);
    QCOMPARE(value.position().column, 6);
}

void TestJsonValue::readsFromSeveralThreads()
{
    const Document document = Document::parse('[' + QByteArray("\n1,").repeated(10'000) + "2]");
    std::vector<int> lines(4);
    {
        std::vector<std::jthread> threads;
        for (int &line : lines)
            threads.emplace_back([&line, document] { line = document.root().element(10'000).position().line; });
    }
    QCOMPARE(lines, std::vector<int>(4, 10'001));
}

QTEST_APPLESS_MAIN(TestJsonValue)
#include "tst_json_value.moc"
