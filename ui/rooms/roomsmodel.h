// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "ui/rooms/roomwords.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>
#include <optional>

namespace console::traffic {
struct Exchange;
}

namespace console::ui {

/// What a room has cost so far, as a text that says that it is an estimate; empty when there is none.
using CostSource = std::function<QString(const rooms::RoomTask &)>;
/// The same as a number, in millionths of the currency: what costs are put in order by.
using CostAmount = std::function<qint64(const rooms::RoomTask &)>;

/// The tasks that may be running, newest first, and those that ended while the window was open. A row of the table is a
/// room; its first column also carries all that a card shows (CardDelegate).
class RoomsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Scene, State, Elapsed, Cost, Room, User, Key, AnsweredBy, Endpoint, Started, ColumnCount };
    enum Role {
        TaskIdRole = Qt::UserRole + 1,
        SortRole,
        LeftoverRole, ///< bool: it waits for the operator's word on it.
        PresenceRole, ///< int of Presence.
        StartedAtRole,
        StateTextRole,
        EndpointRole,
        CostRole,
        StarterRole, ///< `started by a window`.
    };

    RoomsModel(const Clock &clock, rooms::Owner self, QObject *parent = nullptr);

    void setOpenTasks(const QList<rooms::RoomTask> &tasks);
    /// Puts in or replaces the task of that room.
    void update(const rooms::RoomTask &task);
    void removeEnded();
    /// `hint` explains the cost in the tooltip; without `amount` costs are put in order as texts.
    void setCostSource(CostSource source, CostSource hint = {}, CostAmount amount = {});
    /// Words for why a room ended, as the journal records it; empty where there is nothing to say.
    void setReasonWords(std::function<QString(const QString &)> words);
    [[nodiscard]] bool hasCosts() const { return static_cast<bool>(m_cost); }
    /// A stop of the task is asked again after that time; forgotten with the task's next change.
    void setStopWaits(const rooms::RoomTask &task, std::chrono::milliseconds remaining);
    /// These rooms wait for the operator's word. One that ends, or that somebody answers for, waits no more.
    void setLeftovers(const QList<rooms::RoomTask> &tasks);
    void setPresence(const rooms::RoomTask &task, Presence presence);
    /// Whether its agent has gone although nobody stopped it; true: that is news. Forgotten with the task's end.
    bool setAgentGone(const rooms::RoomTask &task, bool gone);
    /// In how many places its scene says something else than its agent runs with; forgotten with the task's end.
    void setDrift(const rooms::RoomTask &task, qsizetype differences);
    /// Moves the elapsed times on, and looks now and then who is still there.
    void tick();
    void retranslate();

    [[nodiscard]] QList<rooms::RoomTask> openTasks() const;
    /// Open tasks that this process answers for.
    [[nodiscard]] QList<rooms::RoomTask> ownTasks() const;
    /// Rooms that wait for the operator's word.
    [[nodiscard]] QList<rooms::RoomTask> leftovers() const;
    [[nodiscard]] std::optional<rooms::RoomTask> taskAt(const QModelIndex &index) const;
    /// The task that a call was about.
    [[nodiscard]] std::optional<rooms::RoomTask> taskOf(const traffic::Exchange &exchange) const;
    [[nodiscard]] QModelIndex indexOf(const rooms::RoomTask &task) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        rooms::RoomTask task;
        Answerer answerer = Answerer::Nobody; ///< Kept, since finding it out means asking the system.
        QDateTime stopsAgain = {};
        bool isLeftover = false;
        Presence presence = Presence::NotAsked;
        bool isAgentGone = false;
        qsizetype differences = 0; ///< See setDrift().
    };

    [[nodiscard]] Row rowFor(const rooms::RoomTask &task) const;
    [[nodiscard]] qsizetype find(const rooms::RoomTask &task) const;
    [[nodiscard]] QList<rooms::RoomTask> tasksWhere(const std::function<bool(const Row &)> &fits) const;
    void rowsChanged(qsizetype first, qsizetype last);
    [[nodiscard]] qint64 seconds(const Row &row) const;
    [[nodiscard]] QString stateWords(const Row &row) const;
    [[nodiscard]] static std::pair<Icon, QColor> markOf(const Row &row);
    [[nodiscard]] QString costOf(const Row &row) const;
    [[nodiscard]] QString cell(const Row &row, int column) const;
    [[nodiscard]] QVariant sortKey(const Row &row, int column) const;
    [[nodiscard]] QVariant cardPart(const Row &row, int role) const;
    [[nodiscard]] QString allWords(const Row &row) const;

    const Clock &m_clock;
    rooms::Owner m_self;
    CostSource m_cost;
    CostSource m_costHint;
    CostAmount m_costAmount;
    std::function<QString(const QString &)> m_reasonWords;
    QList<Row> m_rows;
    int m_ticks = 0;
};

} // namespace console::ui
