// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

namespace console::traffic {
struct Exchange;
class TrafficStore;
} // namespace console::traffic

namespace console::ui {

/// The store's exchanges as a table, oldest first. Holds no copy: it reads the store by index.
class ExchangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Action, Scene, Room, Origin, Status, Code, Duration, Size, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, ExchangeNumberRole };

    explicit ExchangeModel(const traffic::TrafficStore &store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null for an invalid index.
    [[nodiscard]] const traffic::Exchange *exchangeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfNumber(quint64 number) const;
    void retranslate();

private:
    [[nodiscard]] QVariant text(const traffic::Exchange &exchange, Column column) const;
    [[nodiscard]] static QVariant raw(const traffic::Exchange &exchange, Column column);

    const traffic::TrafficStore &m_store;
};

} // namespace console::ui
