// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rooms/roomtask.h"

#include <QList>
#include <QSqlDatabase>

namespace console::rooms {

/// The ledger could not be opened, read or written; nothing was overwritten.
struct LedgerFailure
{
    enum class Kind { CannotOpen, NewerSchema, Damaged, CannotWrite };
    Kind kind = Kind::CannotOpen;
    QString path;
    QString systemMessage;
};

/// The console's own record of the tasks it began (SQLite, WAL, synchronous FULL: a transition is on disk when record()
/// returns). The service has no call that lists them. Several processes may use one ledger at once.
class RoomLedger
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RoomLedger>, LedgerFailure> open(const QString &path);
    ~RoomLedger();
    RoomLedger(const RoomLedger &) = delete;
    RoomLedger &operator=(const RoomLedger &) = delete;

    /// Writes the task with its state down; (endpoint, app, room, task) names it.
    [[nodiscard]] Result<void, LedgerFailure> record(const RoomTask &task);
    /// Tasks that may be running, newest first.
    [[nodiscard]] QList<RoomTask> openTasks() const;
    /// Newest first, whatever their state.
    [[nodiscard]] QList<RoomTask> tasksOf(const TaskId &taskId) const;

private:
    RoomLedger(QString path, QString connection);
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] QList<RoomTask> select(const QString &where, const QVariantList &values) const;

    QString m_path;
    QString m_connection;
};

} // namespace console::rooms
