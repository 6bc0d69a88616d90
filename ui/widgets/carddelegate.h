// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace console::ui {

/// Draws a list row as icon, title, trailing text and (with more lines) quiet lines below, on the grid.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        TrailingRole = Qt::UserRole + 50, ///< Short text at the right end of the first line.
        SubtitleRole,                     ///< Second line.
        MarkRole,                         ///< QColor of the icon; the icon is then drawn from MarkIconRole.
        MarkIconRole,                     ///< int of ui::Icon.
        SubtitleTrailingRole,             ///< Short text at the right end of the second line.
        ThirdRole,                        ///< QStringList, third line: ids, each of which gives way in its middle.
        ThirdTrailingRole,
    };
    enum class Lines { One = 1, Two, Three };

    explicit CardDelegate(Lines lines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Lines m_lines;
};

} // namespace console::ui
