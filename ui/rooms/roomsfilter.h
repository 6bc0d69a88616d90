// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/lifecycle.h"

#include <QSortFilterProxyModel>

namespace console::rooms {
struct RoomTask;
}

namespace console::ui {

class RoomsModel;

/// The states as the chips above the list gather them.
enum class StateGroup { Running, Unknown, Ended };

[[nodiscard]] StateGroup groupOf(rooms::TaskState state);

/// The rooms that fit a text and the chosen states, newest start first unless told otherwise.
class RoomsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RoomsFilter(RoomsModel &model, QObject *parent = nullptr);

    /// Rooms with this in their scene, ids, key or endpoint; empty shows all.
    void setText(const QString &text);
    /// Only rooms of these states; none of them shows all.
    void setGroups(const QList<StateGroup> &groups);

    [[nodiscard]] std::optional<rooms::RoomTask> taskAt(const QModelIndex &index) const;
    /// Invalid when the room is not shown.
    [[nodiscard]] QModelIndex indexOf(const rooms::RoomTask &task) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RoomsModel &m_model;
    QString m_text;
    QList<StateGroup> m_groups;
};

} // namespace console::ui
