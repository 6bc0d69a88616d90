// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/originsview.h"

#include "core/server/embeddedserver.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

OriginsView::OriginsView(QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_field(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    m_list->setObjectName(u"originList"_s);
    m_field->setObjectName(u"originField"_s);
    m_problem->setObjectName(u"originProblem"_s);
    m_add->setObjectName(u"addOrigin"_s);
    m_remove->setObjectName(u"removeOrigin"_s);
    constexpr int lines = 3;
    m_list->setMinimumHeight(lines * fontMetrics().lineSpacing());
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_problem->setWordWrap(true);
    m_add->setIcon(icon(Icon::Add));
    auto *adding = new QHBoxLayout;
    adding->setSpacing(space::medium);
    adding->addWidget(m_field, 1);
    adding->addWidget(m_add);
    auto *removing = new QHBoxLayout;
    removing->addStretch();
    removing->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(adding);
    layout->addWidget(m_problem);
    layout->addWidget(m_list, 1);
    layout->addLayout(removing);

    connect(m_field, &QLineEdit::textChanged, this, &OriginsView::update);
    connect(m_field, &QLineEdit::returnPressed, this, &OriginsView::add);
    connect(m_add, &QPushButton::clicked, this, &OriginsView::add);
    connect(m_remove, &QPushButton::clicked, this, &OriginsView::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &OriginsView::update);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &OriginsView::remove);
    retranslate();
}

void OriginsView::setOrigins(const QStringList &origins)
{
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_list->clear();
    m_list->addItems(origins);
    m_list->setCurrentRow(static_cast<int>(origins.indexOf(chosen)));
    update();
}

void OriginsView::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void OriginsView::add()
{
    const auto origin = server::originFrom(m_field->text());
    if (!origin)
        return;
    m_field->clear();
    Q_EMIT added(*origin);
}

void OriginsView::remove()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT removed(item->text());
}

void OriginsView::update()
{
    const QString text = m_field->text().trimmed();
    const bool isOrigin = server::originFrom(text).has_value();
    m_add->setEnabled(isOrigin);
    m_remove->setEnabled(m_list->currentItem());
    // Said once it cannot become one by typing on: nobody likes to be wrong with the first letter.
    const bool looksWhole = text.contains("://"_L1) && text.size() > 8 && !text.endsWith(u':');
    m_problem->setVisible(!isOrigin && looksWhole);
}

void OriginsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OriginsView::retranslate()
{
    m_list->setAccessibleName(tr("Pages that may call"));
    m_list->setToolTip(tr("Pages of these origins may call the server, and so start rooms."));
    m_field->setAccessibleName(tr("Origin of a page"));
    m_field->setPlaceholderText(tr("origin, as in http://localhost:5173"));
    m_problem->setText(tr("An origin is http or https, a host and a port, without a path."));
    m_add->setText(tr("Allow"));
    m_remove->setText(tr("Remove"));
    update();
}

} // namespace console::ui
