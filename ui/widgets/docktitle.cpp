// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/docktitle.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace console::ui {

DockTitle::DockTitle(QDockWidget &dock)
    : QWidget(&dock),
      m_name(new QLabel(this)),
      m_hide(new QToolButton(this))
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    constexpr QSize small(12, 12);
    m_hide->setAutoRaise(true);
    m_hide->setIcon(icon(Icon::Close));
    m_hide->setIconSize(small);
    m_hide->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::tiny, space::small, space::tiny);
    layout->setSpacing(space::small);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_hide);
    connect(m_hide, &QToolButton::clicked, &dock, &QDockWidget::hide);
    connect(&dock, &QWidget::windowTitleChanged, m_name, &QLabel::setText);
    retranslate();
}

void DockTitle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockTitle::retranslate()
{
    m_hide->setToolTip(tr("Hide this area"));
    m_hide->setAccessibleName(tr("Hide this area"));
}

} // namespace console::ui
