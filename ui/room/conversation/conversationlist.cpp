// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/conversationlist.h"

#include "ui/room/conversation/entrydelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace console::ui {

ConversationList::ConversationList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new EntryDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMinimumHeight(1);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) { keepPlace(maximum); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_isFollowing = m_mayFollow && value >= verticalScrollBar()->maximum(); });
}

void ConversationList::keepPlace(int maximum)
{
    if (m_isFollowing)
        verticalScrollBar()->setValue(maximum);
}

void ConversationList::followEnd()
{
    m_isFollowing = m_mayFollow;
    if (m_isFollowing)
        scrollToBottom();
}

void ConversationList::copySelected() const
{
    copy(selectionModel()->selectedRows());
}

void ConversationList::copyAll() const
{
    QModelIndexList all;
    for (int row = 0; row < model()->rowCount(); ++row)
        all.append(model()->index(row, 0));
    copy(all);
}

void ConversationList::copy(const QModelIndexList &rows) const
{
    QModelIndexList sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    QStringList lines;
    for (const QModelIndex &index : std::as_const(sorted))
        lines.append(index.data(EntryDelegate::CopyRole).toString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool ConversationList::event(QEvent *event)
{
    // The window has these keys, too, for the editor.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QListView::keyPressEvent(event);
}

} // namespace console::ui
