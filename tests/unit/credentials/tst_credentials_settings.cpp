// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/allowedhosts.h"
#include "core/credentials/credentialsettings.h"
#include "core/credentials/pastecheck.h"
#include "tests/support/madeupprofile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    if (!scene::writeFile(path, bytes))
        qFatal("cannot write a file");
}

QByteArray readFile(const QString &path)
{
    return scene::readFile(path).value_or(QByteArray());
}

} // namespace

class TestCredentialsSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void bindingsFollowTheFile();
    void twoProcessesShareTheFile();
    void lastUseIsWrittenWhenItIsNews();
    void rotation();
    void hosts_data();
    void hosts();
    void hostPatterns_data();
    void hostPatterns();
    void pastes_data();
    void pastes();

private:
    QTemporaryDir m_dir;
};

void TestCredentialsSettings::everythingComesBack()
{
    const QString path = m_dir.filePath(u"back.json"_s);
    const ProfileInfo account = infoOf(madeUpAccount(u"Main \"key\""_s));
    const ProfileInfo application = infoOf(madeUpApplication(u"应用"_s));
    {
        CredentialSettings settings(path);
        QVERIFY(!settings.store());
        QSignalSpy changes(&settings, &CredentialSettings::changed);
        QVERIFY(settings.setStore(CredentialStore::Kind::Vault).has_value());
        QVERIFY(settings.setKnown({account, application}).has_value());
        QVERIFY(settings.bind(u"/scenes/A.json"_s, {.account = account.facts.id, .application = application.facts.id})
                    .has_value());
        QCOMPARE(changes.size(), 3);
    }
    const CredentialSettings settings(path);
    QCOMPARE(settings.store(), CredentialStore::Kind::Vault);
    QCOMPARE(settings.known().size(), 2);
    QCOMPARE(settings.known().first().name, account.facts.name);
    QCOMPARE(settings.known().first().fingerprint, account.fingerprint);
    QCOMPARE(settings.known().last().kind, ProfileKind::RtcApplication);
    QVERIFY(settings.isKnown(u"应用"_s) && settings.isKnown(account.facts.id.text()) && !settings.isKnown(u"x"_s));
    QCOMPARE(settings.bindingOf(u"/scenes/A.json"_s).application, application.facts.id);
    QCOMPARE(settings.scenesOf(account.facts.id), QStringList{u"/scenes/A.json"_s});
    QVERIFY2(!readFile(path).contains("madeupappkey"), "a secret in the open");
}

void TestCredentialsSettings::bindingsFollowTheFile()
{
    CredentialSettings settings(m_dir.filePath(u"links.json"_s));
    writeFile(m_dir.filePath(u"Scene.json"_s), "{}");
    QVERIFY(QFile::link(m_dir.filePath(u"Scene.json"_s), m_dir.filePath(u"Link.json"_s)));
    const ProfileId id = ProfileId::generate();
    QVERIFY(settings.bind(m_dir.filePath(u"Link.json"_s), {.account = id}).has_value());
    QCOMPARE(settings.bindingOf(QString(m_dir.path() + u"/./Scene.json")).account, id);
    QVERIFY(settings.hasBindings());
    QVERIFY(settings.bind(m_dir.filePath(u"Scene.json"_s), {}).has_value());
    QVERIFY(!settings.hasBindings());
    QVERIFY(settings.bindingOf(QString()).isEmpty());
}

void TestCredentialsSettings::twoProcessesShareTheFile()
{
    CredentialSettings window(m_dir.filePath(u"shared.json"_s));
    CredentialSettings commandLine(m_dir.filePath(u"shared.json"_s));
    const ProfileId id = ProfileId::generate();
    QVERIFY(window.setStore(CredentialStore::Kind::Keychain).has_value());
    QVERIFY(commandLine.bind(u"/s.json"_s, {.account = id}).has_value());
    QCOMPARE(commandLine.store(), CredentialStore::Kind::Keychain);
    QCOMPARE(window.bindingOf(u"/s.json"_s).account, id);
}

void TestCredentialsSettings::lastUseIsWrittenWhenItIsNews()
{
    CredentialSettings settings(m_dir.filePath(u"use.json"_s));
    const ProfileInfo info = infoOf(madeUpAccount(u"Main"_s));
    QVERIFY(settings.setKnown({info}).has_value());
    QSignalSpy changes(&settings, &CredentialSettings::changed);
    const QDateTime at(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    const auto use = [&](int seconds, bool succeeded) {
        QVERIFY(settings.noteUse(u"Main"_s, {.at = at.addSecs(seconds), .hasSucceeded = succeeded, .code = {}})
                    .has_value());
    };
    use(0, true);
    use(59, true);
    QCOMPARE(changes.size(), 1);
    use(60, true);
    QCOMPARE(changes.size(), 2);
    use(61, false);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(settings.lastUseOf(info.facts.id)->at, at.addSecs(61));
    QVERIFY(settings.noteUse(u"Stranger"_s, {.at = at}).has_value());
    QCOMPARE(changes.size(), 3);
    // What the store holds is noted again and again; what is known of its use stays.
    QVERIFY(settings.setKnown({info}).has_value());
    QVERIFY(settings.lastUseOf(info.facts.id).has_value());
}

void TestCredentialsSettings::rotation()
{
    CredentialSettings settings(m_dir.filePath(u"rotate.json"_s));
    const ProfileId old = ProfileId::generate();
    const ProfileId fresh = ProfileId::generate();
    const ProfileId other = ProfileId::generate();
    QVERIFY(settings.bind(u"/a.json"_s, {.account = old}).has_value());
    QVERIFY(settings.bind(u"/b.json"_s, {.account = old, .application = other}).has_value());
    QVERIFY(settings.bind(u"/c.json"_s, {.account = other}).has_value());
    QVERIFY(settings.rebind(old, fresh).has_value());
    QCOMPARE(settings.scenesOf(fresh), (QStringList{u"/a.json"_s, u"/b.json"_s}));
    QCOMPARE(settings.scenesOf(other), (QStringList{u"/b.json"_s, u"/c.json"_s}));
    QVERIFY(settings.scenesOf(old).isEmpty());
}

void TestCredentialsSettings::hosts_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isAllowed");
    const QStringList none;
    QTest::newRow("default") << none << u"rtc.volcengineapi.com"_s << true;
    QTest::newRow("default, case") << none << u"RTC.VolcEngineAPI.com"_s << true;
    QTest::newRow("default, not the domain itself") << none << u"volcengineapi.com"_s << false;
    QTest::newRow("default, look-alike") << none << u"rtc.volcengineapi.com.evil.example"_s << false;
    QTest::newRow("default, look-alike in front") << none << u"evilvolcengineapi.com"_s << false;
    QTest::newRow("default, loopback") << none << u"127.0.0.1"_s << false;
    QTest::newRow("named") << QStringList{u"a.example"_s} << u"a.example"_s << true;
    QTest::newRow("named, not below") << QStringList{u"a.example"_s} << u"b.a.example"_s << false;
    QTest::newRow("port") << QStringList{u"a.example:8443"_s} << u"a.example"_s << true;
    QTest::newRow("other port") << QStringList{u"a.example:1"_s} << u"a.example"_s << false;
    QTest::newRow("IPv6") << QStringList{u"[::1]:8443"_s} << u"::1"_s << true;
}

void TestCredentialsSettings::hosts()
{
    QFETCH(QStringList, patterns);
    QFETCH(QString, host);
    QFETCH(bool, isAllowed);
    constexpr int port = 8443;
    QCOMPARE(isAllowedHost(patterns, host, port), isAllowed);
}

void TestCredentialsSettings::hostPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("host") << u"rtc.example.com"_s << true;
    QTest::newRow("port") << u"rtc.example.com:8443"_s << true;
    QTest::newRow("below") << u"*.example.com"_s << true;
    QTest::newRow("address") << u"192.0.2.1"_s << true;
    QTest::newRow("IPv6") << u"[2001:db8::1]"_s << true;
    QTest::newRow("everything") << u"*"_s << false;
    QTest::newRow("a whole top level") << u"*.com"_s << false;
    QTest::newRow("in the middle") << u"rtc.*.com"_s << false;
    QTest::newRow("scheme") << u"https://rtc.example.com"_s << false;
    QTest::newRow("path") << u"rtc.example.com/x"_s << false;
    QTest::newRow("user") << u"rtc.example.com@evil.example"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("space") << u"a b"_s << false;
}

void TestCredentialsSettings::hostPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isOne);
    QCOMPARE(isHostPattern(pattern), isOne);
}

void TestCredentialsSettings::pastes_data()
{
    using Part = PasteFault::Part;
    using Kind = PasteFault::Kind;
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QList<int>>("expected"); // part * 100 + kind
    const auto fault = [](Part part, Kind kind) { return static_cast<int>(part) * 100 + static_cast<int>(kind); };
    const QByteArray id = "AKLTmadeupmadeup";
    const QByteArray secret = "VFdGa1pTQjFjQT09";
    QTest::newRow("sound") << id << secret << QList<int>();
    QTest::newRow("empty") << QByteArray() << secret << QList<int>{fault(Part::AccessKeyId, Kind::Empty)};
    QTest::newRow("line break") << id << QByteArray(secret + "\n") << QList<int>{fault(Part::SecretKey, Kind::Space)};
    QTest::newRow("space before") << QByteArray(" " + id) << secret
                                  << QList<int>{fault(Part::AccessKeyId, Kind::Space),
                                                fault(Part::AccessKeyId, Kind::NotAnId)};
    QTest::newRow("invisible") << id << QByteArray(secret + "\xe2\x80\x8b")
                               << QList<int>{fault(Part::SecretKey, Kind::Invisible)};
    QTest::newRow("swapped") << secret << id << QList<int>{fault(Part::SecretKey, Kind::Swapped)};
    QTest::newRow("decoded") << id << QByteArray("0123456789abcdef0123456789abcdef")
                             << QList<int>{fault(Part::SecretKey, Kind::Base64)};
    QTest::newRow("quoted") << id << QByteArray("\"" + secret + "\",")
                            << QList<int>{fault(Part::SecretKey, Kind::Quoted)};
    QTest::newRow("no id") << QByteArray("1234567890") << secret << QList<int>{fault(Part::AccessKeyId, Kind::NotAnId)};
}

void TestCredentialsSettings::pastes()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, secret);
    QFETCH(QList<int>, expected);
    const Profile profile{.facts = {}, .key = AccountKey{.accessKeyId = Secret(id), .secretKey = Secret(secret)}};
    QList<int> found;
    for (const PasteFault &fault : checkPasted(profile))
        found.append(static_cast<int>(fault.part) * 100 + static_cast<int>(fault.kind));
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestCredentialsSettings)
#include "tst_credentials_settings.moc"
