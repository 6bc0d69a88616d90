// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokens/scenetoken.h"
#include "core/tokens/tokenorder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::tokens;
using namespace std::chrono_literals;

namespace {

const QString appId = u"0123456789abcdef01234567"_s;
const QDateTime noon(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);

QString token(std::chrono::seconds lifetime = 1h)
{
    const TokenOrder order{.appId = appId, .roomId = u"room"_s, .userId = u"alice"_s, .lifetime = lifetime};
    return QString::fromLatin1(makeToken(order, Secret("made-up-key"), noon, 0)->reveal());
}

scene::Scene sceneWith(const QJsonObject &changes)
{
    QJsonObject config{{u"AppId"_s, appId}, {u"RoomId"_s, u"room"_s}, {u"UserId"_s, u"alice"_s}, {u"Token"_s, token()}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        config.insert(it.key(), it.value());
    const QJsonObject scene{{u"RTCConfig"_s, config}, {u"VoiceChat"_s, QJsonObject()}};
    return *scene::Scene::parse(u"Tutor"_s, QJsonDocument(scene).toJson());
}

} // namespace

class TestTokensSceneToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsOfTheScene();
    void defects_data();
    void defects();
    void withOtherKeys();
    void withoutToken();
};

void TestTokensSceneToken::idsOfTheScene()
{
    const auto parsed = [](const QByteArray &bytes) { return *scene::Scene::parse(u"Tutor"_s, bytes); };
    const JoinIds own = joinIdsOf(parsed(
        R"({"RTCConfig":{"AppId":"a","RoomId":"r","UserId":"u"},"VoiceChat":{"AppId":"x","RoomId":"x","AgentConfig":{"TargetUserId":["x"]}}})"));
    QCOMPARE(own, (JoinIds{.appId = u"a"_s, .roomId = u"r"_s, .userId = u"u"_s}));
    const JoinIds others =
        joinIdsOf(parsed(R"({"VoiceChat":{"AppId":"x","RoomId":"y","AgentConfig":{"TargetUserId":["z","w"]}}})"));
    QCOMPARE(others, (JoinIds{.appId = u"x"_s, .roomId = u"y"_s, .userId = u"z"_s}));
    QCOMPARE(joinIdsOf(parsed(R"({"VoiceChat":{}})")), JoinIds());
    const auto application = applicationOf(parsed(R"({"RTCConfig":{"AppKey":"k"},"VoiceChat":{"AppId":"x"}})"));
    QCOMPARE(application.appId, u"x"_s);
    QVERIFY(application.appKey == Secret("k"));
}

void TestTokensSceneToken::defects_data()
{
    using enum SceneTokenDefect;
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<int>("later");
    QTest::addColumn<QList<SceneTokenDefect>>("defects");
    const auto row = [](const char *name, const QJsonObject &changes, int later, QList<SceneTokenDefect> defects) {
        QTest::newRow(name) << changes << later << defects;
    };
    row("good", {}, 0, {});
    row("good with its key", {{u"AppKey"_s, u"made-up-key"_s}}, 0, {});
    row("never ends", {{u"Token"_s, token(longestLifetime)}}, 0, {});
    row("16 minutes left", {}, 44 * 60, {});
    row("15 minutes left", {}, 45 * 60, {NearExpiry});
    row("a second left", {}, 3599, {NearExpiry});
    row("over", {}, 3600, {Expired});
    row("no token", {{u"Token"_s, u"your token"_s}}, 0, {NoToken});
    row("other app", {{u"AppId"_s, u"x"_s}}, 0, {OtherApp});
    row("other room", {{u"RoomId"_s, u"x"_s}}, 0, {OtherRoom});
    row("other user, over", {{u"UserId"_s, u"x"_s}}, 3600, {OtherUser, Expired});
    row("other key", {{u"AppKey"_s, u"another"_s}}, 0, {WrongKey});
    row("room not given", {{u"RoomId"_s, QString()}}, 0, {});
}

void TestTokensSceneToken::defects()
{
    QFETCH(const QJsonObject, changes);
    QFETCH(const int, later);
    const auto state = sceneTokenState(sceneWith(changes), {}, noon.addSecs(later));
    QVERIFY(state.has_value());
    QTEST(state->defects, "defects");
}

void TestTokensSceneToken::withOtherKeys()
{
    std::vector<credentials::RtcApplication> keys;
    keys.push_back({.appId = appId, .appKey = Secret("another")});
    QCOMPARE(sceneTokenState(sceneWith({}), keys, noon)->defects, QList{SceneTokenDefect::WrongKey});
    // The scene's own is right: an old profile does not matter.
    QVERIFY(sceneTokenState(sceneWith({{u"AppKey"_s, u"made-up-key"_s}}), keys, noon)->defects.isEmpty());
    QCOMPARE(sceneTokenState(sceneWith({}), {}, noon)->expiresAt, noon.addSecs(3600));
}

void TestTokensSceneToken::withoutToken()
{
    QVERIFY(!sceneTokenState(sceneWith({{u"Token"_s, QString()}}), {}, noon));
    QVERIFY(!sceneTokenState(sceneWith({{u"Token"_s, 5}}), {}, noon));
}

QTEST_APPLESS_MAIN(TestTokensSceneToken)
#include "tst_tokens_scenetoken.moc"
