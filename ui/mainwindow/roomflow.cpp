// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/roomflow.h"

#include "core/rails/roomrails.h"
#include "core/rooms/journalwatch.h"
#include "core/rooms/roomservice.h"
#include "ui/consolecontext.h"
#include "ui/mainwindow/commandflow.h"
#include "ui/mainwindow/driftflow.h"
#include "ui/room/drift/driftpage.h"
#include "ui/room/history/historypage.h"
#include "ui/room/join/joinpage.h"
#include "ui/room/roomview.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"

namespace console::ui {

RoomFlow::RoomFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_commands(new CommandFlow(parts, this)),
      m_drift(new DriftFlow(parts, this))
{
    parts.view.addPage(&m_commands->page());
    connect(m_commands, &CommandFlow::viewWanted, this, &RoomFlow::viewWanted);
    connect(m_commands, &CommandFlow::callWanted, this, &RoomFlow::callWanted);
    connect(m_commands, &CommandFlow::happened, this, &RoomFlow::happened);
    parts.view.addPage(&m_drift->page());
    connect(m_drift, &DriftFlow::viewWanted, this, &RoomFlow::viewWanted);
    parts.view.addPage(new JoinPage(parts.context.clock, parts.context.preferences, &parts.view));
    parts.view.addPage(new HistoryPage(
        parts.context.rooms.journal(), [&rails = parts.context.rails] { return rails.prices().table.currency(); },
        &parts.view));
    connect(&parts.panel, &RoomsPanel::selectionChanged, this, &RoomFlow::showSelected);
    connect(&parts.context.rooms, &rooms::RoomService::taskChanged, this, &RoomFlow::showTask);
    connect(&parts.context.journalWatch, &rooms::JournalWatch::taskChanged, this, &RoomFlow::showTask);
    showSelected();
}

void RoomFlow::showTask(const rooms::RoomTask &task)
{
    if (const auto &shown = m_parts.view.task(); shown && sameTask(*shown, task))
        m_parts.view.showTask(task);
    m_commands->updateActions();
}

void RoomFlow::showSelected()
{
    m_parts.view.showTask(m_parts.panel.selected());
    m_commands->updateActions();
}

} // namespace console::ui
