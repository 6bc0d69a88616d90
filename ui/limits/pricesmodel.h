// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/roomrails.h"

#include <QAbstractTableModel>

namespace console::ui {

/// `¥0.03 a minute`.
[[nodiscard]] QString priceText(const rails::PriceItem &item, const QString &currency);

/// The table of prices that estimates are made from.
class PricesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PriceColumn, BasisColumn, SourceColumn, ColumnCount };

    /// `language` tells which of an item's names is shown.
    PricesModel(rails::RoomRails &rails, std::function<QString()> language, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] std::optional<rails::PriceItem> itemAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    rails::RoomRails &m_rails;
    std::function<QString()> m_language;
    QList<rails::PriceItem> m_items;
};

} // namespace console::ui
