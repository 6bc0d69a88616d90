// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>

#include <algorithm>

namespace console::ui {

/// A flat model over values that are read anew as a whole. Only what differs is told to the views, so that selection
/// and place survive; rows that left at the front, or came there, do not move the others.
template<class Base, class Row>
class RowsModel : public Base
{
public:
    /// Whether both are the same thing, however it has changed.
    using IsSame = bool (*)(const Row &, const Row &);

    RowsModel(IsSame isSame, QObject *parent)
        : Base(parent),
          m_isSame(isSame)
    {}

    void setRows(const QList<Row> &fresh)
    {
        alignFront(fresh);
        const auto same = std::mismatch(m_rows.cbegin(), m_rows.cend(), fresh.cbegin(), fresh.cend(), m_isSame);
        const qsizetype front = same.first - m_rows.cbegin();
        const qsizetype mostBack = std::min(m_rows.size(), fresh.size()) - front;
        qsizetype back = 0;
        while (back < mostBack && m_isSame(m_rows.at(m_rows.size() - 1 - back), fresh.at(fresh.size() - 1 - back)))
            ++back;
        const qsizetype before = m_rows.size() - front - back;
        const qsizetype now = fresh.size() - front - back;
        const qsizetype kept = front + std::min(before, now);
        if (before > now)
            remove(kept, before - now);
        else
            insert(kept, fresh.mid(kept, now - before));
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            change(row, fresh.at(row));
    }

    /// Null for an invalid index; good until the next setRows().
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.model() == this ? &m_rows.at(index.row()) : nullptr;
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// The words are others.
    void tellAll()
    {
        if (!m_rows.isEmpty())
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(rowCount() - 1, lastColumn()));
    }

private:
    [[nodiscard]] int lastColumn() const { return static_cast<const QAbstractItemModel *>(this)->columnCount() - 1; }
    void alignFront(const QList<Row> &fresh)
    {
        if (m_rows.isEmpty() || fresh.isEmpty() || m_isSame(m_rows.first(), fresh.first()))
            return;
        const auto sameAs = [this](const Row &wanted) {
            return [this, &wanted](const Row &row) { return m_isSame(row, wanted); };
        };
        const auto old = std::find_if(m_rows.cbegin(), m_rows.cend(), sameAs(fresh.first()));
        const auto later = std::find_if(fresh.cbegin(), fresh.cend(), sameAs(m_rows.first()));
        if (old != m_rows.cend())
            remove(0, old - m_rows.cbegin());
        else if (later != fresh.cend())
            insert(0, fresh.mid(0, later - fresh.cbegin()));
    }
    void remove(qsizetype first, qsizetype count)
    {
        if (count <= 0)
            return;
        this->beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count - 1));
        m_rows.remove(first, count);
        this->endRemoveRows();
    }
    void insert(qsizetype first, const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        this->beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + rows.size() - 1));
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_rows.insert(first + i, rows.at(i));
        this->endInsertRows();
    }
    void change(qsizetype row, const Row &fresh)
    {
        if (m_rows.at(row) == fresh)
            return;
        m_rows[row] = fresh;
        Q_EMIT this->dataChanged(this->index(static_cast<int>(row), 0),
                                 this->index(static_cast<int>(row), lastColumn()));
    }

    IsSame m_isSame;
    QList<Row> m_rows;
};

} // namespace console::ui
