// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/money.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::rails;
using std::chrono::hours;
using std::chrono::milliseconds;

class TestRailsMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void sumsWithoutDrift();
    void tellsWhenAnAmountIsReached_data();
    void tellsWhenAnAmountIsReached();
    void neverOverflows();
};

void TestRailsMoney::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("nothing") << u"0"_s << qint64(0);
    QTest::newRow("whole") << u"5"_s << qint64(5'000'000);
    QTest::newRow("cents") << u"0.42"_s << qint64(420'000);
    QTest::newRow("smallest") << u"0.000001"_s << qint64(1);
    QTest::newRow("largest") << u"10000000"_s << qint64(10'000'000'000'000);
}

void TestRailsMoney::readsAndWrites()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, micros);
    const auto money = moneyFromText(text);
    QVERIFY(money.has_value());
    QCOMPARE(money->micros, micros);
    QCOMPARE(toText(*money), text);
}

void TestRailsMoney::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"."_s, u"1."_s, u".5"_s, u"-1"_s, u"+1"_s, u"1e3"_s, u"1,5"_s, u"0.0000001"_s,
                                u"10000000.01"_s, u"123456789"_s, u" 1"_s, u"NaN"_s})
        QTest::newRow(qPrintable(u"<%1>"_s.arg(text))) << text;
}

void TestRailsMoney::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!moneyFromText(text));
}

void TestRailsMoney::sumsWithoutDrift()
{
    // A third of a millionth each time: rounding any of them would show.
    CostSum sum;
    for (int i = 0; i < 3'000'000; ++i)
        sum.add(Rate{1'200'000}, milliseconds(1));
    QCOMPARE(sum.money().micros, 1'000'000);
    sum.add(Rate{1'200'000}, milliseconds(-5));
    QCOMPARE(sum.money().micros, 1'000'000);
}

void TestRailsMoney::tellsWhenAnAmountIsReached_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<qint64>("already");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("even") << qint64(3'600'000) << qint64(0) << qint64(1'000'000);
    QTest::newRow("odd") << qint64(7'777'777) << qint64(12'345) << qint64(999'983);
    QTest::newRow("less than a millionth a second") << qint64(1) << qint64(3) << qint64(2);
    QTest::newRow("steep") << maximumRate.microsPerHour << qint64(1) << qint64(1);
    QTest::newRow("far") << maximumRate.microsPerHour << qint64(7) << qint64(10'000'000'000'000);
}

void TestRailsMoney::tellsWhenAnAmountIsReached()
{
    QFETCH(const qint64, rate);
    QFETCH(const qint64, already);
    QFETCH(const qint64, amount);
    CostSum sum;
    sum.add(Rate{rate}, milliseconds(already));
    const auto time = sum.timeUntil(Money{amount}, Rate{rate});
    QVERIFY(time.has_value());
    CostSum before = sum;
    if (time->count() > 0) {
        before.add(Rate{rate}, *time - milliseconds(1));
        QVERIFY(before.money().micros < amount);
    }
    sum.add(Rate{rate}, *time);
    QVERIFY(sum.money().micros >= amount);
    QCOMPARE(sum.timeUntil(Money{amount}, Rate{0}), std::optional(milliseconds(0)));
    QVERIFY(!CostSum().timeUntil(Money{amount}, Rate{0}));
}

void TestRailsMoney::neverOverflows()
{
    CostSum sum;
    sum.add(maximumRate, hours(24 * 365 * 100));
    QCOMPARE(sum.money().micros, maximumRate.microsPerHour * 24 * 365 * 100);
    const Rate thousand{maximumRate.microsPerHour * 1000};
    QCOMPARE(CostSum().timeUntil(Money{10'000'000'000'000}, thousand), std::optional<milliseconds>(hours(10)));
}

QTEST_GUILESS_MAIN(TestRailsMoney)
#include "tst_rails_money.moc"
