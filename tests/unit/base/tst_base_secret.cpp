// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"

#include <QDebug>
#include <QTest>
#include <QVariant>

#include <cstdlib>
#include <cstring>
#include <new>

using console::Secret;
using namespace Qt::Literals::StringLiterals;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);
static_assert(std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView>);
static_assert(!std::is_convertible_v<Secret, QVariant>);
static_assert(!std::is_constructible_v<QString, Secret>);
static_assert(!std::is_constructible_v<QByteArray, Secret>);
static_assert(!std::is_convertible_v<QByteArrayView, Secret>);

namespace {

constexpr size_t watchedSize = 32;
const void *watchedBlock = nullptr;
char lastWords[watchedSize] = {};

/// What a block holds at the moment it is given back is what the next owner of the memory could read.
void release(void *block) noexcept
{
    if (block && block == watchedBlock) {
        std::memcpy(lastWords, block, watchedSize);
        watchedBlock = nullptr;
    }
    std::free(block);
}

} // namespace

void *operator new(size_t size)
{
    if (void *block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}

void operator delete(void *block) noexcept
{
    release(block);
}

void operator delete(void *block, size_t) noexcept
{
    release(block);
}

class TestBaseSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBytes();
    void printsNothing();
    void moves();
    void clones();
    void compares();
    void cleansedWhenDestroyed();
    void cleansedWhenAssignedTo();
    void selfAssignmentKeepsTheBytes();

private:
    static QByteArray made() { return QByteArray(watchedSize, 'k'); }
    static void watch(const Secret &secret)
    {
        watchedBlock = secret.reveal().data();
        std::memset(lastWords, '?', watchedSize);
    }
    static QByteArray seen() { return QByteArray(lastWords, watchedSize); }
};

void TestBaseSecret::holdsBytes()
{
    const Secret secret("made\0up"_ba);
    QCOMPARE(secret.reveal().toByteArray(), "made\0up"_ba);
    QCOMPARE(secret.size(), 7);
    QVERIFY(!secret.isEmpty());
    QVERIFY(Secret().isEmpty());
    QCOMPARE(Secret().size(), 0);
}

void TestBaseSecret::printsNothing()
{
    QString text;
    QDebug(&text) << Secret("made-up-key");
    QCOMPARE(text.trimmed(), u"<secret>"_s);
}

void TestBaseSecret::moves()
{
    Secret first("made-up");
    Secret second(std::move(first));
    QCOMPARE(second.reveal().toByteArray(), "made-up"_ba);
    QVERIFY(first.isEmpty());
    Secret third("other");
    third = std::move(second);
    QCOMPARE(third.reveal().toByteArray(), "made-up"_ba);
    QVERIFY(second.isEmpty());
}

void TestBaseSecret::clones()
{
    const Secret secret("made-up");
    const Secret twin = secret.clone();
    QVERIFY(twin == secret);
    QVERIFY(twin.reveal().data() != secret.reveal().data());
}

void TestBaseSecret::compares()
{
    QVERIFY(Secret("a") == Secret("a"));
    QVERIFY(!(Secret("a") == Secret("b")));
    QVERIFY(!(Secret("a") == Secret("ab")));
    QVERIFY(Secret() == Secret());
    QVERIFY(!(Secret() == Secret("a")));
}

void TestBaseSecret::cleansedWhenDestroyed()
{
    {
        const Secret secret(made());
        watch(secret);
    }
    QVERIFY(!watchedBlock);
    QCOMPARE(seen(), QByteArray(watchedSize, '\0'));
}

void TestBaseSecret::cleansedWhenAssignedTo()
{
    Secret secret(made());
    watch(secret);
    secret = Secret("other");
    QVERIFY(!watchedBlock);
    QCOMPARE(seen(), QByteArray(watchedSize, '\0'));
    QCOMPARE(secret.reveal().toByteArray(), "other"_ba);
}

void TestBaseSecret::selfAssignmentKeepsTheBytes()
{
    Secret secret(made());
    Secret &same = secret;
    secret = std::move(same);
    QCOMPARE(secret.reveal().toByteArray(), made());
}

QTEST_APPLESS_MAIN(TestBaseSecret)
#include "tst_base_secret.moc"
