// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/traffic/secretregister.h"
#include "tests/support/madeupprofile.h"

#include <QTest>

#include <thread>

using namespace console;
using namespace console::traffic;

class TestTrafficSecretRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsOfAScene_data();
    void secretsOfAScene();
    void partsOfAScene();
    void whatIsNoSecret();
    void sandboxKeyIsPublic();
    void profiles();
    void redactsBodies();
    void readWhileItGrows();
};

void TestTrafficSecretRegister::secretsOfAScene_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<SecretKind>("kind");
    QTest::newRow("access key") << QByteArray(R"({"AccountConfig": {"accessKeyId": "AKLTmadeup1"}})")
                                << QByteArray("AKLTmadeup1") << SecretKind::AccessKeyId;
    QTest::newRow("secret key") << QByteArray(R"({"AccountConfig": {"secretKey": "madeup\/key=="}})")
                                << QByteArray("madeup/key==") << SecretKind::SecretKey;
    QTest::newRow("session token") << QByteArray(R"({"AccountConfig": {"sessionToken": "STSmadeup"}})")
                                   << QByteArray("STSmadeup") << SecretKind::SessionToken;
    QTest::newRow("AppKey") << QByteArray(R"({"RTCConfig": {"AppKey": "appkey00000"}})") << QByteArray("appkey00000")
                            << SecretKind::AppKey;
    QTest::newRow("deep") << QByteArray(R"({"a": [{"APIKey": "sk-madeup-1"}]})") << QByteArray("sk-madeup-1")
                          << SecretKind::SceneSecret;
    QTest::newRow("number") << QByteArray(R"({"Token": 1234567890123})") << QByteArray("1234567890123")
                            << SecretKind::SceneSecret;
    QTest::newRow("header") << QByteArray(R"({"ExtraHeader": {"X-Auth": "Bearer abcdefgh"}})") << QByteArray("abcdefgh")
                            << SecretKind::SceneSecret;
    QTest::newRow("JSON in a string") << QByteArray(R"({"custom": "{\"api_key\": \"sk-madeup-2\"}"})")
                                      << QByteArray("sk-madeup-2") << SecretKind::SceneSecret;
    QTest::newRow("URL") << QByteArray(R"({"Url": "https://h.example/?x=1&token=abcdefghijklmnop"})")
                         << QByteArray("abcdefghijklmnop") << SecretKind::SceneSecret;
    QTest::newRow("password in a URL") << QByteArray(R"({"Url": "https://me:passw0rd1@h.example/"})")
                                       << QByteArray("passw0rd1") << SecretKind::SceneSecret;
}

void TestTrafficSecretRegister::secretsOfAScene()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, secret);
    QFETCH(const SecretKind, kind);
    SecretRegister known;
    QVERIFY(known.scan()->isEmpty());
    known.addSecretsOf(json);
    const std::vector<SecretHit> expected{{kind, SecretForm::Raw, 1}};
    QVERIFY(known.scan()->find(" " + secret) == expected);
}

void TestTrafficSecretRegister::partsOfAScene()
{
    SecretRegister known;
    known.addSecretsOf(R"({"AccountConfig": {"secretKey": "madeup-key-1", "oh": }, "AppKey": "madeup-key-2")");
    QCOMPARE(known.scan()->find("madeup-key-1 madeup-key-2").size(), size_t(2));
}

void TestTrafficSecretRegister::whatIsNoSecret()
{
    SecretRegister known;
    known.addSecretsOf(R"({"AppId": "0123456789abcdef01234567", "ExtraHeader": {"Content-Type": "application/json"},
                          "APIKey": "***", "AppKey": "", "Url": "https://h.example/?keyword=weather-today&x=1"})");
    QVERIFY(known.scan()->isEmpty());
}

void TestTrafficSecretRegister::sandboxKeyIsPublic()
{
    SecretRegister known;
    credentials::Credential sandbox;
    sandbox.origin.source = credentials::Source::Sandbox;
    sandbox.accessKeyId = Secret("AKLTsandbox00");
    sandbox.secretKey = Secret("sandbox-secret");
    known.add(sandbox);
    QVERIFY(known.scan()->isEmpty());
    sandbox.origin.source = credentials::Source::Environment;
    sandbox.sessionToken = Secret("session-token");
    known.add(sandbox);
    QCOMPARE(known.scan()->find("AKLTsandbox00 sandbox-secret session-token").size(), size_t(3));
}

void TestTrafficSecretRegister::profiles()
{
    SecretRegister known;
    known.add(test::madeUpAccount(QStringLiteral("account"), "account-key-1"));
    known.add(test::madeUpApplication(QStringLiteral("application"), "application-key-1"));
    const std::vector<SecretHit> expected{{SecretKind::SecretKey, SecretForm::Raw, 0},
                                          {SecretKind::AppKey, SecretForm::Raw, 14}};
    QVERIFY(known.scan()->find("account-key-1 application-key-1") == expected);
}

void TestTrafficSecretRegister::redactsBodies()
{
    SecretRegister known;
    known.add(SecretKind::AppKey, "made/up\"appkey");
    const QByteArray body = R"({"Token":"a","WelcomeMessage":"it is made/up\"appkey!"})";
    const QByteArray expected = R"({"Token":"***","WelcomeMessage":"it is ***!"})";
    QCOMPARE(known.redactedJson(body), expected);
}

void TestTrafficSecretRegister::readWhileItGrows()
{
    SecretRegister known;
    std::thread writer([&known] {
        for (int i = 0; i < 500; ++i)
            known.add(SecretKind::SceneSecret, QByteArray("made-up-secret-" + QByteArray::number(i)));
    });
    while (known.scan()->find("made-up-secret-499").empty())
        std::this_thread::yield();
    writer.join();
    QVERIFY(!known.scan()->find("made-up-secret-0").empty());
}

QTEST_APPLESS_MAIN(TestTrafficSecretRegister)
#include "tst_traffic_secretregister.moc"
