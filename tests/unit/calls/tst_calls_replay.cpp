// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/replay.h"
#include "core/scene/injection.h"
#include "core/traffic/redaction.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::calls;

class TestCallsReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsComeBack_data();
    void secretsComeBack();
    void whatIsGoneIsNamed_data();
    void whatIsGoneIsNamed();
    void starsOfAnAuthorStay();
    void aStartComesFromItsScene();
    void parametersOfAUrl();
};

void TestCallsReplay::secretsComeBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray(R"({"a": "b"})");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("members") << QByteArray(
        R"({ "APIKey" : "sk\/1", "Token":123, "x": [{"AppKey": "密钥"}], "secretKey": "" })");
    QTest::newRow("URL") << QByteArray(R"({"Url": "https://a:b@h.example/?token=abc&x=1"})");
    QTest::newRow("nested") << QByteArray(R"({"Custom": "{\"api_key\": \"k\", \"n\": 1}", "ExtraHeader": {"X": "y"}})");
}

void TestCallsReplay::secretsComeBack()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(withSecretsOf(body, traffic::redactedJson(body)).value_or("refused"), body);
    // What is no secret is that of the recorded call.
    const QByteArray recorded = traffic::redactedJson(body).replace("\"x\"", "\"y\"");
    if (!body.contains("AppKey"))
        QCOMPARE(withSecretsOf(body, recorded).value_or("refused"), QByteArray(body).replace("\"x\"", "\"y\""));
}

void TestCallsReplay::whatIsGoneIsNamed_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("recorded");
    QTest::addColumn<QString>("where");
    QTest::newRow("no source") << QByteArray() << QByteArray(R"({"a": {"APIKey": "***"}})") << u"a.APIKey"_s;
    QTest::newRow("empty now") << QByteArray(R"({"APIKey": ""})") << QByteArray(R"({"APIKey": "***"})") << u"APIKey"_s;
    QTest::newRow("elsewhere now") << QByteArray(R"({"b": {"APIKey": "k"}})")
                                   << QByteArray(R"({"a": [{"APIKey": "***"}]})") << u"a[0].APIKey"_s;
    QTest::newRow("another address around it") << QByteArray(R"({"Url": "https://evil.example/?token=abc"})")
                                               << QByteArray(R"({"Url": "https://h.example/?token=***"})") << u"Url"_s;
}

void TestCallsReplay::whatIsGoneIsNamed()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, recorded);
    QFETCH(const QString, where);
    const auto body = withSecretsOf(source, recorded);
    QVERIFY(!body);
    const ReplayProblem expected{ReplayProblem::Kind::SecretGone, where};
    QVERIFY(body.error() == expected);
}

void TestCallsReplay::starsOfAnAuthorStay()
{
    const QByteArray body = R"({"WelcomeMessage": "***welcome***"})";
    QCOMPARE(withSecretsOf({}, body).value_or("refused"), body);
    QCOMPARE(withSecretsOf(R"({"WelcomeMessage": "something else"})", body).value_or("refused"), body);
    // The key of the same body was taken out of a text.
    const QByteArray sent = R"({"WelcomeMessage": "Do not (tell): sk-1!"})";
    QCOMPARE(withSecretsOf(sent, R"({"WelcomeMessage": "Do not (tell): ***!"})").value_or("refused"), sent);
}

void TestCallsReplay::aStartComesFromItsScene()
{
    const QByteArray text = R"({"AccountConfig": {"secretKey": "mine"}, "RTCConfig": {"AppId": "app"},
        "VoiceChat": {"AgentConfig": {"WelcomeMessage": "new"}, "Config": {"LLMConfig": {"Mode": "CustomLLM",
        "Url": "https://h.example/chat_callback?key=1", "APIKey": "sk-1"}}}})";
    const auto scene = scene::Scene::parse(u"Mine"_s, text);
    QVERIFY(scene);
    traffic::Exchange start;
    start.subject = {
        .sceneId = u"Mine"_s, .appId = u"app"_s, .roomId = u"room"_s, .taskId = u"task"_s, .userId = u"u"_s};
    const auto ids = scene::resolveIds(*scene, idsOf(start.subject));
    QVERIFY(ids);
    const QByteArray sent = scene::startBody(*scene, *ids).value_or("none").replace("new", "old");
    start.request =
        traffic::SentRequest{.method = "POST", .url = {}, .headers = {}, .body = traffic::redactedJson(sent)};
    QVERIFY(start.request->body.contains("***"));

    const auto again = sceneOfStart(start, *scene);
    QVERIFY(again);
    const auto sceneAgain = scene::Scene::parse(u"Mine"_s, *again);
    QVERIFY(sceneAgain);
    QCOMPARE(sceneAgain->text({u"AccountConfig", u"secretKey"}), u"mine"_s);
    // It makes the very body that was sent.
    QCOMPARE(scene::startBody(*sceneAgain, *ids).value_or("none"), sent);
}

void TestCallsReplay::parametersOfAUrl()
{
    traffic::SentRequest request;
    request.url = QUrl::fromEncoded("https://h.example/?Action=A&AppId=a%20b%2B&Id=1&Id=2&Version=1");
    const openapi::Query expected{{u"AppId"_s, u"a b+"_s}, {u"Id"_s, QStringList{u"1"_s, u"2"_s}}};
    QCOMPARE(parametersOf(request), expected);
}

QTEST_APPLESS_MAIN(TestCallsReplay)
#include "tst_calls_replay.moc"
