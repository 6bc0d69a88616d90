// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/rails.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::rails;
using namespace std::chrono_literals;
using Level = LimitUse::Level;
using std::chrono::milliseconds;

class TestRailsEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomLimitLooksAtEachRoom();
    void aDayLimitAddsRoomsUp();
    void onlyTheScopeCounts();
    void theFirstReachedLimitIsTheReason();
    void moneyIsCountedByRate();
    void theNextChangeIsComputed();
    void onlyWhatLiesInTheDayCounts_data();
    void onlyWhatLiesInTheDayCounts();
    void daysFollowTheZone();
    void startsOverADayLimitAreRefused();

private:
    static RoomUse room(const QString &key, milliseconds running, const QString &sceneId = u"Tutor"_s)
    {
        return {.key = key, .sceneId = sceneId, .fingerprint = u"k1"_s, .rate = Rate{3'600'000}, .running = running};
    }
    const Day m_noon{.date = QDate(2025, 7, 1), .sinceMidnight = 12h, .untilMidnight = 12h};
};

void TestRailsEvaluate::aRoomLimitLooksAtEachRoom()
{
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 10'000}};
    const Evaluation evaluation = evaluate({room(u"a"_s, 7999ms), room(u"b"_s, 8s), room(u"c"_s, 10s)}, limits, m_noon);
    QCOMPARE(evaluation.uses.size(), 3);
    QCOMPARE(evaluation.uses.at(0).level, Level::Within);
    QCOMPARE(evaluation.uses.at(1).level, Level::Warning);
    QCOMPARE(evaluation.uses.at(2).level, Level::Reached);
    QCOMPARE(evaluation.stops.size(), 1);
    QCOMPARE(evaluation.stops.first().task, u"c"_s);
    QCOMPARE(evaluation.stops.first().reason, (RailReason{.limit = limits.first(), .used = 10'000}));
    QCOMPARE(evaluation.nextChange, std::optional<milliseconds>(1ms));
}

void TestRailsEvaluate::aDayLimitAddsRoomsUp()
{
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = 10'000}};
    RoomUse ended = room(u"c"_s, 5s);
    ended.isOpen = false;
    ended.endedAgo = 1h;
    const Evaluation evaluation = evaluate({room(u"a"_s, 2s), room(u"b"_s, 3s), ended}, limits, m_noon);
    QCOMPARE(evaluation.uses.size(), 1);
    QCOMPARE(evaluation.uses.first().used, 10'000);
    QCOMPARE(evaluation.uses.first().tasks, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(evaluation.stops.size(), 2);
    QCOMPARE(evaluation.nextChange, std::optional<milliseconds>(12h));
}

void TestRailsEvaluate::onlyTheScopeCounts()
{
    const QList<Limit> limits{{.scope = SceneScope{u"Tutor"_s}, .measure = Measure::DayTime, .amount = 10'000},
                              {.scope = ProfileScope{u"k2"_s}, .measure = Measure::DayTime, .amount = 10'000}};
    const Evaluation evaluation = evaluate({room(u"a"_s, 2s), room(u"b"_s, 1h, u"Other"_s)}, limits, m_noon);
    QCOMPARE(evaluation.uses.at(0).used, 2'000);
    QCOMPARE(evaluation.uses.at(1).used, 0);
    QVERIFY(evaluation.stops.isEmpty());
}

void TestRailsEvaluate::theFirstReachedLimitIsTheReason()
{
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 60'000},
                              {.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 10'000},
                              {.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = 5'000}};
    const Evaluation evaluation = evaluate({room(u"a"_s, 20s)}, limits, m_noon);
    QCOMPARE(evaluation.stops.size(), 1);
    QCOMPARE(evaluation.stops.first().reason.limit, limits.at(1));
}

void TestRailsEvaluate::moneyIsCountedByRate()
{
    // 3.6 an hour are 0.001 a second.
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::DayCost, .amount = 10'000}};
    const Evaluation evaluation = evaluate({room(u"a"_s, 2s), room(u"b"_s, 3s)}, limits, m_noon);
    QCOMPARE(evaluation.uses.first().used, 5'000);
    // To the warning at 8000, with both of them.
    QCOMPARE(evaluation.nextChange, std::optional<milliseconds>(1500ms));
    QCOMPARE(costOf(room(u"a"_s, 90s)).micros, 90'000);
}

void TestRailsEvaluate::theNextChangeIsComputed()
{
    QVERIFY(!evaluate({room(u"a"_s, 2s)}, {}, m_noon).nextChange);
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 60'000},
                              {.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = 3'600'000}};
    QCOMPARE(evaluate({room(u"a"_s, 50s)}, limits, m_noon).nextChange, std::optional<milliseconds>(10s));
    QCOMPARE(evaluate({}, limits, m_noon).nextChange, std::optional<milliseconds>(12h));
    const Limit atOnce{.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 60'000, .warnAtPercent = 100};
    const Evaluation evaluation = evaluate({room(u"a"_s, 59'999ms)}, {atOnce}, m_noon);
    QCOMPARE(evaluation.uses.first().level, Level::Within);
    QCOMPARE(evaluation.nextChange, std::optional<milliseconds>(1ms));
}

void TestRailsEvaluate::onlyWhatLiesInTheDayCounts_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<qint64>("runningSeconds");
    QTest::addColumn<qint64>("endedSecondsAgo");
    QTest::addColumn<qint64>("todaySeconds");
    QTest::newRow("all of it") << true << qint64(600) << qint64(0) << qint64(600);
    QTest::newRow("since midnight") << true << qint64(7200) << qint64(0) << qint64(3600);
    QTest::newRow("ended today") << false << qint64(600) << qint64(600) << qint64(600);
    QTest::newRow("over midnight, then ended") << false << qint64(7200) << qint64(600) << qint64(3000);
    QTest::newRow("ended yesterday") << false << qint64(7200) << qint64(3600) << qint64(0);
}

void TestRailsEvaluate::onlyWhatLiesInTheDayCounts()
{
    QFETCH(const bool, open);
    QFETCH(const qint64, runningSeconds);
    QFETCH(const qint64, endedSecondsAgo);
    QFETCH(const qint64, todaySeconds);
    RoomUse use = room(u"a"_s, std::chrono::seconds(runningSeconds));
    use.isOpen = open;
    use.endedAgo = std::chrono::seconds(endedSecondsAgo);
    const Day day{.date = QDate(2025, 7, 1), .sinceMidnight = 1h, .untilMidnight = 23h};
    QCOMPARE(usedToday(use, day), milliseconds(std::chrono::seconds(todaySeconds)));
}

void TestRailsEvaluate::daysFollowTheZone()
{
    const QTimeZone berlin("Europe/Berlin");
    const Day summer = dayAt(QDateTime(QDate(2025, 3, 30), QTime(12, 0), berlin).toUTC(), berlin);
    QCOMPARE(summer.date, QDate(2025, 3, 30));
    QCOMPARE(summer.sinceMidnight, milliseconds(11h));
    QCOMPARE(summer.untilMidnight, milliseconds(12h));
    const Day shanghai = dayAt(QDateTime(QDate(2025, 7, 1), QTime(16, 0), Qt::UTC), QTimeZone("Asia/Shanghai"));
    QCOMPARE(shanghai.date, QDate(2025, 7, 2));
    QCOMPARE(shanghai.sinceMidnight, milliseconds(0));
    QCOMPARE(shanghai.untilMidnight, milliseconds(24h));
}

void TestRailsEvaluate::startsOverADayLimitAreRefused()
{
    const QList<RoomUse> rooms{room(u"a"_s, 20s)};
    const QList<Limit> limits{{.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 1'000},
                              {.scope = SceneScope{u"Tutor"_s}, .measure = Measure::DayTime, .amount = 20'000}};
    const auto refused = mayStart(u"Tutor"_s, u"k9"_s, rooms, limits, m_noon);
    QVERIFY(!refused);
    QCOMPARE(refused.error().limit, limits.at(1));
    QCOMPARE(refused.error().used, 20'000);
    QCOMPARE(refused.error().untilMidnight, milliseconds(12h));
    QVERIFY(mayStart(u"Other"_s, u"k1"_s, rooms, limits, m_noon).has_value());
    QVERIFY(mayStart(u"Tutor"_s, u"k1"_s, {room(u"a"_s, 19'999ms)}, limits, m_noon).has_value());
}

QTEST_GUILESS_MAIN(TestRailsEvaluate)
#include "tst_rails_evaluate.moc"
