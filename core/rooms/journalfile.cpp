// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journalfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

constexpr int schemaVersion = 2;
constexpr int ledgerVersion = 1; // A table of tasks without their history.
// SQLite's own codes for a file that is no database or a broken one, as QSqlError::nativeErrorCode() gives them.
constexpr auto notADatabase = "26"_L1;
constexpr auto corrupt = "11"_L1;
// Another process has been writing for longer than we are patient.
constexpr auto busy = "5"_L1;

constexpr auto schema = {
    // Everything an entry says stands in its text, which is what is hashed.
    "CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL, hash BLOB NOT NULL)"_L1,
    // Entries are only ever added; this is against mistakes, `verify` is against intent.
    "CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries stay'); END"_L1,
    "CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries remain'); END"_L1,
    // Whose an entry is stands in its text only; the index finds it there.
    "CREATE INDEX entry_task ON entry (json_extract(text, '$.taskId'))"_L1,
    "CREATE TABLE body (digest TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID"_L1,
    // The last entry of each task, to find them by; made from the entries and checked against them.
    "CREATE TABLE task (endpoint TEXT NOT NULL, app_id TEXT NOT NULL, room_id TEXT NOT NULL, task_id TEXT NOT NULL,"
    " state TEXT NOT NULL, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, number INTEGER NOT NULL,"
    " PRIMARY KEY (endpoint, app_id, room_id, task_id))"_L1,
    "CREATE INDEX task_state ON task (state)"_L1,
    "CREATE INDEX task_changed ON task (changed_at)"_L1,
    "CREATE INDEX task_id ON task (task_id)"_L1,
    // How far the entries go, so that some missing at the end are noticed.
    "CREATE TABLE head (number INTEGER NOT NULL, hash BLOB NOT NULL)"_L1,
    "INSERT INTO head VALUES (0, x'')"_L1,
};

} // namespace

JournalFile::JournalFile(QString path, std::chrono::milliseconds patience)
    : m_path(std::move(path)),
      m_patience(patience),
      m_connection(u"rooms-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

JournalFile::~JournalFile()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

JournalFailure JournalFile::failure(JournalFailure::Kind kind, const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    const bool isDamaged = code == notADatabase || code == corrupt;
    if (code == busy)
        kind = JournalFailure::Kind::Busy;
    return {.kind = isDamaged ? JournalFailure::Kind::Damaged : kind,
            .path = m_path,
            .systemMessage = error.databaseText()};
}

JournalFile::JournalResult<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path,
                                                                           std::chrono::milliseconds patience)
{
    std::unique_ptr<JournalFile> file(new JournalFile(path, patience));
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return unexpected(JournalFailure{JournalFailure::Kind::CannotOpen, path, qt_error_string()});
    if (const auto prepared = file->prepare(); !prepared)
        return unexpected(prepared.error());
    return file;
}

JournalFile::JournalResult<QSqlQuery> JournalFile::run(const QString &statement, const QVariantList &values,
                                                       JournalFailure::Kind kind)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool isFine = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isFine = isFine && query.exec();
    if (!isFine)
        return unexpected(failure(kind, query.lastError()));
    return query;
}

JournalFile::JournalResult<void> JournalFile::prepare()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    // Another process may be writing: wait for it instead of failing.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_patience.count()));
    if (!database.open())
        return unexpected(failure(JournalFailure::Kind::CannotOpen, database.lastError()));
    constexpr auto cannotOpen = JournalFailure::Kind::CannotOpen;
    const auto versionNow = [this]() -> JournalResult<int> {
        return run(u"PRAGMA user_version"_s, {}, cannotOpen).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toInt() : 0;
        });
    };
    const auto version = versionNow();
    if (!version)
        return unexpected(version.error());
    if (*version > schemaVersion)
        return unexpected(JournalFailure{JournalFailure::Kind::NewerSchema, m_path, QString::number(*version)});
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (const auto done = run(pragma, {}, cannotOpen); !done)
            return unexpected(done.error());
    }
    if (*version == schemaVersion)
        return {};
    // Two processes may come here at once: the second finds the work done.
    return transaction<void>([&]() -> JournalResult<void> {
        return versionNow().and_then(
            [this](int found) { return found == schemaVersion ? JournalResult<void>() : makeSchema(found); });
    });
}

JournalFile::JournalResult<void> JournalFile::makeSchema(int version)
{
    constexpr auto cannotWrite = JournalFailure::Kind::CannotWrite;
    QStringList statements;
    if (version == ledgerVersion)
        statements.append(u"ALTER TABLE task RENAME TO ledger"_s); // Journal takes its rows over.
    for (const QLatin1StringView statement : schema)
        statements.append(statement);
    statements.append(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    for (const QString &statement : std::as_const(statements)) {
        if (const auto done = run(statement, {}, cannotWrite); !done)
            return unexpected(done.error());
    }
    return {};
}

} // namespace console::rooms
