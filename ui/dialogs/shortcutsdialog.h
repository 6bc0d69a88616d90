// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace console::ui {

class ActionRegistry;

/// Every action with its keys, by menu, with a search field.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const ActionRegistry &actions, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void retranslate();

    const ActionRegistry &m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QPushButton *m_close = nullptr;
};

} // namespace console::ui
