// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/rtctoken.h"
#include "core/rooms/joindetails.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

namespace {

const QString appId = u"0123456789abcdef01234567"_s;

RoomTask theTask(const QString &userId = u"alice"_s)
{
    return {.appId = appId, .roomId = *RoomId::parse(u"room"), .taskId = *TaskId::parse(u"task"), .userId = userId};
}

std::optional<scene::Scene> sceneWith(const QByteArray &rtcConfig)
{
    auto scene = scene::Scene::parse(u"Tutor"_s, QByteArray(R"({"RTCConfig":)" + rtcConfig + R"(,"VoiceChat":{}})"));
    return scene ? std::optional(*std::move(scene)) : std::nullopt;
}

} // namespace

class TestRoomsJoinDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenLetsTheUserIn();
    void whyThereIsNoToken_data();
    void whyThereIsNoToken();
    void jsonAndUrl();
};

void TestRoomsJoinDetails::tokenLetsTheUserIn()
{
    const QDateTime now(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC);
    const QByteArray config = R"({"AppId":")" + appId.toUtf8() + R"(","AppKey":"made-up-key"})";
    const auto text = joinToken(theTask(), sceneWith(config), now, 7);
    QVERIFY(text.has_value());
    const auto decoded = openapi::decodeToken(*text);
    QVERIFY(decoded.has_value());
    QVERIFY(decoded->verify(Secret("made-up-key")));
    QCOMPARE(decoded->token.roomId, u"room"_s);
    QCOMPARE(decoded->token.userId, u"alice"_s);
    const auto end = static_cast<quint32>(now.addDays(1).toSecsSinceEpoch());
    QCOMPARE(decoded->token.expireAt, end);
    for (const auto right : {openapi::Privilege::PublishStream, openapi::Privilege::SubscribeStream})
        QCOMPARE(decoded->token.privileges.value(static_cast<quint16>(right)), end);
}

void TestRoomsJoinDetails::whyThereIsNoToken_data()
{
    QTest::addColumn<QByteArray>("rtcConfig"); // null: there is no scene
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const QByteArray &config, const QString &user, NoToken reason) {
        QTest::newRow(name) << config << user << static_cast<int>(reason);
    };
    row("no scene", {}, u"alice"_s, NoToken::NoScene);
    row("no user", R"({"AppKey":"k"})", {}, NoToken::NoUser);
    row("no key", R"({"AppKey":""})", u"alice"_s, NoToken::NoAppKey);
    row("another app", R"({"AppId":"another","AppKey":"k"})", u"alice"_s, NoToken::OtherApp);
    row("too long", R"({"AppKey":"k"})", QString(2000, u'u'), NoToken::TooLong);
}

void TestRoomsJoinDetails::whyThereIsNoToken()
{
    QFETCH(QByteArray, rtcConfig);
    QFETCH(QString, user);
    QFETCH(int, reason);
    const auto scene = rtcConfig.isNull() ? std::nullopt : sceneWith(rtcConfig);
    const auto token = joinToken(theTask(user), scene, QDateTime::fromSecsSinceEpoch(0), 1);
    QVERIFY(!token);
    QCOMPARE(static_cast<int>(token.error()), reason);
}

void TestRoomsJoinDetails::jsonAndUrl()
{
    const RoomTask task = theTask(u"a b&c"_s);
    const QByteArray bare = R"({"AppId":")" + appId.toUtf8() + R"(","RoomId":"room","UserId":"a b&c"})";
    QCOMPARE(joinJson(task, {}), bare);
    const QByteArray whole = R"({"AppId":")" + appId.toUtf8() + R"(","RoomId":"room","Token":"T+/=","UserId":"a b&c"})";
    QCOMPARE(joinJson(task, "T+/="), whole);
    QCOMPARE(joinUrl(u"https://x.cn/?r={RoomId}&u={UserId}&t={Token}"_s, task, "T+/="),
             u"https://x.cn/?r=room&u=a%20b%26c&t=T%2B%2F%3D"_s);
    // What a value holds is no place to fill in.
    QCOMPARE(joinUrl(u"https://x.cn/{UserId}"_s, theTask(u"{Token}"_s), "T"), u"https://x.cn/%7BToken%7D"_s);
}

QTEST_GUILESS_MAIN(TestRoomsJoinDetails)
#include "tst_rooms_joindetails.moc"
