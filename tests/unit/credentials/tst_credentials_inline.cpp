// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/inlinesecrets.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;

class TestCredentialsInline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenOut_data();
    void takenOut();
    void becomeProfiles();
};

void TestCredentialsInline::takenOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("all of them, layout kept")
        << QByteArray(
               "{\r\n\t\"AccountConfig\" : {\"accessKeyId\": \"AK\\u0031\",\r\n \"secretKey\":\"SK\", "
               "\"sessionToken\":\"ST\"},\r\n\"RTCConfig\":{\"AppKey\":\"K\",\"AppId\":\"a\"},\"VoiceChat\":{}}\r\n")
        << QByteArray(
               "{\r\n\t\"AccountConfig\" : {\"accessKeyId\": \"\",\r\n \"secretKey\":\"\", "
               "\"sessionToken\":\"\"},\r\n\"RTCConfig\":{\"AppKey\":\"\",\"AppId\":\"a\"},\"VoiceChat\":{}}\r\n");
    QTest::newRow("duplicates") << QByteArray(
                                       R"({"AccountConfig":{"secretKey":"one","secretKey":"two"},"VoiceChat":{}})")
                                << QByteArray(R"({"AccountConfig":{"secretKey":"","secretKey":""},"VoiceChat":{}})");
    QTest::newRow("twice the section")
        << QByteArray(R"({"AccountConfig":{"secretKey":"one"},"AccountConfig":{"secretKey":"two"},"VoiceChat":{}})")
        << QByteArray(R"({"AccountConfig":{"secretKey":""},"AccountConfig":{"secretKey":""},"VoiceChat":{}})");
    QTest::newRow("the agent's own stay")
        << QByteArray(R"({"VoiceChat":{"Config":{"LLMConfig":{"APIKey":"k"}}},"RTCConfig":{"AppKey":"K"}})")
        << QByteArray(R"({"VoiceChat":{"Config":{"LLMConfig":{"APIKey":"k"}}},"RTCConfig":{"AppKey":""}})");
    QTest::newRow("none") << QByteArray(R"({"AccountConfig":{"accessKeyId":""},"VoiceChat":{}})")
                          << QByteArray(R"({"AccountConfig":{"accessKeyId":""},"VoiceChat":{}})");
}

void TestCredentialsInline::takenOut()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto scene = scene::Scene::parse(u"S"_s, before);
    QVERIFY(scene.has_value());
    QCOMPARE(hasInlineSecrets(*scene), before != after);
    QCOMPARE(inlineSecretsOf(*scene).isEmpty(), before == after);
    QCOMPARE(withoutInlineSecrets(*scene), after);
    QVERIFY(!hasInlineSecrets(*scene::Scene::parse(u"S"_s, after)));
}

void TestCredentialsInline::becomeProfiles()
{
    const QByteArray text = R"({"AccountConfig":{"accessKeyId":"AK","secretKey":"SK","sessionToken":"ST"},)"
                            R"("RTCConfig":{"AppKey":"K"},"VoiceChat":{"AppId":"app"}})";
    const InlineSecrets secrets = inlineSecretsOf(*scene::Scene::parse(u"S"_s, text));
    QCOMPARE(secrets.account->accessKeyId.reveal().toByteArray(), QByteArray("AK"));
    QCOMPARE(secrets.account->secretKey.reveal().toByteArray(), QByteArray("SK"));
    QCOMPARE(secrets.account->sessionToken->token.reveal().toByteArray(), QByteArray("ST"));
    QCOMPARE(secrets.application->appId, u"app"_s);
    QCOMPARE(secrets.application->appKey.reveal().toByteArray(), QByteArray("K"));
}

QTEST_GUILESS_MAIN(TestCredentialsInline)
#include "tst_credentials_inline.moc"
