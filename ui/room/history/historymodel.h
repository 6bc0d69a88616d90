// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"

#include <QAbstractTableModel>

#include <functional>

namespace console::ui {

/// What the journal holds of one task, newest first.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Event, State, Why, RequestId, Key, Digest, ColumnCount };

    /// `currency` names that of the prices, for limits of money.
    explicit HistoryModel(std::function<QString()> currency, QObject *parent = nullptr);

    /// As Journal::history() hands them out: oldest first.
    void setEntries(const QList<rooms::JournalEntry> &entries);
    /// Null for an invalid index; valid until the next setEntries().
    [[nodiscard]] const rooms::JournalEntry *entryAt(const QModelIndex &index) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::function<QString()> m_currency;
    QList<rooms::JournalEntry> m_entries; ///< Newest first.
};

} // namespace console::ui
