// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace console::scene {

/// What tells one state of a file from every other, without reading it.
struct FileStamp
{
    quint64 inode = 0;
    qint64 size = 0;
    std::chrono::nanoseconds modified{0}; ///< Since 1970, as the file system says.
    std::chrono::nanoseconds changed{0};

    /// Whether a change after `now` is sure to give another stamp: file systems count time in steps, and within one
    /// of them two states look alike.
    [[nodiscard]] bool isSettled(std::chrono::nanoseconds now) const;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// Nothing when there is no such file, and on systems that cannot tell.
[[nodiscard]] std::optional<FileStamp> stampOf(const QString &path);

} // namespace console::scene
