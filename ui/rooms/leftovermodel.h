// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace console::ui {

/// The rooms that wait for the operator's word, oldest first, with what helps to decide: who is there and who began it.
class LeftoverModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LeftoverModel(QAbstractItemModel &rooms, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;
};

} // namespace console::ui
