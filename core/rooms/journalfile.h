// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace console::rooms {

/// The journal's open SQLite file: its schema, its transactions and its failures. An instance is one connection.
class JournalFile
{
public:
    template<class T>
    using JournalResult = Result<T, JournalFailure>;

    /// Opens or makes the file and brings an older schema up to date. A newer one is left alone.
    [[nodiscard]] static JournalResult<std::unique_ptr<JournalFile>> open(const QString &path,
                                                                          std::chrono::milliseconds patience);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// Runs a statement; `kind` is what a failure is called.
    [[nodiscard]] JournalResult<QSqlQuery> run(const QString &statement, const QVariantList &values,
                                               JournalFailure::Kind kind);
    /// Takes the write lock at once, runs `work`, and commits unless it failed.
    template<class T, class Work>
    [[nodiscard]] JournalResult<T> transaction(Work work)
    {
        if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE"), {}, JournalFailure::Kind::CannotWrite); !begun)
            return unexpected(begun.error());
        JournalResult<T> result = work();
        if (result) {
            const auto committed = run(QStringLiteral("COMMIT"), {}, JournalFailure::Kind::CannotWrite);
            if (committed)
                return result;
            result = unexpected(committed.error());
        }
        // Fails when the statement that failed has rolled back already, as a full disk does.
        (void)run(QStringLiteral("ROLLBACK"), {}, JournalFailure::Kind::CannotWrite);
        return result;
    }

private:
    JournalFile(QString path, std::chrono::milliseconds patience);

    [[nodiscard]] JournalResult<void> prepare();
    [[nodiscard]] JournalResult<void> makeSchema(int version);
    [[nodiscard]] JournalFailure failure(JournalFailure::Kind kind, const QSqlError &error) const;

    QString m_path;
    std::chrono::milliseconds m_patience;
    QString m_connection; ///< A name of its own: QtSql's connections are process-wide.
};

} // namespace console::rooms
