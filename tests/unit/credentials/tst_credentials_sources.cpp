// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a call's key comes from when there are profiles, bindings and the vendor's files.

#include "core/calls/sceneaccess.h"
#include "core/credentials/credentialsettings.h"
#include "core/credentials/keysinuse.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilebook.h"
#include "core/credentials/resolver.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/manualclock.h"
#include "tests/support/storeanswer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;
using Kind = CredentialProblem::Kind;

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

openapi::Endpoint endpointAt(const QString &url)
{
    return *openapi::endpointFromUrl(url);
}

} // namespace

class TestCredentialsSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chosenBeforeBoundBeforeOwn();
    void vendorsFilesComeLast();
    void whatIsNamedIsNotReplaced();
    void storeThatCannotBeRead();
    void brokenBindingsStopTheSearch();
    void sessionTokenThatHasEnded();
    void goesToItsHostsOnly();
    void keyOfATaskOutlivesTheLock();
    void applicationOfAScene();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] CredentialQuery query(const Choice &choice = {}) const
    {
        return {.choice = choice, .scene = &*m_scene, .scenePath = path(u"S.json"_s)};
    }
    [[nodiscard]] QString found(const CredentialQuery &query) const;
    ProfileId save(Profile profile);
    void bind(const SceneBinding &binding) { QVERIFY(m_settings->bind(path(u"S.json"_s), binding).has_value()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    MemoryStore m_store;
    std::unique_ptr<ProfileBook> m_book;
    std::unique_ptr<CredentialSettings> m_settings;
    KeysInUse m_inUse;
    std::optional<scene::Scene> m_scene;
    std::unique_ptr<Resolver> m_resolver;
};

void TestCredentialsSources::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_book = std::make_unique<ProfileBook>();
    m_book->use(&m_store);
    QCOMPARE(outcomeOf(m_book->read()), u"ok"_s);
    for (const ProfileInfo &info : QList<ProfileInfo>(m_book->profiles()))
        QCOMPARE(outcomeOf(m_book->remove(info.facts.id)), u"ok"_s);
    m_settings = std::make_unique<CredentialSettings>(path(u"credentials.json"_s));
    m_inUse = {};
    m_scene = scene::Scene::parse(u"S"_s, R"({"AccountConfig":{"accessKeyId":"own","secretKey":"SK"},"VoiceChat":{}})")
                  .value();
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_dir->path());
    m_resolver = std::make_unique<Resolver>(
        environment,
        Resolver::Sources{.book = m_book.get(), .settings = m_settings.get(), .inUse = &m_inUse, .clock = &m_clock});
}

ProfileId TestCredentialsSources::save(Profile profile)
{
    const ProfilePtr kept = shared(std::move(profile));
    if (outcomeOf(m_book->save(kept)) != "ok"_L1)
        qFatal("cannot save a profile");
    return kept->facts.id;
}

QString TestCredentialsSources::found(const CredentialQuery &query) const
{
    const auto credential = m_resolver->resolve(query);
    if (!credential)
        return u"problem %1 at %2"_s.arg(static_cast<int>(credential.error().kind)).arg(credential.error().where);
    const CredentialOrigin &origin = (*credential)->origin;
    return u"%1/%2 %3"_s.arg(static_cast<int>(origin.source)).arg(static_cast<int>(origin.why)).arg(origin.name);
}

void TestCredentialsSources::chosenBeforeBoundBeforeOwn()
{
    const auto text = [](Source source, Why why, const QString &name) {
        return u"%1/%2 %3"_s.arg(static_cast<int>(source)).arg(static_cast<int>(why)).arg(name);
    };
    QCOMPARE(found(query()), text(Source::SceneAccount, Why::SceneOwn, {}));
    const ProfileId bound = save(madeUpAccount(u"Bound"_s));
    save(madeUpAccount(u"Chosen"_s));
    bind({.account = bound});
    QCOMPARE(found(query()), text(Source::Profile, Why::Bound, u"Bound"_s));
    QCOMPARE(found(query(Choice::named(u"Chosen"_s))), text(Source::Profile, Why::Chosen, u"Chosen"_s));
    QCOMPARE(found(query(Choice::named(bound.text()))), text(Source::Profile, Why::Chosen, u"Bound"_s));
    QCOMPARE(found(query(Choice::SceneAccount)), text(Source::SceneAccount, Why::Chosen, {}));
    QCOMPARE(found({.scene = &*m_scene}), text(Source::SceneAccount, Why::SceneOwn, {}));
}

void TestCredentialsSources::vendorsFilesComeLast()
{
    m_scene = scene::Scene::parse(u"S"_s, R"({"VoiceChat":{}})").value();
    QCOMPARE(m_resolver->resolve(query()).error().where, u"AccountConfig.accessKeyId"_s);
    QVERIFY(QDir(m_dir->path()).mkdir(u".volc"_s));
    writeFile(path(u".volc/config"_s), R"({"ak":"AKLTjson","sk":"jsonsk"})");
    const auto idOf = [this] {
        const auto credential = m_resolver->resolve(query());
        return credential
                   ? (*credential)->accessKeyId.reveal().toByteArray() + ' ' + (*credential)->origin.name.toUtf8()
                   : credential.error().where.toUtf8();
    };
    QCOMPARE(idOf(), QByteArray("AKLTjson " + path(u".volc/config"_s).toUtf8()));
    writeFile(path(u".volc/credentials"_s),
              "# mine\n[other]\naccess_key_id=no\n[default]\nAccess_Key_Id = AKLTini\nsecret_access_key: sk=\n");
    QCOMPARE(idOf(), QByteArray("AKLTini " + path(u".volc/credentials"_s).toUtf8()));
    QCOMPARE((*m_resolver->resolve(query()))->secretKey.reveal().toByteArray(), QByteArray("sk="));
    writeFile(path(u".volc/config"_s), "[default]\nregion = cn-beijing\n");
    QCOMPARE((*m_resolver->resolve(query()))->region, u"cn-beijing"_s);
    QVERIFY(QFile::remove(path(u".volc/credentials"_s)));
    writeFile(path(u".volc/config"_s), "[default]\nregion = cn-beijing\n");
    QCOMPARE(m_resolver->resolve(query()).error().kind, Kind::MissingAccessKeyId);
    writeFile(path(u".volc/config"_s), R"({"ak":)");
    QCOMPARE(m_resolver->resolve(query()).error().kind, Kind::BadFile);
}

void TestCredentialsSources::whatIsNamedIsNotReplaced()
{
    bind({.account = *ProfileId::parse(u"gone")});
    QCOMPARE(m_resolver->resolve(query()).error().kind, Kind::UnknownProfile);
    QCOMPARE(m_resolver->resolve(query(Choice::named(u"Nobody"_s))).error().kind, Kind::UnknownProfile);
    bind({.account = save(madeUpApplication(u"App"_s))});
    const CredentialProblem problem = m_resolver->resolve(query()).error();
    QCOMPARE(problem.kind, Kind::NotAnAccountKey);
    QCOMPARE(problem.where, u"App"_s);
}

void TestCredentialsSources::storeThatCannotBeRead()
{
    bind({.account = save(madeUpAccount(u"Bound"_s))});
    m_book->forget({.kind = StoreProblem::Kind::Locked});
    const CredentialProblem locked = m_resolver->resolve(query()).error();
    QCOMPARE(locked.kind, Kind::StoreUnavailable);
    QCOMPARE(locked.store->kind, StoreProblem::Kind::Locked);
    m_book->use(&m_store);
    QCOMPARE(m_resolver->resolve(query()).error().kind, Kind::StoreUnread);
    m_book->use(nullptr);
    QCOMPARE(m_resolver->resolve(query()).error().kind, Kind::NoStore);
    // Who asks for something else is not kept from it.
    QVERIFY(m_resolver->resolve(query(Choice::SceneAccount)).has_value());
}

void TestCredentialsSources::brokenBindingsStopTheSearch()
{
    writeFile(path(u"credentials.json"_s), "{\"format\":1,");
    const CredentialProblem problem = m_resolver->resolve(query()).error();
    QCOMPARE(problem.kind, Kind::BadFile);
    QCOMPARE(problem.where, path(u"credentials.json"_s));
    QVERIFY(m_resolver->resolve(query(Choice::SceneAccount)).has_value());
    // It is not written over either.
    QVERIFY(!m_settings->setStore(CredentialStore::Kind::Memory).has_value());
    QCOMPARE(readFile(path(u"credentials.json"_s)), QByteArray("{\"format\":1,"));
}

void TestCredentialsSources::sessionTokenThatHasEnded()
{
    Profile profile = madeUpAccount(u"Temporary"_s);
    std::get<AccountKey>(profile.key).sessionToken =
        SessionToken{.token = Secret("made-up-token"), .expiresAt = m_clock.now().addSecs(60)};
    save(std::move(profile));
    const auto resolve = [this] { return m_resolver->resolve(query(Choice::named(u"Temporary"_s))); };
    QCOMPARE((*resolve())->sessionToken->reveal().toByteArray(), QByteArray("made-up-token"));
    m_clock.advance(std::chrono::seconds(60));
    QCOMPARE(resolve().error().kind, Kind::Expired);
}

void TestCredentialsSources::goesToItsHostsOnly()
{
    Profile profile = madeUpAccount(u"Fenced"_s);
    std::get<AccountKey>(profile.key).allowedHosts = {u"rtc.example.com"_s, u"127.0.0.1:8443"_s};
    save(std::move(profile));
    const auto credential = *m_resolver->resolve(query(Choice::named(u"Fenced"_s)));
    const auto refusal = [&credential](const QString &url) {
        return calls::keyRefusal(*credential, endpointAt(url), u"S"_s);
    };
    QVERIFY(!refusal(u"https://rtc.example.com"_s));
    QVERIFY(!refusal(u"https://rtc.example.com:8443"_s));
    QVERIFY(!refusal(u"http://127.0.0.1:8443"_s));
    QVERIFY(refusal(u"http://127.0.0.1:8444"_s).has_value());
    const auto refused = refusal(u"https://example.com"_s);
    QVERIFY(refused.has_value());
    const auto &problem = std::get<CredentialProblem>(refused->reason);
    QCOMPARE(problem.kind, Kind::HostNotAllowed);
    QCOMPARE(problem.host, u"example.com"_s);
    QCOMPARE(problem.allowedHosts, (QStringList{u"rtc.example.com"_s, u"127.0.0.1:8443"_s}));
    // The sandbox in this process is no host.
    openapi::Endpoint own = endpointAt(u"http://127.0.0.1:1"_s);
    own.isBuiltIn = true;
    QVERIFY(!calls::keyRefusal(*credential, own, u"S"_s));
    // Keys that are no profile's have no fence.
    QVERIFY(!calls::keyRefusal(**m_resolver->resolve(query()), endpointAt(u"https://example.com"_s), u"S"_s));
}

void TestCredentialsSources::keyOfATaskOutlivesTheLock()
{
    const ProfileId id = save(madeUpAccount(u"Main"_s));
    bind({.account = id});
    const CredentialPtr used = *m_resolver->resolve(query());
    const QString mark = fingerprint(*used);
    m_inUse.note(used);
    m_book->forget({.kind = StoreProblem::Kind::Locked});
    const CredentialPtr again = m_resolver->withFingerprint(query(), mark).value();
    QVERIFY(again);
    QCOMPARE(again->origin.why, Why::TaskStarted);
    m_inUse.retain({});
    // Nobody knows it by name: it is gone for good.
    QVERIFY(!*m_resolver->withFingerprint(query(), mark));
    // One that is known cannot be had just now: that is no reason to use another one.
    QVERIFY(m_settings->setKnown({infoOf(madeUpAccount(u"Main"_s))}).has_value());
    const CredentialProblem locked = m_resolver->withFingerprint(query(), mark).error();
    QCOMPARE(locked.kind, Kind::StoreUnavailable);
    QCOMPARE(locked.where, u"Main"_s);
    // With the store open it is found, whatever the scene is bound to.
    QCOMPARE(outcomeOf(m_book->read()), u"ok"_s);
    bind({});
    QVERIFY(*m_resolver->withFingerprint(query(), mark));
    QVERIFY(!*m_resolver->withFingerprint(query(), QString()));
}

void TestCredentialsSources::applicationOfAScene()
{
    m_scene = scene::Scene::parse(u"S"_s, R"({"RTCConfig":{"AppId":"a","AppKey":"own"},"VoiceChat":{}})").value();
    const auto key = [this] { return m_resolver->application(*m_scene, path(u"S.json"_s)); };
    QCOMPARE((*key())->appKey->reveal().toByteArray(), QByteArray("own"));
    QVERIFY((*key())->profile.isEmpty());
    const ProfileId id = save(madeUpApplication(u"App"_s));
    bind({.application = id});
    QCOMPARE((*key())->appKey->reveal().toByteArray(), QByteArray("madeupappkey"));
    QCOMPARE((*key())->profile, u"App"_s);
    QCOMPARE(m_resolver->appKeysOf(u"0123456789abcdef"_s).size(), size_t(1));
    bind({.application = save(madeUpAccount(u"Main"_s))});
    QCOMPARE(key().error().kind, Kind::NotAnApplication);
    bind({});
    m_scene = scene::Scene::parse(u"S"_s, R"({"VoiceChat":{}})").value();
    QVERIFY(key().has_value() && !*key());
}

QTEST_GUILESS_MAIN(TestCredentialsSources)
#include "tst_credentials_sources.moc"
