// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actionregistry.h"

#include "ui/actions/actiontable.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(shortcutsOf(row));
        if (row.icon)
            action->setIcon(icon(*row.icon));
        if (row.id == ActionId::Quit)
            action->setMenuRole(QAction::QuitRole);
        else if (row.id == ActionId::About)
            action->setMenuRole(QAction::AboutRole);
        else if (row.id == ActionId::Preferences)
            action->setMenuRole(QAction::PreferencesRole);
        else
            action->setMenuRole(QAction::NoRole);
        m_actions[static_cast<size_t>(row.id)] = action;
    }
    retranslate();
}

QList<QAction *> ActionRegistry::all() const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actionTable())
        actions.append(action(row.id));
    return actions;
}

void ActionRegistry::fill(QMenuBar &bar)
{
    for (const MenuId id : menuOrder()) {
        QMenu *menu = bar.addMenu(menuTitle(id));
        m_menus[static_cast<size_t>(id)] = menu;
        for (const ActionRow &row : actionTable()) {
            if (row.menu != id)
                continue;
            if (row.opensGroup)
                menu->addSeparator();
            menu->addAction(action(row.id));
        }
    }
}

void ActionRegistry::retranslate()
{
    for (const ActionRow &row : actionTable()) {
        QAction *a = action(row.id);
        a->setText(QCoreApplication::translate("Actions", row.text));
        const QString keys = a->shortcut().toString(QKeySequence::NativeText);
        a->setToolTip(keys.isEmpty() ? plainText(*a) : u"%1 (%2)"_s.arg(plainText(*a), keys));
    }
    for (const MenuId id : menuOrder()) {
        if (menu(id))
            menu(id)->setTitle(menuTitle(id));
    }
}

QString ActionRegistry::plainText(const QAction &action)
{
    QString text = action.text();
    // Chinese menus carry their mnemonic in brackets at the end.
    if (const qsizetype bracket = text.indexOf(u"(&"_s); bracket > 0)
        text.remove(bracket, 4);
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace console::ui
