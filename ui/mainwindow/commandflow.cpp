// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/commandflow.h"

#include "ui/actions/actionregistry.h"
#include "ui/consolecontext.h"
#include "ui/room/commands/commandsender.h"
#include "ui/room/commands/snippetshelf.h"
#include "ui/room/roomview.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"
#include "wording/translations.h"

#include <QAction>

namespace console::ui {

CommandFlow::CommandFlow(const RoomFlow::Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_sender(new CommandSender(parts.context.rooms, parts.context.client, parts.context.endpoints, parts.connection,
                                 this)),
      m_shelf(new SnippetShelf(parts.context.dataDir, this)),
      m_page(new CommandsPage({.sender = *m_sender,
                               .shelf = *m_shelf,
                               .dictionary = parts.context.dictionary,
                               .translations = parts.context.translations},
                              &parts.view))
{
    connect(m_page, &CommandsPage::callWanted, this, &CommandFlow::callWanted);
    connect(m_sender, &CommandSender::finished, this, &CommandFlow::report);
    connect(m_sender, &CommandSender::finished, this, &CommandFlow::finished);
    bind();
    updateActions();
}

void CommandFlow::bind()
{
    const auto on = [this](ActionId id, auto run) {
        connect(m_parts.actions.action(id), &QAction::triggered, this, run);
    };
    on(ActionId::InterruptAgent, [this] { sendToSelected(rooms::Interrupt{}); });
    on(ActionId::FinishTurn, [this] { sendToSelected(rooms::FinishSpeech{}); });
    on(ActionId::SayToAgent, [this] { open(CommandsPage::Form::Say); });
    on(ActionId::AskModel, [this] { open(CommandsPage::Form::Ask); });
    on(ActionId::ChangeParameters, [this] { open(CommandsPage::Form::Parameters); });
}

void CommandFlow::open(CommandsPage::Form form)
{
    Q_EMIT viewWanted();
    m_page->openForm(form);
    m_parts.view.openPage(m_page);
}

void CommandFlow::sendToSelected(const rooms::UpdateCommand &command)
{
    if (const auto task = m_parts.panel.selected(); task && rooms::isOpen(task->state))
        m_sender->send(*task, command);
}

void CommandFlow::report(const CommandReport &report)
{
    // The page shows what became of it. Behind another dock it is not hidden, but nothing of it is seen.
    if (!m_page->visibleRegion().isEmpty())
        return;
    const traffic::Exchange &last = report.calls.last();
    if (last.succeeded()) {
        //: %1 command, %2 room
        Q_EMIT happened(tr("%1: accepted for room %2").arg(rooms::commandName(report.command), last.subject.roomId));
        return;
    }
    m_parts.messages.showMessage([this, last] {
        const auto words =
            wording::explain(*last.error, m_parts.context.dictionary, m_parts.context.translations.language());
        return MessageBar::Message{
            .kind = MessageBar::Kind::Error,
            .title = words.title,
            .details = words.remedy,
            .buttons = {{.text = tr("Show the call"), .run = [this, last] { Q_EMIT callWanted(last); }}}};
    });
}

void CommandFlow::updateActions()
{
    const auto task = m_parts.panel.selected();
    const bool reachable = task && rooms::isOpen(task->state);
    for (const ActionId id : {ActionId::InterruptAgent, ActionId::FinishTurn, ActionId::SayToAgent, ActionId::AskModel,
                              ActionId::ChangeParameters})
        m_parts.actions.action(id)->setEnabled(reachable);
}

} // namespace console::ui
