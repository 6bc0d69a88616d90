// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/filelock.h"
#include "core/credentials/vaultfile.h"
#include "tests/support/storeanswer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::credentials;
using namespace console::test;

namespace {

constexpr ScryptCost cheap{.log2N = 1, .r = 1, .p = 1};

ProfileId idOf(const QString &text)
{
    return *ProfileId::parse(text);
}

StoreResult<void> add(const VaultFile &file, const VaultKey &key, const QString &id)
{
    return file.update(key, [&id](VaultEntries &entries) -> StoreResult<void> {
        entries.insert_or_assign(idOf(id), Secret(id.toLatin1()));
        return {};
    });
}

QStringList idsIn(const VaultFile &file, const VaultKey &key)
{
    QStringList ids;
    const auto entries = file.read(key);
    if (!entries)
        return {outcomeOf(entries)};
    for (const auto &[id, text] : *entries)
        ids.append(id.text());
    return ids;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read"_ba;
}

constexpr auto ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

class TestCredentialsVaultFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewVaultIsEmpty();
    void oneThatIsThereIsNotReplaced();
    void whatIsWrittenIsRead();
    void aRefusedChangeWritesNothing();
    void onlyTheOwnerMayRead();
    void anotherPassphrase();
    void whatCannotBeRead();
    void aLinkStaysALink();
    void leftoversAreTakenOver();
    void aFolderThatCannotBeWritten();
    void aWriterIsWaitedFor();
    void twoWritersLoseNothing();

private:
    [[nodiscard]] VaultFile vault() const { return VaultFile(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestCredentialsVaultFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"data/vault"_s);
}

void TestCredentialsVaultFile::aNewVaultIsEmpty()
{
    QVERIFY(!vault().exists());
    QCOMPARE(outcomeOf(vault().unlock(Secret("x"))), u"not-found"_s);
    QVERIFY(!QDir(m_folder->filePath(u"data"_s)).exists());
    const auto key = vault().create(Secret("x"), cheap);
    QVERIFY(key.has_value());
    QVERIFY(vault().exists());
    QCOMPARE(idsIn(vault(), **key), QStringList());
    QCOMPARE(outcomeOf(vault().unlock(Secret("x"))), u"ok"_s);
    QCOMPARE(outcomeOf(vault().unlock(Secret("y"))), u"wrong-passphrase"_s);
}

void TestCredentialsVaultFile::oneThatIsThereIsNotReplaced()
{
    QDir().mkpath(m_folder->filePath(u"data"_s));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ruins");
    file.close();
    QCOMPARE(outcomeOf(vault().create(Secret("x"), cheap)), u"exists"_s);
    QCOMPARE(contentsOf(m_path), "ruins");
}

void TestCredentialsVaultFile::whatIsWrittenIsRead()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"ok"_s);
    QCOMPARE(outcomeOf(add(vault(), *key, u"two"_s)), u"ok"_s);
    QCOMPARE(idsIn(vault(), *key), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(vault().read(*key)->at(idOf(u"two"_s)).reveal().toByteArray(), "two");
    const auto again = vault().unlock(Secret("x")).value();
    QCOMPARE(idsIn(vault(), *again), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(QDir(m_folder->filePath(u"data"_s)).entryList(QDir::Files | QDir::Hidden),
             QStringList({u"vault"_s, u"vault.lock"_s}));
}

void TestCredentialsVaultFile::aRefusedChangeWritesNothing()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    const QByteArray before = contentsOf(m_path);
    QCOMPARE(outcomeOf(vault().update(*key,
                                      [](VaultEntries &) -> StoreResult<void> {
                                          return unexpected(StoreProblem{StoreProblem::Kind::NotFound});
                                      })),
             u"not-found"_s);
    QCOMPARE(contentsOf(m_path), before);
}

void TestCredentialsVaultFile::onlyTheOwnerMayRead()
{
    const mode_t mask = umask(0);
    const auto key = vault().create(Secret("x"), cheap);
    QCOMPARE(QFile::permissions(m_path), ownerOnly);
    QFile::setPermissions(m_path, ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    QCOMPARE(outcomeOf(add(vault(), **key, u"one"_s)), u"ok"_s);
    umask(mask);
    QCOMPARE(QFile::permissions(m_path), ownerOnly);
}

void TestCredentialsVaultFile::anotherPassphrase()
{
    const auto key = vault().create(Secret("old"), cheap).value();
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"ok"_s);
    const QByteArray before = contentsOf(m_path);
    QCOMPARE(outcomeOf(vault().changePassphrase(Secret("guess"), Secret("new"), cheap)), u"wrong-passphrase"_s);
    QCOMPARE(contentsOf(m_path), before);

    const auto newKey = vault().changePassphrase(Secret("old"), Secret("new"), {.log2N = 2, .r = 1, .p = 1});
    QVERIFY(newKey.has_value());
    QCOMPARE(idsIn(vault(), **newKey), QStringList({u"one"_s}));
    QCOMPARE(outcomeOf(vault().unlock(Secret("old"))), u"wrong-passphrase"_s);
    QCOMPARE(outcomeOf(vault().unlock(Secret("new"))), u"ok"_s);
    // Who still has the old key must ask again, and may not write over it.
    QCOMPARE(outcomeOf(vault().read(*key)), u"locked"_s);
    QCOMPARE(outcomeOf(add(vault(), *key, u"two"_s)), u"locked"_s);
    QCOMPARE(idsIn(vault(), **newKey), QStringList({u"one"_s}));
}

void TestCredentialsVaultFile::whatCannotBeRead()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    QFile file(m_path);
    QVERIFY(file.resize(file.size() - 1));
    const QByteArray cut = contentsOf(m_path);
    QCOMPARE(outcomeOf(vault().read(*key)), u"damaged"_s);
    QCOMPARE(outcomeOf(vault().unlock(Secret("x"))), u"damaged"_s);
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"damaged"_s);
    QCOMPARE(outcomeOf(vault().changePassphrase(Secret("x"), Secret("y"), cheap)), u"damaged"_s);
    QCOMPARE(contentsOf(m_path), cut);

    QVERIFY(QFile::remove(m_path));
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"not-found"_s);
    QVERIFY(QDir().mkdir(m_path));
    QCOMPARE(outcomeOf(vault().unlock(Secret("x"))), u"io"_s);
}

void TestCredentialsVaultFile::aLinkStaysALink()
{
    const QString link = m_folder->filePath(u"link"_s);
    const auto key = vault().create(Secret("x"), cheap).value();
    QVERIFY(QFile::link(m_path, link));
    QCOMPARE(outcomeOf(add(VaultFile(link), *key, u"one"_s)), u"ok"_s);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(idsIn(vault(), *key), QStringList({u"one"_s}));
}

void TestCredentialsVaultFile::leftoversAreTakenOver()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    // As a killed writer leaves it, and readable for others.
    QFile left(QString(m_path + u".new"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(QByteArray(100000, 'x'));
    left.close();
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"ok"_s);
    QCOMPARE(idsIn(vault(), *key), QStringList({u"one"_s}));
    QVERIFY(!left.exists());
    QCOMPARE(QFile::permissions(m_path), ownerOnly);
}

void TestCredentialsVaultFile::aFolderThatCannotBeWritten()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    // Also for root, who may write everywhere.
    QVERIFY(QDir().mkpath(QString(m_path + u".new/in-the-way")));
    QCOMPARE(outcomeOf(add(vault(), *key, u"one"_s)), u"io"_s);
    QCOMPARE(idsIn(vault(), *key), QStringList());
    QCOMPARE(outcomeOf(VaultFile(u"/proc/none/vault"_s).create(Secret("x"), cheap)), u"io"_s);
}

void TestCredentialsVaultFile::aWriterIsWaitedFor()
{
    const auto key = vault().create(Secret("x"), cheap).value();
    FileLock lock(QString(m_path + u".lock"));
    QCOMPARE(lock.tryLock(), FileLock::Outcome::Held);
    QCOMPARE(lock.tryLock(), FileLock::Outcome::Held);
    const VaultFile impatient(m_path, std::chrono::milliseconds(1));
    QCOMPARE(outcomeOf(add(impatient, *key, u"one"_s)), u"timed-out"_s);
    // Reading needs no lock: the file is replaced as a whole.
    QCOMPARE(idsIn(impatient, *key), QStringList());
    lock.unlock();
    QCOMPARE(outcomeOf(add(impatient, *key, u"one"_s)), u"ok"_s);
}

void TestCredentialsVaultFile::twoWritersLoseNothing()
{
    constexpr int writers = 4;
    constexpr int additions = 25;
    const auto key = vault().create(Secret("x"), cheap).value();
    QList<pid_t> children;
    for (int writer = 0; writer < writers; ++writer) {
        const pid_t child = fork();
        if (child == 0) {
            alarm(60);
            const VaultFile file(m_path, std::chrono::seconds(50));
            for (int i = 0; i < additions; ++i) {
                if (!add(file, *key, u"%1-%2"_s.arg(writer).arg(i)))
                    _exit(EXIT_FAILURE);
            }
            _exit(EXIT_SUCCESS);
        }
        children.append(child);
    }
    for (const pid_t child : std::as_const(children)) {
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(idsIn(vault(), *key).size(), writers * additions);
}

QTEST_APPLESS_MAIN(TestCredentialsVaultFile)
#include "tst_credentials_vaultfile.moc"
