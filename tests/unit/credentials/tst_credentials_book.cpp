// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/memorystore.h"
#include "core/credentials/profilebook.h"
#include "tests/support/madeupprofile.h"
#include "tests/support/storeanswer.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;
using State = ProfileBook::State;

namespace {

/// Answers when it is told to, and with what it is told.
class SlowStore final : public CredentialStore
{
public:
    [[nodiscard]] Kind kind() const override { return Kind::Keychain; }
    [[nodiscard]] QFuture<StoreResult<StoreListing>> list() override
    {
        lists.emplace_back().start();
        return lists.back().future();
    }
    [[nodiscard]] QFuture<StoreResult<ProfilePtr>> read(const ProfileId &id) override { return memory.read(id); }
    [[nodiscard]] QFuture<StoreResult<void>> write(ProfilePtr profile) override
    {
        return memory.write(std::move(profile));
    }
    [[nodiscard]] QFuture<StoreResult<void>> remove(const ProfileId &id) override { return memory.remove(id); }

    void answer(const StoreResult<StoreListing> &listing)
    {
        lists.front().addResult(listing);
        lists.front().finish();
        lists.pop_front();
    }

    MemoryStore memory;
    std::deque<QPromise<StoreResult<StoreListing>>> lists;
};

} // namespace

class TestCredentialsBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOrSaysWhy();
    void namesAreUnique();
    void aReadingIsJoined();
    void anotherStoreMakesAReadingVoid();
    void unreadableOnesHideNobody();
    void overwritesNobodysChange();
    void forgetsItsSecrets();
};

void TestCredentialsBook::readsAllOrSaysWhy()
{
    SlowStore store;
    QCOMPARE(outcomeOf(store.memory.write(shared(madeUpAccount(u"B"_s)))), u"ok"_s);
    QCOMPARE(outcomeOf(store.memory.write(shared(madeUpApplication(u"A"_s)))), u"ok"_s);
    ProfileBook book;
    QCOMPARE(book.state(), State::NoStore);
    QCOMPARE(outcomeOf(book.read()), u"not-found"_s);
    book.use(&store);
    QCOMPARE(book.state(), State::Unread);
    QSignalSpy changes(&book, &ProfileBook::changed);
    const auto reading = book.read();
    QCOMPARE(book.state(), State::Reading);
    store.answer(answerOf(store.memory.list()));
    QCOMPARE(outcomeOf(reading), u"ok"_s);
    QCOMPARE(book.state(), State::Ready);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(book.profiles().size(), 2);
    QCOMPARE(book.profiles().first().facts.name, u"A"_s);
    QCOMPARE(secretOf(*book.find(u"B"_s)), QByteArray("c2VjcmV0bWFkZXVw"));
    QVERIFY(book.withFingerprint(book.profiles().last().fingerprint));
    QVERIFY(!book.withFingerprint(QString()));

    // Looking again takes nothing away.
    const auto failing = book.read();
    QCOMPARE(book.state(), State::Ready);
    QVERIFY(book.find(u"B"_s));
    store.answer(unexpected(StoreProblem{.kind = StoreProblem::Kind::TimedOut}));
    QCOMPARE(outcomeOf(failing), u"timed-out"_s);
    QCOMPARE(book.state(), State::Failed);
    QCOMPARE(book.problem()->kind, StoreProblem::Kind::TimedOut);
    QVERIFY(book.profiles().isEmpty() && !book.find(u"B"_s));
}

void TestCredentialsBook::namesAreUnique()
{
    MemoryStore store;
    ProfileBook book;
    book.use(&store);
    QCOMPARE(outcomeOf(book.read()), u"ok"_s);
    const ProfilePtr first = shared(madeUpAccount(u"Main"_s));
    QCOMPARE(outcomeOf(book.save(first)), u"ok"_s);
    QCOMPARE(outcomeOf(book.save(shared(madeUpApplication(u"Main"_s)))), u"exists"_s);
    Profile changed = cloneOf(*first);
    changed.facts.notes = u"noted"_s;
    QCOMPARE(outcomeOf(book.save(shared(std::move(changed)))), u"ok"_s);
    QCOMPARE(book.profiles().size(), 1);
    QCOMPARE(book.profiles().first().facts.notes, u"noted"_s);
    QCOMPARE(outcomeOf(book.remove(first->facts.id)), u"ok"_s);
    QVERIFY(book.profiles().isEmpty());
    QCOMPARE(outcomeOf(book.remove(first->facts.id)), u"not-found"_s);
}

void TestCredentialsBook::aReadingIsJoined()
{
    SlowStore store;
    ProfileBook book;
    book.use(&store);
    const auto first = book.read();
    const auto second = book.read();
    QCOMPARE(store.lists.size(), size_t(1));
    store.answer(StoreListing());
    QCOMPARE(outcomeOf(first), u"ok"_s);
    QCOMPARE(outcomeOf(second), u"ok"_s);
}

void TestCredentialsBook::anotherStoreMakesAReadingVoid()
{
    SlowStore store;
    MemoryStore other;
    ProfileBook book;
    book.use(&store);
    const auto reading = book.read();
    book.use(&other);
    QCOMPARE(outcomeOf(reading), u"io"_s);
    QCOMPARE(outcomeOf(book.read()), u"ok"_s);
    QCOMPARE(outcomeOf(store.memory.write(shared(madeUpAccount(u"Late"_s)))), u"ok"_s);
    store.answer(answerOf(store.memory.list()));
    QTest::qWait(0);
    QCOMPARE(book.state(), State::Ready);
    QVERIFY(book.profiles().isEmpty());
}

void TestCredentialsBook::unreadableOnesHideNobody()
{
    SlowStore store;
    const ProfilePtr good = shared(madeUpAccount(u"Good"_s));
    QCOMPARE(outcomeOf(store.memory.write(good)), u"ok"_s);
    ProfileBook book;
    book.use(&store);
    const auto reading = book.read();
    const ProfileId broken = ProfileId::generate();
    store.answer(StoreListing{.profiles = {infoOf(*good)},
                              .unreadable = {{.id = broken, .problem = {.kind = StoreProblem::Kind::Damaged}}}});
    QCOMPARE(outcomeOf(reading), u"ok"_s);
    QCOMPARE(book.profiles().size(), 1);
    QCOMPARE(book.unreadable().first().id, broken);
}

void TestCredentialsBook::overwritesNobodysChange()
{
    MemoryStore store;
    ProfileBook window;
    ProfileBook commandLine;
    for (ProfileBook *book : {&window, &commandLine})
        book->use(&store);
    QCOMPARE(outcomeOf(window.read()), u"ok"_s);
    const ProfilePtr first = shared(madeUpAccount(u"Main"_s));
    QCOMPARE(outcomeOf(window.save(first)), u"ok"_s);
    QCOMPARE(outcomeOf(commandLine.read()), u"ok"_s);
    Profile rotated = cloneOf(*first);
    std::get<AccountKey>(rotated.key).secretKey = Secret("anewsecretmadeup");
    QCOMPARE(outcomeOf(commandLine.save(shared(std::move(rotated)))), u"ok"_s);
    Profile noted = cloneOf(*first);
    noted.facts.notes = u"noted"_s;
    QCOMPARE(outcomeOf(window.save(shared(std::move(noted)))), u"changed"_s);
    QCOMPARE(secretOf(*window.find(first->facts.id)), QByteArray("anewsecretmadeup"));
    Profile again = cloneOf(*window.find(first->facts.id));
    again.facts.notes = u"noted"_s;
    QCOMPARE(outcomeOf(window.save(shared(std::move(again)))), u"ok"_s);
    QCOMPARE(secretOf(*answerOf(store.read(first->facts.id)).value()), QByteArray("anewsecretmadeup"));
}

void TestCredentialsBook::forgetsItsSecrets()
{
    MemoryStore store;
    ProfileBook book;
    book.use(&store);
    QCOMPARE(outcomeOf(book.read()), u"ok"_s);
    QCOMPARE(outcomeOf(book.save(shared(madeUpAccount(u"Main"_s)))), u"ok"_s);
    std::weak_ptr<const Profile> kept = book.find(u"Main"_s);
    book.forget({.kind = StoreProblem::Kind::Locked});
    QCOMPARE(book.state(), State::Failed);
    QVERIFY(!book.find(u"Main"_s));
    QVERIFY(book.all().empty());
    // Only the store itself holds it now.
    QCOMPARE(kept.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestCredentialsBook)
#include "tst_credentials_book.moc"
