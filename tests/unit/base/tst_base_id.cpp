// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

#include <QSet>
#include <QTest>

using namespace console;
using namespace Qt::Literals::StringLiterals;

// The point of the type: one kind of id is no other kind, and no text becomes an id unchecked.
static_assert(!std::is_convertible_v<RoomId, TaskId>);
static_assert(!std::is_constructible_v<RoomId, TaskId>);
static_assert(!std::is_constructible_v<RoomId, QString>);
static_assert(!std::is_default_constructible_v<RoomId>);
static_assert(!std::is_convertible_v<RoomId, QString>);

class TestBaseId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void generatedIsValidAndNew();
    void comparesByText();
};

void TestBaseId::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("letters, digits and marks") << u"azAZ09_@-."_s << true;
    QTest::newRow("one character") << u"."_s << true;
    QTest::newRow("128 characters") << QString(128, u'x') << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("129 characters") << QString(129, u'x') << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("trailing newline") << u"a\n"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("colon") << u"a:b"_s << false;
    QTest::newRow("plus") << u"a+b"_s << false;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << false;
    QTest::newRow("Chinese") << u"房间"_s << false;
    QTest::newRow("accented letter") << u"é"_s << false;
    QTest::newRow("full-width digit") << u"１"_s << false;
    QTest::newRow("before a") << u"`"_s << false;
    QTest::newRow("after z") << u"{"_s << false;
    QTest::newRow("before A, after @") << u"@A[Z"_s << false;
}

void TestBaseId::parses()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    const auto id = RoomId::parse(text);
    QCOMPARE(id.has_value(), isId);
    QCOMPARE(isServiceId(text), isId);
    if (id)
        QCOMPARE(id->text(), text);
}

void TestBaseId::generatedIsValidAndNew()
{
    QSet<TaskId> ids;
    for (int i = 0; i < 100; ++i) {
        const TaskId id = TaskId::generate();
        QVERIFY(isServiceId(id.text()));
        QCOMPARE(id.text().size(), 36);
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 100);
}

void TestBaseId::comparesByText()
{
    const auto a = UserId::parse(u"user-a").value();
    const auto b = UserId::parse(u"user-b").value();
    QVERIFY(a < b);
    QVERIFY(a != b);
    QCOMPARE(a, UserId::parse(u"user-a").value());
    QCOMPARE(qHash(a), qHash(UserId::parse(u"user-a").value()));
    QVERIFY(a != UserId::parse(u"USER-A").value());
}

QTEST_APPLESS_MAIN(TestBaseId)
#include "tst_base_id.moc"
