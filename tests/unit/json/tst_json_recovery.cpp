// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/document.h"
#include "core/json/write.h"

#include <QMetaEnum>
#include <QTest>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

/// Every slip is reported once, in its place, and the rest of the text reads as it was meant.
class TestJsonRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
};

namespace {

QByteArray nameOf(SyntaxErrorCode code)
{
    switch (code) {
    case SyntaxErrorCode::InvalidUtf8:
        return "InvalidUtf8";
    case SyntaxErrorCode::TooDeep:
        return "TooDeep";
    case SyntaxErrorCode::TooLarge:
        return "TooLarge";
    case SyntaxErrorCode::EmptyDocument:
        return "EmptyDocument";
    case SyntaxErrorCode::UnexpectedCharacter:
        return "UnexpectedCharacter";
    case SyntaxErrorCode::UnexpectedEnd:
        return "UnexpectedEnd";
    case SyntaxErrorCode::MissingComma:
        return "MissingComma";
    case SyntaxErrorCode::TrailingComma:
        return "TrailingComma";
    case SyntaxErrorCode::MissingColon:
        return "MissingColon";
    case SyntaxErrorCode::MissingKey:
        return "MissingKey";
    case SyntaxErrorCode::MissingValue:
        return "MissingValue";
    case SyntaxErrorCode::UnterminatedString:
        return "UnterminatedString";
    case SyntaxErrorCode::UnclosedObject:
        return "UnclosedObject";
    case SyntaxErrorCode::UnclosedArray:
        return "UnclosedArray";
    case SyntaxErrorCode::MismatchedBracket:
        return "MismatchedBracket";
    case SyntaxErrorCode::BadEscape:
        return "BadEscape";
    case SyntaxErrorCode::BadUnicodeEscape:
        return "BadUnicodeEscape";
    case SyntaxErrorCode::ControlCharacter:
        return "ControlCharacter";
    case SyntaxErrorCode::BadNumber:
        return "BadNumber";
    case SyntaxErrorCode::BadLiteral:
        return "BadLiteral";
    case SyntaxErrorCode::Comment:
        return "Comment";
    case SyntaxErrorCode::ContentAfterEnd:
        return "ContentAfterEnd";
    }
    return "?";
}

/// `Code line:column+length` for each error.
QByteArray print(const std::vector<SyntaxError> &errors)
{
    QByteArrayList lines;
    for (const SyntaxError &error : errors)
        lines += nameOf(error.code) + ' ' + QByteArray::number(error.at.line) + ':' +
                 QByteArray::number(error.at.column) + '+' + QByteArray::number(error.length);
    return lines.join(", ");
}

/// The values that were made out, as one valid text.
QByteArray printTree(const Value &value)
{
    QByteArrayList parts;
    for (const Value &child : value.children())
        parts += (value.isObject() ? quoted(child.key()) + ':' : QByteArray()) + printTree(child);
    if (value.isObject())
        return '{' + parts.join(',') + '}';
    if (value.isArray())
        return '[' + parts.join(',') + ']';
    return value.isString() ? quoted(value.toString()) : value.text().toByteArray();
}

struct Case
{
    QByteArray text;
    QByteArray errors;
    QByteArray tree;
};

const std::initializer_list<Case> cases{
    // Commas
    {"[1 2 3]", "MissingComma 1:3+0, MissingComma 1:5+0", "[1,2,3]"},
    {"{\"a\":1 \"b\":2}", "MissingComma 1:7+0", R"({"a":1,"b":2})"},
    {"{\"a\":{}\n\"b\":[]\n\"c\":1}", "MissingComma 1:8+0, MissingComma 2:7+0", R"({"a":{},"b":[],"c":1})"},
    {"[[1][2]]", "MissingComma 1:5+0", "[[1],[2]]"},
    {"[1,]", "TrailingComma 1:3+1", "[1]"},
    {"{\"a\":[1,],}", "TrailingComma 1:8+1, TrailingComma 1:10+1", R"({"a":[1]})"},
    {"[1,,2]", "MissingValue 1:4+0", "[1,2]"},
    {"[,1]", "MissingValue 1:2+0", "[1]"},
    {"[1,,]", "MissingValue 1:4+0", "[1]"},
    {"{\"a\":1,,\"b\":2}", "MissingKey 1:8+0", R"({"a":1,"b":2})"},
    {"[1;2]", "UnexpectedCharacter 1:3+1", "[1,2]"},
    {"[1，2]", "UnexpectedCharacter 1:3+3", "[1,2]"},
    {"{\"a\":1，\"b\":2}", "UnexpectedCharacter 1:7+3", R"({"a":1,"b":2})"},
    // Colons and values
    {"{\"a\" 1}", "MissingColon 1:5+0", R"({"a":1})"},
    {"{\"a\"=1}", "UnexpectedCharacter 1:5+1", R"({"a":1})"},
    {"{\"a\"：1}", "UnexpectedCharacter 1:5+3", R"({"a":1})"},
    {"{\"a\"}", "MissingColon 1:5+0", "{}"},
    {"{\"a\",\"b\":1}", "MissingColon 1:5+0", R"({"b":1})"},
    {"{\"a\":}", "MissingValue 1:6+0", "{}"},
    {"{\"a\":,\"b\":1}", "MissingValue 1:6+0", R"({"b":1})"},
    {"{\"a\":\n\"b\":1}", "MissingValue 1:6+0", R"({"b":1})"},
    {"{\"a\"\n\"b\":1}", "MissingColon 1:5+0", R"({"b":1})"},
    {"{\"a\": \"b\": \"c\": 1}", "MissingValue 1:6+0, MissingValue 1:11+0", R"({"c":1})"},
    {"{\"a\"::1}", "UnexpectedCharacter 1:6+1", R"({"a":1})"},
    {"[\"a\":1]", "UnexpectedCharacter 1:5+1", R"(["a",1])"},
    {"{\"a\":@}", "UnexpectedCharacter 1:6+1", "{}"},
    // Keys
    {"{a:1}", "MissingKey 1:2+1", R"({"a":1})"},
    {"{a:1,b:[c],}", "MissingKey 1:2+1, MissingKey 1:6+1, BadLiteral 1:9+1, TrailingComma 1:11+1",
     R"({"a":1,"b":["c"]})"},
    {"{'a':'b'}", "UnexpectedCharacter 1:2+1, UnexpectedCharacter 1:6+1", R"({"a":"b"})"},
    {"{'it\"s':1}", "UnexpectedCharacter 1:2+1", R"({"it\"s":1})"},
    {"{1:2}", "MissingKey 1:2+1", R"({"1":2})"},
    {"{a}", "MissingKey 1:2+1", "{}"},
    {"{:1}", "MissingKey 1:2+0", R"({"":1})"},
    {"{{}}", "MissingKey 1:2+0", R"({"":{}})"},
    {"{“a”：1}", "MissingKey 1:2+7, UnexpectedCharacter 1:5+3", R"({"“a”":1})"},
    {"{\"x\":\"s\",foo bar:1}", "MissingKey 1:10+3, UnexpectedCharacter 1:17+1, MissingKey 1:18+1", R"({"x":"s"})"},
    // Words and numbers
    {"[True,None,NaN,undefined,nul]",
     "BadLiteral 1:2+4, BadLiteral 1:7+4, BadLiteral 1:12+3, BadLiteral 1:16+9, BadLiteral 1:26+3",
     R"([True,None,NaN,undefined,"nul"])"},
    {"[hello big world]", "BadLiteral 1:2+5", R"(["hello"])"},
    {"[你好,1]", "BadLiteral 1:2+6", R"(["你好",1])"},
    {"[01,1.,.5,+1,1e,-,0x10]",
     "BadNumber 1:2+2, BadNumber 1:5+2, BadNumber 1:8+2, BadNumber 1:11+2, BadNumber 1:14+2, BadNumber 1:17+1, "
     "BadNumber 1:19+4",
     "[01,1.,.5,+1,1e,-,0x10]"},
    // Strings
    {"[\"abc\n,1]", "UnterminatedString 1:2+4", R"(["abc",1])"},
    {"{\"a\":\"abc,\n\"b\":1}", "UnterminatedString 1:6+5", R"({"a":"abc,","b":1})"},
    {"{\"a: 1,\r\n\"b\":1}", "UnterminatedString 1:2+6", R"({"b":1})"},
    {"[\"abc\\\n]", "UnterminatedString 1:2+5", "[\"abc\xef\xbf\xbd\"]"},
    {"\"abc\\\"", "UnterminatedString 1:1+6", R"("abc\"")"},
    {"\"\\x41\\u12\\u12g4\\é\"", "BadEscape 1:2+2, BadUnicodeEscape 1:6+4, BadUnicodeEscape 1:10+4, BadEscape 1:16+3",
     "\"\xef\xbf\xbd"
     "41\xef\xbf\xbd\xef\xbf\xbdg4\xef\xbf\xbd\""},
    {"\"a\tb\x01\"", "ControlCharacter 1:3+1, ControlCharacter 1:5+1", R"("a\tb\u0001")"},
    // Brackets
    {"[1,2}", "MismatchedBracket 1:5+1", "[1,2]"},
    {"{\"a\":1]", "MismatchedBracket 1:7+1", R"({"a":1})"},
    {"{\"a\":[1,2}}", "MismatchedBracket 1:10+1", R"({"a":[1,2]})"},
    {"{\"a\":[1,2}", "UnclosedArray 1:6+1", R"({"a":[1,2]})"},
    {"{\"x\":{\"a\":[1,{\"b\":2]},\"c\":3}", "UnclosedObject 1:14+1", R"({"x":{"a":[1,{"b":2}]},"c":3})"},
    {"{\"a\":[[1,2},\"b\":3}", "UnclosedArray 1:6+1, MismatchedBracket 1:11+1, UnexpectedCharacter 1:16+1",
     R"({"a":[[1,2],"b",3]})"},
    {"{\"a\":[1}],\"b\":2}", "MismatchedBracket 1:8+1", R"({"a":[1],"b":2})"},
    {"{\"a\":{\"b\":1,\"c\":2}", "UnclosedObject 1:1+1", R"({"a":{"b":1,"c":2}})"},
    {"[[1", "UnclosedArray 1:1+1, UnclosedArray 1:2+1", "[[1]]"},
    {"{", "UnclosedObject 1:1+1", "{}"},
    {"{\"a\"", "UnclosedObject 1:1+1, UnexpectedEnd 1:5+0", "{}"},
    {"{\"a\": ", "UnclosedObject 1:1+1, UnexpectedEnd 1:6+0", "{}"},
    {"[1,\n", "UnclosedArray 1:1+1, UnexpectedEnd 1:4+0", "[1]"},
    // Comments and blanks
    {"// a\n{\"b\": /* c\n */ 1} # d", "Comment 1:1+4, Comment 2:7+8, Comment 3:8+3", R"({"b":1})"},
    {"[1, // one\n2]", "Comment 1:5+6", "[1,2]"},
    {"[1,2 /* open", "UnclosedArray 1:1+1, Comment 1:6+7", "[1,2]"},
    {"// nothing", "Comment 1:1+10, EmptyDocument 1:1+0", ""},
    {"[1,\u00a0"
     "2,\u3000\u3000"
     "3]",
     "UnexpectedCharacter 1:4+2, UnexpectedCharacter 1:7+6", "[1,2,3]"},
    {"\uFEFF[1,\uFEFF"
     "2]",
     "UnexpectedCharacter 1:4+3", "[1,2]"},
    // Around the value
    {"{}}", "ContentAfterEnd 1:3+1", "{}"},
    {"{\"a\":1} {\"b\":2} \n", "ContentAfterEnd 1:9+7", R"({"a":1})"},
    {"\"a\": 1", "ContentAfterEnd 1:4+3", R"("a")"},
    {"]", "UnexpectedCharacter 1:1+1", ""},
    {"@@ {\"a\":1}", "UnexpectedCharacter 1:1+2", R"({"a":1})"},
    // Several at once, in lines that end in each way
    {"{\r\n  \"a\": 01,\r  \"b\" 2\n  \"你\": tru,\n}",
     "BadNumber 2:8+2, MissingColon 3:6+0, MissingComma 3:8+0, BadLiteral 4:8+3, TrailingComma 4:11+1",
     R"({"a":01,"b":2,"你":"tru"})"},
};

} // namespace

void TestJsonRecovery::reports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QByteArray>("tree");
    for (const Case &c : cases)
        QTest::newRow(c.text.simplified().constData()) << c.text << c.errors << c.tree;
}

void TestJsonRecovery::reports()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text);
    QTEST(print(document.errors()), "errors");
    QTEST(printTree(document.root()), "tree");
    QCOMPARE(document.bytes(), text);
}

QTEST_APPLESS_MAIN(TestJsonRecovery)
#include "tst_json_recovery.moc"
