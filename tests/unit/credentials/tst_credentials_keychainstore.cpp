// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/whendone.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/profiletext.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/manualclock.h"
#include "tests/support/storeanswer.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

using Contents = std::map<QString, QByteArray>;

const QString indexKey = u"profiles"_s;

/// What a keychain does at one of its calls.
enum class Fate { Dies, DiesAfterwards, Hangs, HangsAfterwards };

/// A keychain in memory, which may meet its fate.
class FakeKeychain final : public Keychain
{
public:
    explicit FakeKeychain(Contents &contents)
        : m_contents(contents)
    {}

    /// At the `at`-th call from now, from 1.
    void meet(Fate fate, int at)
    {
        m_fate = fate;
        m_at = m_calls + at;
    }
    void failWith(StoreProblem::Kind kind) { m_failure = kind; }
    /// What hung goes on.
    void release()
    {
        m_at = 0;
        for (const auto &answer : std::exchange(m_hanging, {}))
            answer();
    }
    [[nodiscard]] int calls() const { return m_calls; }

    QFuture<StoreResult<SecretPtr>> read(const QString &key) override
    {
        return perform<SecretPtr>([this, key]() -> StoreResult<SecretPtr> {
            const auto found = m_contents.find(key);
            if (found == m_contents.end())
                return unexpected(StoreProblem{StoreProblem::Kind::NotFound, key});
            return std::make_shared<const Secret>(found->second);
        });
    }
    QFuture<StoreResult<void>> write(const QString &key, SecretPtr secret) override
    {
        return perform<void>([this, key, secret]() -> StoreResult<void> {
            m_contents.insert_or_assign(key, secret->reveal().toByteArray());
            return {};
        });
    }
    QFuture<StoreResult<void>> remove(const QString &key) override
    {
        return perform<void>([this, key]() -> StoreResult<void> {
            m_contents.erase(key);
            return {};
        });
    }

private:
    template<class T>
    QFuture<StoreResult<T>> perform(const std::function<StoreResult<T>()> &work)
    {
        ++m_calls;
        if (m_failure)
            return readyFuture<StoreResult<T>>(unexpected(StoreProblem{*m_failure}));
        if (m_at == 0 || m_calls < m_at)
            return readyFuture<StoreResult<T>>(work());
        const bool isFirst = m_calls == m_at;
        const auto promise = std::make_shared<QPromise<StoreResult<T>>>();
        promise->start();
        const auto finish = [promise](const StoreResult<T> &result) {
            promise->addResult(result);
            promise->finish();
        };
        if (m_fate == Fate::Hangs) {
            m_hanging.append([finish, work] { finish(work()); });
        } else if (m_fate == Fate::HangsAfterwards && isFirst) {
            m_hanging.append([finish, result = work()] { finish(result); });
        } else {
            if (m_fate == Fate::DiesAfterwards && isFirst)
                (void)work();
            finish(unexpected(StoreProblem{StoreProblem::Kind::Absent}));
        }
        return promise->future();
    }

    Contents &m_contents;
    Fate m_fate = Fate::Dies;
    int m_at = 0;
    int m_calls = 0;
    std::optional<StoreProblem::Kind> m_failure;
    QList<std::function<void()>> m_hanging;
};

/// A store with the time in hand.
struct Setting
{
    Setting(Contents &contents, const QString &lockPath)
        : keychain(contents),
          store(keychain, scheduler, {.timeLimit = minutes(1), .lockPath = lockPath})
    {}

    FakeKeychain keychain;
    ManualClock clock;
    ManualScheduler scheduler{clock};
    KeychainStore store;
};

Profile renamed(const Profile &profile, const QString &name, QByteArrayView secretKey)
{
    Profile changed = cloneOf(profile);
    changed.facts.name = name;
    std::get<AccountKey>(changed.key).secretKey = Secret(secretKey);
    return changed;
}

/// The keys of entries that no index names: nobody could list or remove them.
QStringList orphans(const Contents &contents)
{
    const auto index = contents.contains(indexKey) ? readIndex(Secret(contents.at(indexKey))) : KeychainIndex();
    QStringList keys;
    for (const auto &[key, text] : contents) {
        const auto id = ProfileId::parse(QStringView(key).sliced(key.indexOf(u'/') + 1));
        if (key != indexKey && (!index || !id || !index->contains(*id)))
            keys.append(key);
    }
    return keys;
}

} // namespace

class TestCredentialsKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void profilesComeBack();
    void dyingAnywhereLosesNothing_data();
    void dyingAnywhereLosesNothing();
    void aCallEndsInTime_data();
    void aCallEndsInTime();
    void whatTimedOutIsNotDoneLater();
    void problemsAreHandedOn_data();
    void problemsAreHandedOn();
    void twoStoresLoseNothing();
    void theLockIsWaitedForInTime();
    void indexText_data();
    void indexText();
    void aBadIndexIsNotOverwritten();
    void unreadableProfilesAreTold();
    void endsWithCallsUnderWay();

private:
    [[nodiscard]] QString lockPath() const { return m_folder->filePath(u"new/keychain.lock"_s); }
    /// Two profiles, A with the secret `old` and B, and one more name in the index.
    void fill();

    std::unique_ptr<QTemporaryDir> m_folder;
    Contents m_contents;
    ProfilePtr m_a;
    ProfilePtr m_b;
};

void TestCredentialsKeychainStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_contents.clear();
}

void TestCredentialsKeychainStore::fill()
{
    m_contents.clear();
    m_a = shared(madeUpAccount(u"A"_s, "old"));
    m_b = shared(madeUpApplication(u"B"_s));
    Setting s(m_contents, lockPath());
    QCOMPARE(outcomeOf(s.store.write(m_a)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.write(m_b)), u"ok"_s);
    m_contents[indexKey] += "left-over\n";
}

void TestCredentialsKeychainStore::profilesComeBack()
{
    fill();
    Setting s(m_contents, lockPath());
    QCOMPARE(s.store.kind(), CredentialStore::Kind::Keychain);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(secretOf(*answerOf(s.store.read(m_a->facts.id)).value()), "old");
    QCOMPARE(outcomeOf(s.store.read(ProfileId::generate())), u"not-found"_s);
    QCOMPARE(outcomeOf(s.store.write(shared(renamed(*m_a, u"C"_s, "new")))), u"ok"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"B"_s, u"C"_s}));
    QCOMPARE(secretOf(*answerOf(s.store.read(m_a->facts.id)).value()), "new");
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), u"ok"_s);
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), u"not-found"_s);
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), u"not-found"_s);
    QCOMPARE(namesIn(s.store.list()), QStringList({u"B"_s}));

    Contents none;
    Setting empty(none, lockPath());
    QCOMPARE(namesIn(empty.store.list()), QStringList());
}

void TestCredentialsKeychainStore::dyingAnywhereLosesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("add") << u"add"_s << QStringList({u"A"_s, u"B"_s, u"N"_s});
    QTest::newRow("replace") << u"replace"_s << QStringList({u"B"_s, u"C"_s});
    QTest::newRow("remove") << u"remove"_s << QStringList({u"B"_s});
}

void TestCredentialsKeychainStore::dyingAnywhereLosesNothing()
{
    QFETCH(QString, what);
    QFETCH(QStringList, names);
    const QStringList before{u"A"_s, u"B"_s};
    int calls = 0;
    for (int at = 1; at <= std::max(calls, 1); ++at) {
        for (const Fate fate : {Fate::Dies, Fate::DiesAfterwards}) {
            fill();
            const auto added = shared(madeUpAccount(u"N"_s));
            const auto perform = [&](KeychainStore &store) {
                if (what == "add"_L1)
                    return store.write(added);
                if (what == "replace"_L1)
                    return store.write(shared(renamed(*m_a, u"C"_s, "new")));
                return store.remove(m_a->facts.id);
            };
            Setting whole(m_contents, lockPath());
            whole.keychain.meet(fate, at);
            QCOMPARE(outcomeOf(perform(whole.store)), u"absent"_s);

            Setting s(m_contents, lockPath());
            QCOMPARE(orphans(m_contents), QStringList());
            const QStringList now = namesIn(s.store.list());
            QVERIFY2(now == before || now == names, qPrintable(now.join(u' ')));
            QCOMPARE(secretOf(*answerOf(s.store.read(m_b->facts.id)).value()), "madeupappkey");
            if (const auto a = answerOf(s.store.read(m_a->facts.id)))
                QCOMPARE(secretOf(**a), now.contains(u"C"_s) ? "new" : "old");

            // Asked again, it is done.
            const int callsBefore = s.keychain.calls();
            const QString again = outcomeOf(perform(s.store));
            QVERIFY(again == "ok"_L1 || (what == "remove"_L1 && now == names && again == "not-found"_L1));
            calls = std::max(calls, s.keychain.calls() - callsBefore);
            QCOMPARE(namesIn(s.store.list()), names);
            QCOMPARE(orphans(m_contents), QStringList());
        }
    }
    QCOMPARE(calls, what == "replace"_L1 ? 2 : 3);
}

void TestCredentialsKeychainStore::aCallEndsInTime_data()
{
    QTest::addColumn<int>("at");
    for (int at = 1; at <= 3; ++at)
        QTest::addRow("at call %d", at) << at;
}

void TestCredentialsKeychainStore::aCallEndsInTime()
{
    QFETCH(int, at);
    fill();
    Setting s(m_contents, lockPath());
    s.keychain.meet(Fate::Hangs, at);
    const auto removing = s.store.remove(m_a->facts.id);
    const auto listing = s.store.list();
    QTRY_COMPARE(s.keychain.calls(), at);
    s.scheduler.advance(minutes(1) - milliseconds(1));
    QVERIFY(!removing.isFinished());
    s.scheduler.advance(milliseconds(1));
    QVERIFY(removing.isFinished());
    QCOMPARE(outcomeOf(removing), u"timed-out"_s);
    QCOMPARE(outcomeOf(listing), u"timed-out"_s);
    // The keychain comes to itself.
    s.keychain.release();
    const QStringList names = namesIn(s.store.list());
    QVERIFY(names.contains(u"B"_s));
    QCOMPARE(orphans(m_contents), QStringList());
}

void TestCredentialsKeychainStore::whatTimedOutIsNotDoneLater()
{
    fill();
    Setting s(m_contents, lockPath());
    s.keychain.meet(Fate::HangsAfterwards, 1);
    const auto replacing = s.store.write(shared(renamed(*m_a, u"C"_s, "new")));
    const auto removing = s.store.remove(m_b->facts.id);
    QTRY_COMPARE(s.keychain.calls(), 1);
    s.scheduler.advance(minutes(1));
    QCOMPARE(outcomeOf(replacing), u"timed-out"_s);
    QCOMPARE(outcomeOf(removing), u"timed-out"_s);
    s.keychain.release();
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(secretOf(*answerOf(s.store.read(m_a->facts.id)).value()), "old");
}

void TestCredentialsKeychainStore::problemsAreHandedOn_data()
{
    QTest::addColumn<int>("kind");
    using enum StoreProblem::Kind;
    for (const StoreProblem::Kind kind : {Locked, Refused, Absent, TimedOut, Io})
        QTest::newRow(qPrintable(storeProblemName(kind))) << static_cast<int>(kind);
}

void TestCredentialsKeychainStore::problemsAreHandedOn()
{
    QFETCH(int, kind);
    fill();
    const Contents before = m_contents;
    Setting s(m_contents, lockPath());
    s.keychain.failWith(static_cast<StoreProblem::Kind>(kind));
    const QString name = storeProblemName(static_cast<StoreProblem::Kind>(kind));
    QCOMPARE(outcomeOf(s.store.list()), name);
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), name);
    QCOMPARE(outcomeOf(s.store.write(m_a)), name);
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), name);
    QVERIFY(m_contents == before);
}

void TestCredentialsKeychainStore::twoStoresLoseNothing()
{
    SystemScheduler scheduler;
    FakeKeychain keychain(m_contents);
    KeychainStore first(keychain, scheduler, {.lockPath = lockPath()});
    KeychainStore second(keychain, scheduler, {.lockPath = lockPath()});
    QList<QFuture<StoreResult<void>>> writes;
    for (int i = 0; i < 10; ++i) {
        writes.append(first.write(shared(madeUpAccount(u"first %1"_s.arg(i)))));
        writes.append(second.write(shared(madeUpAccount(u"second %1"_s.arg(i)))));
    }
    for (const auto &write : std::as_const(writes))
        QCOMPARE(outcomeOf(write), u"ok"_s);
    QCOMPARE(namesIn(first.list()).size(), 20);
}

void TestCredentialsKeychainStore::theLockIsWaitedForInTime()
{
    fill();
    Setting s(m_contents, lockPath());
    FileLock lock(lockPath());
    QCOMPARE(lock.tryLock(), FileLock::Outcome::Held);
    const auto writing = s.store.write(m_a);
    const auto reading = s.store.read(m_a->facts.id);
    s.scheduler.advance(minutes(1));
    QCOMPARE(outcomeOf(writing), u"timed-out"_s);
    lock.unlock();
    QCOMPARE(outcomeOf(reading), u"timed-out"_s);
    // The call that waited for the lock finds its time over at its next look.
    const auto again = s.store.write(m_a);
    s.scheduler.advance(milliseconds(50));
    QCOMPARE(outcomeOf(again), u"ok"_s);
}

void TestCredentialsKeychainStore::indexText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("outcome"); // The ids, or the problem.
    QTest::newRow("none") << "voicechat-console/profiles/1\n"_ba << u""_s;
    QTest::newRow("two") << "voicechat-console/profiles/1\na\nb\n"_ba << u"a b"_s;
    QTest::newRow("twice") << "voicechat-console/profiles/1\nb\na\nb\n"_ba << u"b a"_s;
    QTest::newRow("empty") << ""_ba << u"damaged"_s;
    QTest::newRow("cut") << "voicechat-console/profiles/1\na"_ba << u"damaged"_s;
    QTest::newRow("cut in the format") << "voicechat-console/profiles/1"_ba << u"damaged"_s;
    QTest::newRow("no id") << "voicechat-console/profiles/1\na b\n"_ba << u"damaged"_s;
    QTest::newRow("another") << "something\n"_ba << u"damaged"_s;
    QTest::newRow("format 0") << "voicechat-console/profiles/0\n"_ba << u"damaged"_s;
    QTest::newRow("newer") << "voicechat-console/profiles/2\n?"_ba << u"newer-version"_s;
}

void TestCredentialsKeychainStore::indexText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, outcome);
    const auto index = readIndex(Secret(text));
    QStringList ids;
    for (const ProfileId &id : index.value_or(KeychainIndex()))
        ids.append(id.text());
    QCOMPARE(index ? ids.join(u' ') : outcomeOf(index), outcome);
    if (index)
        QCOMPARE(readIndex(credentials::indexText(*index)).value(), *index);
}

void TestCredentialsKeychainStore::aBadIndexIsNotOverwritten()
{
    fill();
    m_contents[indexKey] = "ruins";
    const Contents before = m_contents;
    Setting s(m_contents, lockPath());
    QCOMPARE(outcomeOf(s.store.list()), u"damaged"_s);
    QCOMPARE(outcomeOf(s.store.write(shared(madeUpAccount(u"N"_s)))), u"damaged"_s);
    QCOMPARE(outcomeOf(s.store.remove(m_a->facts.id)), u"damaged"_s);
    // What is known by its id can still be had.
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), u"ok"_s);
    QVERIFY(m_contents == before);
}

void TestCredentialsKeychainStore::unreadableProfilesAreTold()
{
    fill();
    m_contents[QString(u"profile/" + m_a->facts.id.text())] = R"({"format":3})";
    Setting s(m_contents, lockPath());
    const auto listing = answerOf(s.store.list());
    QVERIFY(listing.has_value());
    QCOMPARE(listing->profiles.size(), 1);
    const StoreProblem problem{StoreProblem::Kind::NewerVersion, u"3"_s};
    QCOMPARE(listing->unreadable, QList<UnreadableProfile>({{.id = m_a->facts.id, .problem = problem}}));
    QCOMPARE(outcomeOf(s.store.read(m_a->facts.id)), u"newer-version"_s);
}

void TestCredentialsKeychainStore::endsWithCallsUnderWay()
{
    fill();
    {
        Setting s(m_contents, lockPath());
        s.keychain.meet(Fate::Hangs, 2);
        (void)s.store.remove(m_a->facts.id);
        (void)s.store.list();
        QTRY_COMPARE(s.keychain.calls(), 2);
    }
    Setting s(m_contents, lockPath());
    QCOMPARE(namesIn(s.store.list()), QStringList({u"A"_s, u"B"_s}));
}

QTEST_GUILESS_MAIN(TestCredentialsKeychainStore)
#include "tst_credentials_keychainstore.moc"
