// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/roomflow.h"

#include "core/base/clock.h"
#include "core/credentials/profilebook.h"
#include "core/rails/roomrails.h"
#include "core/rooms/journalwatch.h"
#include "core/rooms/roomlook.h"
#include "core/rooms/roomservice.h"
#include "core/scene/scenelibrary.h"
#include "core/server/embeddedserver.h"
#include "ui/consolecontext.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/mainwindow/commandflow.h"
#include "ui/mainwindow/conversationflow.h"
#include "ui/mainwindow/driftflow.h"
#include "ui/mainwindow/driftmarks.h"
#include "ui/room/conversation/conversationpage.h"
#include "ui/room/drift/driftpage.h"
#include "ui/room/history/historypage.h"
#include "ui/room/join/joinpage.h"
#include "ui/room/join/tokenwatch.h"
#include "ui/room/progress/progresspage.h"
#include "ui/room/progress/startchains.h"
#include "ui/room/roomview.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"
#include "wording/preflightwords.h"
#include "wording/tokenwords.h"

#include <algorithm>

namespace console::ui {

namespace {

/// How a room is asked about; nothing where its endpoint is gone.
std::function<std::optional<rooms::PresenceOrder>(const rooms::RoomTask &)>
questionsOf(const RoomController &controller)
{
    return [&controller](const rooms::RoomTask &task) {
        auto order = controller.presenceOrderFor(task);
        return order ? std::optional(*std::move(order)) : std::nullopt;
    };
}

bool isRunning(const RoomsModel &model, const rooms::RoomTask &task)
{
    const QList<rooms::RoomTask> open = model.openTasks();
    return std::ranges::any_of(open, [&task](const rooms::RoomTask &other) { return sameTask(other, task); });
}

} // namespace

RoomFlow::RoomFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_commands(new CommandFlow(parts, this)),
      m_conversation(new ConversationFlow(parts, this)),
      m_drift(new DriftFlow(parts, this)),
      m_chains(new StartChains(
          {.rooms = parts.context.rooms, .clock = parts.context.clock, .scheduler = parts.context.scheduler},
          questionsOf(parts.controller), this)),
      m_progress(new ProgressPage(*m_chains, &parts.view)),
      m_look(new rooms::RoomLook(parts.context.rooms, parts.context.scheduler, questionsOf(parts.controller), this)),
      m_marks(new DriftMarks(
          parts.model, parts.context.scheduler,
          [drift = m_drift](const rooms::RoomTask &task) { return drift->differencesOf(task); }, this)),
      m_tokens(new TokenWatch(
          parts.context.clock, parts.context.scheduler,
          [&model = parts.model](const rooms::RoomTask &task) { return isRunning(model, task); }, this)),
      m_join(new JoinPage({.clock = parts.context.clock,
                           .scheduler = parts.context.scheduler,
                           .preferences = parts.context.preferences,
                           .clipboard = parts.clipboard,
                           .resolver = parts.context.resolver,
                           .tokens = *m_tokens},
                          &parts.view))
{
    parts.view.addPage(&m_commands->page());
    connect(m_commands, &CommandFlow::viewWanted, this, &RoomFlow::viewWanted);
    connect(m_commands, &CommandFlow::callWanted, this, &RoomFlow::callWanted);
    connect(m_commands, &CommandFlow::happened, this, &RoomFlow::happened);
    addConversation();
    parts.view.addPage(&m_drift->page());
    connect(m_drift, &DriftFlow::viewWanted, this, &RoomFlow::viewWanted);
    addJoining();
    parts.view.addPage(new HistoryPage(
        parts.context.rooms.journal(), [&rails = parts.context.rails] { return rails.prices().table.currency(); },
        &parts.view));
    addProgress();
    addLooks();
    connect(&parts.panel, &RoomsPanel::selectionChanged, this, &RoomFlow::showSelected);
    connect(&parts.context.rooms, &rooms::RoomService::taskChanged, this, &RoomFlow::showTask);
    connect(&parts.context.journalWatch, &rooms::JournalWatch::taskChanged, this, &RoomFlow::showTask);
    showSelected();
}

void RoomFlow::addConversation()
{
    m_parts.view.addPage(&m_conversation->page());
    connect(m_conversation, &ConversationFlow::viewWanted, this, &RoomFlow::viewWanted);
    connect(m_conversation, &ConversationFlow::callWanted, this, &RoomFlow::callWanted);
    connect(m_conversation, &ConversationFlow::happened, this, &RoomFlow::happened);
    connect(m_conversation, &ConversationFlow::alerted, this, &RoomFlow::alerted);
    connect(m_commands, &CommandFlow::finished, m_conversation, &ConversationFlow::noteReport);
}

void RoomFlow::addJoining()
{
    m_parts.view.addPage(m_join);
    connect(m_tokens, &TokenWatch::endsSoon, this, &RoomFlow::tellTokenEnds);
    connect(&m_parts.context.profiles, &credentials::ProfileBook::changed, m_join, &JoinPage::lookAgain);
}

void RoomFlow::addProgress()
{
    m_parts.view.addPage(m_progress);
    m_chains->hear(m_parts.context.server.stories());
    connect(m_progress, &ProgressPage::placeWanted, this, &RoomFlow::placeWanted);
    connect(m_chains, &StartChains::stuck, this, &RoomFlow::tellStuck);
}

void RoomFlow::addLooks()
{
    connect(m_look, &rooms::RoomLook::looked, this, &RoomFlow::tellLook);
    connect(&m_parts.tabs, &EditorTabs::paneChanged, m_marks,
            [this](const EditorPane *pane) { m_marks->lookSoonAt(pane->path()); });
    // Edits that were thrown away with their tab are no difference any more.
    connect(&m_parts.tabs, &EditorTabs::currentPaneChanged, m_marks, &DriftMarks::lookAgain);
    const scene::SceneLibrary &library = m_parts.context.library;
    connect(&library, &scene::SceneLibrary::sceneChanged, m_marks,
            [this, &library](const QString &sceneId) { m_marks->lookSoonAt(library.path(sceneId)); });
}

void RoomFlow::begin()
{
    for (const rooms::RoomTask &task : m_parts.model.openTasks())
        follow(task);
}

void RoomFlow::follow(const rooms::RoomTask &task)
{
    m_look->follow(task);
    m_marks->lookSoon(task);
}

void RoomFlow::tellLook(const rooms::RoomTask &task, bool hasAgent)
{
    if (m_parts.model.setAgentGone(task, !hasAgent))
        Q_EMIT happened(tr("The agent of room %1 is not in its room: stop the room").arg(task.roomId.text()));
}

void RoomFlow::raiseProgress()
{
    // Who looks another way is not drawn here; and a restart leaves its own page where it is.
    if (m_parts.view.isVisible())
        m_parts.view.raisePage(m_progress);
}

void RoomFlow::tellStuck(const rooms::RoomTask &task)
{
    const auto causes = m_chains->causesOf(task);
    Q_EMIT alerted(tr("The agent of %1 is not in its room").arg(task.sceneId), wording::explain(causes.first()).title);
    m_parts.messages.showMessage([this, task, causes] {
        constexpr auto seconds = preflight::stuckAfter.count();
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = tr("The agent of %1 is not in its room").arg(task.sceneId),
                                   .details =
                                       tr("The start was accepted %1 s ago. The likeliest cause: %2.")
                                           .arg(QString::number(seconds), wording::explain(causes.first()).title),
                                   .buttons = {{.text = tr("Show causes"), .run = [this, task] {
                                                    m_parts.panel.select(task);
                                                    Q_EMIT viewWanted();
                                                    m_parts.view.openPage(m_progress);
                                                }}}};
    });
}

void RoomFlow::tellTokenEnds(const rooms::RoomTask &task, const QDateTime &expiresAt)
{
    Q_EMIT alerted(tr("A token for room %1 expires").arg(task.roomId.text()),
                   tr("Its client needs a new one, which Join makes."));
    m_parts.messages.showMessage([this, task, expiresAt] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = tr("A token for room %1 expires").arg(task.roomId.text()),
                                   .details =
                                       tr("The one that was copied ends %1. A client that joins again needs a new one.")
                                           .arg(wording::momentText(expiresAt, m_parts.context.clock.now())),
                                   .buttons = {{.text = tr("Show Join"), .run = [this, task] {
                                                    m_parts.panel.select(task);
                                                    Q_EMIT viewWanted();
                                                    m_parts.view.openPage(m_join);
                                                }}}};
    });
}

void RoomFlow::showTask(const rooms::RoomTask &task)
{
    if (const auto &shown = m_parts.view.task(); shown && sameTask(*shown, task))
        m_parts.view.showTask(task);
    follow(task);
    m_commands->updateActions();
    m_conversation->updateActions();
}

void RoomFlow::showSelected()
{
    m_parts.view.showTask(m_parts.panel.selected());
    m_commands->updateActions();
    m_conversation->updateActions();
}

} // namespace console::ui
