// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/formlayout.h"

#include "ui/theme/spacing.h"

#include <QResizeEvent>

#include <algorithm>

namespace console::ui {

Beside::Beside(int widthForRow, QWidget *parent)
    : QWidget(parent),
      m_widthForRow(widthForRow),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
}

void Beside::add(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

QSize Beside::minimumSizeHint() const
{
    // What is side by side now can do with the width of the widest.
    int width = 0;
    for (int i = 0; i < m_layout->count(); ++i)
        width = std::max(width, m_layout->itemAt(i)->minimumSize().width());
    return {width, m_layout->minimumSize().height()};
}

void Beside::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(event->size().width() >= m_widthForRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

TextField::TextField(const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(name);
    setTabChangesFocus(true);
}

QSize TextField::sizeHint() const
{
    constexpr int columns = 30;
    constexpr int lines = 4;
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * columns, metrics.lineSpacing() * lines};
}

QSize TextField::minimumSizeHint() const
{
    constexpr int columns = 12;
    constexpr int lines = 2;
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * columns, metrics.lineSpacing() * lines + space::large};
}

PriorityChooser::PriorityChooser(QWidget *parent)
    : QComboBox(parent)
{
    for (const auto priority : {rooms::Priority::High, rooms::Priority::Medium, rooms::Priority::Low})
        addItem(QString(), static_cast<int>(priority));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    retranslate();
}

rooms::Priority PriorityChooser::priority() const
{
    return static_cast<rooms::Priority>(currentData().toInt());
}

void PriorityChooser::setPriority(rooms::Priority priority)
{
    setCurrentIndex(findData(static_cast<int>(priority)));
}

void PriorityChooser::retranslate()
{
    setAccessibleName(tr("Priority"));
    setToolTip(tr("What becomes of the text while the agent speaks (InterruptMode 1, 2 and 3)."));
    setItemText(0, tr("At once: cut in"));
    setItemText(1, tr("Wait for the agent"));
    setItemText(2, tr("Drop it if busy"));
}

} // namespace console::ui
