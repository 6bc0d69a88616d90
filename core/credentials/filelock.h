// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <memory>

#ifndef Q_OS_UNIX
class QLockFile;
#endif

namespace console::credentials {

/// Keeps other processes, and other objects of this one, from writing the same thing at the same time. The kernel lets
/// go of it when the process ends, however it ends. QLockFile, which is used only where there is no flock, cannot do
/// that: killed between making its file and writing into it, it leaves one that keeps everybody out for long.
/// The file stays, empty: removing it would let two processes hold locks of the same name.
class FileLock
{
public:
    enum class Outcome { Held, Busy, Failed };

    /// Nothing is touched yet.
    explicit FileLock(QString path);
    /// Lets go of it.
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Makes the file's folder when it is missing. Held when this object holds it already.
    [[nodiscard]] Outcome tryLock();
    /// Blocks for as long at most.
    [[nodiscard]] Outcome lock(std::chrono::milliseconds patience);
    void unlock();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What the system said when it Failed.
    [[nodiscard]] const QString &systemMessage() const { return m_systemMessage; }

private:
    [[nodiscard]] Outcome failed();

    QString m_path;
    QString m_systemMessage;
#ifdef Q_OS_UNIX
    int m_handle = -1;
#else
    std::unique_ptr<QLockFile> m_file;
#endif
};

} // namespace console::credentials
