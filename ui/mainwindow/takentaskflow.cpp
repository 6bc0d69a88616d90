// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/takentaskflow.h"

#include "core/rooms/verdict.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"

namespace console::ui {

using rooms::RoomTask;

TakenTaskFlow::TakenTaskFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{}

bool TakenTaskFlow::show(const traffic::Exchange &exchange, const StartRequest &request)
{
    const bool isStart = exchange.subject.action == QLatin1StringView("StartVoiceChat");
    if (!isStart || rooms::eventOfStart(exchange) != rooms::TaskEvent::AlreadyStarted)
        return false;
    const auto task = m_parts.model.taskOf(exchange);
    if (!task || !rooms::isOpen(task->state))
        return false;
    m_parts.panel.select(*task);
    m_parts.messages.showMessage([this, task = *task, request] {
        return MessageBar::Message{
            .kind = MessageBar::Kind::Warning,
            .title = tr("Task %1 has been started already").arg(task.taskId.text()),
            .details = tr("An agent runs in room %1, perhaps with another configuration. Nothing new was started.")
                           .arg(task.roomId.text()),
            .buttons = {
                {.text = tr("Adopt It"), .run = [this, task] { adopt(task); }},
                {.text = tr("Stop It and Start Again"), .run = [this, task, request] { startAnew(task, request); }},
                {.text = tr("Start With a New Task ID"), .run = [this, request] { startBeside(request); }}}};
    });
    return true;
}

void TakenTaskFlow::adopt(const RoomTask &task)
{
    const auto adopted = m_parts.rooms.adopt(task);
    if (adopted) {
        m_parts.messages.dismiss();
        return;
    }
    m_parts.messages.showMessage([failure = adopted.error()] {
        const wording::Explanation words = wording::explain(failure);
        return MessageBar::Message{.kind = MessageBar::Kind::Error, .title = words.title, .details = words.remedy};
    });
}

void TakenTaskFlow::startAnew(const RoomTask &task, const StartRequest &request)
{
    m_parts.messages.dismiss();
    m_parts.controller.restart(task, request);
}

void TakenTaskFlow::startBeside(const StartRequest &request)
{
    StartRequest beside = request;
    beside.ids.taskId = TaskId::generate();
    m_parts.messages.dismiss();
    m_parts.controller.start(beside);
}

} // namespace console::ui
