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

/// What the trailing text takes of a line, at most half.
int endWidth(const QFontMetrics &metrics, const QString &trailing, int width)
{
    return trailing.isEmpty() ? 0 : qMin(metrics.horizontalAdvance(trailing), width / 2) + space::medium;
}

/// The ids in one line; what a short one leaves of its share goes to the next.
QString elidedIds(const QFontMetrics &metrics, const QStringList &ids, int width)
{
    const QString between = QStringLiteral(" · ");
    // Of two ids that are cut to a letter each nothing can be told: then the first has the line to itself.
    constexpr int fewestLetters = 8;
    const auto count = static_cast<int>(ids.size());
    if (count > 1 && width < count * fewestLetters * metrics.averageCharWidth())
        return metrics.elidedText(ids.first(), Qt::ElideMiddle, width);
    QString line;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const int rest = width - metrics.horizontalAdvance(line);
        const auto left = static_cast<int>(ids.size() - i);
        const int share = (rest - (left - 1) * metrics.horizontalAdvance(between)) / left;
        line += metrics.elidedText(ids.at(i), Qt::ElideMiddle, share);
        if (left > 1)
            line += between;
    }
    return line;
}

/// One line of the card: the trailing text keeps its place, at most half of it, and the other gives way.
void drawLine(QPainter *painter, const QRect &place, const QString &text, const QString &trailing,
              Qt::TextElideMode mode, const std::pair<QColor, QColor> &colors)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QString end = metrics.elidedText(trailing, Qt::ElideRight, place.width() / 2);
    const int textWidth = place.width() - endWidth(metrics, trailing, place.width());
    // As the layout direction says: the text leads.
    painter->setPen(colors.first);
    painter->drawText(QRect(place.left(), place.top(), textWidth, place.height()), Qt::AlignLeading | Qt::AlignVCenter,
                      metrics.elidedText(text, mode, textWidth));
    painter->setPen(colors.second);
    painter->drawText(place, Qt::AlignTrailing | Qt::AlignVCenter, end);
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
    const QRect inner = item.rect.adjusted(space::medium, space::small, -space::medium, -space::small);
    const int lineHeight = item.fontMetrics.height();
    const int top = m_lines == Lines::One ? inner.top() + (inner.height() - lineHeight) / 2 : inner.top();

    painter->save();
    painter->setFont(item.font);
    const QRect iconPlace(inner.left(), top + (lineHeight - iconSize) / 2, iconSize, iconSize);
    drawIcon(painter, iconPlace, index, selected, item.palette);

    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : colorsFor(item.palette).subtle;
    const int textLeft = iconPlace.right() + space::medium;
    QRect line(textLeft, top, inner.right() - textLeft + 1, lineHeight);
    drawLine(painter, line, item.text, index.data(TrailingRole).toString(), Qt::ElideRight, {text, quiet});
    line.translate(0, lineHeight + space::tiny);
    if (m_lines >= Lines::Two) {
        drawLine(painter, line, index.data(SubtitleRole).toString(), index.data(SubtitleTrailingRole).toString(),
                 Qt::ElideRight, {quiet, quiet});
        line.translate(0, lineHeight + space::tiny);
    }
    if (m_lines >= Lines::Three) {
        const QString trailing = index.data(ThirdTrailingRole).toString();
        const int width = line.width() - endWidth(item.fontMetrics, trailing, line.width());
        drawLine(painter, line, elidedIds(item.fontMetrics, index.data(ThirdRole).toStringList(), width), trailing,
                 Qt::ElideMiddle, {quiet, quiet});
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = static_cast<int>(m_lines);
    constexpr int minimumWidth = 120;
    return {minimumWidth, lines * option.fontMetrics.height() + (lines - 1) * space::tiny + 2 * space::small};
}

} // namespace console::ui
