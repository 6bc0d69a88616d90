// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/memorystore.h"
#include "core/credentials/profiletext.h"
#include "core/credentials/secretbuffer.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;

namespace {

const QDateTime someTime(QDate(2025, 7, 1), QTime(8, 9, 10, 123), Qt::UTC);

Profile fullAccount()
{
    return {.facts = {.id = *ProfileId::parse(u"profile-1"),
                      .name = u"生产 \"main\""_s,
                      .notes = u"line one\nline two \\ \u0001"_s,
                      .colour = u"#ff8800"_s},
            .key = AccountKey{.accessKeyId = Secret("AKLTmadeup"),
                              .secretKey = Secret("bWFkZXVw=="),
                              .sessionToken = SessionToken{.token = Secret("STSmadeup/+="), .expiresAt = someTime},
                              .region = u"cn-north-1"_s,
                              .allowedHosts = {u"rtc.volcengineapi.com"_s, u"127.0.0.1"_s}}};
}

QByteArray bytesOf(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

QString problemText(const char *text)
{
    const auto profile = readProfile(Secret(QByteArrayView(text)));
    return profile ? u"ok"_s : QString(storeProblemName(profile.error().kind) + u' ' + profile.error().detail);
}

} // namespace

class TestCredentialsProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOfAnAccount();
    void nothingIsLost();
    void anySecretBytes_data();
    void anySecretBytes();
    void unknownMembersAreKept();
    void sharedSecret();
    void missingMembersAreEmpty();
    void faults_data();
    void faults();
    void infoHoldsNoSecret();
    void bufferGrows();
    void bytesAreCleansedWhereTheyAreShared();
    void memoryStore();
};

void TestCredentialsProfile::textOfAnAccount()
{
    const QByteArray expected =
        R"({"format":1,"kind":"account-key","id":"profile-1","name":"生产 \"main\"",)"
        R"("notes":"line one\nline two \\ \u0001","colour":"#ff8800","accessKeyId":"AKLTmadeup","secretKey":"bWFkZXVw==",)"
        R"("sessionToken":"STSmadeup/+=","sessionExpires":"2025-07-01T08:09:10.123Z","region":"cn-north-1",)"
        R"("allowedHosts":["rtc.volcengineapi.com","127.0.0.1"]})";
    QCOMPARE(bytesOf(profileText(fullAccount())), expected);
}

void TestCredentialsProfile::nothingIsLost()
{
    const auto read = readProfile(profileText(fullAccount()));
    QVERIFY(read.has_value());
    QCOMPARE(read->facts, fullAccount().facts);
    const auto &account = std::get<AccountKey>(read->key);
    QCOMPARE(bytesOf(account.accessKeyId), "AKLTmadeup");
    QCOMPARE(bytesOf(account.secretKey), "bWFkZXVw==");
    QVERIFY(account.sessionToken.has_value());
    QCOMPARE(bytesOf(account.sessionToken->token), "STSmadeup/+=");
    QCOMPARE(account.sessionToken->expiresAt, someTime);
    QCOMPARE(account.region, u"cn-north-1"_s);
    QCOMPARE(account.allowedHosts, QStringList({u"rtc.volcengineapi.com"_s, u"127.0.0.1"_s}));
    QVERIFY(read->otherMembers.isEmpty());

    const Profile application = madeUpApplication(u"App"_s);
    const auto again = readProfile(profileText(application));
    QVERIFY(again.has_value());
    QCOMPARE(again->facts, application.facts);
    QCOMPARE(std::get<RtcApplication>(again->key).appId, u"0123456789abcdef"_s);
    QCOMPARE(secretOf(*again), "madeupappkey");

    QCOMPARE(bytesOf(profileText(cloneOf(*read))), bytesOf(profileText(fullAccount())));
    QCOMPARE(bytesOf(profileText(cloneOf(*again))), bytesOf(profileText(application)));
}

void TestCredentialsProfile::anySecretBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("quotes") << QByteArray("a\"b\\c/d");
    QTest::newRow("controls") << QByteArray("a\nb\tc\x01\x1f\x7f");
    QTest::newRow("nul") << QByteArray("a\0b", 3);
    QTest::newRow("chinese") << "口令"_ba;
    QTest::newRow("beyond the BMP") << "\xf0\x9f\x98\x80"_ba;
    QTest::newRow("escape-like") << QByteArray("\\u0041");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00\x80", 4);
    QTest::newRow("half a character") << QByteArray("abc\xe5\x8f");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(static_cast<char>(byte));
    QTest::newRow("all") << all;
}

void TestCredentialsProfile::anySecretBytes()
{
    QFETCH(QByteArray, bytes);
    const auto read = readProfile(profileText(madeUpAccount(u"A"_s, bytes)));
    QVERIFY(read.has_value());
    QCOMPARE(secretOf(*read), bytes);
}

void TestCredentialsProfile::unknownMembersAreKept()
{
    const QByteArray text = R"({"future":{"a":[1.50,1e2]},"format":1,"kind":"rtc-application","id":"x","appId":"0",)"
                            R"("appKey":"k","region":"of no meaning here","\u0065xtra" : "\u0041"})";
    const auto read = readProfile(Secret(text));
    QVERIFY(read.has_value());
    const QByteArray expected = R"({"format":1,"kind":"rtc-application","id":"x","appId":"0","appKey":"k",)"
                                R"("future":{"a":[1.50,1e2]},"region":"of no meaning here","\u0065xtra":"\u0041"})";
    QCOMPARE(bytesOf(profileText(*read)), expected);
    QCOMPARE(bytesOf(profileText(*readProfile(Secret(expected)))), expected);
}

void TestCredentialsProfile::sharedSecret()
{
    const Profile profile = madeUpSecret(u"Proxy"_s);
    const auto again = readProfile(profileText(profile));
    QVERIFY(again.has_value());
    QCOMPARE(kindOf(*again), ProfileKind::SharedSecret);
    QCOMPARE(secretOf(*again), QByteArray("madeupsharedsecret"));
    QCOMPARE(secretOf(cloneOf(*again)), QByteArray("madeupsharedsecret"));
    QVERIFY(infoOf(*again).keyId.isEmpty() && infoOf(*again).fingerprint.isEmpty());
}

void TestCredentialsProfile::missingMembersAreEmpty()
{
    const auto read = readProfile(Secret(R"({"format":1,"kind":"account-key","id":"x"})"));
    QVERIFY(read.has_value());
    QCOMPARE(read->facts, ProfileFacts{.id = *ProfileId::parse(u"x")});
    const auto &account = std::get<AccountKey>(read->key);
    QVERIFY(account.secretKey.isEmpty());
    QVERIFY(!account.sessionToken.has_value());
    QVERIFY(account.allowedHosts.isEmpty());
}

void TestCredentialsProfile::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << ""_ba << u"damaged "_s;
    QTest::newRow("no JSON") << R"({"format":1,)"_ba << u"damaged "_s;
    QTest::newRow("a list") << "[]"_ba << u"damaged "_s;
    QTest::newRow("no format") << R"({"kind":"account-key","id":"x"})"_ba << u"damaged /format"_s;
    QTest::newRow("newer") << R"({"format":2,"kind":"quantum"})"_ba << u"newer-version 2"_s;
    QTest::newRow("another kind") << R"({"format":1,"kind":"ssh","id":"x"})"_ba << u"damaged /kind"_s;
    QTest::newRow("no id") << R"({"format":1,"kind":"account-key"})"_ba << u"damaged /id"_s;
    QTest::newRow("bad id") << R"({"format":1,"kind":"account-key","id":"a b"})"_ba << u"damaged /id"_s;
    const auto with = [](const char *member) -> QByteArray {
        return QByteArray(R"({"format":1,"kind":"account-key","id":"x",)") + member + '}';
    };
    QTest::newRow("name") << with(R"("name":7)") << u"damaged /name"_s;
    QTest::newRow("key") << with(R"("secretKey":7)") << u"damaged /secretKey"_s;
    QTest::newRow("key null") << with(R"("secretKey":null)") << u"damaged /secretKey"_s;
    QTest::newRow("base64") << with(R"("secretKey":{"base64":"?"})") << u"damaged /secretKey"_s;
    QTest::newRow("hosts") << with(R"("allowedHosts":"h")") << u"damaged /allowedHosts"_s;
    QTest::newRow("host") << with(R"("allowedHosts":["h",1])") << u"damaged /allowedHosts"_s;
    QTest::newRow("time") << with(R"("sessionToken":"t","sessionExpires":"yesterday")") << u"damaged /sessionExpires"_s;
    QTest::newRow("expiry") << with(R"("sessionToken":"t","sessionExpires":"soon")") << u"damaged /sessionExpires"_s;
}

void TestCredentialsProfile::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    QCOMPARE(problemText(text.constData()), problem);
}

void TestCredentialsProfile::infoHoldsNoSecret()
{
    const ProfileInfo info = infoOf(madeUpAccount(u"A"_s));
    QCOMPARE(info.keyId, u"AKLT…deup"_s);
    QCOMPARE(info.fingerprint.size(), 16);
    QCOMPARE(info.kind, ProfileKind::AccountKey);
    QVERIFY(!info.isTemporary);
    const ProfileInfo full = infoOf(fullAccount());
    QVERIFY(full.isTemporary);
    QCOMPARE(full.expiresAt, someTime);
    QCOMPARE(infoOf(madeUpApplication(u"A"_s)).keyId, u"0123456789abcdef"_s);
}

void TestCredentialsProfile::bufferGrows()
{
    SecretBuffer buffer;
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        buffer.append(QByteArray(i % 7, 'x')).appendNumber(0x01020304);
        expected += QByteArray(i % 7, 'x') + "\1\2\3\4";
    }
    QCOMPARE(bytesOf(buffer.secret()), expected);
}

void TestCredentialsProfile::bytesAreCleansedWhereTheyAreShared()
{
    const QByteArray first = QByteArray("made") + "up";
    const QByteArray second = first;
    cleanseShared(first);
    QCOMPARE(second, QByteArray(6, '\0'));
    const QByteArray literal = "literal"_ba;
    cleanseShared(literal);
    QCOMPARE(literal, "literal");
}

void TestCredentialsProfile::memoryStore()
{
    MemoryStore store;
    QCOMPARE(store.kind(), CredentialStore::Kind::Memory);
    const auto account = shared(madeUpAccount(u"B"_s));
    QCOMPARE(outcomeOf(store.read(account->facts.id)), u"not-found"_s);
    QCOMPARE(outcomeOf(store.write(account)), u"ok"_s);
    QCOMPARE(outcomeOf(store.write(shared(madeUpApplication(u"A"_s)))), u"ok"_s);
    QCOMPARE(namesIn(store.list()), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(answerOf(store.read(account->facts.id)).value(), account);

    Profile changed = cloneOf(*account);
    changed.facts.name = u"C"_s;
    QCOMPARE(outcomeOf(store.write(shared(std::move(changed)))), u"ok"_s);
    QCOMPARE(namesIn(store.list()), QStringList({u"A"_s, u"C"_s}));
    QCOMPARE(outcomeOf(store.remove(account->facts.id)), u"ok"_s);
    QCOMPARE(outcomeOf(store.remove(account->facts.id)), u"not-found"_s);
    QCOMPARE(namesIn(store.list()), QStringList({u"A"_s}));
}

QTEST_GUILESS_MAIN(TestCredentialsProfile)
#include "tst_credentials_profile.moc"
