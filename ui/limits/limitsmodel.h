// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

#include <QAbstractTableModel>

namespace console::ui {

/// The operator's limits with how far each is used now.
class LimitsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ScopeColumn, MeasureColumn, AmountColumn, WarnColumn, UseColumn, ColumnCount };
    enum Role {
        ShareRole = Qt::UserRole + 1, ///< Of the limit that is used, from 0 to 1; nothing while nothing counts.
        LevelRole,                    ///< rails::LimitUse::Level as an int.
    };

    explicit LimitsModel(rails::RoomRails &rails, QObject *parent = nullptr);

    /// Asks for the limits and their use anew.
    void refresh();
    [[nodiscard]] std::optional<rails::Limit> limitAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const rails::Limit &limit, int column) const;
    [[nodiscard]] const rails::LimitUse *useOf(const rails::Limit &limit) const;

    rails::RoomRails &m_rails;
    QList<rails::Limit> m_limits;
    QList<rails::LimitUse> m_uses;
};

} // namespace console::ui
