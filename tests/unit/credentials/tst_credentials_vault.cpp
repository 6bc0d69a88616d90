// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultentries.h"
#include "core/credentials/vaultkey.h"
#include "core/json/document.h"
#include "tests/support/storeanswer.h"
#include "tests/support/testfiles.h"

#include <QCryptographicHash>
#include <QTest>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;

namespace {

constexpr qsizetype checksumSize = 32;
constexpr ScryptCost cheap{.log2N = 1, .r = 1, .p = 1};

template<class Array>
Array arrayFromHex(const json::Value &value)
{
    const QByteArray bytes = QByteArray::fromHex(value.toString().toLatin1());
    Array array = {};
    if (bytes.size() == static_cast<qsizetype>(array.size()))
        std::ranges::copy(bytes, array.begin());
    return array;
}

VaultEntries someEntries()
{
    VaultEntries entries;
    entries.emplace(*ProfileId::parse(u"one"), Secret("first text"));
    entries.emplace(*ProfileId::parse(u"two"), Secret("second text"));
    return entries;
}

QByteArray someVault(QByteArrayView passphrase)
{
    const auto key = VaultKey::make(Secret(passphrase), cheap);
    return vaultBytes(key->seal(entriesBytes(someEntries())).value());
}

/// What comes of opening a file: `ok` or the problem's name.
QString opened(const QByteArray &file, QByteArrayView passphrase)
{
    return outcomeOf(readVaultImage(file).and_then([&](const VaultImage &image) {
        return VaultKey::derive(Secret(passphrase), image.header.cost, image.header.salt)
            .and_then([&image](const VaultKey &key) { return key.open(image); })
            .and_then([](const Secret &plain) { return readEntries(plain.reveal()); });
    }));
}

/// As somebody would leave it who wants it taken for whole.
QByteArray withChecksum(const QByteArray &content)
{
    return content + QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

QByteArray withNumber(QByteArray file, qsizetype at, quint32 number)
{
    qToBigEndian(number, file.data() + at);
    return withChecksum(file.chopped(checksumSize));
}

} // namespace

class TestCredentialsVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data();
    void knownAnswers();
    void eachBitFlipIsDamage();
    void eachBitFlipWithARightChecksumIsRefused();
    void eachTruncationIsRefused();
    void appendedBytesAreRefused();
    void wrongPassphraseIsToldFromTampering();
    void costsAreLimited_data();
    void costsAreLimited();
    void otherVersions();
    void aLargeFileIsNotRead();
    void noTwoVaultsAreAlike();
    void entriesAreReadStrictly();
};

void TestCredentialsVault::knownAnswers_data()
{
    QTest::addColumn<int>("index");
    const auto vectors = json::Document::parse(testData(u"vectors/vault.json"_s));
    QVERIFY(vectors.root().count() >= 6);
    for (int i = 0; i < vectors.root().count(); ++i)
        QTest::newRow(qPrintable(vectors.root().element(i).member(u"name").toString())) << i;
}

void TestCredentialsVault::knownAnswers()
{
    QFETCH(int, index);
    const auto vectors = json::Document::parse(testData(u"vectors/vault.json"_s));
    const json::Value vector = vectors.root().element(index);
    const auto number = [&vector](QStringView name) {
        return static_cast<quint32>(vector.member(name).toInteger().value_or(0));
    };
    const Secret passphrase(vector.member(u"passphrase").toString().toUtf8());
    const ScryptCost cost{.log2N = number(u"log2N"), .r = number(u"r"), .p = number(u"p")};
    const QByteArray file = QByteArray::fromHex(vector.member(u"file").toString().toLatin1());
    VaultEntries entries;
    for (const json::Value &entry : vector.member(u"entries").children())
        entries.emplace(*ProfileId::parse(entry.member(u"id").toString()),
                        Secret(entry.member(u"text").toString().toUtf8()));

    const auto key = VaultKey::derive(passphrase, cost, arrayFromHex<VaultSalt>(vector.member(u"salt")));
    QVERIFY(key.has_value());
    const auto image = key->seal(entriesBytes(entries), arrayFromHex<VaultNonce>(vector.member(u"nonce")));
    QVERIFY(image.has_value());
    QCOMPARE(vaultBytes(*image).toHex(), file.toHex());

    const auto read = readVaultImage(file);
    QVERIFY(read.has_value());
    QCOMPARE(read->header, image->header);
    const auto plain = key->open(*read);
    QVERIFY(plain.has_value());
    QVERIFY(readEntries(plain->reveal()).value() == entries);
}

void TestCredentialsVault::eachBitFlipIsDamage()
{
    const QByteArray file = someVault("passphrase");
    QCOMPARE(opened(file, "passphrase"), u"ok"_s);
    for (qsizetype bit = 0; bit < 8 * file.size(); ++bit) {
        QByteArray flipped = file;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const QString outcome = opened(flipped, "passphrase");
        QVERIFY2(outcome == "damaged"_L1, qPrintable(u"bit %1: %2"_s.arg(bit).arg(outcome)));
    }
}

void TestCredentialsVault::eachBitFlipWithARightChecksumIsRefused()
{
    const QByteArray content = someVault("passphrase").chopped(checksumSize);
    QMap<QString, int> outcomes;
    for (qsizetype bit = 0; bit < 8 * content.size(); ++bit) {
        QByteArray flipped = content;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const QString outcome = opened(withChecksum(flipped), "passphrase");
        QVERIFY2(outcome != "ok"_L1 && outcome != "io"_L1, qPrintable(u"bit %1: %2"_s.arg(bit).arg(outcome)));
        ++outcomes[outcome];
        // The nonce and what is encrypted: only the cipher can tell.
        const bool isSealed = (bit >= 8 * 40 && bit < 8 * 52) || bit >= 8 * 88;
        if (isSealed)
            QCOMPARE(outcome, u"tampered"_s);
    }
    // Each kind of guard had its turn.
    QCOMPARE(outcomes.keys(),
             QStringList({u"damaged"_s, u"newer-version"_s, u"tampered"_s, u"too-costly"_s, u"wrong-passphrase"_s}));
}

void TestCredentialsVault::eachTruncationIsRefused()
{
    const QByteArray file = someVault("passphrase");
    for (qsizetype size = 0; size < file.size(); ++size) {
        QCOMPARE(opened(file.first(size), "passphrase"), u"damaged"_s);
        if (size != file.size() - checksumSize)
            QCOMPARE(opened(withChecksum(file.first(size)), "passphrase"), u"damaged"_s);
    }
}

void TestCredentialsVault::appendedBytesAreRefused()
{
    const QByteArray file = someVault("passphrase");
    QCOMPARE(opened(file + '\0', "passphrase"), u"damaged"_s);
    QCOMPARE(opened(withChecksum(file.chopped(checksumSize) + "more"), "passphrase"), u"damaged"_s);
}

void TestCredentialsVault::wrongPassphraseIsToldFromTampering()
{
    const QByteArray file = someVault("passphrase");
    QCOMPARE(opened(file, "Passphrase"), u"wrong-passphrase"_s);
    QCOMPARE(opened(file, ""), u"wrong-passphrase"_s);
    // Another vault's contents under this one's header: whole, and of the right passphrase.
    const QByteArray other = someVault("passphrase");
    QCOMPARE(opened(withChecksum(file.first(88) + other.sliced(88).chopped(checksumSize)), "passphrase"),
             u"tampered"_s);
}

void TestCredentialsVault::costsAreLimited_data()
{
    QTest::addColumn<quint32>("log2N");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<bool>("isAcceptable");
    QTest::newRow("default") << 17U << 8U << 1U << true;
    QTest::newRow("256 MiB") << 18U << 8U << 1U << true;
    QTest::newRow("four turns") << 18U << 8U << 4U << true;
    QTest::newRow("512 MiB") << 19U << 8U << 1U << false;
    QTest::newRow("five turns") << 18U << 8U << 5U << false;
    QTest::newRow("too small an r for N") << 16U << 1U << 1U << false;
    QTest::newRow("log2N") << 63U << 8U << 1U << false;
    QTest::newRow("log2N beyond") << 0xffffffffU << 8U << 1U << false;
    QTest::newRow("r") << 1U << 0x40000000U << 1U << false;
    QTest::newRow("p") << 1U << 1U << 0xffffffffU << false;
    QTest::newRow("all") << 0xffffffffU << 0xffffffffU << 0xffffffffU << false;
    QTest::newRow("no N") << 0U << 8U << 1U << false;
    QTest::newRow("no r") << 4U << 0U << 1U << false;
    QTest::newRow("no p") << 4U << 8U << 0U << false;
}

void TestCredentialsVault::costsAreLimited()
{
    QFETCH(quint32, log2N);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(bool, isAcceptable);
    const ScryptCost cost{.log2N = log2N, .r = r, .p = p};
    QCOMPARE(cost.isAcceptable(), isAcceptable);
    const QByteArray file = withNumber(withNumber(withNumber(someVault("x"), 12, log2N), 16, r), 20, p);
    QCOMPARE(outcomeOf(readVaultImage(file)), isAcceptable ? u"ok"_s : u"too-costly"_s);
    if (!isAcceptable)
        QCOMPARE(outcomeOf(VaultKey::derive(Secret("x"), cost, {})), u"too-costly"_s);
}

void TestCredentialsVault::otherVersions()
{
    QByteArray content = someVault("x").chopped(checksumSize);
    content[9] = 2;
    QCOMPARE(readVaultImage(withChecksum(content)).error(), (StoreProblem{StoreProblem::Kind::NewerVersion, u"2"_s}));
    content[9] = 0;
    QCOMPARE(outcomeOf(readVaultImage(withChecksum(content))), u"damaged"_s);
    QCOMPARE(outcomeOf(readVaultImage({})), u"damaged"_s);
    QCOMPARE(outcomeOf(readVaultImage(withChecksum("another program's file, long enough to be one"))), u"damaged"_s);
}

void TestCredentialsVault::aLargeFileIsNotRead()
{
    QCOMPARE(outcomeOf(readVaultImage(QByteArray(maximumVaultBytes + 1, 'x'))), u"too-costly"_s);
    const auto key = VaultKey::make(Secret("x"), cheap);
    QCOMPARE(outcomeOf(key->seal(Secret(QByteArray(maximumVaultBytes, 'x')))), u"too-costly"_s);
}

void TestCredentialsVault::noTwoVaultsAreAlike()
{
    const auto key = VaultKey::make(Secret("x"), cheap);
    const auto first = key->seal(entriesBytes(someEntries())).value();
    const auto second = key->seal(entriesBytes(someEntries())).value();
    QVERIFY(first.header.nonce != second.header.nonce);
    QVERIFY(first.sealed != second.sealed);
    QVERIFY(readVaultImage(someVault("x"))->header.salt != readVaultImage(someVault("x"))->header.salt);
    QVERIFY(!vaultBytes(first).contains("text"));
}

void TestCredentialsVault::entriesAreReadStrictly()
{
    const Secret whole = entriesBytes(someEntries());
    QVERIFY(readEntries(whole.reveal()).value() == someEntries());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(outcomeOf(readEntries(whole.reveal().first(size))), u"damaged"_s);
    const QByteArray bytes = whole.reveal().toByteArray();
    QCOMPARE(outcomeOf(readEntries(QByteArray(bytes + 'x'))), u"damaged"_s);
    QByteArray twice = bytes;
    twice.replace("two", "one");
    QCOMPARE(outcomeOf(readEntries(twice)), u"damaged"_s);
    QByteArray badId = bytes;
    badId.replace("two", "t o");
    QCOMPARE(outcomeOf(readEntries(badId)), u"damaged"_s);
    QByteArray manyMore = bytes;
    qToBigEndian(quint32(0xffffffff), manyMore.data());
    QCOMPARE(outcomeOf(readEntries(manyMore)), u"damaged"_s);
}

QTEST_APPLESS_MAIN(TestCredentialsVault)
#include "tst_credentials_vault.moc"
