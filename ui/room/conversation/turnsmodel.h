// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/turn.h"
#include "ui/room/conversation/rowsmodel.h"

#include <QAbstractTableModel>

namespace console::ui {

using TurnsModelBase = RowsModel<QAbstractTableModel, callbacks::Turn>;

/// How long each part of a turn took, newest first.
class TurnsModel final : public TurnsModelBase
{
    Q_OBJECT

public:
    enum Column { Round, Asr, Llm, Tts, Total, Speaking, Note, ColumnCount };

    explicit TurnsModel(QObject *parent = nullptr);

    /// As RoomStory::turns() hands them out: by round.
    void setTurns(const QList<callbacks::Turn> &turns);
    void retranslate();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const callbacks::Turn &turn, int column);
    [[nodiscard]] static QString line(const callbacks::Turn &turn);
    [[nodiscard]] static QString name(int column);
    [[nodiscard]] static QString explanation(int column);
};

} // namespace console::ui
