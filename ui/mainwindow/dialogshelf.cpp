// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/dialogshelf.h"

#include "ui/actions/actionregistry.h"
#include "ui/actions/commandpalette.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"

namespace console::ui {

DialogShelf::DialogShelf(ActionRegistry &actions, Preferences &preferences, QWidget &window)
    : QObject(&window),
      m_actions(actions),
      m_preferences(preferences),
      m_window(window)
{
    connect(actions.action(ActionId::About), &QAction::triggered, this, &DialogShelf::showAbout);
    connect(actions.action(ActionId::Shortcuts), &QAction::triggered, this, &DialogShelf::showShortcuts);
    connect(actions.action(ActionId::Preferences), &QAction::triggered, this, &DialogShelf::showPreferences);
    connect(actions.action(ActionId::CommandPalette), &QAction::triggered, this, &DialogShelf::showPalette);
}

void DialogShelf::raise(QDialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void DialogShelf::showAbout()
{
    if (!m_about)
        m_about = new AboutDialog(&m_window);
    raise(*m_about);
}

void DialogShelf::showShortcuts()
{
    if (!m_shortcuts)
        m_shortcuts = new ShortcutsDialog(m_actions, &m_window);
    raise(*m_shortcuts);
}

void DialogShelf::showPreferences()
{
    if (!m_preferencesDialog)
        m_preferencesDialog = new PreferencesDialog(m_preferences, &m_window);
    raise(*m_preferencesDialog);
}

void DialogShelf::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(&m_window);
        m_palette->setActions(m_actions.all());
    }
    m_palette->popup();
}

} // namespace console::ui
