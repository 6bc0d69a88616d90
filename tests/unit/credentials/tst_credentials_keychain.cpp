// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keychain store over the real QtKeychain, libsecret and gnome-keyring-daemon.

#include "core/credentials/keychainstore.h"
#include "core/credentials/systemkeychain.h"
#include "tests/support/keyringsession.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Calls something just before the n-th call goes out.
class WatchedKeychain final : public Keychain
{
public:
    explicit WatchedKeychain(Keychain &keychain)
        : m_keychain(keychain)
    {}

    void beforeCall(int number, std::function<void()> what)
    {
        m_left = number;
        m_what = std::move(what);
    }

    QFuture<StoreResult<SecretPtr>> read(const QString &key) override
    {
        count();
        return m_keychain.read(key);
    }
    QFuture<StoreResult<void>> write(const QString &key, SecretPtr secret) override
    {
        count();
        return m_keychain.write(key, secret);
    }
    QFuture<StoreResult<void>> remove(const QString &key) override
    {
        count();
        return m_keychain.remove(key);
    }

private:
    void count()
    {
        if (--m_left == 0)
            m_what();
    }

    Keychain &m_keychain;
    int m_left = 0;
    std::function<void()> m_what;
};

} // namespace

class TestCredentialsKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void profilesComeBack();
    void anyBytes();
    void withoutASession();
    void locked();
    void refused();
    void neverAnswers();
    void dyingHalfWay();
    void withoutAService();
    // The last: GLib has one session bus for each process.
    void theBusEnds();

private:
    /// A store over the session's keychain.
    struct Setting
    {
        explicit Setting(const TestCredentialsKeychain &test, bool mayPrompt = false,
                         milliseconds timeLimit = seconds(20))
            : keychain({.mayPrompt = mayPrompt, .environment = test.m_session->environment()}),
              watched(keychain),
              store(watched, scheduler, {.timeLimit = timeLimit, .lockPath = test.m_lockFolder.filePath(u"lock"_s)})
        {}

        SystemKeychain keychain;
        WatchedKeychain watched;
        SystemScheduler scheduler;
        KeychainStore store;
    };

    std::unique_ptr<KeyringSession> m_session;
    QTemporaryDir m_lockFolder;
    ProfilePtr m_a = shared(madeUpAccount(u"A"_s, "secretmadeupfora"));
    ProfilePtr m_b = shared(madeUpApplication(u"B"_s));
};

void TestCredentialsKeychain::initTestCase()
{
    if (!KeyringSession::canRun())
        QFAIL("needs gnome-keyring and dbus: scripts/setup test");
    m_session = std::make_unique<KeyringSession>();
}

void TestCredentialsKeychain::init()
{
    QVERIFY(m_session->startUnlocked());
    Setting s(*this);
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.write(m_b)), u"ok"_s);
}

void TestCredentialsKeychain::profilesComeBack()
{
    // What a daemon that starts anew has read from its own files.
    QVERIFY(m_session->startUnlocked());
    Setting s(*this);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(secretOf(*answerOf(s.store.read(m_a->facts.id)).value()), "secretmadeupfora");
    Profile changed = cloneOf(*m_a);
    std::get<AccountKey>(changed.key).secretKey = Secret("another");
    QCOMPARE(outcomeOf(s.store.write(shared(std::move(changed)))), u"ok"_s);
    QCOMPARE(secretOf(*answerOf(s.store.read(m_a->facts.id)).value()), "another");
    const auto added = shared(madeUpAccount(u"N"_s));
    QCOMPARE(outcomeOf(s.store.read(added->facts.id)), u"not-found"_s);
    QCOMPARE(outcomeOf(s.store.write(added)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.remove(added->facts.id)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.remove(added->facts.id)), u"not-found"_s);
    QCOMPARE(outcomeOf(s.keychain.read(QString(u"profile/" + added->facts.id.text()))), u"not-found"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
}

void TestCredentialsKeychain::anyBytes()
{
    Setting s(*this);
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(static_cast<char>(byte));
    QCOMPARE(outcomeOf(s.keychain.write(u"bytes"_s, std::make_shared<const Secret>(bytes))), u"ok"_s);
    QCOMPARE(answerOf(s.keychain.read(u"bytes"_s)).value()->reveal().toByteArray(), bytes);
    QCOMPARE(outcomeOf(s.keychain.remove(u"bytes"_s)), u"ok"_s);
    QCOMPARE(outcomeOf(s.keychain.read(u"bytes"_s)), u"not-found"_s);
    QCOMPARE(outcomeOf(s.keychain.remove(u"bytes"_s)), u"ok"_s);
}

void TestCredentialsKeychain::withoutASession()
{
    QElapsedTimer timer;
    timer.start();
    SystemKeychain keychain({.environment = {}});
    SystemScheduler scheduler;
    KeychainStore store(keychain, scheduler, {.lockPath = m_lockFolder.filePath(u"lock"_s)});
    QCOMPARE(outcomeOf(store.list()), u"absent"_s);
    QCOMPARE(outcomeOf(store.read(m_a->facts.id)), u"absent"_s);
    QCOMPARE(outcomeOf(store.write(m_a)), u"absent"_s);
    QCOMPARE(outcomeOf(store.remove(m_a->facts.id)), u"absent"_s);
    QVERIFY(timer.elapsed() < 5000);
}

void TestCredentialsKeychain::locked()
{
    QVERIFY(m_session->startLocked());
    Setting s(*this);
    QCOMPARE(outcomeOf(s.store.list()), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), u"locked"_s);
    QVERIFY(m_session->startUnlocked());
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
}

void TestCredentialsKeychain::refused()
{
    QVERIFY(m_session->startLocked());
    Setting s(*this, true);
    // The prompt finds no display and gives up, as if it had been dismissed.
    QCOMPARE(outcomeOf(s.store.list()), u"refused"_s);
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), u"refused"_s);
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"refused"_s);
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), u"refused"_s);
    QCOMPARE(outcomeOf(s.keychain.write(u"key"_s, std::make_shared<const Secret>("text"))), u"refused"_s);
    // libsecret calls this done.
    QCOMPARE(outcomeOf(s.keychain.remove(QString(u"profile/" + m_a->facts.id.text()))), u"refused"_s);
    QVERIFY(m_session->startUnlocked());
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
}

void TestCredentialsKeychain::neverAnswers()
{
    Setting s(*this, false, milliseconds(300));
    Setting patient(*this);
    m_session->pauseDaemon();
    QCOMPARE(outcomeOf(s.store.list()), u"timed-out"_s);
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"timed-out"_s);
    m_session->resumeDaemon();
    QCOMPARE(namesIn(patient.store.list()), QStringList({u"A"_s, u"B"_s}));
    // It stops when QtKeychain has just been asked.
    patient.watched.beforeCall(2, [this] { m_session->pauseDaemon(); });
    const auto listing = patient.store.list();
    QCOMPARE(outcomeOf(s.store.list()), u"timed-out"_s);
    m_session->resumeDaemon();
    QCOMPARE(outcomeOf(listing), u"ok"_s);
}

void TestCredentialsKeychain::dyingHalfWay()
{
    for (const QString &what : {u"add"_s, u"replace"_s, u"remove"_s, u"list"_s}) {
        for (int call = 1; call <= 3; ++call) {
            QVERIFY(m_session->startUnlocked());
            const auto victim = shared(madeUpAccount(u"V"_s, "old"));
            Setting s(*this);
            QCOMPARE(outcomeOf(s.store.write(victim)), u"ok"_s);
            s.watched.beforeCall(call, [this] { m_session->killDaemon(); });
            Profile changed = cloneOf(*victim);
            std::get<AccountKey>(changed.key).secretKey = Secret("new");
            const auto added = shared(madeUpAccount(u"N"_s));
            const QString outcome = what == "add"_L1       ? outcomeOf(s.store.write(added))
                                    : what == "replace"_L1 ? outcomeOf(s.store.write(shared(std::move(changed))))
                                    : what == "remove"_L1  ? outcomeOf(s.store.remove(victim->facts.id))
                                                           : outcomeOf(s.store.list());
            // The bus has started another one, which is locked. Some calls need fewer than three.
            QVERIFY2(outcome == "locked"_L1 || (outcome == "ok"_L1 && what == "replace"_L1 && call == 3),
                     qPrintable(u"%1 %2: %3"_s.arg(what).arg(call).arg(outcome)));

            s.watched.beforeCall(0, {});
            QVERIFY(m_session->startUnlocked());
            const QStringList names = namesIn(s.store.list());
            QVERIFY2(names.contains(u"A"_s) && names.contains(u"B"_s),
                     qPrintable(u"%1 %2: %3"_s.arg(what).arg(call).arg(names.join(u' '))));
            const auto left = answerOf(s.store.read(victim->facts.id));
            QVERIFY(left ? secretOf(**left) == "old" || secretOf(**left) == "new" : what == "remove"_L1);
            for (const ProfilePtr &profile : {victim, added})
                (void)answerOf(s.store.remove(profile->facts.id));
            QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
        }
    }
}

void TestCredentialsKeychain::theBusEnds()
{
    Setting s(*this);
    QCOMPARE(outcomeOf(s.store.list()), u"ok"_s);
    m_session->endBus();
    // libsecret's connection would have ended this process.
    QCOMPARE(outcomeOf(s.store.list()), u"absent"_s);
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"absent"_s);
}

void TestCredentialsKeychain::withoutAService()
{
    const KeyringSession empty(KeyringSession::Services::None);
    SystemKeychain keychain({.environment = empty.environment()});
    SystemScheduler scheduler;
    KeychainStore store(keychain, scheduler, {.lockPath = m_lockFolder.filePath(u"lock"_s)});
    QCOMPARE(outcomeOf(store.list()), u"absent"_s);
    QCOMPARE(outcomeOf(store.read(m_a->facts.id)), u"absent"_s);
    QCOMPARE(outcomeOf(store.write(m_a)), u"absent"_s);
    QCOMPARE(outcomeOf(store.remove(m_a->facts.id)), u"absent"_s);
}

QTEST_GUILESS_MAIN(TestCredentialsKeychain)
#include "tst_credentials_keychain.moc"
