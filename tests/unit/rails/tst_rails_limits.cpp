// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/limits.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;

class TestRailsLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsHaveAStableText_data();
    void reasonsHaveAStableText();
    void otherReasonsNameNoLimit_data();
    void otherReasonsNameNoLimit();
    void savesAndLoads();
    void keepsWhatItCannotRead();
    void filesThatSayNothing_data();
    void filesThatSayNothing();
    void aFolderInPlaceOfTheFile();
};

void TestRailsLimits::reasonsHaveAStableText_data()
{
    QTest::addColumn<Limit>("limit");
    QTest::addColumn<QString>("text");
    QTest::newRow("scene") << Limit{.scope = SceneScope{u"Tutor"_s}, .measure = Measure::RoomTime, .amount = 900'000}
                           << u"rail:scene:Tutor:room-time:900s"_s;
    QTest::newRow("profile") << Limit{.scope = ProfileScope{u"3f9a"_s},
                                      .measure = Measure::DayCost,
                                      .amount = 5'250'000}
                             << u"rail:profile:3f9a:day-cost:5.25"_s;
    QTest::newRow("every room") << Limit{.scope = EveryRoom{}, .measure = Measure::DayTime, .amount = 1'500}
                                << u"rail:every-room:day-time:1500ms"_s;
    QTest::newRow("odd name") << Limit{.scope = SceneScope{u"a:b 中%"_s}, .measure = Measure::RoomCost, .amount = 1}
                              << u"rail:scene:a%3Ab%20%E4%B8%AD%25:room-cost:0.000001"_s;
}

void TestRailsLimits::reasonsHaveAStableText()
{
    QFETCH(const Limit, limit);
    QFETCH(const QString, text);
    QCOMPARE(toText(RailReason{.limit = limit, .used = limit.amount + 3}), text);
    QCOMPARE(limitOfReason(text), std::optional(limit));
}

void TestRailsLimits::otherReasonsNameNoLimit_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"operator"_s, u"rail:"_s, u"rail:scene:Tutor"_s, u"scene:Tutor:room-time:900s"_s,
          u"rail:scene::room-time:900s"_s, u"rail:scene:Tutor:week-time:900s"_s, u"rail:scene:Tutor:room-time:900"_s,
          u"rail:scene:Tutor:room-time:0s"_s, u"rail:scene:Tutor:room-time:-1s"_s, u"rail:room:x:room-time:1s"_s,
          u"rail:every-room:x:room-time:1s"_s, u"rail:scene:Tutor:room-time:99999999999s"_s})
        QTest::newRow(qPrintable(u"<%1>"_s.arg(text))) << text;
}

void TestRailsLimits::otherReasonsNameNoLimit()
{
    QFETCH(const QString, text);
    QVERIFY(!limitOfReason(text));
}

void TestRailsLimits::savesAndLoads()
{
    const QTemporaryDir folder;
    QVERIFY(loadLimits(folder.path())->limits.isEmpty());
    const LimitList list{
        .limits = {
            {.scope = EveryRoom{}, .measure = Measure::RoomTime, .amount = 3'600'000},
            {.scope = SceneScope{u"Tutor"_s}, .measure = Measure::DayCost, .amount = 12'500'000, .warnAtPercent = 50},
            {.scope = ProfileScope{u"3f9a"_s}, .measure = Measure::DayTime, .amount = 1'000}}};
    QVERIFY(saveLimits(folder.path(), list).has_value());
    const auto read = loadLimits(folder.path());
    QVERIFY(read.has_value());
    QCOMPARE(read->limits, list.limits);
    QVERIFY(read->problems.isEmpty());
}

void TestRailsLimits::keepsWhatItCannotRead()
{
    const QTemporaryDir folder;
    const QByteArray text = R"({"format":1,"later":[],"limits":[
        {"scope":"every-room","measure":"week-time","seconds":5},
        {"scope":{"scene":"Tutor"},"measure":"room-time","seconds":900,"colour":"red"},
        {"scope":{"region":"north"},"measure":"room-time","seconds":900},
        {"scope":"every-room","measure":"room-time","seconds":0},
        {"scope":"every-room","measure":"day-cost","money":"5,00"},
        {"scope":"every-room","measure":"day-cost","money":5.5,"warnAtPercent":101},
        {"measure":"room-time","seconds":900}]})";
    const auto list = limitsFromJson(text, u"limits.json"_s);
    QVERIFY(list.has_value());
    QCOMPARE(list->limits, (QList<Limit>{{.scope = SceneScope{u"Tutor"_s}, .amount = 900'000}}));
    QStringList places;
    for (const ContentProblem &problem : list->problems)
        places.append(problem.where);
    QCOMPARE(places, (QStringList{u"limits[0].measure"_s, u"limits[2].scope"_s, u"limits[3].seconds"_s,
                                  u"limits[4].money"_s, u"limits[5].warnAtPercent"_s, u"limits[6].scope"_s}));
    const auto again = limitsFromJson(toJson(*list), {});
    QVERIFY(again.has_value());
    QCOMPARE(again->limits, list->limits);
    QCOMPARE(again->kept.size(), list->kept.size());
    QVERIFY(again->kept.first().contains("week-time"));
}

void TestRailsLimits::filesThatSayNothing_data()
{
    using Kind = ContentProblem::Kind;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Kind::NoJson;
    QTest::newRow("damaged") << QByteArray(R"({"format":1,"limits":[{)") << Kind::NoJson;
    QTest::newRow("list") << QByteArray("[]") << Kind::WrongShape;
    QTest::newRow("no limits") << QByteArray(R"({"format":1})") << Kind::WrongShape;
    QTest::newRow("newer") << QByteArray(R"({"format":7,"limits":[]})") << Kind::NewerFormat;
}

void TestRailsLimits::filesThatSayNothing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ContentProblem::Kind, kind);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"limits.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto list = loadLimits(folder.path());
    QVERIFY(!list);
    QCOMPARE(std::get<ContentProblem>(list.error()).kind, kind);
}

void TestRailsLimits::aFolderInPlaceOfTheFile()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"limits.json"_s));
    const auto list = loadLimits(folder.path());
    QVERIFY(!list);
    QCOMPARE(std::get<scene::FileProblem>(list.error()).kind, scene::FileProblem::Kind::NotReadable);
    const auto saved = saveLimits(folder.path(), {});
    QVERIFY(!saved);
    QCOMPARE(std::get<scene::FileProblem>(saved.error()).kind, scene::FileProblem::Kind::NotWritable);
}

QTEST_GUILESS_MAIN(TestRailsLimits)
#include "tst_rails_limits.moc"
