// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/mainwindow/roomflow.h"
#include "ui/room/commands/commandspage.h"

namespace console::ui {

class CommandSender;
class SnippetShelf;

/// Joins the page of commands with the window: its actions, and what is seen of a command while the page is not.
class CommandFlow final : public QObject
{
    Q_OBJECT

public:
    explicit CommandFlow(const RoomFlow::Parts &parts, QObject *parent);

    /// The page is to be given to the view by the caller.
    [[nodiscard]] CommandsPage &page() const { return *m_page; }
    /// The actions follow what is selected.
    void updateActions();

Q_SIGNALS:
    void viewWanted();
    void callWanted(const console::traffic::Exchange &exchange);
    /// A command has ended, well or not.
    void finished(const console::ui::CommandReport &report);
    /// A line for the status bar.
    void happened(const QString &text);

private:
    void bind();
    void open(CommandsPage::Form form);
    void sendToSelected(const rooms::UpdateCommand &command);
    void report(const CommandReport &report);

    RoomFlow::Parts m_parts;
    CommandSender *m_sender;
    SnippetShelf *m_shelf;
    CommandsPage *m_page;
};

} // namespace console::ui
