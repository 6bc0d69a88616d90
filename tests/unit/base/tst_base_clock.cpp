// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include "tests/support/manualclock.h"

#include <QTest>

using namespace console;
using namespace std::chrono_literals;

class TestBaseClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemClockIsUtcAndNeverGoesBack();
    void manualClockMovesByHand();
};

void TestBaseClock::systemClockIsUtcAndNeverGoesBack()
{
    const SystemClock clock;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = clock.now();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    const auto first = clock.elapsed();
    QVERIFY(clock.elapsed() >= first);
}

void TestBaseClock::manualClockMovesByHand()
{
    test::ManualClock clock;
    const QDateTime start = clock.now();
    QCOMPARE(clock.now(), start);
    clock.advance(1500ms);
    QCOMPARE(start.msecsTo(clock.now()), 1500);
    QCOMPARE(clock.elapsed(), std::chrono::nanoseconds(1500ms));
    clock.setNow(start);
    QCOMPARE(clock.now(), start);
    QCOMPARE(clock.elapsed(), std::chrono::nanoseconds(1500ms));
}

QTEST_APPLESS_MAIN(TestBaseClock)
#include "tst_base_clock.moc"
