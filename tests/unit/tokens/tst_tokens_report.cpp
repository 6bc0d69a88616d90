// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/tokenreport.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::tokens;
using namespace std::chrono_literals;
using openapi::Privilege;

namespace {

const QString appId = u"0123456789abcdef01234567"_s;
const QDateTime noon(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);

quint32 secondsOf(const QDateTime &time)
{
    return static_cast<quint32>(time.toSecsSinceEpoch());
}

openapi::RtcToken theToken()
{
    openapi::RtcToken token{.appId = appId, .roomId = u"room"_s, .userId = u"alice"_s, .privileges = {}};
    token.nonce = 7;
    token.issuedAt = secondsOf(noon);
    token.expireAt = secondsOf(noon.addSecs(3600));
    token.grant(quint16(Privilege::SubscribeStream), 0);
    return token;
}

QByteArray textOf(const openapi::RtcToken &token, const char *key = "made-up-key")
{
    return openapi::encodeToken(token, Secret(key))->text;
}

std::vector<credentials::RtcApplication> keys(const QString &app, std::initializer_list<const char *> appKeys)
{
    std::vector<credentials::RtcApplication> all;
    for (const char *key : appKeys)
        all.push_back({.appId = app, .appKey = Secret(key)});
    return all;
}

} // namespace

class TestTokensReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void signatures();
    void tampering();
    void expiry_data();
    void expiry();
    void rightsEndWithTheToken();
    void comparesWithIds();
    void tellsWhatIsNoToken();
};

void TestTokensReport::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const auto all = QJsonDocument::fromJson(test::testData(u"vectors/rtc_token.json"_s))[u"vectors"].toArray();
    QCOMPARE(all.size(), 8);
    for (const QJsonValue &vector : all)
        QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
}

void TestTokensReport::vectors()
{
    QFETCH(const QJsonObject, vector);
    const QJsonObject input = vector[u"input"].toObject();
    const QJsonObject said = vector[u"output"][u"parsedBack"].toObject();
    std::vector<credentials::RtcApplication> appKeys;
    appKeys.push_back({.appId = input[u"appId"].toString(), .appKey = Secret(input[u"appKey"].toString().toUtf8())});
    const auto report = reportOn(
        vector[u"output"][u"token"].toString().toUtf8(), appKeys,
        JoinIds{.appId = said[u"appId"].toString(), .roomId = said[u"roomId"].toString(), .userId = u"x"_s}, noon);
    QVERIFY(report.has_value());
    QCOMPARE(report->mac, MacVerdict::Right);
    QCOMPARE(report->token.roomId, said[u"roomId"].toString());
    QCOMPARE(report->issuedAt.toSecsSinceEpoch(), said[u"issuedAt"].toInteger());
    const qint64 end = said[u"expireAt"].toInteger();
    QCOMPARE(report->expiresIn.has_value(), end != 0);
    QCOMPARE(report->isExpired(), end != 0 && end <= noon.toSecsSinceEpoch());
    if (end != 0)
        QCOMPARE(report->expiresIn->count(), end - noon.toSecsSinceEpoch());
    const QJsonObject privileges = said[u"privileges"].toObject();
    QCOMPARE(report->rights.size(), privileges.size());
    for (const TokenRight &right : report->rights)
        QVERIFY(privileges.contains(QString::number(right.code)));
    QCOMPARE(report->comparison->appId, Match::Same);
    QCOMPARE(report->comparison->userId, Match::Different);
    QVERIFY(!report->comparison->fits());
}

void TestTokensReport::signatures()
{
    const QByteArray text = textOf(theToken());
    const auto macWith = [&](const std::vector<credentials::RtcApplication> &appKeys) {
        return reportOn(text, appKeys, std::nullopt, noon)->mac;
    };
    QCOMPARE(macWith({}), MacVerdict::Unknown);
    QCOMPARE(macWith(keys(appId, {"made-up-key"})), MacVerdict::Right);
    QCOMPARE(macWith(keys(appId, {"another"})), MacVerdict::Wrong);
    QCOMPARE(macWith(keys(appId, {""})), MacVerdict::Unknown);
    // Of another application: says nothing, even when it would fit.
    QCOMPARE(macWith(keys(u"another"_s, {"made-up-key"})), MacVerdict::Unknown);
    // Known from two places, one of them old.
    QCOMPARE(macWith(keys(appId, {"another", "made-up-key"})), MacVerdict::Right);
    const auto two = keys(appId, {"", "made-up-key"});
    QVERIFY(keyOf(two, appId) && *keyOf(two, appId) == Secret("made-up-key"));
    QVERIFY(!keyOf(two, u"another"));
}

// Whatever is changed in it: it is no token any more, its signature is wrong, or it is another application's.
void TestTokensReport::tampering()
{
    const QByteArray text = textOf(theToken());
    const auto appKeys = keys(appId, {"made-up-key"});
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray tampered = text;
            tampered[i] = static_cast<char>(tampered[i] ^ (1 << bit));
            const auto report = reportOn(tampered, appKeys, std::nullopt, noon);
            QVERIFY2(!report || report->mac != MacVerdict::Right || tampered.trimmed() == text, tampered.constData());
        }
    }
}

void TestTokensReport::expiry_data()
{
    QTest::addColumn<int>("later");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<qint64>("expiresIn");
    QTest::newRow("fresh") << 0 << false << qint64(3600);
    QTest::newRow("last second") << 3599 << false << qint64(1);
    QTest::newRow("at its end") << 3600 << true << qint64(0);
    QTest::newRow("afterwards") << 3700 << true << qint64(-100);
}

void TestTokensReport::expiry()
{
    QFETCH(const int, later);
    const auto report = reportOn(textOf(theToken()), {}, std::nullopt, noon.addSecs(later));
    QTEST(report->isExpired(), "isExpired");
    QTEST(qint64(report->expiresIn->count()), "expiresIn");
    QCOMPARE(report->expiresAt, noon.addSecs(3600));
    QCOMPARE(report->isRefused(), report->isExpired());
    QVERIFY(!report->isFromTheFuture);
    QVERIFY(reportOn(textOf(theToken()), {}, std::nullopt, noon.addSecs(-1))->isFromTheFuture);
}

void TestTokensReport::rightsEndWithTheToken()
{
    openapi::RtcToken token = theToken();
    token.privileges = {{0, 0}, {1, secondsOf(noon.addSecs(60))}, {4, secondsOf(noon.addDays(9))}, {77, 0}};
    const QDateTime later = noon.addSecs(60);
    auto report = reportOn(textOf(token), {}, std::nullopt, later);
    const QDateTime end = noon.addSecs(3600);
    const QList<TokenRight> rights{{.code = 0, .until = end},
                                   {.code = 1, .until = later, .isOver = true},
                                   {.code = 4, .until = end},
                                   {.code = 77, .until = end}};
    QCOMPARE(report->rights, rights);
    token.expireAt = 0;
    report = reportOn(textOf(token), {}, std::nullopt, later);
    QVERIFY(!report->expiresIn && !report->expiresAt.isValid() && !report->isExpired());
    QVERIFY(!report->rights.first().until.isValid());
    QCOMPARE(report->rights.at(2).until, noon.addDays(9));
    QCOMPARE(privilegeName(4), u"SubscribeStream"_s);
    QCOMPARE(privilegeName(77), QString());
}

void TestTokensReport::comparesWithIds()
{
    const QByteArray text = textOf(theToken());
    const auto comparison = [&](const JoinIds &ids) { return *reportOn(text, {}, ids, noon)->comparison; };
    QVERIFY(!reportOn(text, {}, std::nullopt, noon)->comparison);
    QCOMPARE(comparison({}), Comparison());
    QVERIFY(comparison({}).fits());
    const Comparison same{.appId = Match::Same, .roomId = Match::Same, .userId = Match::Same};
    QCOMPARE(comparison({.appId = appId, .roomId = u"room"_s, .userId = u"alice"_s}), same);
    const Comparison otherRoom = comparison({.appId = appId, .roomId = u"Room"_s});
    QCOMPARE(otherRoom.roomId, Match::Different);
    QCOMPARE(otherRoom.userId, Match::NotGiven);
    QVERIFY(!otherRoom.fits());
    QVERIFY(reportOn(text, {}, JoinIds{.userId = u"bob"_s}, noon)->isRefused());
}

void TestTokensReport::tellsWhatIsNoToken()
{
    QVERIFY(reportOn(QByteArray("\n  " + textOf(theToken()) + " \r\n"), {}, std::nullopt, noon).has_value());
    QCOMPARE(reportOn("", {}, std::nullopt, noon).error(), openapi::TokenDecodeError::BadVersion);
    QCOMPARE(reportOn("001", {}, std::nullopt, noon).error(), openapi::TokenDecodeError::TooShort);
    const QByteArray cut = textOf(theToken()).chopped(4);
    QVERIFY(!reportOn(cut, {}, std::nullopt, noon));
}

QTEST_APPLESS_MAIN(TestTokensReport)
#include "tst_tokens_report.moc"
