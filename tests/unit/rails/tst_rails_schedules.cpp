// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/rails/railworld.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;

class TestRailsSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverOverALimitAndNeverWithoutReason();
};

void TestRailsSchedules::neverOverALimitAndNeverWithoutReason()
{
    constexpr quint32 schedules = 10'000;
    test::WorldCounts counts;
    for (quint32 seed = 1; seed <= schedules; ++seed) {
        const QString failure = test::RailWorld(seed, counts).run();
        QVERIFY2(failure.isEmpty(), qPrintable(QString(u"seed %1: "_s.arg(seed) + failure)));
    }
    qInfo("%d stops, %d failed stops, %d refusals, %d warnings, %d restarts, %d reboots, %d clock jumps, %d sleeps, "
          "%d midnights",
          counts.stops, counts.failedStops, counts.refusals, counts.warnings, counts.restarts, counts.reboots,
          counts.jumps, counts.sleeps, counts.midnights);
    // Each of these must have been met, and often.
    const int least = schedules / 20;
    QVERIFY(counts.stops > least);
    QVERIFY(counts.failedStops > least);
    QVERIFY(counts.refusals > least);
    QVERIFY(counts.warnings > least);
    QVERIFY(counts.restarts > least);
    QVERIFY(counts.reboots > least);
    QVERIFY(counts.jumps > least);
    QVERIFY(counts.sleeps > least);
    QVERIFY(counts.midnights > least);
}

QTEST_GUILESS_MAIN(TestRailsSchedules)
#include "tst_rails_schedules.moc"
