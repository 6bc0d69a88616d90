// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/script.h"

#include <QTest>

using namespace console::chat;
using namespace Qt::Literals::StringLiterals;

class TestChatScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTurn();
    void answersThatFit();
    void nothingFits();
    void problems_data();
    void problems();
    void missingFile();
};

void TestChatScript::answersInTurn()
{
    auto script = Script::parse(R"(["one","two"])");
    QVERIFY(script.has_value());
    QCOMPARE(script->answer(u"a"_s, {}), u"one"_s);
    QCOMPARE(script->answer(u"b"_s, {}), u"one"_s);
    QCOMPARE(script->answer(u"a"_s, {}), u"two"_s);
    QCOMPARE(script->answer(u"a"_s, {}), u"one"_s);
    script->forget(u"a"_s);
    QCOMPARE(script->answer(u"a"_s, {}), u"one"_s);
    QCOMPARE(script->answer(u"b"_s, {}), u"two"_s);
}

void TestChatScript::answersThatFit()
{
    auto script =
        Script::parse(R"(["one",{"contains":"天气","answer":"晴"},{"contains":"Weather","answer":"sunny"},"two"])");
    QVERIFY(script.has_value());
    QCOMPARE(script->answer(u"a"_s, u"the weather?"_s), u"sunny"_s);
    QCOMPARE(script->answer(u"a"_s, u"今天天气"_s), u"晴"_s);
    QCOMPARE(script->answer(u"a"_s, u"else"_s), u"one"_s);
    QCOMPARE(script->answer(u"a"_s, u"else"_s), u"two"_s);
}

void TestChatScript::nothingFits()
{
    auto script = Script::parse(R"([{"contains":"x","answer":"y"}])");
    QVERIFY(script.has_value());
    QCOMPARE(script->answer(u"a"_s, u"else"_s), QString());
}

void TestChatScript::problems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &bytes, ScriptProblem::Kind kind, const QString &where) {
        QTest::newRow(name) << bytes << int(kind) << where;
    };
    using enum ScriptProblem::Kind;
    row("syntax", "[\"a\",\n oops]", Syntax, u"2:2"_s);
    row("empty file", "", Syntax, u"1:1"_s);
    row("object", "{}", NoLines, {});
    row("empty list", "[]", NoLines, {});
    row("number", "[\"a\",\n1]", Entry, u"2:1"_s);
    row("no answer", R"([{"contains":"a"}])", Entry, u"1:2"_s);
    row("empty search", R"([{"contains":"","answer":"b"}])", Entry, u"1:2"_s);
    row("large", '[' + QByteArray(Script::maximumBytes, ' ') + "1]", TooLarge, {});
}

void TestChatScript::problems()
{
    QFETCH(QByteArray, bytes);
    const auto script = Script::parse(bytes);
    QVERIFY(!script.has_value());
    QTEST(int(script.error().kind), "kind");
    QTEST(script.error().where, "where");
}

void TestChatScript::missingFile()
{
    const auto script = Script::load(u"/nonexistent/script.json"_s);
    QVERIFY(!script.has_value());
    QCOMPARE(script.error().kind, ScriptProblem::Kind::CannotRead);
    QCOMPARE(script.error().file.kind, console::scene::FileProblem::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestChatScript)
#include "tst_chat_script.moc"
