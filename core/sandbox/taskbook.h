// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace console::sandbox {

/// What names a task at the service.
struct TaskKey
{
    QString appId;
    QString roomId;
    QString taskId;
};

/// A task that was started, and perhaps stopped since.
struct BookedTask
{
    TaskKey key;
    QString userId;
    QString botId;
    QDateTime startedAt = {};
    std::optional<QDateTime> stoppedAt = {};
};

/// The task file could not be read or written.
struct TaskBookProblem
{
    QString path;
    QString systemMessage;
};

/// The sandbox's tasks in an SQLite file. Several processes may hold the same file; each operation is one statement, so
/// that no two of them can both start one task. The file is opened anew after a failure.
class TaskBook
{
public:
    /// An empty path keeps the tasks in memory.
    explicit TaskBook(QString path);
    ~TaskBook();
    TaskBook(const TaskBook &) = delete;
    TaskBook &operator=(const TaskBook &) = delete;

    template<class T>
    using BookResult = Result<T, TaskBookProblem>;

    /// False when that task is running already.
    [[nodiscard]] BookResult<bool> start(const BookedTask &task);
    /// False when no such task is running.
    [[nodiscard]] BookResult<bool> stop(const TaskKey &key, const QDateTime &now);
    [[nodiscard]] BookResult<bool> isRunning(const TaskKey &key);
    /// Every task of the app, oldest first; of one room when that is not empty.
    [[nodiscard]] BookResult<QList<BookedTask>> tasks(const QString &appId, const QString &roomId);

private:
    [[nodiscard]] BookResult<void> open();
    /// Runs it; a query that failed closes the file.
    [[nodiscard]] BookResult<QSqlQuery> run(const QString &statement, const QVariantList &values);
    [[nodiscard]] TaskBookProblem problem(const QString &systemMessage) const;
    void close();

    const QString m_path;
    const QString m_connection; ///< A name of its own: QtSql's connections are process-wide.
    bool m_isOpen = false;
};

} // namespace console::sandbox
