// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands that work on data alone: sign, token, validate.

#include "tests/e2e/ctlprocess.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console::test;

namespace {

void vectorRows(const QString &file)
{
    QTest::addColumn<QJsonObject>("vector");
    const auto vectors = QJsonDocument::fromJson(testData(u"vectors/"_s + file))[u"vectors"].toArray();
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
}

} // namespace

class TestE2eData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sign_data();
    void sign();
    void signProblems_data();
    void signProblems();
    void token_data();
    void token();
    void tokenIsHeldAgainstKeyAndScene();
    void tokenIsHeldAgainstAProfile();
    void tokenProblems();
    void validate();
    void validateShapes();
};

void TestE2eData::sign_data()
{
    vectorRows(u"signing.json"_s);
}

void TestE2eData::sign()
{
    QFETCH(QJsonObject, vector);
    QJsonObject input = vector[u"input"].toObject();
    input[u"mode"_s] = vector[u"mode"];
    const CtlRun run = CtlProcess().run({u"sign"_s}, QJsonDocument(input).toJson());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json(), vector[u"output"].toObject());
}

void TestE2eData::signProblems_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no keys") << QByteArray(R"({"method":"GET"})");
}

void TestE2eData::signProblems()
{
    QFETCH(QByteArray, input);
    const CtlRun run = CtlProcess().run({u"sign"_s}, input);
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

void TestE2eData::token_data()
{
    vectorRows(u"rtc_token.json"_s);
}

void TestE2eData::token()
{
    QFETCH(QJsonObject, vector);
    const CtlProcess ctl;
    const CtlRun made = ctl.run({u"token"_s}, QJsonDocument(vector[u"input"].toObject()).toJson());
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json(), vector[u"output"].toObject());

    // The key is the vector's, so all that may be wrong with it is its age.
    QFile keyFile(ctl.dataDir().filePath(u"key"_s));
    QVERIFY(keyFile.open(QIODevice::WriteOnly));
    keyFile.write(vector[u"input"][u"appKey"].toString().toUtf8() + '\n');
    keyFile.close();
    const QString token = made.json()[u"token"].toString();
    const CtlRun decoded = ctl.run({u"token"_s, u"--decode"_s, token, u"--app-key-file"_s, keyFile.fileName()});
    const QJsonObject said = decoded.json();
    const QJsonObject expected = vector[u"output"][u"parsedBack"].toObject();
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(said[it.key()], *it);
    QCOMPARE(said[u"mac"].toString(), u"right"_s);
    QCOMPARE(said[u"rights"].toArray().size(), expected[u"privileges"].toObject().size());
    QCOMPARE(decoded.exitCode, said[u"expired"].toBool() ? 1 : 0);
    QCOMPARE(said[u"ok"].toBool(), !said[u"expired"].toBool());
    // From standard input it says the same, but for the signature, and the seconds that have passed.
    QJsonObject unchecked = ctl.run({u"token"_s, u"--decode"_s, u"-"_s}, token.toUtf8() + '\n').json();
    QCOMPARE(unchecked[u"mac"].toString(), u"unknown"_s);
    unchecked[u"mac"_s] = u"right"_s;
    unchecked[u"expiresInSeconds"_s] = said[u"expiresInSeconds"];
    QCOMPARE(unchecked, said);
}

void TestE2eData::tokenIsHeldAgainstKeyAndScene()
{
    const CtlProcess ctl;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QString appId = u"0123456789abcdef01234567"_s;
    QJsonObject input{{u"appId"_s, appId},
                      {u"appKey"_s, u"made-up-app-key"_s},
                      {u"roomId"_s, u"room"_s},
                      {u"userId"_s, u"alice"_s},
                      {u"expireAt"_s, now + 100'000}};
    const auto tokenOf = [&ctl](const QJsonObject &described) {
        return ctl.run({u"token"_s}, QJsonDocument(described).toJson()).json()[u"token"].toString();
    };
    const auto write = [&ctl](const QString &name, const QJsonObject &rtcConfig) {
        QFile file(ctl.dataDir().filePath(name));
        const QJsonObject scene{{u"RTCConfig"_s, rtcConfig}, {u"VoiceChat"_s, QJsonObject()}};
        return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(scene).toJson()) > 0;
    };
    const QJsonObject config{
        {u"AppId"_s, appId}, {u"AppKey"_s, u"made-up-app-key"_s}, {u"RoomId"_s, u"room"_s}, {u"UserId"_s, u"alice"_s}};
    QVERIFY(write(u"Fits.json"_s, config));
    QJsonObject other = config;
    other[u"RoomId"_s] = u"elsewhere"_s;
    other[u"AppKey"_s] = u"another-app-key"_s;
    QVERIFY(write(u"Other.json"_s, other));
    const QString folder = ctl.dataDir().path();
    const auto decode = [&](const QString &token, const QStringList &more, const QByteArray &given = {}) {
        return ctl.run(QStringList{u"token"_s, u"--decode"_s, token} + more, given);
    };
    const QString token = tokenOf(input);

    const CtlRun fits = decode(token, {u"--scene"_s, u"Fits"_s, u"--scenes"_s, folder});
    QVERIFY2(fits.exitCode == 0, fits.err.constData());
    QCOMPARE(fits.json()[u"mac"].toString(), u"right"_s);
    const QJsonObject same{
        {u"fits"_s, true}, {u"appId"_s, u"same"_s}, {u"roomId"_s, u"same"_s}, {u"userId"_s, u"same"_s}};
    QCOMPARE(fits.json()[u"scene"].toObject(), same);
    QVERIFY(fits.err.contains("This token is good"));

    const CtlRun differs = decode(token, {u"--scene"_s, u"Other"_s, u"--scenes"_s, folder});
    QCOMPARE(differs.exitCode, 1);
    QCOMPARE(differs.json()[u"mac"].toString(), u"wrong"_s);
    QCOMPARE(differs.json()[u"scene"][u"roomId"].toString(), u"different"_s);
    QVERIFY2(differs.err.contains("different: the scene has elsewhere"), differs.err.constData());

    QCOMPARE(decode(token, {u"--app-key-file"_s, u"-"_s}, "made-up-app-key\n").json()[u"mac"].toString(), u"right"_s);
    const CtlRun wrongKey = decode(token, {u"--app-key-file"_s, u"-"_s}, "another");
    QCOMPARE(wrongKey.exitCode, 1);
    QVERIFY(wrongKey.err.contains("signature is wrong"));
    QVERIFY(!wrongKey.err.contains("another-app-key") && !wrongKey.out.contains("another"));

    input[u"expireAt"_s] = now - 10;
    const CtlRun expired = decode(tokenOf(input), {});
    QCOMPARE(expired.exitCode, 1);
    QVERIFY(expired.json()[u"expired"].toBool() && expired.json()[u"expiresInSeconds"].toInteger() <= -10);
    input.remove(u"expireAt"_s);
    const CtlRun endless = decode(tokenOf(input), {});
    QCOMPARE(endless.exitCode, 0);
    QVERIFY(endless.json()[u"expiresInSeconds"].isNull() && endless.err.contains("never"));

    // What means nothing is said to.
    QCOMPARE(decode(u"-"_s, {u"--app-key-file"_s, u"-"_s}).exitCode, 2);
    QCOMPARE(decode(token, {u"--scenes"_s, folder}).exitCode, 2);
    QCOMPARE(ctl.run({u"token"_s, u"--scene"_s, u"Fits"_s}).exitCode, 2);
    QCOMPARE(decode(token, {u"--app-key-file"_s, u"-"_s}).exitCode, 2);
    QCOMPARE(decode(token, {u"--app-key-file"_s, ctl.dataDir().filePath(u"no"_s)}).exitCode, 3);
    QCOMPARE(decode(token, {u"--scene"_s, u"Nothing"_s, u"--scenes"_s, folder}).exitCode, 3);
}

void TestE2eData::tokenIsHeldAgainstAProfile()
{
    const CtlProcess ctl;
    const auto file = [&ctl](const QString &name, const QByteArray &bytes) {
        QFile written(ctl.dataDir().filePath(name));
        return written.open(QIODevice::WriteOnly) && written.write(bytes) > 0 ? written.fileName() : QString();
    };
    const QString appId = u"0123456789abcdef01234567"_s;
    const QByteArray appKey = "0123456789abcdef0123456789abcdef";
    const QStringList vault{u"--passphrase-file"_s, file(u"passphrase"_s, "made-up-passphrase\n")};
    const auto run = [&](const QStringList &arguments, const QByteArray &input = {}) {
        return ctl.run(arguments + vault, input);
    };
    QCOMPARE(run({u"credentials"_s, u"store"_s, u"vault"_s}).exitCode, 0);
    const CtlRun added = run({u"credentials"_s, u"add"_s, u"Shop"_s, u"--app-id"_s, appId}, appKey + '\n');
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QCOMPARE(run({u"credentials"_s, u"add"_s, u"Account"_s}, "AKLTmadeupmadeup\nmade-up-secret\n").exitCode, 0);

    const QJsonObject input{{u"appId"_s, appId},
                            {u"appKey"_s, QString::fromLatin1(appKey)},
                            {u"roomId"_s, u"room"_s},
                            {u"userId"_s, u"alice"_s}};
    const QString token = ctl.run({u"token"_s}, QJsonDocument(input).toJson()).json()[u"token"].toString();
    const QStringList decode{u"token"_s, u"--decode"_s, u"-"_s};
    const CtlRun right = run(decode + QStringList{u"--application"_s, u"Shop"_s}, token.toUtf8());
    QVERIFY2(right.exitCode == 0, right.err.constData());
    QCOMPARE(right.json()[u"mac"].toString(), u"right"_s);
    QVERIFY(!right.out.contains(appKey) && !right.err.contains(appKey));

    // A scene without a key, bound to the profile.
    const QString scene = file(u"Bound.json"_s, R"({"RTCConfig":{"RoomId":"room"},"VoiceChat":{}})");
    const QStringList bound{u"--scenes"_s, ctl.dataDir().path()};
    QCOMPARE(run(QStringList{u"credentials"_s, u"bind"_s, u"Bound"_s, u"--application"_s, u"Shop"_s} + bound).exitCode,
             0);
    const CtlRun ofScene = run(decode + QStringList{u"--scene"_s, u"Bound"_s} + bound, token.toUtf8());
    QVERIFY2(ofScene.exitCode == 0, ofScene.err.constData());
    QCOMPARE(ofScene.json()[u"mac"].toString(), u"right"_s);
    QCOMPARE(ofScene.json()[u"scene"][u"roomId"].toString(), u"same"_s);

    // What is named and cannot be used is no reason to go on without.
    const auto decodeWith = [&](const QString &profile) {
        return run(decode + QStringList{u"--application"_s, profile}, token.toUtf8()).exitCode;
    };
    QCOMPARE(decodeWith(u"Nobody"_s), 3);
    QCOMPARE(decodeWith(u"Account"_s), 3);
    QCOMPARE(decodeWith(QString()), 2);
    QCOMPARE(ctl.run(decode + QStringList{u"--application"_s, u"Shop"_s}, token.toUtf8()).exitCode, 3);
}

void TestE2eData::tokenProblems()
{
    const CtlProcess ctl;
    const CtlRun bad = ctl.run({u"token"_s, u"--decode"_s, u"002nonsense"_s});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY(bad.err.contains("not an RTC token") && bad.err.contains("001"));
    const QByteArray incomplete = R"({"appId":"a"})";
    QCOMPARE(ctl.run({u"token"_s}, incomplete).exitCode, 3);
}

void TestE2eData::validate()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"你\": 01,\n  \"b\" 2,\n}\n");
    file.close();
    const CtlProcess ctl;
    const CtlRun run = ctl.run({u"validate"_s, u"--syntax-only"_s, file.fileName()});
    QCOMPARE(run.exitCode, 1);
    const QByteArray path = file.fileName().toUtf8();
    QVERIFY2(run.err.contains(QByteArray(path + ":2:8: error: ")), run.err.constData());
    QVERIFY2(run.err.contains(QByteArray(path + ":3:6: error: ")), run.err.constData());
    QVERIFY(run.err.contains("(syntax)"));
    const CtlRun json = ctl.run({u"--json"_s, u"validate"_s, u"--syntax-only"_s, file.fileName()});
    const QByteArrayList lines = json.out.trimmed().split('\n');
    QVERIFY(lines.size() >= 3);
    const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(first[u"line"].toInt(), 2);
    QCOMPARE(first[u"column"].toInt(), 8);
    QCOMPARE(first[u"severity"].toString(), u"error"_s);
    QCOMPARE(ctl.run({u"validate"_s, dir.filePath(u"none.json"_s)}).exitCode, 1);
}

void TestE2eData::validateShapes()
{
    const CtlProcess ctl;
    const QString scenes = QStringLiteral(CONSOLE_TEST_DATA "/scenes/");
    const CtlRun good = ctl.run(
        {u"validate"_s, scenes + u"rtc-aigc-demo_main_Custom.json"_s, scenes + u"voicechat_demo151_coze.json"_s});
    QVERIFY2(good.exitCode == 0, good.err.constData());
    const QString old = scenes + u"voicechat_old_shape_2024-06-01.json"_s;
    const CtlRun bad = ctl.run({u"validate"_s, old});
    QCOMPARE(bad.exitCode, 1);
    QVERIFY2(bad.err.contains(QByteArray(old.toUtf8() + ":4:3: error: ")), bad.err.constData());
    QCOMPARE(ctl.run({u"validate"_s, u"--syntax-only"_s, old}).exitCode, 0);

    // What start would refuse is an error here as well.
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"Bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"VoiceChat\":{\"AppId\":\"\",\n\"RoomId\":\"room 7\"}}");
    file.close();
    const CtlRun room = ctl.run({u"validate"_s, file.fileName()});
    QCOMPARE(room.exitCode, 1);
    QVERIFY2(room.err.contains(":2:10: error: ") && room.err.contains("[/VoiceChat/RoomId] (start)"),
             room.err.constData());
}

QTEST_GUILESS_MAIN(TestE2eData)
#include "tst_e2e_data.moc"
