// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultstore.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/manualclock.h"
#include "tests/support/storeanswer.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;
using std::chrono::minutes;

namespace {

const VaultStore::Options options{.idle = minutes(10), .cost = {.log2N = 1, .r = 1, .p = 1}};

/// A store with the time in hand.
struct Setting
{
    explicit Setting(const QString &path)
        : store(VaultFile(path), clock, scheduler, options)
    {}

    ManualClock clock;
    ManualScheduler scheduler{clock};
    VaultStore store;
};

} // namespace

class TestCredentialsVaultStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lockedAtFirst();
    void profilesComeBack();
    void callsFollowEachOther();
    void locksAfterIdleTime();
    void sleepIsIdleTime();
    void lockedMeansLocked();
    void aLockDuringUnlockHolds();
    void passphraseChangedByAnother();
    void unreadableProfilesAreTold();
    void damageIsTold();
    void endsWithCallsUnderWay();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"vault"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCredentialsVaultStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCredentialsVaultStore::lockedAtFirst()
{
    Setting s(path());
    QCOMPARE(s.store.kind(), CredentialStore::Kind::Vault);
    QVERIFY(!s.store.exists());
    QVERIFY(s.store.isLocked());
    QCOMPARE(outcomeOf(s.store.list()), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"not-found"_s);
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QVERIFY(s.store.exists());
    QVERIFY(!s.store.isLocked());
    QCOMPARE(outcomeOf(s.store.create(Secret("y"))), u"exists"_s);

    Setting other(path());
    QCOMPARE(outcomeOf(other.store.unlock(Secret("y"))), u"wrong-passphrase"_s);
    QVERIFY(other.store.isLocked());
    QCOMPARE(outcomeOf(other.store.unlock(Secret("x"))), u"ok"_s);
}

void TestCredentialsVaultStore::profilesComeBack()
{
    const auto account = shared(madeUpAccount(u"B"_s, "one"));
    {
        Setting s(path());
        QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
        QCOMPARE(outcomeOf(s.store.write(account)), u"ok"_s);
        QCOMPARE(outcomeOf(s.store.write(shared(madeUpApplication(u"A"_s)))), u"ok"_s);
        Profile changed = cloneOf(*account);
        std::get<AccountKey>(changed.key).secretKey = Secret("two");
        QCOMPARE(outcomeOf(s.store.write(shared(std::move(changed)))), u"ok"_s);
    }
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"ok"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
    const auto read = answerOf(s.store.read(account->facts.id));
    QVERIFY(read.has_value());
    QCOMPARE(secretOf(**read), "two");
    QCOMPARE(outcomeOf(s.store.remove(account->facts.id)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.remove(account->facts.id)), u"not-found"_s);
    QCOMPARE(outcomeOf(s.store.read(account->facts.id)), u"not-found"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s}));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("madeup"));
}

void TestCredentialsVaultStore::callsFollowEachOther()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QStringList expected;
    QList<QFuture<StoreResult<void>>> writes;
    for (int i = 10; i < 40; ++i) {
        expected.append(QString::number(i));
        writes.append(s.store.write(shared(madeUpAccount(QString::number(i)))));
    }
    QCOMPARE(namesIn(s.store.list()), expected);
    for (const auto &write : std::as_const(writes))
        QCOMPARE(outcomeOf(write), u"ok"_s);
}

void TestCredentialsVaultStore::locksAfterIdleTime()
{
    Setting s(path());
    const QSignalSpy changes(&s.store, &VaultStore::lockedChanged);
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QCOMPARE(changes.count(), 1);
    s.scheduler.advance(minutes(9));
    QCOMPARE(outcomeOf(s.store.list()), u"ok"_s);
    s.scheduler.advance(minutes(9));
    QVERIFY(!s.store.isLocked());
    s.scheduler.advance(minutes(1));
    QVERIFY(s.store.isLocked());
    QCOMPARE(changes.count(), 2);
    QCOMPARE(s.scheduler.waiting(), 0);
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"ok"_s);
    s.scheduler.advance(minutes(9));
    QVERIFY(!s.store.isLocked());
    // A key that was read before is being used.
    s.store.noteUse();
    s.scheduler.advance(minutes(9));
    QVERIFY(!s.store.isLocked());
    s.scheduler.advance(minutes(1));
    QVERIFY(s.store.isLocked());
    s.store.noteUse();
    QVERIFY(s.store.isLocked());
}

void TestCredentialsVaultStore::sleepIsIdleTime()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    s.clock.sleep(minutes(10));
    QCOMPARE(outcomeOf(s.store.list()), u"locked"_s);
    QVERIFY(s.store.isLocked());
}

void TestCredentialsVaultStore::lockedMeansLocked()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    const auto account = shared(madeUpAccount(u"A"_s));
    const auto underWay = s.store.write(account);
    s.store.lock();
    QCOMPARE(outcomeOf(s.store.list()), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.read(account->facts.id)), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.write(account)), u"locked"_s);
    QCOMPARE(outcomeOf(s.store.remove(account->facts.id)), u"locked"_s);
    QCOMPARE(outcomeOf(underWay), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"ok"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s}));
}

void TestCredentialsVaultStore::aLockDuringUnlockHolds()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    s.store.lock();
    const auto unlocking = s.store.unlock(Secret("x"));
    s.store.lock();
    QCOMPARE(outcomeOf(unlocking), u"locked"_s);
    QVERIFY(s.store.isLocked());
}

void TestCredentialsVaultStore::passphraseChangedByAnother()
{
    Setting s(path());
    Setting other(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"A"_s)))), u"ok"_s);
    QCOMPARE(outcomeOf(other.store.changePassphrase(Secret("guess"), Secret("y"))), u"wrong-passphrase"_s);
    QCOMPARE(outcomeOf(s.store.list()), u"ok"_s);
    QCOMPARE(outcomeOf(other.store.changePassphrase(Secret("x"), Secret("y"))), u"ok"_s);
    QVERIFY(!other.store.isLocked());
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"B"_s)))), u"locked"_s);
    QTRY_VERIFY(s.store.isLocked());
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"wrong-passphrase"_s);
    QCOMPARE(outcomeOf(s.store.unlock(Secret("y"))), u"ok"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s}));
}

void TestCredentialsVaultStore::unreadableProfilesAreTold()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"A"_s)))), u"ok"_s);
    const VaultFile file(path());
    const ProfileId newer = *ProfileId::parse(u"newer");
    const auto put = [&newer](VaultEntries &entries) -> StoreResult<void> {
        entries.insert_or_assign(newer, Secret(R"({"format":7})"));
        return {};
    };
    QCOMPARE(outcomeOf(file.update(*file.unlock(Secret("x")).value(), put)), u"ok"_s);
    const auto listing = answerOf(s.store.list());
    QVERIFY(listing.has_value());
    QCOMPARE(listing->profiles.size(), 1);
    const StoreProblem problem{StoreProblem::Kind::NewerVersion, u"7"_s};
    QCOMPARE(listing->unreadable, QList<UnreadableProfile>({{.id = newer, .problem = problem}}));
    QCOMPARE(outcomeOf(s.store.read(newer)), u"newer-version"_s);
    // Writing another one leaves it as it is.
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"B"_s)))), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.read(newer)), u"newer-version"_s);
}

void TestCredentialsVaultStore::damageIsTold()
{
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
    QFile file(path());
    QVERIFY(file.resize(100));
    QCOMPARE(outcomeOf(s.store.list()), u"damaged"_s);
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"A"_s)))), u"damaged"_s);
    QCOMPARE(file.size(), 100);
}

void TestCredentialsVaultStore::endsWithCallsUnderWay()
{
    QFuture<StoreResult<void>> unlocking;
    QFuture<StoreResult<void>> writing;
    {
        Setting s(path());
        QCOMPARE(outcomeOf(s.store.create(Secret("x"))), u"ok"_s);
        writing = s.store.write(shared(madeUpAccount(u"A"_s)));
        unlocking = s.store.unlock(Secret("x"));
    }
    QVERIFY(writing.isFinished());
    QVERIFY(unlocking.isFinished());
    Setting s(path());
    QCOMPARE(outcomeOf(s.store.unlock(Secret("x"))), u"ok"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s}));
}

QTEST_GUILESS_MAIN(TestCredentialsVaultStore)
#include "tst_credentials_vaultstore.moc"
