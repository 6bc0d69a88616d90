// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/router.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace console::ui {

/// The newest requests to the embedded server, newest first. They may come by the thousand in a second, so they are
/// taken over in batches, a moment later.
class ServedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Method, Path, Action, Scene, Status, Duration, Note, ColumnCount };

    explicit ServedModel(QObject *parent = nullptr);

    void append(server::RequestRecord record);
    /// Takes over what waits.
    void flush();
    void clear();
    /// Null for an invalid index. Good until the next change.
    [[nodiscard]] const server::RequestRecord *recordAt(const QModelIndex &index) const;
    /// All that is known of it, in one line.
    [[nodiscard]] static QString line(const server::RequestRecord &record);
    /// What a narrow table has no room for, the reason first.
    [[nodiscard]] static QString details(const server::RequestRecord &record);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The oldest beyond that are dropped.
    static constexpr int limit = 1'000;

private:
    [[nodiscard]] static QString text(const server::RequestRecord &record, int column);
    [[nodiscard]] static QString note(const server::RequestRecord &record);

    std::deque<server::RequestRecord> m_records; ///< Newest first.
    std::deque<server::RequestRecord> m_fresh;   ///< Oldest first.
    QTimer m_batch;
};

} // namespace console::ui
