// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"

#include <QTest>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

/// What RFC 8259 accepts and what it does not, and the limits beyond syntax.
class TestJsonParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void refusesInvalidUtf8_data();
    void refusesInvalidUtf8();
    void keepsBom();
    void emptyTextHasNoRoot_data();
    void emptyTextHasNoRoot();
    void depthLimit();
    void sizeLimit();
    void hundredThousandLevels();
    void noiseIsBounded();
    void nodesKnowTheirPlaces();
    void innermostValueAtAnOffset();
};

namespace {

void addRows(std::initializer_list<QByteArrayView> texts)
{
    int row = 0;
    for (const QByteArrayView text : texts)
        QTest::addRow("%02d %s", row++, text.toByteArray().simplified().left(40).constData()) << text.toByteArray();
}

} // namespace

void TestJsonParser::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    addRows({
        "0",
        "-0",
        "-1",
        "10",
        "0.5",
        "-0.25",
        "1e5",
        "1E5",
        "1e+5",
        "1e-5",
        "0e0",
        "0.0e-0",
        "1.50E+10",
        "9223372036854775807",
        "123456789012345678901234567890",
        "1e9999",
        "-1e-9999",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a\"",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "{\"\":{}}",
        " \t\r\n[ \t\r\n] \t\r\n",
        "{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }",
        "[1,2,3]",
        "[null,true,false,\"\",0,[],{}]",
        "{\"a\":1,\"a\":2}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
        "\"\\u0000\\u001f\\uFFFF\\uabCD\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"/ // /* # */\"",
        "\"\x7f\"",
        "\"\u00e9\u4f60\u597d\U0001F600\U0010FFFF\"",
        "\"\u2028\u2029\uFEFF\u00A0\uFFFE\"",
        "{\"\u4f60\":\"\u597d\"}",
        "\"'\"",
        "\"[{,:}]\"",
        "\"12345678\\\"12345678\"",
        "\"1234567\\\\\"",
        "[0,-0,0.0]",
        "[1]\n",
        "\r\n\r\n1\r\n",
        "{\"a\":{\"b\":{\"c\":[{\"d\":[]}]}}}",
        "[\"a\",\r\"b\"]",
    });
}

void TestJsonParser::accepts()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QVERIFY2(document.isValid(),
             qPrintable(u"error %1 at %2"_s.arg(document.isValid() ? 0 : int(document.errors().front().code))
                            .arg(document.isValid() ? 0 : document.errors().front().at.offset)));
    QCOMPARE(document.bytes(), text);
    QCOMPARE(document.root().text().toByteArray(), text.trimmed());
}

void TestJsonParser::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    addRows({
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "-.5",
        "+1",
        "1e",
        "1e+",
        "1E-",
        "-",
        "--1",
        "- 1",
        "0x10",
        "1_000",
        "1a",
        "1.2.3",
        "1e1.5",
        "0e",
        "Infinity",
        "-Infinity",
        "NaN",
        "nan",
        "True",
        "FALSE",
        "nul",
        "nulll",
        "tru",
        "truefalse",
        "undefined",
        "\"",
        "\"a",
        "a",
        "'a'",
        "\"a\"b",
        "\"\\x41\"",
        "\"\\a\"",
        "\"\\'\"",
        "\"\\",
        "\"\\\"",
        "\"\\u\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\U0041\"",
        "\"\\u 041\"",
        "\"\ta\"",
        "\"a\nb\"",
        "\"a\rb\"",
        "\"\x01\"",
        "\"\x1f\"",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1}",
        "[\"a\" \"b\"]",
        "[1:2]",
        "[:]",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{,}",
        "{,\"a\":1}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\" 1}",
        "{\"a\":}",
        "{\"a\"}",
        "{a:1}",
        "{1:1}",
        "{'a':1}",
        "{null:1}",
        "{[]:1}",
        "{:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\"::1}",
        "{\"a\":1]",
        "{\"a\",\"b\"}",
        "{\"a\":1:2}",
        "1 2",
        "[] []",
        "{}{}",
        "1,",
        "[],",
        "[]]",
        "{}}",
        "// c\n1",
        "1 // c",
        "/* c */ 1",
        "[1 /* c */]",
        "/*",
        "# c\n1",
        "/",
        "[/]",
        "@",
        "[@]",
        "{@}",
        "\\",
        "\v1",
        "\f1",
        "[1\f]",
        "[\u00a0"
        "1]",
        "[\u3000"
        "1]",
        "\uFEFF\uFEFF"
        "1",
        "1\uFEFF",
        "[1\uff0c"
        "2]",
        "{\"a\"\uff1a"
        "1}",
        "\u201c"
        "a\u201d",
        "[\x7f]",
    });
    for (const auto &[name, text] : {std::pair{"NUL", "\0"_ba},
                                     {"NUL after", "1\0"_ba},
                                     {"NUL in array", "[\0]"_ba},
                                     {"NUL in string", "\"a\0b\""_ba},
                                     {"NUL in number", "1\0002"_ba}})
        QTest::newRow(name) << text;
}

void TestJsonParser::rejects()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QVERIFY(!document.isValid());
    QCOMPARE(document.bytes(), text);
}

void TestJsonParser::refusesInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("stray continuation") << "\"a\x80\""_ba << 2;
    QTest::newRow("FF") << "\xff"_ba << 0;
    QTest::newRow("FE FF (UTF-16 BOM)") << "\xfe\xff\0 1"_ba << 0;
    QTest::newRow("overlong slash") << "\"\xc0\xaf\""_ba << 1;
    QTest::newRow("overlong C1") << "\"\xc1\xbf\""_ba << 1;
    QTest::newRow("overlong three") << "\"\xe0\x9f\xbf\""_ba << 1;
    QTest::newRow("overlong four") << "\"\xf0\x8f\xbf\xbf\""_ba << 1;
    QTest::newRow("low surrogate") << "\"\xed\xb0\x80\""_ba << 1;
    QTest::newRow("high surrogate") << "\"\xed\xa0\x80\""_ba << 1;
    QTest::newRow("beyond U+10FFFF") << "\"\xf4\x90\x80\x80\""_ba << 1;
    QTest::newRow("F5") << "\"\xf5\x80\x80\x80\""_ba << 1;
    QTest::newRow("truncated two") << "\"\xc3\""_ba << 1;
    QTest::newRow("truncated three") << "\"\xe4\xbd\""_ba << 1;
    QTest::newRow("truncated four") << "\"\xf0\x9f\x98\""_ba << 1;
    QTest::newRow("truncated at the end") << "\"\xe4\xbd"_ba << 1;
    QTest::newRow("GBK text") << "{\"name\":\"\xc4\xe3\xba\xc3\"}"_ba << 9;
    QTest::newRow("after a long plain run") << QByteArray(100, ' ') + "\x80" + QByteArray(20, ' ') << 100;
}

void TestJsonParser::refusesInvalidUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const Document document = Document::parse(text);
    QCOMPARE(document.errors().size(), size_t(1));
    QCOMPARE(document.errors().front().code, SyntaxErrorCode::InvalidUtf8);
    QCOMPARE(document.errors().front().at, (Position{.offset = offset, .line = 1, .column = offset + 1}));
    QVERIFY(document.root().isMissing());
    QCOMPARE(document.bytes(), text);
}

void TestJsonParser::keepsBom()
{
    const QByteArray text = "\xef\xbb\xbf{\"a\":1}"_ba;
    const Document document = Document::parse(text);
    QVERIFY(document.isValid());
    QVERIFY(document.hasBom());
    QCOMPARE(document.bytes(), text);
    QCOMPARE(document.root().position(), (Position{.offset = 3, .line = 1, .column = 1}));
    QCOMPARE(document.root().member(u"a").position(), (Position{.offset = 8, .line = 1, .column = 6}));
    QVERIFY(!Document::parse("{}").hasBom());
}

void TestJsonParser::emptyTextHasNoRoot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << QByteArray();
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("blanks") << " \r\n\t "_ba;
    QTest::newRow("BOM") << "\xef\xbb\xbf"_ba;
}

void TestJsonParser::emptyTextHasNoRoot()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QCOMPARE(document.errors().size(), size_t(1));
    QCOMPARE(document.errors().front().code, SyntaxErrorCode::EmptyDocument);
    QVERIFY(document.root().isMissing());
    QVERIFY(Document().root().isMissing());
    QVERIFY(!Document().isValid());
}

void TestJsonParser::depthLimit()
{
    const ParseLimits limits{.depth = 3};
    QVERIFY(Document::parse("[[[1],[2]],{\"a\":{}}]", limits).isValid());
    const Document document = Document::parse("[[1,],\n[[[]]]]", limits);
    QCOMPARE(document.errors().size(), size_t(2));
    QCOMPARE(document.errors()[0].code, SyntaxErrorCode::TrailingComma);
    QCOMPARE(document.errors()[1].code, SyntaxErrorCode::TooDeep);
    QCOMPARE(document.errors()[1].at, (Position{.offset = 9, .line = 2, .column = 3}));
    QVERIFY(document.root().isMissing());
    QVERIFY(Document::parse(QByteArray(512, '[') + QByteArray(512, ']')).isValid());
    QCOMPARE(Document::parse(QByteArray(513, '[') + QByteArray(513, ']')).errors().front().code,
             SyntaxErrorCode::TooDeep);
}

void TestJsonParser::sizeLimit()
{
    const ParseLimits limits{.bytes = 4};
    QVERIFY(Document::parse("1234", limits).isValid());
    const Document document = Document::parse("12345", limits);
    QCOMPARE(document.errors().size(), size_t(1));
    QCOMPARE(document.errors().front().code, SyntaxErrorCode::TooLarge);
    QVERIFY(document.root().isMissing());
    QCOMPARE(document.bytes(), "12345"_ba);
}

void TestJsonParser::hundredThousandLevels()
{
    constexpr int levels = 100'000;
    const QByteArray text = QByteArray(levels, '[') + QByteArray(levels, ']');
    QCOMPARE(Document::parse(text).errors().front().code, SyntaxErrorCode::TooDeep);
    const Document document = Document::parse(text, {.depth = levels});
    QVERIFY(document.isValid());
    QCOMPARE(document.valueAt(levels - 1).pointer().steps().size(), levels - 1);
}

void TestJsonParser::noiseIsBounded()
{
    const Document brackets = Document::parse(QByteArray("{\"a\":[}").repeated(5000));
    QVERIFY(brackets.errors().size() <= 1000);
    const Document commas = Document::parse('[' + QByteArray(2'000'000, ',') + ']');
    QCOMPARE(commas.errors().size(), size_t(1000));
    QCOMPARE(commas.errors(), Document::parse(commas.bytes()).errors());
}

void TestJsonParser::nodesKnowTheirPlaces()
{
    const QByteArray text = "{ \"a\" : [1, {\"b\":null}] , \"a\":\"x\" }"_ba;
    const Document document = Document::parse(text);
    QVERIFY(document.isValid());
    const Value first = document.root().firstChild();
    QCOMPARE(first.begin(), 8);
    QCOMPARE(first.end(), 23);
    QCOMPARE(first.keyBegin(), 2);
    QCOMPARE(first.keyText().toByteArray(), "\"a\""_ba);
    QCOMPARE(first.text().toByteArray(), "[1, {\"b\":null}]"_ba);
    QCOMPARE(first.element(1).parent().begin(), first.begin());
    QCOMPARE(first.nextSibling().text().toByteArray(), "\"x\""_ba);
    QVERIFY(first.nextSibling().nextSibling().isMissing());
    QCOMPARE(document.root().count(), 2);
    QCOMPARE(first.element(1).firstChild().pointer(), (Pointer{u"a", u"1", u"b"}));
}

void TestJsonParser::innermostValueAtAnOffset()
{
    const Document document = Document::parse(" {\"a\": [10, 20] } ");
    QVERIFY(document.valueAt(0).isMissing());
    QVERIFY(document.valueAt(17).isMissing());
    QVERIFY(document.valueAt(-1).isMissing());
    QVERIFY(document.valueAt(999).isMissing());
    QCOMPARE(document.valueAt(1).kind(), Kind::Object);
    QCOMPARE(document.valueAt(3).kind(), Kind::Object);
    QCOMPARE(document.valueAt(7).kind(), Kind::Array);
    QCOMPARE(document.valueAt(8).text().toByteArray(), "10"_ba);
    QCOMPARE(document.valueAt(10).kind(), Kind::Array);
    QCOMPARE(document.valueAt(13).text().toByteArray(), "20"_ba);
    QCOMPARE(document.valueAt(15).kind(), Kind::Object);
}

QTEST_APPLESS_MAIN(TestJsonParser)
#include "tst_json_parser.moc"
