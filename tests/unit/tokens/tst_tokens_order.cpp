// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/tokenorder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::tokens;
using namespace std::chrono_literals;
using openapi::Privilege;

namespace {

const QDateTime noon(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);

TokenOrder theOrder()
{
    return {.appId = u"0123456789abcdef01234567"_s, .roomId = u"room"_s, .userId = u"alice"_s, .lifetime = 1h};
}

} // namespace

class TestTokensOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesWhatWasOrdered();
    void onlyTheChosenRights();
    void refuses_data();
    void refuses();
};

void TestTokensOrder::makesWhatWasOrdered()
{
    const auto made = makeToken(theOrder(), Secret("made-up-key"), noon, 9);
    QVERIFY(made.has_value());
    const auto decoded = openapi::decodeToken(made->reveal());
    QVERIFY(decoded.has_value());
    QVERIFY(decoded->verify(Secret("made-up-key")));
    const openapi::RtcToken &token = decoded->token;
    QCOMPARE(token.appId, theOrder().appId);
    QCOMPARE(token.roomId, u"room"_s);
    QCOMPARE(token.userId, u"alice"_s);
    QCOMPARE(token.nonce, 9U);
    QCOMPARE(token.issuedAt, static_cast<quint32>(noon.toSecsSinceEpoch()));
    QCOMPARE(token.expireAt, token.issuedAt + 3600);
    const quint32 end = token.expireAt;
    const QMap<quint16, quint32> all{{0, end}, {1, end}, {2, end}, {3, end}, {4, end}};
    QCOMPARE(token.privileges, all);
}

void TestTokensOrder::onlyTheChosenRights()
{
    TokenOrder order = theOrder();
    order.rights = {Privilege::SubscribeStream};
    auto decoded = openapi::decodeToken(makeToken(order, Secret("k"), noon, 0)->reveal());
    QCOMPARE(decoded->token.privileges.keys(), QList<quint16>{4});
    order.rights = {};
    decoded = openapi::decodeToken(makeToken(order, Secret("k"), noon, 0)->reveal());
    QVERIFY(decoded->token.privileges.isEmpty());
}

void TestTokensOrder::refuses_data()
{
    using enum TokenOrderProblem;
    QTest::addColumn<TokenOrder>("order");
    QTest::addColumn<TokenOrderProblem>("problem");
    const auto row = [](const char *name, auto change, TokenOrderProblem problem) {
        TokenOrder order = theOrder();
        change(order);
        QTest::newRow(name) << order << problem;
    };
    row(
        "no app", [](TokenOrder &order) { order.appId.clear(); }, NoAppId);
    row(
        "short app", [](TokenOrder &order) { order.appId.chop(1); }, AppIdLength);
    row(
        "no room", [](TokenOrder &order) { order.roomId.clear(); }, BadRoomId);
    row(
        "room with a blank", [](TokenOrder &order) { order.roomId = u"a b"_s; }, BadRoomId);
    row(
        "long room", [](TokenOrder &order) { order.roomId = QString(129, u'r'); }, BadRoomId);
    row(
        "no user", [](TokenOrder &order) { order.userId.clear(); }, BadUserId);
    row(
        "no time", [](TokenOrder &order) { order.lifetime = 0s; }, BadLifetime);
    row(
        "ages", [](TokenOrder &order) { order.lifetime = longestLifetime + 1s; }, BadLifetime);
}

void TestTokensOrder::refuses()
{
    QFETCH(const TokenOrder, order);
    QFETCH(const TokenOrderProblem, problem);
    QCOMPARE(problemOf(order), std::optional(problem));
    QCOMPARE(makeToken(order, Secret("made-up-key"), noon, 0).error(), problem);
    QVERIFY(!problemOf(theOrder()));
    QCOMPARE(makeToken(theOrder(), Secret(), noon, 0).error(), TokenOrderProblem::NoAppKey);
}

QTEST_APPLESS_MAIN(TestTokensOrder)
#include "tst_tokens_order.moc"
