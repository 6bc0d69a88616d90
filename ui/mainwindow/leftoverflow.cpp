// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/leftoverflow.h"

#include "core/base/whendone.h"
#include "core/rooms/leftovers.h"
#include "core/rooms/presence.h"
#include "core/rooms/reason.h"
#include "core/rooms/roomservice.h"
#include "ui/mainwindow/stopflow.h"
#include "ui/rooms/leftoverpanel.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"

namespace console::ui {

using rooms::RoomTask;

namespace {

Presence presenceOf(const traffic::Exchange &exchange, const RoomTask &task)
{
    const auto presence = rooms::presenceFrom(exchange);
    if (!presence)
        return Presence::NoAnswer;
    const bool agent = hasAgent(*presence, task);
    const bool user = hasUser(*presence, task);
    if (agent)
        return user ? Presence::AgentAndUser : Presence::AgentOnly;
    return user ? Presence::UserOnly : Presence::RoomEmpty;
}

} // namespace

LeftoverFlow::LeftoverFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.panel, &LeftoverPanel::stopWanted, this, &LeftoverFlow::stop);
    connect(&parts.panel, &LeftoverPanel::adoptWanted, this, &LeftoverFlow::adopt);
    connect(&parts.panel, &LeftoverPanel::keepWanted, this, &LeftoverFlow::keep);
    connect(&parts.panel, &LeftoverPanel::laterWanted, this, [this] {
        m_looks.request_stop();
        m_parts.panel.hide();
    });
}

LeftoverFlow::~LeftoverFlow()
{
    m_looks.request_stop();
}

void LeftoverFlow::ask(const QList<RoomTask> &open)
{
    m_parts.model.setLeftovers(among(open));
    askAgain();
}

QList<RoomTask> LeftoverFlow::among(const QList<RoomTask> &open)
{
    return rooms::leftoversOf(open);
}

void LeftoverFlow::askAgain()
{
    m_parts.panel.open();
    lookIntoRooms(m_parts.model.leftovers());
}

void LeftoverFlow::lookIntoRooms(const QList<RoomTask> &tasks)
{
    m_looks.request_stop();
    m_looks = std::stop_source();
    for (const RoomTask &task : tasks) {
        m_parts.model.setPresence(task, Presence::Asking);
        whenDone(m_parts.controller.presence(task, m_looks.get_token()), this,
                 [this, task](const traffic::Exchange &exchange) {
                     m_parts.model.setPresence(task, presenceOf(exchange, task));
                 });
    }
}

void LeftoverFlow::stop()
{
    // The stops must not wait behind the looks for the calls that the service takes in a second.
    m_looks.request_stop();
    m_parts.stops.stop(m_parts.panel.selectedRooms(), rooms::reason::leftOver);
}

void LeftoverFlow::adopt()
{
    int adopted = 0;
    for (const RoomTask &task : m_parts.panel.selectedRooms()) {
        if (const auto done = m_parts.rooms.adopt(task); !done)
            return showFailure(done.error());
        ++adopted;
    }
    Q_EMIT happened(tr("%n room(s) adopted", nullptr, adopted));
}

void LeftoverFlow::keep()
{
    const QList<RoomTask> wanted = m_parts.panel.selectedRooms();
    QList<RoomTask> left = m_parts.model.leftovers();
    for (const RoomTask &task : wanted) {
        if (const auto done = m_parts.rooms.keep(task); !done)
            return showFailure(done.error());
        left.removeIf([&task](const RoomTask &other) { return sameTask(other, task); });
        m_parts.model.setLeftovers(left);
    }
    Q_EMIT happened(tr("%n room(s) kept running", nullptr, static_cast<int>(wanted.size())));
}

void LeftoverFlow::showFailure(const rooms::JournalFailure &failure)
{
    m_parts.messages.showMessage([failure] {
        const wording::Explanation words = wording::explain(failure);
        return MessageBar::Message{
            .kind = MessageBar::Kind::Error, .title = words.title, .details = words.cause + u'\n' + words.remedy};
    });
}

} // namespace console::ui
