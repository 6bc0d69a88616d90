// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace console::ui {

/// Finds any action by a few letters and runs it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    void setActions(const QList<QAction *> &actions);
    /// Shows it near the top of the parent, empty and ready to type into.
    void popup();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();
    void move(int rows);
    void retranslate();

    QLineEdit *m_input;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QList<QAction *> m_actions;
};

} // namespace console::ui
