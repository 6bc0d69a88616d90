// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rooms/roomtask.h"
#include "core/traffic/callerror.h"

#include <QList>

#include <memory>

class QSqlDatabase;

namespace console::rooms {

/// The ledger could not be opened, read or written; nothing was overwritten.
using LedgerFailure = traffic::LedgerProblem;

/// The console's own record of the tasks it began (SQLite, WAL, synchronous FULL: a transition is on disk when record()
/// returns). The service has no call that lists them (domain.md 1.3). Several processes may use one ledger at once.
/// The file is opened at its first use, so that a window appears without waiting for the disk.
class RoomLedger
{
public:
    /// Nothing is touched yet.
    explicit RoomLedger(QString path);
    ~RoomLedger();
    RoomLedger(const RoomLedger &) = delete;
    RoomLedger &operator=(const RoomLedger &) = delete;

    /// Writes the task with its state down; (endpoint, app, room, task) names it.
    [[nodiscard]] Result<void, LedgerFailure> record(const RoomTask &task);
    /// Tasks that may be running, newest first.
    [[nodiscard]] Result<QList<RoomTask>, LedgerFailure> openTasks();
    /// Tasks of that id, newest first, whatever their state.
    [[nodiscard]] Result<QList<RoomTask>, LedgerFailure> tasksOf(const TaskId &taskId);

private:
    [[nodiscard]] Result<QSqlDatabase, LedgerFailure> opened();
    [[nodiscard]] Result<void, LedgerFailure> prepareSchema(QSqlDatabase &database);
    [[nodiscard]] Result<QList<RoomTask>, LedgerFailure> select(const QString &condition, const QVariantList &values);
    [[nodiscard]] LedgerFailure failure(LedgerFailure::Kind kind, const QString &message) const;

    QString m_path;
    QString m_connection;
};

} // namespace console::rooms
