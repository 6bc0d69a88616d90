// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomledger.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

constexpr int schemaVersion = 1;
// SQLite's own code for a file that is no database, as QSqlError::nativeErrorCode() gives it.
constexpr auto notADatabase = "26"_L1;
constexpr auto corrupt = "11"_L1;

constexpr auto createTable = R"(CREATE TABLE IF NOT EXISTS task (
    endpoint TEXT NOT NULL, app_id TEXT NOT NULL, room_id TEXT NOT NULL, task_id TEXT NOT NULL,
    scene_id TEXT NOT NULL, scene_path TEXT NOT NULL, version TEXT NOT NULL, user_id TEXT NOT NULL,
    state TEXT NOT NULL, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, request_id TEXT NOT NULL,
    PRIMARY KEY (endpoint, app_id, room_id, task_id)))"_L1;

constexpr auto columns =
    "endpoint, app_id, room_id, task_id, scene_id, scene_path, version, user_id, state, started_at, "
    "changed_at, request_id"_L1;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// A text column is NOT NULL, and a null QString would be stored as NULL.
QVariant textValue(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

std::optional<RoomTask> taskFrom(const QSqlQuery &row)
{
    const auto room = RoomId::parse(row.value(2).toString());
    const auto task = TaskId::parse(row.value(3).toString());
    const auto state = stateFromName(row.value(8).toString());
    if (!room || !task || !state)
        return std::nullopt;
    return RoomTask{.sceneId = row.value(4).toString(),
                    .scenePath = row.value(5).toString(),
                    .endpointName = row.value(0).toString(),
                    .version = row.value(6).toString(),
                    .appId = row.value(1).toString(),
                    .roomId = *room,
                    .taskId = *task,
                    .userId = row.value(7).toString(),
                    .state = *state,
                    .startedAt = QDateTime::fromString(row.value(9).toString(), Qt::ISODateWithMs),
                    .changedAt = QDateTime::fromString(row.value(10).toString(), Qt::ISODateWithMs),
                    .requestId = row.value(11).toString()};
}

} // namespace

RoomLedger::RoomLedger(QString path)
    : m_path(std::move(path)),
      m_connection(u"rooms-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

RoomLedger::~RoomLedger()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

LedgerFailure RoomLedger::failure(LedgerFailure::Kind kind, const QString &message) const
{
    return {.kind = kind, .path = m_path, .systemMessage = message};
}

Result<QSqlDatabase, LedgerFailure> RoomLedger::opened()
{
    const bool known = QSqlDatabase::contains(m_connection);
    QSqlDatabase database =
        known ? QSqlDatabase::database(m_connection, false) : QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (database.isOpen())
        return database;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return unexpected(failure(LedgerFailure::Kind::CannotOpen, qt_error_string()));
    database.setDatabaseName(m_path);
    // Another process may be writing: wait for it instead of failing.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return unexpected(failure(LedgerFailure::Kind::CannotOpen, database.lastError().databaseText()));
    if (const auto prepared = prepareSchema(database); !prepared) {
        database.close();
        return unexpected(prepared.error());
    }
    return database;
}

Result<void, LedgerFailure> RoomLedger::prepareSchema(QSqlDatabase &database)
{
    QSqlQuery query(database);
    const auto failed = [this, &query] {
        const QString code = query.lastError().nativeErrorCode();
        const bool damaged = code == notADatabase || code == corrupt;
        return unexpected(failure(damaged ? LedgerFailure::Kind::Damaged : LedgerFailure::Kind::CannotOpen,
                                  query.lastError().databaseText()));
    };
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failed();
    const int version = query.value(0).toInt();
    query.finish();
    if (version > schemaVersion)
        return unexpected(failure(LedgerFailure::Kind::NewerSchema, QString::number(version)));
    if (!query.exec(u"PRAGMA journal_mode=WAL"_s) || !query.exec(u"PRAGMA synchronous=FULL"_s))
        return failed();
    if (version == schemaVersion)
        return {};
    if (!query.exec(createTable) || !query.exec(u"PRAGMA user_version=%1"_s.arg(schemaVersion)))
        return failed();
    return {};
}

Result<void, LedgerFailure> RoomLedger::record(const RoomTask &task)
{
    const auto database = opened();
    if (!database)
        return unexpected(database.error());
    QSqlQuery query(*database);
    const QVariantList values{textValue(task.endpointName), textValue(task.appId),    task.roomId.text(),
                              task.taskId.text(),           textValue(task.sceneId),  textValue(task.scenePath),
                              textValue(task.version),      textValue(task.userId),   stateName(task.state),
                              timeText(task.startedAt),     timeText(task.changedAt), textValue(task.requestId)};
    const bool prepared =
        query.prepare(u"INSERT OR REPLACE INTO task (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!prepared || !query.exec())
        return unexpected(failure(LedgerFailure::Kind::CannotWrite, query.lastError().databaseText()));
    return {};
}

Result<QList<RoomTask>, LedgerFailure> RoomLedger::openTasks()
{
    return select(u"state NOT IN ('stopped', 'failed')"_s, {});
}

Result<QList<RoomTask>, LedgerFailure> RoomLedger::tasksOf(const TaskId &taskId)
{
    return select(u"task_id = ?"_s, {taskId.text()});
}

Result<QList<RoomTask>, LedgerFailure> RoomLedger::select(const QString &condition, const QVariantList &values)
{
    const auto database = opened();
    if (!database)
        return unexpected(database.error());
    QSqlQuery query(*database);
    const bool prepared =
        query.prepare(u"SELECT %1 FROM task WHERE %2 ORDER BY started_at DESC, rowid DESC"_s.arg(columns, condition));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!prepared || !query.exec())
        return unexpected(failure(LedgerFailure::Kind::CannotRead, query.lastError().databaseText()));
    QList<RoomTask> tasks;
    while (query.next()) {
        if (auto task = taskFrom(query))
            tasks.append(*std::move(task));
    }
    return tasks;
}

} // namespace console::rooms
