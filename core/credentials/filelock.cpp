// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/filelock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace console::credentials {

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{}

FileLock::~FileLock()
{
    unlock();
}

FileLock::Outcome FileLock::failed()
{
    m_systemMessage = qt_error_string();
    return Outcome::Failed;
}

#ifdef Q_OS_UNIX

FileLock::Outcome FileLock::tryLock()
{
    if (m_handle >= 0)
        return Outcome::Held;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return failed();
    constexpr mode_t ownerOnly = 0600;
    const int handle = open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (handle < 0)
        return failed();
    if (flock(handle, LOCK_EX | LOCK_NB) == 0) {
        m_handle = handle;
        return Outcome::Held;
    }
    const bool isBusy = errno == EWOULDBLOCK;
    const Outcome outcome = isBusy ? Outcome::Busy : failed();
    close(handle);
    return outcome;
}

void FileLock::unlock()
{
    if (m_handle >= 0)
        close(std::exchange(m_handle, -1));
}

#else

FileLock::Outcome FileLock::tryLock()
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return failed();
    if (!m_file)
        m_file = std::make_unique<QLockFile>(m_path);
    if (m_file->isLocked() || m_file->tryLock(0))
        return Outcome::Held;
    return m_file->error() == QLockFile::LockFailedError ? Outcome::Busy : failed();
}

void FileLock::unlock()
{
    m_file.reset();
}

#endif

FileLock::Outcome FileLock::lock(std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds pause(5);
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const Outcome outcome = tryLock();
        if (outcome != Outcome::Busy || deadline.hasExpired())
            return outcome;
        QThread::usleep(static_cast<unsigned long>(std::chrono::microseconds(pause).count()));
    }
}

} // namespace console::credentials
