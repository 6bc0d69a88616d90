// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/railwords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;
using namespace std::chrono_literals;

class TestWordingRails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void money_data();
    void money();
    void pricesAndSums();
    void estimatesAlwaysSaySo();
    void durations_data();
    void durations();
    void everyLimitHasItsOwnWords();
    void sentencesNameRoomUseAndLimit();
    void recordedReasons();
    void refusals();
    void everyProblemHasWords();
};

void TestWordingRails::money_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"CNY"_s << u"¥0.00"_s;
    QTest::newRow("cents") << qint64(420'000) << u"CNY"_s << u"¥0.42"_s;
    QTest::newRow("rounded") << qint64(425'000) << u"CNY"_s << u"¥0.43"_s;
    QTest::newRow("less than a cent") << qint64(1'400) << u"USD"_s << u"US$0.0014"_s;
    QTest::newRow("other") << qint64(12'000'000) << u"EUR"_s << u"EUR\u00a012.00"_s;
}

void TestWordingRails::money()
{
    QFETCH(const qint64, micros);
    QFETCH(const QString, currency);
    QFETCH(const QString, text);
    QCOMPARE(wording::moneyText({micros}, currency), text);
}

void TestWordingRails::pricesAndSums()
{
    QCOMPARE(wording::priceText({14'000}, u"CNY"_s), u"¥0.014"_s);
    QCOMPARE(wording::priceText({5'000'000}, u"USD"_s), u"US$5"_s);
    QCOMPARE(wording::spentText({9'999}, u"CNY"_s), u"< ¥0.01"_s);
    QCOMPARE(wording::spentText({10'000}, u"CNY"_s), u"¥0.01"_s);
    QCOMPARE(wording::spentText({0}, u"CNY"_s), u"¥0.00"_s);
}

void TestWordingRails::estimatesAlwaysSaySo()
{
    Estimate estimate{.amount = {420'000}, .currency = u"CNY"_s};
    QCOMPARE(wording::estimateText(estimate), u"≈ ¥0.42, estimate"_s);
    QCOMPARE(wording::notIncludedText(estimate, u"en"_s), QString());
    estimate.isAssumed = true;
    estimate.notIncluded = {{.en = u"tokens"_s, .zh = u"词元"_s}, {.en = u"tools"_s, .zh = u"工具"_s}};
    QCOMPARE(wording::estimateText(estimate), u"≈ ¥0.42, estimate from assumed prices"_s);
    QCOMPARE(wording::notIncludedText(estimate, u"en"_s), u"Not included: tokens, tools"_s);
    QVERIFY(wording::notIncludedText(estimate, u"zh_CN"_s).contains(u"词元"_s));
}

void TestWordingRails::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 s"_s;
    QTest::newRow("begun second") << qint64(1) << u"1 s"_s;
    QTest::newRow("minutes") << qint64(900'000) << u"15 min"_s;
    QTest::newRow("minutes and seconds") << qint64(901'000) << u"15 min 1 s"_s;
    QTest::newRow("hours") << qint64(7'200'000) << u"2 h"_s;
    QTest::newRow("hours and minutes") << qint64(5'400'000) << u"1 h 30 min"_s;
}

void TestWordingRails::durations()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, text);
    QCOMPARE(wording::durationText(std::chrono::milliseconds(ms)), text);
}

void TestWordingRails::everyLimitHasItsOwnWords()
{
    QSet<QString> texts;
    const QList<Scope> scopes{EveryRoom{}, SceneScope{u"Tutor"_s}, ProfileScope{u"3f9a"_s}};
    for (const Scope &scope : scopes) {
        for (const Measure measure : {Measure::RoomTime, Measure::DayTime, Measure::RoomCost, Measure::DayCost})
            texts.insert(wording::limitText({.scope = scope, .measure = measure, .amount = 900'000}, u"CNY"_s));
    }
    QCOMPARE(texts.size(), 12);
    QVERIFY(texts.contains(u"scene Tutor: 15 min in one room"_s));
    QVERIFY(texts.contains(u"all rooms: ¥0.90 a day"_s));
}

void TestWordingRails::sentencesNameRoomUseAndLimit()
{
    const Limit limit{.scope = SceneScope{u"Tutor"_s}, .measure = Measure::RoomTime, .amount = 900'000};
    const LimitUse use{.limit = limit, .used = 720'000};
    QCOMPARE(wording::warningText(u"room-7"_s, use, u"CNY"_s),
             u"room-7 has used 12 min of its limit (scene Tutor: 15 min in one room)"_s);
    const RailReason reason{.limit = limit, .used = 900'000};
    QCOMPARE(wording::stopText(u"room-7"_s, reason, u"CNY"_s),
             u"room-7 is stopped by its limit: 15 min used (scene Tutor: 15 min in one room)"_s);
    QVERIFY(wording::stopFailedText(u"room-7"_s, reason, u"CNY"_s, 4s).contains(u"next attempt in 4 s"_s));
    LimitUse day = use;
    day.limit.measure = Measure::DayTime;
    QVERIFY(wording::warningText(u"room-7"_s, day, u"CNY"_s).contains(u"12 min used today"_s));
}

void TestWordingRails::recordedReasons()
{
    QCOMPARE(wording::railReasonText(u"rail:every-room:day-cost:5"_s, u"CNY"_s),
             u"limit reached: all rooms: ¥5.00 a day"_s);
    QCOMPARE(wording::railReasonText(u"operator"_s, u"CNY"_s), QString());
}

void TestWordingRails::refusals()
{
    const RailRefusal refusal{.limit = {.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = 3'600'000},
                              .used = 3'700'000,
                              .untilMidnight = 90min};
    const wording::Explanation words = wording::explain(refusal, u"CNY"_s);
    QCOMPARE(words.where, u"all rooms: 1 h a day"_s);
    QVERIFY(words.cause.contains(u"1 h 1 min"_s));
    QVERIFY(words.remedy.contains(u"1 h 30 min"_s));
}

void TestWordingRails::everyProblemHasWords()
{
    using Kind = ContentProblem::Kind;
    QSet<QString> titles;
    for (const Kind kind : {Kind::NoJson, Kind::WrongShape, Kind::NotPositive, Kind::UnknownName, Kind::NewerFormat}) {
        const ContentProblem problem{.kind = kind, .path = u"/data/limits.json"_s, .where = u"limits[2]"_s};
        const wording::Explanation words = wording::explain(RailFileProblem(problem));
        QVERIFY(words.where.contains(u"limits.json"_s) && words.where.contains(u"limits[2]"_s));
        QVERIFY(!words.remedy.isEmpty());
        titles.insert(words.title);
    }
    QCOMPARE(titles.size(), 5);
    const scene::FileProblem file{.kind = scene::FileProblem::Kind::NotWritable, .path = {}, .systemMessage = {}};
    QVERIFY(!wording::explain(RailFileProblem(file)).title.isEmpty());
}

QTEST_GUILESS_MAIN(TestWordingRails)
#include "tst_wording_rails.moc"
