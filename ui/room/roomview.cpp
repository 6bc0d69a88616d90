// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/roomview.h"

#include "ui/room/roompage.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

RoomView::RoomView(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_hint(new QLabel(m_stack)),
      m_tabs(new QTabWidget(m_stack))
{
    m_tabs->setObjectName(u"roomPages"_s);
    m_tabs->setDocumentMode(true);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(space::large);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RoomView::showInFront);
    retranslate();
}

RoomPage *RoomView::pageAt(int index) const
{
    return qobject_cast<RoomPage *>(m_tabs->widget(index));
}

void RoomView::addPage(RoomPage *page)
{
    m_tabs->addTab(page, page->title());
}

void RoomView::showTask(const std::optional<rooms::RoomTask> &task)
{
    m_task = task;
    m_stack->setCurrentWidget(task ? static_cast<QWidget *>(m_tabs) : m_hint);
    showInFront();
}

void RoomView::showInFront()
{
    // A page out of sight does no work; it hears of the task when it comes into sight.
    if (RoomPage *page = pageAt(m_tabs->currentIndex()); page && isVisible())
        page->showTask(m_task);
}

void RoomView::openPage(RoomPage *page)
{
    m_tabs->setCurrentWidget(page);
    page->setFocus(Qt::ShortcutFocusReason);
}

void RoomView::raisePage(RoomPage *page)
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_tabs->setCurrentWidget(page);
}

void RoomView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showInFront();
}

void RoomView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RoomView::retranslate()
{
    m_hint->setText(tr("Select a room to see what it runs with and to talk to its agent."));
    m_tabs->setAccessibleName(tr("About the selected room"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, pageAt(i)->title());
}

} // namespace console::ui
