// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/openapi/actions.h"

#include <QSet>
#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::openapi;

namespace {

QStringList texts(std::span<const QLatin1StringView> list)
{
    QStringList result;
    for (const QLatin1StringView text : list)
        result.append(text);
    return result;
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knows_data();
    void knows();
    void voiceChatComesFirst();
    void namesAreUnique();
    void findsByExactName();
};

void TestActions::knows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("versions");
    QTest::addColumn<QString>("required");

    const auto row = [](const char *name, const char *method, const char *versions, const char *required) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(method) << QString::fromLatin1(versions)
                            << QString::fromLatin1(required);
    };
    row("StartVoiceChat", "POST", "2024-12-01 2025-06-01", "AppId RoomId TaskId Config AgentConfig");
    row("UpdateVoiceChat", "POST", "2024-12-01 2025-06-01", "AppId RoomId TaskId Command");
    row("StopVoiceChat", "POST", "2024-12-01 2025-06-01", "AppId RoomId TaskId");
    row("GetRoomOnlineUsers", "GET", "2023-11-01 2023-08-01", "AppId RoomId");
    row("ListRoomInfo", "GET", "2023-11-01 2020-12-01", "AppId StartTime EndTime");
    row("ListUserInfo", "GET", "2023-11-01 2020-12-01", "AppId StartTime EndTime");
    row("ListCallDetail", "GET", "2023-11-01 2020-12-01", "AppId RoomId UserId StartTime EndTime");
    row("BanRoomUser", "POST", "2023-11-01 2020-12-01", "AppId");
    row("UpdateBanRoomUserRule", "POST", "2023-11-01 2020-12-01", "AppId");
    row("BanUserStream", "POST", "2023-11-01 2020-12-01", "AppId RoomId UserId");
    row("UnbanUserStream", "POST", "2023-11-01 2020-12-01", "AppId RoomId UserId");
    row("LimitTokenPrivilege", "POST", "2023-11-01", "AppId RoomId UserId Token ForbiddenInterval");
    row("KickUser", "POST", "2020-12-01", "AppId RoomId UserId");
    row("DismissRoom", "POST", "2020-12-01", "AppId RoomId");
    row("SendUnicast", "POST", "2023-07-20 2020-12-01", "AppId From To Binary Message");
    row("SendRoomUnicast", "POST", "2023-07-20 2020-12-01", "AppId RoomId From To Binary Message");
    row("BatchSendRoomUnicast", "POST", "2023-07-20 2020-12-01", "AppId RoomId From To Binary Message");
    row("SendBroadcast", "POST", "2023-07-20 2020-12-01", "AppId RoomId From Binary Message");
    row("ListApps", "POST", "2020-12-01", "");
}

void TestActions::knows()
{
    QFETCH(const QString, name);
    const ActionSpec *spec = findAction(name);
    QVERIFY(spec);
    QTEST(QString(spec->method()), "method");
    QTEST(texts(spec->versions).join(u' '), "versions");
    QTEST(texts(spec->required).join(u' '), "required");
}

void TestActions::voiceChatComesFirst()
{
    const auto actions = knownActions();
    QVERIFY(actions.size() >= 7);
    QCOMPARE(actions[0].name, "StartVoiceChat"_L1);
    QCOMPARE(actions[1].name, "UpdateVoiceChat"_L1);
    QCOMPARE(actions[2].name, "StopVoiceChat"_L1);
    QCOMPARE(actions[0].versions.front(), defaultVoiceChatVersion());
    QCOMPARE(defaultVoiceChatVersion(), "2024-12-01"_L1);
}

void TestActions::namesAreUnique()
{
    QSet<QString> names;
    for (const ActionSpec &spec : knownActions())
        names.insert(spec.name);
    QCOMPARE(names.size(), qsizetype(knownActions().size()));
}

void TestActions::findsByExactName()
{
    QVERIFY(!findAction(u"startvoicechat"));
    QVERIFY(!findAction(u""));
    QVERIFY(!findAction(u"DescribeEverything"));
}

QTEST_GUILESS_MAIN(TestActions)
#include "tst_openapi_actions.moc"
