// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/roomstory.h"
#include "ui/room/conversation/rowsmodel.h"

#include <QAbstractTableModel>

namespace console::ui {

using CallsModelBase = RowsModel<QAbstractTableModel, callbacks::CalledFunction>;

/// The functions that the model wanted called, newest first.
class CallsModel final : public CallsModelBase
{
    Q_OBJECT

public:
    enum Column { Name, State, Arguments, ColumnCount };

    explicit CallsModel(QObject *parent = nullptr);

    /// As RoomStory::calls() hands them out: oldest first.
    void setCalls(const QList<callbacks::CalledFunction> &calls);
    /// How many wait for an answer.
    [[nodiscard]] int waiting() const;
    /// The oldest call that waits, which holds the agent up; invalid: none does.
    [[nodiscard]] QModelIndex firstWaiting() const;
    void retranslate();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const callbacks::CalledFunction &called, int column);
};

} // namespace console::ui
