// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/join/tokenwatch.h"

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/tokens/scenetoken.h"

namespace console::ui {

TokenWatch::TokenWatch(const Clock &clock, Scheduler &scheduler, std::function<bool(const rooms::RoomTask &)> isRunning,
                       QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_scheduler(scheduler),
      m_isRunning(std::move(isRunning))
{}

void TokenWatch::note(const rooms::RoomTask &task, const QDateTime &expiresAt)
{
    m_entries.removeIf([&task](const Entry &entry) { return sameTask(entry.task, task); });
    m_entries.append({task, expiresAt});
    plan();
}

void TokenWatch::plan()
{
    if (m_entries.isEmpty() || std::exchange(m_isPlanned, true))
        return;
    m_scheduler.after(interval, this, [this] {
        m_isPlanned = false;
        look();
        plan();
    });
}

void TokenWatch::look()
{
    m_entries.removeIf([this](const Entry &entry) { return !m_isRunning(entry.task); });
    const QDateTime soon = m_clock.now().addSecs(std::chrono::seconds(tokens::nearExpiry).count());
    QList<Entry> due;
    m_entries.removeIf([&](const Entry &entry) {
        const bool isDue = entry.expiresAt <= soon;
        if (isDue)
            due.append(entry);
        return isDue;
    });
    for (const Entry &entry : std::as_const(due))
        Q_EMIT endsSoon(entry.task, entry.expiresAt);
}

} // namespace console::ui
