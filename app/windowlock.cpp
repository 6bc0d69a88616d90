// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowlock.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::Literals::StringLiterals;

namespace console::app {

QString windowLockPath(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"window.lock"_s);
}

bool hasWindow(const QString &dataDir)
{
    const QString path = windowLockPath(dataDir);
    if (!QFileInfo::exists(path))
        return false;
    QLockFile lock(path);
    lock.setStaleLockTime(0);
    // Held for a moment at most; a window that comes up just then tries again. The id in the file may have gone to
    // another process since a crash; the system's own lock on the file cannot be wrong.
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError && !lock.removeStaleLockFile();
}

} // namespace console::app
