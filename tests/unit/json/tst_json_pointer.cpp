// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/pointer.h"

#include <QSet>
#include <QTest>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

class TestJsonPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void dotted_data();
    void dotted();
    void walks();
};

void TestJsonPointer::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("root") << u""_s << QStringList{};
    QTest::newRow("empty key") << u"/"_s << QStringList{u""_s};
    QTest::newRow("two empty keys") << u"//"_s << QStringList{u""_s, u""_s};
    QTest::newRow("steps") << u"/VoiceChat/AgentConfig/TargetUserId/0"_s
                           << QStringList{u"VoiceChat"_s, u"AgentConfig"_s, u"TargetUserId"_s, u"0"_s};
    QTest::newRow("escapes") << u"/a~1b/m~0n/~01"_s << QStringList{u"a/b"_s, u"m~n"_s, u"~1"_s};
    QTest::newRow("anything else stays") << u"/ /\"/你.好/-"_s << QStringList{u" "_s, u"\""_s, u"你.好"_s, u"-"_s};
}

void TestJsonPointer::parses()
{
    QFETCH(QString, text);
    const auto pointer = Pointer::parse(text);
    QVERIFY(pointer);
    QTEST(pointer->steps(), "steps");
    QCOMPARE(pointer->toString(), text);
    QCOMPARE(pointer->isRoot(), text.isEmpty());
}

void TestJsonPointer::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no slash") << u"a"_s;
    QTest::newRow("fragment form") << u"#/a"_s;
    QTest::newRow("tilde at the end") << u"/a~"_s;
    QTest::newRow("tilde before a slash") << u"/a~/b"_s;
    QTest::newRow("unknown escape") << u"/~2"_s;
}

void TestJsonPointer::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Pointer::parse(text));
}

void TestJsonPointer::dotted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dotted");
    QTest::newRow("root") << u""_s << u""_s;
    QTest::newRow("names and index") << u"/VoiceChat/AgentConfig/TargetUserId/0"_s
                                     << u"VoiceChat.AgentConfig.TargetUserId[0]"_s;
    QTest::newRow("index first") << u"/0/a"_s << u"[0].a"_s;
    QTest::newRow("not an index") << u"/a/01"_s << u"a[\"01\"]"_s;
    QTest::newRow("key with a dot") << u"/a/b.c/d"_s << u"a[\"b.c\"].d"_s;
    QTest::newRow("key with a quote") << u"/a\"b"_s << u"[\"a\\\"b\"]"_s;
    QTest::newRow("empty key") << u"/a/"_s << u"a[\"\"]"_s;
    QTest::newRow("Chinese name") << u"/配置/_x$"_s << u"配置._x$"_s;
}

void TestJsonPointer::dotted()
{
    QFETCH(QString, text);
    QTEST(Pointer::parse(text)->toDotted(), "dotted");
}

void TestJsonPointer::walks()
{
    const Pointer place{u"a", u"b/c"};
    QCOMPARE(place.child(u"d~").toString(), u"/a/b~1c/d~0"_s);
    QCOMPARE(place.child(7).toString(), u"/a/b~1c/7"_s);
    QCOMPARE(place.parent(), Pointer{u"a"});
    QVERIFY(Pointer().parent().isRoot());
    QVERIFY(place != place.parent());
    QCOMPARE(QSet<Pointer>({place, place.child(1).parent()}).size(), 1);
}

QTEST_APPLESS_MAIN(TestJsonPointer)
#include "tst_json_pointer.moc"
