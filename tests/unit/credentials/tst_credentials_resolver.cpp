// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/resolver.h"
#include "core/scene/scene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;

namespace {

QProcessEnvironment environment(const QString &accessKey, const QString &secretKey, const QString &token = {})
{
    QProcessEnvironment result;
    result.insert(u"VOLC_ACCESSKEY"_s, accessKey);
    result.insert(u"VOLC_SECRETKEY"_s, secretKey);
    if (!token.isEmpty())
        result.insert(u"VOLC_SESSION_TOKEN"_s, token);
    return result;
}

scene::Scene sceneWith(const QByteArray &account)
{
    return *scene::Scene::parse(u"S"_s, "{\"AccountConfig\":" + account + ",\"VoiceChat\":{}}");
}

QString text(const Result<CredentialPtr, CredentialProblem> &result)
{
    using enum CredentialProblem::Kind;
    if (result) {
        const Credential &found = **result;
        QString line =
            QString::fromUtf8(found.accessKeyId.reveal()) + u'/' + QString::fromUtf8(found.secretKey.reveal());
        if (found.sessionToken)
            line += u'/' + QString::fromUtf8(found.sessionToken->reveal());
        return line;
    }
    switch (result.error().kind) {
    case MissingAccessKeyId:
        return u"no id at "_s + result.error().where;
    case MissingSecretKey:
        return u"no secret at "_s + result.error().where;
    case ContainsSpace:
        return u"space at "_s + result.error().where;
    case WrongType:
        return u"no string at "_s + result.error().where;
    case NoScene:
        return u"no scene"_s;
    default:
        break;
    }
    return u"another problem at "_s + result.error().where;
}

} // namespace

class TestCredentialsResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void choicesHaveNames();
    void maskedIds();
    void fingerprints();
    void sandboxKeyIsItsOwn();
};

void TestCredentialsResolver::order_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QByteArray>("account"); // empty: no scene
    QTest::addColumn<bool>("withEnvironment");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Choice::Kind choice, const QByteArray &account, bool env,
                        const QString &expected) {
        QTest::newRow(name) << static_cast<int>(choice) << account << env << expected;
    };
    const QByteArray own = R"({"accessKeyId":"AK","secretKey":"SK"})";
    const QByteArray blank = R"({"accessKeyId":"","secretKey":""})";
    row("scene first", Choice::Automatic, own, true, u"AK/SK"_s);
    row("with a token", Choice::Automatic, R"({"accessKeyId":"AK","secretKey":"SK","sessionToken":"ST"})", true,
        u"AK/SK/ST"_s);
    row("then the environment", Choice::Automatic, blank, true, u"EAK/ESK/EST"_s);
    row("no scene", Choice::Automatic, {}, true, u"EAK/ESK/EST"_s);
    row("none: says the scene's path", Choice::Automatic, blank, false, u"no id at AccountConfig.accessKeyId"_s);
    row("half a key is not replaced", Choice::Automatic, R"({"accessKeyId":"AK","secretKey":""})", true,
        u"no secret at AccountConfig.secretKey"_s);
    row("no AccountConfig at all", Choice::Automatic, R"({})", false, u"no id at AccountConfig.accessKeyId"_s);
    row("no scene, no environment", Choice::Automatic, {}, false, u"no id at VOLC_ACCESSKEY"_s);
    row("environment chosen", Choice::Environment, own, true, u"EAK/ESK/EST"_s);
    row("environment chosen, unset", Choice::Environment, own, false, u"no id at VOLC_ACCESSKEY"_s);
    row("scene chosen", Choice::SceneAccount, own, true, u"AK/SK"_s);
    row("scene chosen, blank", Choice::SceneAccount, blank, true, u"no id at AccountConfig.accessKeyId"_s);
    row("scene chosen, no scene", Choice::SceneAccount, {}, true, u"no scene"_s);
    row("space in the id", Choice::Automatic, R"({"accessKeyId":"A K","secretKey":"SK"})", false,
        u"space at AccountConfig.accessKeyId"_s);
    row("line break in the token", Choice::Automatic,
        R"({"accessKeyId":"AK","secretKey":"SK","sessionToken":"a\r\nX: 1"})", false,
        u"space at AccountConfig.sessionToken"_s);
    row("a number is no key", Choice::Automatic, R"({"accessKeyId":7})", true,
        u"no string at AccountConfig.accessKeyId"_s);
    row("line break in the secret", Choice::Automatic, R"({"accessKeyId":"AK","secretKey":"SK\n"})", false,
        u"space at AccountConfig.secretKey"_s);
}

void TestCredentialsResolver::order()
{
    QFETCH(int, choice);
    QFETCH(QByteArray, account);
    QFETCH(bool, withEnvironment);
    QFETCH(QString, expected);
    const Resolver resolver(withEnvironment ? environment(u"EAK"_s, u"ESK"_s, u"EST"_s) : QProcessEnvironment());
    std::optional<scene::Scene> scene;
    if (!account.isEmpty())
        scene = sceneWith(account);
    QCOMPARE(text(resolver.resolve(Choice(static_cast<Choice::Kind>(choice)), scene ? &*scene : nullptr)), expected);
}

void TestCredentialsResolver::choicesHaveNames()
{
    for (const Choice &choice : {Choice(Choice::Automatic), Choice(Choice::SceneAccount), Choice(Choice::Environment),
                                 Choice(Choice::Sandbox), Choice::named(u"Sandbox"_s)})
        QCOMPARE(choiceFromName(choiceName(choice)), choice);
    QCOMPARE(choiceFromName(u""_s), Choice(Choice::Automatic));
    QVERIFY(isReservedName(u"sandbox") && !isReservedName(u"Sandbox"));
}

void TestCredentialsResolver::maskedIds()
{
    const auto masked = [](const char *id) {
        Credential credential;
        credential.accessKeyId = Secret(QByteArrayView(id));
        return maskedAccessKeyId(credential);
    };
    QCOMPARE(masked("AKLTabcdefghijklmnop"), u"AKLT…mnop"_s);
    QCOMPARE(masked("short"), u"••••"_s);
    QCOMPARE(masked(""), u"••••"_s);
}

void TestCredentialsResolver::fingerprints()
{
    const auto of = [](const char *id, const char *key, Source source) {
        Credential credential;
        credential.origin.source = source;
        credential.accessKeyId = Secret(QByteArrayView(id));
        credential.secretKey = Secret(QByteArrayView(key));
        return fingerprint(credential);
    };
    // Journals of earlier versions hold it: it must not change. (printf 'voicechat-console/credential/1\nAK' |
    // sha256sum)
    QCOMPARE(of("AK", "SK", Source::Environment), u"2c06a2f532586950"_s);
    QCOMPARE(of("AK", "other", Source::SceneAccount), of("AK", "SK", Source::Environment));
    QVERIFY(of("AL", "SK", Source::Environment) != of("AK", "SK", Source::Environment));
}

void TestCredentialsResolver::sandboxKeyIsItsOwn()
{
    const Resolver resolver{QProcessEnvironment()};
    const auto found = resolver.resolve(Choice::Sandbox, nullptr);
    QVERIFY(found.has_value());
    QCOMPARE((*found)->origin.source, Source::Sandbox);
    QVERIFY(!(*found)->secretKey.isEmpty());
}

QTEST_GUILESS_MAIN(TestCredentialsResolver)
#include "tst_credentials_resolver.moc"
