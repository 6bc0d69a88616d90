// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/replacefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace console::credentials {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool syncFile(QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

/// A rename is in the folder, which has a place on disk of its own. Windows has no such call.
bool syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    return true;
#else
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    // Some file systems have nothing to sync in a folder, and say so.
    const bool isSynced = fsync(handle) == 0 || errno == EINVAL;
    close(handle);
    return isSynced;
#endif
}

auto ioProblem(const QString &path, const QString &message)
{
    return unexpected(StoreProblem{StoreProblem::Kind::Io, QString(path + u": " + message)});
}

} // namespace

StoreResult<void> replaceFile(const QString &path, QByteArrayView bytes)
{
    // Whoever made the file before may have given it to others.
    const QString newPath = path + u".new";
    QFile::remove(newPath);
    QFile file(newPath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::NewOnly, ownerOnly))
        return ioProblem(newPath, file.errorString());
    const bool isWritten = file.write(bytes.data(), bytes.size()) == bytes.size() && syncFile(file);
    if (!isWritten) {
        const QString message = file.errorString();
        file.close();
        file.remove();
        return ioProblem(newPath, message);
    }
    file.close();

    std::error_code error;
    std::filesystem::rename(newPath.toStdU16String(), path.toStdU16String(), error);
    if (error) {
        QFile::remove(newPath);
        return ioProblem(path, QString::fromStdString(error.message()));
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!syncFolder(folder))
        return ioProblem(folder, qt_error_string());
    return {};
}

} // namespace console::credentials
