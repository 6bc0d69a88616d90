// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/vaultfile.h"

#include "core/credentials/filelock.h"
#include "core/credentials/replacefile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

/// Replacing a link by a file would part the two names, and with them the two locks.
QString target(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() ? info.symLinkTarget() : path;
}

StoreResult<VaultEntries> entriesOf(const VaultImage &image, const VaultKey &key)
{
    return key.open(image).and_then([](const Secret &plain) { return readEntries(plain.reveal()); });
}

StoreResult<VaultKeyPtr> shared(StoreResult<VaultKey> key)
{
    if (!key)
        return unexpected(key.error());
    return std::make_shared<const VaultKey>(*std::move(key));
}

auto ioProblem(const QString &path, const QString &message)
{
    return unexpected(StoreProblem{StoreProblem::Kind::Io, QString(path + u": " + message)});
}

} // namespace

VaultFile::VaultFile(QString path, std::chrono::milliseconds patience)
    : m_path(std::move(path)),
      m_patience(patience)
{}

bool VaultFile::exists() const
{
    const QFileInfo info(m_path);
    return info.exists() || info.isSymLink();
}

StoreResult<VaultImage> VaultFile::image() const
{
    QFile file(m_path);
    if (!exists())
        return unexpected(StoreProblem{StoreProblem::Kind::NotFound, m_path});
    // Opening a folder succeeds on Linux, and reading it gives nothing.
    if (QFileInfo(m_path).isDir() || !file.open(QIODevice::ReadOnly))
        return ioProblem(m_path, file.errorString());
    const QByteArray bytes = file.read(maximumVaultBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return ioProblem(m_path, file.errorString());
    return readVaultImage(bytes);
}

StoreResult<void> VaultFile::write(const VaultKey &key, const VaultEntries &entries) const
{
    return key.seal(entriesBytes(entries)).and_then([this](const VaultImage &image) {
        return replaceFile(target(m_path), vaultBytes(image));
    });
}

template<class Work>
auto VaultFile::withLock(const Work &work) const -> decltype(work())
{
    FileLock lock(QString(target(m_path) + u".lock"));
    switch (lock.lock(m_patience)) {
    case FileLock::Outcome::Busy:
        return unexpected(StoreProblem{StoreProblem::Kind::TimedOut, lock.path()});
    case FileLock::Outcome::Failed:
        return ioProblem(lock.path(), lock.systemMessage());
    case FileLock::Outcome::Held:
        break;
    }
    return work();
}

StoreResult<VaultKeyPtr> VaultFile::create(const Secret &passphrase, const ScryptCost &cost) const
{
    return withLock([&]() -> StoreResult<VaultKeyPtr> {
        if (exists())
            return unexpected(StoreProblem{StoreProblem::Kind::Exists, m_path});
        auto key = shared(VaultKey::make(passphrase, cost));
        if (!key)
            return key;
        if (const auto written = write(**key, {}); !written)
            return unexpected(written.error());
        return key;
    });
}

StoreResult<VaultKeyPtr> VaultFile::unlock(const Secret &passphrase) const
{
    const auto image = this->image();
    if (!image)
        return unexpected(image.error());
    auto key = shared(VaultKey::derive(passphrase, image->header.cost, image->header.salt));
    if (!key)
        return key;
    if (const auto entries = entriesOf(*image, **key); !entries)
        return unexpected(entries.error());
    return key;
}

StoreResult<VaultEntries> VaultFile::read(const VaultKey &key) const
{
    return image().and_then([&key](const VaultImage &image) -> StoreResult<VaultEntries> {
        // The key was right once: somebody has changed the passphrase, and it has to be asked for.
        if (!key.fits(image.header))
            return unexpected(StoreProblem{StoreProblem::Kind::Locked});
        return entriesOf(image, key);
    });
}

StoreResult<void> VaultFile::update(const VaultKey &key,
                                    const std::function<StoreResult<void>(VaultEntries &)> &change) const
{
    return withLock([&]() -> StoreResult<void> {
        auto entries = read(key);
        if (!entries)
            return unexpected(entries.error());
        if (auto changed = change(*entries); !changed)
            return changed;
        return write(key, *entries);
    });
}

StoreResult<VaultKeyPtr> VaultFile::changePassphrase(const Secret &oldPassphrase, const Secret &newPassphrase,
                                                     const ScryptCost &cost) const
{
    return withLock([&]() -> StoreResult<VaultKeyPtr> {
        const auto oldKey = unlock(oldPassphrase);
        if (!oldKey)
            return oldKey;
        auto entries = read(**oldKey);
        if (!entries)
            return unexpected(entries.error());
        auto newKey = shared(VaultKey::make(newPassphrase, cost));
        if (!newKey)
            return newKey;
        if (const auto written = write(**newKey, *entries); !written)
            return unexpected(written.error());
        return newKey;
    });
}

} // namespace console::credentials
