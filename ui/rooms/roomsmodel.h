// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QAbstractListModel>
#include <QList>

namespace console {
class Clock;
}

namespace console::ui {

/// The state in a word, in the language that is installed.
[[nodiscard]] QString stateText(rooms::TaskState state);
/// `2:14`, `1:02:14`.
[[nodiscard]] QString elapsedText(qint64 seconds);

/// The tasks that may be running, newest first, and those that ended while the window was open.
class RoomsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TaskIdRole = Qt::UserRole + 1 };

    explicit RoomsModel(const Clock &clock, QObject *parent = nullptr);

    void setOpenTasks(const QList<rooms::RoomTask> &tasks);
    /// Puts in or replaces the task of that room.
    void update(const rooms::RoomTask &task);
    void removeEnded();
    /// Moves the elapsed times on.
    void tick();
    void retranslate();

    [[nodiscard]] const QList<rooms::RoomTask> &tasks() const { return m_tasks; }
    [[nodiscard]] QList<rooms::RoomTask> openTasks() const;
    [[nodiscard]] std::optional<rooms::RoomTask> taskAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const rooms::RoomTask &task) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] qsizetype find(const rooms::RoomTask &task) const;
    [[nodiscard]] QString elapsed(const rooms::RoomTask &task) const;

    const Clock &m_clock;
    QList<rooms::RoomTask> m_tasks;
};

} // namespace console::ui
