// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/tokenwords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::tokens;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);

} // namespace

class TestWordingToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relative_data();
    void relative();
    void moments();
    void theWorstComesFirst();
    void everyProblemHasWords();
    void defectsOfAScene();
};

void TestWordingToken::relative_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::chrono::seconds time, const QString &text) {
        QTest::newRow(name) << qint64(time.count()) << text;
    };
    row("now", 0s, u"now"_s);
    row("seconds", 59s, u"in 59 s"_s);
    row("a minute ago", -60s, u"1 min ago"_s);
    row("minutes", 3599s, u"in 59 min"_s);
    row("hours", 3h, u"in 3 h"_s);
    row("hours and minutes", 26h + 90s, u"in 26 h 1 min"_s);
    row("days ago", -49h, u"2 day(s) ago"_s);
    row("an age", std::chrono::seconds(-4'294'967'295LL), u"49710 day(s) ago"_s);
}

void TestWordingToken::relative()
{
    QFETCH(const qint64, seconds);
    QTEST(wording::relativeText(std::chrono::seconds(seconds)), "text");
}

void TestWordingToken::moments()
{
    QCOMPARE(wording::momentText(noon.addSecs(60), noon),
             QString(noon.addSecs(60).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss") + u" (in 1 min)"));
    TokenReport report;
    QCOMPARE(wording::expiryText(report, noon), u"never"_s);
    report.expiresAt = noon;
    report.expiresIn = 0s;
    QVERIFY(wording::expiryText(report, noon).contains(u"expired"_s));
    QCOMPARE(wording::rightText(4), u"subscribe"_s);
    QCOMPARE(wording::rightText(77), u"right 77"_s);
}

void TestWordingToken::theWorstComesFirst()
{
    TokenReport report;
    report.mac = MacVerdict::Right;
    QCOMPARE(wording::verdictText(report), u"This token is good."_s);
    report.isFromTheFuture = true;
    QVERIFY(wording::verdictText(report).contains(u"clock"_s));
    report.mac = MacVerdict::Unknown;
    QVERIFY(wording::verdictText(report).contains(u"could not be checked"_s));
    report.comparison = Comparison{.roomId = Match::Different};
    QVERIFY(wording::verdictText(report).contains(u"token_error"_s));
    report.expiresIn = -1s;
    QVERIFY(wording::verdictText(report).contains(u"expired"_s));
    report.mac = MacVerdict::Wrong;
    QVERIFY(wording::verdictText(report).contains(u"signature is wrong"_s));
}

void TestWordingToken::everyProblemHasWords()
{
    QStringList causes;
    for (int i = 0; i <= static_cast<int>(TokenOrderProblem::TooLong); ++i) {
        const auto words = wording::explain(static_cast<TokenOrderProblem>(i));
        QVERIFY(!words.title.isEmpty() && !words.cause.isEmpty());
        QVERIFY(!causes.contains(words.cause));
        causes.append(words.cause);
    }
    for (const auto verdict : {MacVerdict::Right, MacVerdict::Wrong, MacVerdict::Unknown})
        QVERIFY(!wording::macText(verdict).isEmpty());
    QVERIFY(wording::matchText(Match::Different, u"room-7"_s).contains(u"room-7"_s));
    QVERIFY(wording::matchText(Match::Same, u"room-7"_s) != wording::matchText(Match::NotGiven, QString()));
}

void TestWordingToken::defectsOfAScene()
{
    using enum SceneTokenDefect;
    const SceneTokenState state{.defects = {OtherRoom, Expired}, .expiresAt = noon};
    const auto words = wording::explain(state, noon.addSecs(120));
    QVERIFY(words.title.contains(u"does not fit"_s));
    QVERIFY(words.cause.contains(u"another room"_s) && words.cause.contains(u"2 min ago"_s));
    QVERIFY(words.remedy.contains(u"token_error"_s));
    QStringList causes;
    for (int i = 0; i <= static_cast<int>(NearExpiry); ++i) {
        const auto each =
            wording::explain({.defects = {static_cast<SceneTokenDefect>(i)}, .expiresAt = noon}, noon.addSecs(-60));
        QVERIFY(!each.cause.isEmpty() && !causes.contains(each.cause));
        causes.append(each.cause);
    }
}

QTEST_APPLESS_MAIN(TestWordingToken)
#include "tst_wording_token.moc"
