// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actions/actionregistry.h"
#include "ui/actions/actiontable.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/widgets/clearbutton.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &actions, QWidget *parent)
    : QDialog(parent),
      m_actions(actions),
      m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(u"shortcutsDialog"_s);
    m_list->setObjectName(u"shortcutList"_s);
    offerClearButton(*m_search);
    m_search->addAction(icon(Icon::Find), QLineEdit::LeadingPosition);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemsExpandable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    // Not the standard button: it would take its text back from Qt when the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    constexpr QSize comfortable(480, 560);
    resize(comfortable.boundedTo(parent->size()));
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void ShortcutsDialog::fill()
{
    m_list->clear();
    for (const MenuId menu : menuOrder()) {
        auto *group =
            new QTreeWidgetItem(m_list, {menuTitle(menu).remove(u'&').remove(QRegularExpression(u"\\(\\w\\)$"_s))});
        QFont bold = m_list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        group->setFirstColumnSpanned(true);
        for (const ActionRow &row : actionTable()) {
            if (row.menu != menu)
                continue;
            const QAction *action = m_actions.action(row.id);
            const QString keys = QKeySequence::listToString(action->shortcuts().mid(0, 2), QKeySequence::NativeText);
            new QTreeWidgetItem(group, {ActionRegistry::plainText(*action), keys});
        }
    }
    m_list->expandAll();
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_list->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool fits =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_close->setText(tr("&Close"));
    fill();
    filter(m_search->text());
}

} // namespace console::ui
