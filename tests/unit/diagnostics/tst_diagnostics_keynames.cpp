// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/keynames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::diagnostics;

class TestDiagnosticsKeyNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
    void nearMiss_data();
    void nearMiss();
    void nearest();
};

void TestDiagnosticsKeyNames::distance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    QTest::newRow("same") << u"Url"_s << u"Url"_s << 0;
    QTest::newRow("case") << u"URL"_s << u"Url"_s << 0;
    QTest::newRow("changed") << u"Mode"_s << u"Node"_s << 1;
    QTest::newRow("put in") << u"SnapshoutConfig"_s << u"SnapshotConfig"_s << 1;
    QTest::newRow("taken out") << u"voicetype"_s << u"voice_type"_s << 1;
    QTest::newRow("swapped") << u"Descriptoin"_s << u"Description"_s << 2;
    QTest::newRow("empty") << QString() << u"ab"_s << 2;
    QTest::newRow("over the limit") << u"SilenceThreshold"_s << u"SilenceTime"_s << 3;
    QTest::newRow("over the limit, same length") << u"abcdef"_s << u"uvwxyz"_s << 3;
}

void TestDiagnosticsKeyNames::distance()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(editDistance(a, b, 2), "expected");
    QTEST(editDistance(b, a, 2), "expected");
}

void TestDiagnosticsKeyNames::nearMiss_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("known");
    QTest::addColumn<bool>("expected");
    QTest::newRow("itself") << u"Mode"_s << u"Mode"_s << false;
    QTest::newRow("short, case") << u"mode"_s << u"Mode"_s << true;
    QTest::newRow("short, another letter") << u"Code"_s << u"Mode"_s << false;
    QTest::newRow("medium, one") << u"Tool"_s << u"Tools"_s << true;
    QTest::newRow("medium, two") << u"Too"_s << u"Tools"_s << false;
    QTest::newRow("long, two") << u"SystemMesages_"_s << u"SystemMessages"_s << true;
    QTest::newRow("long, three") << u"SystemMesges_"_s << u"SystemMessages"_s << false;
}

void TestDiagnosticsKeyNames::nearMiss()
{
    QFETCH(const QString, written);
    QFETCH(const QString, known);
    QTEST(isNearMiss(written, known), "expected");
}

void TestDiagnosticsKeyNames::nearest()
{
    const QStringList known{u"speech_rate"_s, u"pitch_rate"_s, u"pitch_ratio"_s};
    QCOMPARE(nearestKey(u"pitch_ratios", known), u"pitch_ratio"_s);
    QCOMPARE(nearestKey(u"PITCH_RATE", known), u"pitch_rate"_s);
    QCOMPARE(nearestKey(u"speechh_ratee", known), u"speech_rate"_s);
    QCOMPARE(nearestKey(u"pitch_rate", known), QString());
    QCOMPARE(nearestKey(u"loudness", known), QString());
    QCOMPARE(nearestKey(u"x", {}), QString());
}

QTEST_GUILESS_MAIN(TestDiagnosticsKeyNames)

#include "tst_diagnostics_keynames.moc"
