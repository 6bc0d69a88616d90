// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/filestamp.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

namespace console::scene {

bool FileStamp::isSettled(std::chrono::nanoseconds now) const
{
    using namespace std::chrono_literals;
    constexpr std::chrono::nanoseconds coarsest = 2s; // FAT's.
    return qMax(modified, changed) + coarsest < now;
}

std::optional<FileStamp> stampOf(const QString &path)
{
#ifdef Q_OS_LINUX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    const auto since1970 = [](const timespec &time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    return FileStamp{.inode = status.st_ino,
                     .size = status.st_size,
                     .modified = since1970(status.st_mtim),
                     .changed = since1970(status.st_ctim)};
#else
    Q_UNUSED(path)
    return std::nullopt;
#endif
}

} // namespace console::scene
