// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDialog;

namespace console::ui {

class ActionRegistry;
class AboutDialog;
class CommandPalette;
class Preferences;
class PreferencesDialog;
class ShortcutsDialog;

/// Makes each dialog when it is first asked for; they cost nothing before.
class DialogShelf final : public QObject
{
    Q_OBJECT

public:
    DialogShelf(ActionRegistry &actions, Preferences &preferences, QWidget &window);

    void showAbout();
    void showShortcuts();
    void showPreferences();
    void showPalette();

private:
    void raise(QDialog &dialog);

    ActionRegistry &m_actions;
    Preferences &m_preferences;
    QWidget &m_window;
    AboutDialog *m_about = nullptr;
    ShortcutsDialog *m_shortcuts = nullptr;
    PreferencesDialog *m_preferencesDialog = nullptr;
    CommandPalette *m_palette = nullptr;
};

} // namespace console::ui
