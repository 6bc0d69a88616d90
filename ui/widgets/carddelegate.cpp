// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/carddelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace console::ui {

namespace {

constexpr int iconSize = 16;

void drawIcon(QPainter *painter, const QRect &place, const QModelIndex &index, bool selected, const QPalette &palette)
{
    const QVariant mark = index.data(CardDelegate::MarkIconRole);
    if (!mark.isValid()) {
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        return;
    }
    const QColor color =
        selected ? palette.color(QPalette::HighlightedText) : index.data(CardDelegate::MarkRole).value<QColor>();
    painter->drawPixmap(place.topLeft(), iconPixmap(static_cast<Icon>(mark.toInt()), iconSize,
                                                    painter->device()->devicePixelRatioF(), color));
}

} // namespace

CardDelegate::CardDelegate(Lines lines, QObject *parent)
    : QStyledItemDelegate(parent),
      m_lines(lines)
{}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool twoLines = m_lines == Lines::Two;
    const QRect inner = item.rect.adjusted(space::medium, space::small, -space::medium, -space::small);
    const int lineHeight = item.fontMetrics.height();
    const QRect first(inner.left(), twoLines ? inner.top() : inner.top() + (inner.height() - lineHeight) / 2,
                      inner.width(), lineHeight);

    painter->save();
    const QRect iconPlace(inner.left(), first.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    drawIcon(painter, iconPlace, index, selected, item.palette);

    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : colorsFor(item.palette).subtle;
    const int textLeft = iconPlace.right() + space::medium;
    const QString trailing = index.data(TrailingRole).toString();
    const int trailingWidth = trailing.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(trailing) + space::medium;

    painter->setPen(text);
    painter->setFont(item.font);
    const QRect title(textLeft, first.top(), inner.right() - textLeft - trailingWidth + 1, lineHeight);
    painter->drawText(title, Qt::AlignLeading | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(item.text, Qt::ElideRight, title.width()));
    painter->setPen(quiet);
    painter->drawText(first, Qt::AlignTrailing | Qt::AlignVCenter, trailing);
    if (twoLines) {
        const QRect second(textLeft, first.bottom() + space::tiny, inner.right() - textLeft + 1, lineHeight);
        painter->drawText(
            second, Qt::AlignLeading | Qt::AlignVCenter,
            item.fontMetrics.elidedText(index.data(SubtitleRole).toString(), Qt::ElideRight, second.width()));
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = option.fontMetrics.height();
    const int height = m_lines == Lines::Two ? 2 * line + space::tiny + 2 * space::small : line + 2 * space::small;
    constexpr int minimumWidth = 120;
    return {minimumWidth, height};
}

} // namespace console::ui
