// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/driftmarks.h"

#include "ui/rooms/roomsmodel.h"

#include <algorithm>

namespace console::ui {

using rooms::RoomTask;

DriftMarks::DriftMarks(RoomsModel &model, Scheduler &scheduler, Differences differences, QObject *parent)
    : QObject(parent),
      m_model(model),
      m_scheduler(scheduler),
      m_differences(std::move(differences))
{}

void DriftMarks::lookSoon(const RoomTask &task)
{
    if (!rooms::isOpen(task.state))
        return;
    const auto isIt = [&task](const RoomTask &other) { return sameTask(other, task); };
    if (std::ranges::none_of(m_waiting, isIt))
        m_waiting.append(task);
    plan(settleTime);
}

void DriftMarks::lookSoonAt(const QString &scenePath)
{
    for (const RoomTask &task : m_model.openTasks()) {
        if (task.scenePath == scenePath)
            lookSoon(task);
    }
}

void DriftMarks::lookAgain()
{
    const QList<RoomTask> marked = m_marked;
    for (const RoomTask &task : marked)
        lookSoon(task);
}

void DriftMarks::plan(std::chrono::milliseconds delay)
{
    if (m_waiting.isEmpty() || std::exchange(m_isPlanned, true))
        return;
    m_scheduler.after(delay, this, [this] {
        m_isPlanned = false;
        lookAtNext();
        plan(std::chrono::milliseconds(0));
    });
}

void DriftMarks::lookAtNext()
{
    const RoomTask task = m_waiting.takeFirst();
    const qsizetype differences = m_differences(task);
    m_model.setDrift(task, differences);
    m_marked.removeIf([&task](const RoomTask &other) { return sameTask(other, task); });
    if (differences > 0)
        m_marked.append(task);
}

} // namespace console::ui
