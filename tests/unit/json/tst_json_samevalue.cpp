// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/samevalue.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::json;

class TestJsonSameValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void keysOnceInOrder();
};

void TestJsonSameValue::compares_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, bool isSame) {
        QTest::newRow(name) << a << b << isSame;
    };
    row("order of members", R"({"a":1,"b":2})", R"({ "b": 2, "a": 1 })", true);
    row("order of elements", "[1,2]", "[2,1]", false);
    row("one element more", "[1]", "[1,2]", false);
    row("one member more", R"({"a":1})", R"({"a":1,"b":2})", false);
    row("null is nothing", R"({"a":1,"b":null})", R"({"a":1})", true);
    row("null in a list is something", "[null]", "[]", false);
    row("last of duplicates", R"({"a":1,"a":2})", R"({"a":2})", true);
    row("fraction", "1.0", "1.00", true);
    row("exponent", "1200", "1.2E+3", true);
    row("small", "0.0012", "12e-4", true);
    row("zero", "0", "-0.00e7", true);
    row("sign", "1", "-1", false);
    row("beyond a double", "9007199254740993", "9007199254740992", false);
    row("beyond a double, same", "9007199254740993", "90071992547409930e-1", true);
    row("huge exponents", "1e99999999999999999999", "1e99999999999999999998", false);
    row("huge exponent, same text", "1e99999999999999999999", "1e99999999999999999999", true);
    row("escapes", R"("\u0041/")", R"("A\/")", true);
    row("kinds", "1", R"("1")", false);
    row("switches", "true", "false", false);
    row("JSON in a string", R"("{\"a\":1,\"b\":2}")", R"("{ \"b\": 2.0, \"a\": 1 }")", true);
    row("other JSON in a string", R"("{\"a\":1}")", R"("{\"a\":2}")", false);
    row("no JSON in a string", R"("{a}")", R"("{ a}")", false);
}

void TestJsonSameValue::compares()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const Document first = Document::parse(a);
    const Document second = Document::parse(b);
    QVERIFY(first.isValid() && second.isValid());
    QTEST(sameValue(first.root(), second.root()), "isSame");
    QCOMPARE(sameValue(second.root(), first.root()), sameValue(first.root(), second.root()));
}

void TestJsonSameValue::keysOnceInOrder()
{
    const Document first = Document::parse(R"({"b":1,"a":1,"b":2})");
    const Document second = Document::parse(R"({"c":1,"a":1})");
    QCOMPARE(keysOf({first.root(), second.root()}), QStringList({u"b"_s, u"a"_s, u"c"_s}));
}

QTEST_APPLESS_MAIN(TestJsonSameValue)
#include "tst_json_samevalue.moc"
