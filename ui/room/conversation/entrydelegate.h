// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace console::ui {

/// Draws a list row as a title with quiet words at its end, and below it the whole text, wrapped. The view lays its
/// rows out anew when it becomes narrower (QListView::Adjust).
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole + 70,
        TitleColorRole, ///< QColor; none: the text's.
        TrailingRole,   ///< Short text at the right end of the first line.
        MarkIconRole,   ///< int of ui::Icon, drawn in the title's colour; none: no room for one.
        UnsettledRole,  ///< bool: the text may still change; slanted.
        CopyRole,       ///< The row as it goes to the clipboard.
    };

    explicit EntryDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// More than that is not drawn; it ends in an ellipsis.
    static constexpr qsizetype mostCharacters = 4'000;

private:
    [[nodiscard]] int heightOf(const QString &text, const QFont &font, int width) const;

    // A view asks for all heights whenever one row has changed.
    mutable QHash<QString, int> m_heights;
    mutable int m_width = 0;
    mutable QFont m_font;
};

} // namespace console::ui
