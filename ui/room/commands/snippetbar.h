// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/snippets.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace console::ui {

class SnippetShelf;

/// The button with the saved commands, and the line in which one is named.
class SnippetBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetBar(SnippetShelf &shelf, QWidget *parent = nullptr);

    /// What would be saved; nothing while the form holds nothing that could be sent.
    void setCurrent(const std::optional<rooms::UpdateFields> &fields) { m_current = fields; }
    void retranslate();

Q_SIGNALS:
    void insertWanted(const console::rooms::Snippet &snippet);
    /// A name is being asked for: the bar wants the whole line.
    void namingChanged(bool naming);
    void saved(const QString &name);
    void removed(const console::rooms::Snippet &snippet);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillMenu();
    void addToMenus(QMenu &renameMenu, QMenu &removeMenu, const rooms::Snippet &snippet);
    void askName(const QString &proposal, std::function<bool(const QString &)> accept);
    void acceptName();
    void endNaming();
    void showReplacement();

    SnippetShelf &m_shelf;
    std::optional<rooms::UpdateFields> m_current;
    rooms::SnippetList m_known;
    QString m_before; ///< The name that is being changed; empty for a new one.
    std::function<bool(const QString &)> m_accept;
    QToolButton *m_button;
    QMenu *m_menu;
    QLabel *m_label;
    QLineEdit *m_name;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace console::ui
