// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/edit.h"

#include <QTest>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

/// What edits do to the text around them.
class TestJsonEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void removes_data();
    void removes();
    void refusesToSet_data();
    void refusesToSet();
    void refusesToRemove_data();
    void refusesToRemove();
    void replacementIsTheValuesText();
    void appliesWithinBounds();
};

namespace {

Pointer at(const QString &text)
{
    return Pointer::parse(text).value();
}

} // namespace

void TestJsonEdit::sets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *text, const QString &pointer, const char *json,
                        const char *result) {
        QTest::newRow(name) << QByteArray(text) << pointer << QByteArray(json) << QByteArray(result);
    };
    row("replace root", " 1 \n", u""_s, "[2]", " [2] \n");
    row("replace member", "{ \"a\" : 1.0 , \"b\":2}", u"/a"_s, " true ", "{ \"a\" : true , \"b\":2}");
    row("replace element", "[1, [2, 3]]", u"/1/0"_s, "\"x\"", "[1, [\"x\", 3]]");
    row("replace last duplicate", "{\"a\":1,\"a\":2}", u"/a"_s, "3", "{\"a\":1,\"a\":3}");
    row("replace under an escaped key", "{\"a\\u0062\":1}", u"/ab"_s, "2", "{\"a\\u0062\":2}");
    row("BOM stays", "\xef\xbb\xbf{\"a\":1}", u"/a"_s, "2", "\xef\xbb\xbf{\"a\":2}");

    row("compact object", "{\"a\":1,\"b\":2}", u"/c"_s, "3", "{\"a\":1,\"b\":2,\"c\":3}");
    row("compact, one member", "{\"a\":1}", u"/b"_s, "2", "{\"a\":1,\"b\":2}");
    row("airy object", "{ \"a\": 1 }", u"/b"_s, "2", "{ \"a\": 1, \"b\": 2 }");
    row("blank after the colon only", "{\"a\": 1}", u"/b"_s, "2", "{\"a\": 1, \"b\": 2}");
    row("blanks around colons", "{\"a\" : 1, \"b\" : 2}", u"/c"_s, "3", "{\"a\" : 1, \"b\" : 2, \"c\" : 3}");
    row("lines", "{\n  \"a\": 1\n}\n", u"/b"_s, "2", "{\n  \"a\": 1,\n  \"b\": 2\n}\n");
    row("tabs and CR LF", "{\r\n\t\"a\": 1\r\n}", u"/b"_s, "2", "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}");
    row("key is quoted", "{}", u"/a\"~1"_s, "1", "{\"a\\\"/\":1}");
    row("blank line between members", "{\n\n  \"a\": 1,\n\n  \"b\": 2\n}", u"/c"_s, "3",
        "{\n\n  \"a\": 1,\n\n  \"b\": 2,\n\n  \"c\": 3\n}");
    row("value on the next line", "{\n  \"a\":\n    1\n}", u"/b"_s, "2", "{\n  \"a\":\n    1,\n  \"b\": 2\n}");

    row("into an empty object", "{}", u"/a"_s, "1", "{\"a\":1}");
    row("into an empty object with a blank", "{ }", u"/a"_s, "1", "{ \"a\":1 }");
    row("into an empty object over two lines", "{\n}", u"/a"_s, "1", "{\n  \"a\": 1\n}");
    row("into an empty object on its own line", "{\r\n    \"a\": {}\r\n}", u"/a/b"_s, "1",
        "{\r\n    \"a\": {\r\n        \"b\": 1\r\n    }\r\n}");
    row("into an empty object in a compact one", "{\"a\":{}}", u"/a/b"_s, "1", "{\"a\":{\"b\":1}}");

    row("append by dash", "[1,2]", u"/-"_s, "3", "[1,2,3]");
    row("append by length", "[1, 2]", u"/2"_s, "3", "[1, 2, 3]");
    row("append to lines", "[\n  1\n]", u"/1"_s, "2", "[\n  1,\n  2\n]");
    row("append to one in an airy object", "{\"a\": [1]}", u"/a/-"_s, "2", "{\"a\": [1, 2]}");
    row("append to one in a compact object", "{\"a\":[1]}", u"/a/-"_s, "2", "{\"a\":[1,2]}");
    row("into an empty array", "[]", u"/0"_s, "1", "[1]");
    row("into an empty array on its own line", "{\n  \"a\": []\n}", u"/a/0"_s, "\"id\"", "{\n  \"a\": [\"id\"]\n}");
    row("into an empty array over two lines", "{\n  \"a\": [\n  ]\n}", u"/a/0"_s, "1", "{\n  \"a\": [\n    1\n  ]\n}");

    row("make objects, compact", "{\"a\":1}", u"/b/c/d"_s, "2", "{\"a\":1,\"b\":{\"c\":{\"d\":2}}}");
    row("make objects over lines", "{\n  \"a\": 1\n}", u"/b/c/d"_s, "2",
        "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": {\n      \"d\": 2\n    }\n  }\n}");
    row("make objects with tabs", "{\r\n\t\"x\": {\r\n\t\t\"a\": 1\r\n\t}\r\n}", u"/x/b/c"_s, "2",
        "{\r\n\t\"x\": {\r\n\t\t\"a\": 1,\r\n\t\t\"b\": {\r\n\t\t\t\"c\": 2\r\n\t\t}\r\n\t}\r\n}");
    row("make an object in an array", "[1]", u"/-/a"_s, "2", "[1,{\"a\":2}]");
    row("an index in a made object is a key", "{}", u"/a/0"_s, "1", "{\"a\":{\"0\":1}}");
}

void TestJsonEdit::sets()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    QFETCH(QByteArray, json);
    const auto edit = setValue(Document::parse(text), at(pointer), json);
    QVERIFY(edit);
    const QByteArray result = applied(text, *edit);
    QTEST(result, "result");
    QVERIFY(Document::parse(result).isValid());
}

void TestJsonEdit::removes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *text, const QString &pointer, const char *result) {
        QTest::newRow(name) << QByteArray(text) << pointer << QByteArray(result);
    };
    row("only member", "{\"a\":1}", u"/a"_s, "{}");
    row("only member, airy", "{ \"a\": 1 }", u"/a"_s, "{}");
    row("only member over lines", "{\n  \"x\": {\n    \"a\": 1\n  }\n}", u"/x/a"_s, "{\n  \"x\": {}\n}");
    row("first, compact", "{\"a\":1,\"b\":2,\"c\":3}", u"/a"_s, "{\"b\":2,\"c\":3}");
    row("middle, compact", "{\"a\":1,\"b\":2,\"c\":3}", u"/b"_s, "{\"a\":1,\"c\":3}");
    row("last, compact", "{\"a\":1,\"b\":2,\"c\":3}", u"/c"_s, "{\"a\":1,\"b\":2}");
    row("first, airy", "{ \"a\": 1, \"b\": 2 }", u"/a"_s, "{ \"b\": 2 }");
    row("last, airy", "{ \"a\": 1, \"b\": 2 }", u"/b"_s, "{ \"a\": 1 }");
    row("first of lines", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}", u"/a"_s, "{\r\n  \"b\": 2\r\n}");
    row("middle of lines", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", u"/b"_s, "{\n  \"a\": 1,\n  \"c\": 3\n}");
    row("last of lines", "{\n  \"a\": 1,\n  \"b\": 2\n}", u"/b"_s, "{\n  \"a\": 1\n}");
    row("end of a line of several", "[\n  1, 2,\n  3\n]", u"/1"_s, "[\n  1,\n  3\n]");
    row("beginning of a line of several", "[\n  1,\n  2, 3\n]", u"/1"_s, "[\n  1,\n  3\n]");
    row("commas in front", "[ 1\n, 2\n, 3\n]", u"/1"_s, "[ 1\n, 3\n]");
    row("only element", "[ [ ] ]", u"/0"_s, "[]");
    row("last duplicate", "{\"a\":1,\"a\":2}", u"/a"_s, "{\"a\":1}");
    row("escaped key", "{\"\\u0061\":1,\"b\":2}", u"/a"_s, "{\"b\":2}");
}

void TestJsonEdit::removes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto edit = removeValue(Document::parse(text), at(pointer));
    QVERIFY(edit);
    QTEST(applied(text, *edit), "result");
}

void TestJsonEdit::refusesToSet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<EditError>("error");
    QTest::newRow("broken document") << "[1,]"_ba << u"/0"_s << "1"_ba << EditError::InvalidDocument;
    QTest::newRow("empty document") << ""_ba << u""_s << "1"_ba << EditError::InvalidDocument;
    QTest::newRow("no value") << "[1]"_ba << u"/0"_s << ""_ba << EditError::InvalidValue;
    QTest::newRow("two values") << "[1]"_ba << u"/0"_s << "1,2"_ba << EditError::InvalidValue;
    QTest::newRow("value with a BOM") << "[1]"_ba << u"/0"_s
                                      << "\xef\xbb\xbf"
                                         "1"_ba
                                      << EditError::InvalidValue;
    QTest::newRow("value with a comment") << "[1]"_ba << u"/0"_s << "1//"_ba << EditError::InvalidValue;
    QTest::newRow("past the end") << "[1]"_ba << u"/2"_s << "1"_ba << EditError::NoSuchPlace;
    QTest::newRow("no index") << "[1]"_ba << u"/a"_s << "1"_ba << EditError::NoSuchPlace;
    QTest::newRow("leading zero") << "[1]"_ba << u"/01"_s << "1"_ba << EditError::NoSuchPlace;
    QTest::newRow("through a scalar") << "{\"a\":null}"_ba << u"/a/b"_s << "1"_ba << EditError::NoSuchPlace;
    QTest::newRow("into a scalar root") << "1"_ba << u"/a"_s << "1"_ba << EditError::NoSuchPlace;
}

void TestJsonEdit::refusesToSet()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    QFETCH(QByteArray, json);
    const auto edit = setValue(Document::parse(text), at(pointer), json);
    QVERIFY(!edit);
    QTEST(edit.error(), "error");
}

void TestJsonEdit::refusesToRemove_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<EditError>("error");
    QTest::newRow("broken document") << "[1,]"_ba << u"/0"_s << EditError::InvalidDocument;
    QTest::newRow("the root") << "[1]"_ba << u""_s << EditError::NoSuchPlace;
    QTest::newRow("no such member") << "{\"a\":1}"_ba << u"/b"_s << EditError::NoSuchPlace;
    QTest::newRow("behind the end") << "[1]"_ba << u"/-"_s << EditError::NoSuchPlace;
}

void TestJsonEdit::refusesToRemove()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto edit = removeValue(Document::parse(text), at(pointer));
    QVERIFY(!edit);
    QTEST(edit.error(), "error");
}

void TestJsonEdit::replacementIsTheValuesText()
{
    const auto edit = setValue(Document::parse("{\"a\": [1, 2]}"), {u"a", u"1"}, " 1E5\n");
    QVERIFY(edit);
    QCOMPARE(*edit, (TextEdit{.offset = 10, .length = 1, .replacement = "1E5"}));
}

void TestJsonEdit::appliesWithinBounds()
{
    QCOMPARE(applied("abc", {.offset = 1, .length = 1, .replacement = "xy"}), "axyc"_ba);
    QCOMPARE(applied("abc", {.offset = 3, .length = 0, .replacement = "d"}), "abcd"_ba);
    QCOMPARE(applied("abc", {.offset = 2, .length = 99, .replacement = {}}), "ab"_ba);
    QCOMPARE(applied("abc", {.offset = 99, .length = 1, .replacement = "d"}), "abcd"_ba);
}

QTEST_APPLESS_MAIN(TestJsonEdit)
#include "tst_json_edit.moc"
