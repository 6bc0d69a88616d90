// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/journalwatch.h"

#include <algorithm>

namespace console::rooms {

namespace {

const RoomTask *findTask(const QList<RoomTask> &tasks, const RoomTask &task)
{
    const auto found = std::ranges::find_if(tasks, [&](const RoomTask &other) { return sameTask(task, other); });
    return found == tasks.end() ? nullptr : &*found;
}

bool isNews(const RoomTask *known, const RoomTask &task)
{
    return known == nullptr || known->state != task.state || known->changedAt != task.changedAt ||
           known->owner != task.owner;
}

} // namespace

JournalWatch::JournalWatch(Journal &journal, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_journal(journal),
      m_scheduler(scheduler)
{}

void JournalWatch::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_hasRead = read();
    lookLater();
}

bool JournalWatch::read()
{
    // The version first: what is written between the two reads is told once more, not missed.
    const auto version = m_journal.dataVersion();
    auto open = version ? m_journal.openTasks() : unexpected(version.error());
    if (!open)
        return false;
    m_version = *version;
    m_open = *std::move(open);
    return true;
}

void JournalWatch::note(const RoomTask &task)
{
    m_open.removeIf([&](const RoomTask &known) { return sameTask(known, task); });
    if (isOpen(task.state))
        m_open.append(task);
}

void JournalWatch::lookLater()
{
    m_scheduler.after(interval, this, [this] {
        look();
        lookLater();
    });
}

void JournalWatch::look()
{
    if (!m_hasRead) {
        m_hasRead = read();
        if (m_hasRead)
            Q_EMIT becameReadable();
        return;
    }
    const auto version = m_journal.dataVersion();
    // A journal that cannot be read is told by those who write to it, not every second.
    if (version && *version != m_version && tellChanges())
        m_version = *version;
}

bool JournalWatch::tellChanges()
{
    const auto open = m_journal.openTasks();
    if (!open)
        return false;
    const QList<RoomTask> before = std::exchange(m_open, *open);
    for (const RoomTask &task : *open) {
        if (isNews(findTask(before, task), task))
            Q_EMIT taskChanged(task);
    }
    for (const RoomTask &task : before) {
        if (findTask(*open, task) == nullptr)
            tellEnd(task);
    }
    return true;
}

void JournalWatch::tellEnd(const RoomTask &task)
{
    const auto ended = m_journal.tasksOf(task.taskId);
    if (!ended)
        return;
    if (const RoomTask *known = findTask(*ended, task))
        Q_EMIT taskChanged(*known);
}

} // namespace console::rooms
