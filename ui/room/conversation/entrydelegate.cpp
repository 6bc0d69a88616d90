// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/entrydelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

constexpr int iconSize = 16;
constexpr qsizetype mostHeights = 8'000;

/// What is drawn of a text.
QString shownText(const QModelIndex &index)
{
    QString text = index.data(Qt::DisplayRole).toString();
    if (text.size() > EntryDelegate::mostCharacters)
        text = text.left(EntryDelegate::mostCharacters) + u'…';
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

/// Breaks the text into lines of that width; returns its height.
qreal layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(QGuiApplication::layoutDirection());
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QRect innerOf(const QRect &rect)
{
    return rect.adjusted(space::medium, space::small, -space::medium, -space::small);
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

EntryDelegate::EntryDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : colorsFor(item.palette).subtle;
    const auto color = index.data(TitleColorRole).value<QColor>();
    const QColor title = selected || !color.isValid() ? text : color;
    const QRect inner = innerOf(item.rect);
    QRect line(inner.left(), inner.top(), inner.width(), item.fontMetrics.height());

    painter->save();
    painter->setFont(item.font);
    const QFont bold = boldOf(item.font);
    const QString titleText = index.data(TitleRole).toString();
    const int leftOver = line.width() - QFontMetrics(bold).horizontalAdvance(titleText) - 2 * iconSize;
    const QString trailing = item.fontMetrics.elidedText(index.data(TrailingRole).toString(), Qt::ElideRight,
                                                         std::max(leftOver, line.width() / 3));
    painter->setPen(quiet);
    painter->drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, trailing);
    line.setWidth(line.width() - item.fontMetrics.horizontalAdvance(trailing) - space::medium);
    if (const QVariant mark = index.data(MarkIconRole); mark.isValid()) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QPoint(line.left(), line.center().y() - iconSize / 2 + 1),
                            iconPixmap(static_cast<Icon>(mark.toInt()), iconSize, ratio, title));
        line.setLeft(line.left() + iconSize + space::small);
    }
    painter->setFont(bold);
    painter->setPen(title);
    painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(titleText, Qt::ElideRight, line.width()));

    QFont font = item.font;
    font.setItalic(index.data(UnsettledRole).toBool());
    QTextLayout layout(shownText(index), font);
    layOut(layout, inner.width());
    painter->setPen(text);
    layout.draw(painter, QPointF(inner.left(), line.bottom() + 1 + space::tiny));
    painter->restore();
}

int EntryDelegate::heightOf(const QString &text, const QFont &font, int width) const
{
    if (width != m_width || font != m_font || m_heights.size() > mostHeights) {
        m_heights.clear();
        m_width = width;
        m_font = font;
    }
    auto known = m_heights.constFind(text);
    if (known == m_heights.constEnd()) {
        QTextLayout layout(text, font);
        known = m_heights.insert(text, static_cast<int>(std::ceil(layOut(layout, width))));
    }
    return *known;
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The view makes a row as wide as itself, whatever is asked for here.
    constexpr int leastWidth = 80;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int height = heightOf(shownText(index), option.font, innerOf(QRect(0, 0, width, 0)).width());
    return {leastWidth, option.fontMetrics.height() + space::tiny + height + 2 * space::small};
}

} // namespace console::ui
