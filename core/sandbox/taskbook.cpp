// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sandbox/taskbook.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace console::sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto schema = {
    "CREATE TABLE IF NOT EXISTS tasks (app_id TEXT NOT NULL, room_id TEXT NOT NULL, task_id TEXT NOT NULL,"
    " user_id TEXT NOT NULL, bot_id TEXT NOT NULL, started_ms INTEGER NOT NULL, stopped_ms INTEGER)",
    "CREATE UNIQUE INDEX IF NOT EXISTS running ON tasks (app_id, room_id, task_id) WHERE stopped_ms IS NULL",
};

QVariantList values(const TaskKey &key)
{
    return {key.appId, key.roomId, key.taskId};
}

QDateTime moment(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

BookedTask taskOf(const QSqlQuery &row)
{
    BookedTask task{
        .key = {.appId = row.value(0).toString(), .roomId = row.value(1).toString(), .taskId = row.value(2).toString()},
        .userId = row.value(3).toString(),
        .botId = row.value(4).toString(),
        .startedAt = moment(row.value(5))};
    if (!row.value(6).isNull())
        task.stoppedAt = moment(row.value(6));
    return task;
}

} // namespace

TaskBook::TaskBook(QString path)
    : m_path(std::move(path)),
      m_connection(u"sandbox-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

TaskBook::~TaskBook()
{
    close();
}

TaskBookProblem TaskBook::problem(const QString &systemMessage) const
{
    return {.path = m_path, .systemMessage = systemMessage};
}

void TaskBook::close()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
    m_isOpen = false;
}

TaskBook::BookResult<void> TaskBook::open()
{
    if (m_isOpen)
        return {};
    if (!m_path.isEmpty())
        QDir().mkpath(QFileInfo(m_path).absolutePath());
    QString failed;
    {
        // The handle must be gone before close() takes the connection away.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path.isEmpty() ? u":memory:"_s : m_path);
        // Another process holds the file for the length of one statement.
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
        if (!database.open())
            failed = database.lastError().text();
        // What was answered must outlive this process, but not the machine's power: waiting for the disk at every task
        // made the stand-in slower than the service's limit of 60 a second. Where it is refused it is just slow.
        for (const char *wish : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"})
            QSqlQuery(database).exec(QString::fromLatin1(wish));
        for (const char *statement : schema) {
            QSqlQuery query(database);
            if (failed.isEmpty() && !query.exec(QString::fromLatin1(statement)))
                failed = query.lastError().text();
        }
    }
    if (!failed.isEmpty()) {
        close();
        return unexpected(problem(failed));
    }
    m_isOpen = true;
    return {};
}

TaskBook::BookResult<QSqlQuery> TaskBook::run(const QString &statement, const QVariantList &bound)
{
    if (const auto opened = open(); !opened)
        return unexpected(opened.error());
    QString failed;
    {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        bool isFine = query.prepare(statement);
        for (const QVariant &value : bound)
            query.addBindValue(value);
        isFine = isFine && query.exec();
        if (isFine)
            return query;
        failed = query.lastError().text();
    }
    if (!m_path.isEmpty())
        close();
    return unexpected(problem(failed));
}

TaskBook::BookResult<bool> TaskBook::start(const BookedTask &task)
{
    return run(u"INSERT OR IGNORE INTO tasks VALUES (?, ?, ?, ?, ?, ?, NULL)"_s,
               values(task.key) + QVariantList{task.userId, task.botId, task.startedAt.toMSecsSinceEpoch()})
        .map([](const QSqlQuery &query) { return query.numRowsAffected() == 1; });
}

TaskBook::BookResult<bool> TaskBook::stop(const TaskKey &key, const QDateTime &now)
{
    return run(u"UPDATE tasks SET stopped_ms = ? WHERE app_id = ? AND room_id = ? AND task_id = ? AND stopped_ms IS NULL"_s,
               QVariantList{now.toMSecsSinceEpoch()} + values(key))
        .map([](const QSqlQuery &query) { return query.numRowsAffected() > 0; });
}

TaskBook::BookResult<bool> TaskBook::isRunning(const TaskKey &key)
{
    return run(u"SELECT 1 FROM tasks WHERE app_id = ? AND room_id = ? AND task_id = ? AND stopped_ms IS NULL"_s,
               values(key))
        .map([](QSqlQuery query) { return query.next(); });
}

TaskBook::BookResult<QList<BookedTask>> TaskBook::tasks(const QString &appId, const QString &roomId)
{
    const QString room = roomId.isNull() ? u""_s : roomId; // A null string would be bound as NULL.
    return run(u"SELECT * FROM tasks WHERE app_id = ? AND (? = '' OR room_id = ?) ORDER BY started_ms, rowid"_s,
               {appId, room, room})
        .map([](QSqlQuery query) {
            QList<BookedTask> found;
            while (query.next())
                found.append(taskOf(query));
            return found;
        });
}

} // namespace console::sandbox
