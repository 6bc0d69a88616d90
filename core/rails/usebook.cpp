// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/usebook.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace console::rails {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {

/// Longer ago than any day reaches, also one with a change of the clock for summer time.
constexpr milliseconds forgottenAfter = std::chrono::hours(48);

milliseconds sinceChange(const WatchedTask &task, const Clock &clock)
{
    return std::max(milliseconds(0), milliseconds(task.changedAt.msecsTo(clock.now())));
}

RoomUse firstSeen(const WatchedTask &task, const Clock &clock)
{
    return {.key = task.key,
            .sceneId = task.sceneId,
            .fingerprint = task.fingerprint,
            .rate = task.rate,
            .isOpen = task.isOpen,
            .running = std::max(milliseconds(0), task.running),
            .endedAgo = task.isOpen ? milliseconds(0) : sinceChange(task, clock)};
}

void goesOn(RoomUse &room, const WatchedTask &task)
{
    if (!room.isOpen)
        room.running += std::exchange(room.endedAgo, milliseconds(0));
    room.isOpen = true;
    if (task.isExact)
        room.running = std::max(room.running, task.running);
    room.rate = task.rate;
}

/// Of `age`, the time since the last observation, it has been ended for `ago`.
void hasEnded(RoomUse &room, milliseconds ago)
{
    room.isOpen = false;
    room.endedAgo = ago;
    room.running -= ago;
}

} // namespace

milliseconds UseBook::sinceStamp(const Clock &clock) const
{
    if (!m_wall.isValid())
        return milliseconds(0);
    const MachineTime now = clock.machineTime();
    const auto up = duration_cast<milliseconds>(now.sinceBoot);
    if (!now.bootId.isEmpty() && now.bootId == m_machine.bootId)
        return std::max(milliseconds(0), duration_cast<milliseconds>(now.sinceBoot - m_machine.sinceBoot));
    const milliseconds byWall(m_wall.msecsTo(clock.now()));
    return std::max({milliseconds(0), byWall, now.bootId.isEmpty() ? milliseconds(0) : up});
}

void UseBook::advance(const Clock &clock)
{
    const milliseconds age = sinceStamp(clock);
    for (RoomUse &room : m_rooms)
        (room.isOpen ? room.running : room.endedAgo) += age;
    const MachineTime now = clock.machineTime();
    // What is less than a millisecond counts the next time.
    const bool goesOnFrom = m_wall.isValid() && !now.bootId.isEmpty() && now.bootId == m_machine.bootId;
    m_machine = goesOnFrom ? MachineTime{now.bootId, m_machine.sinceBoot + age} : now;
    m_wall = clock.now();
}

void UseBook::observe(const QList<WatchedTask> &tasks, const Clock &clock)
{
    const milliseconds age = sinceStamp(clock);
    advance(clock);
    QHash<QString, const WatchedTask *> unseen;
    for (const WatchedTask &task : tasks)
        unseen.insert(task.key, &task);
    for (RoomUse &room : m_rooms) {
        const WatchedTask *task = unseen.take(room.key);
        if (task != nullptr && task->isOpen)
            goesOn(room, *task);
        else if (room.isOpen)
            hasEnded(room, task == nullptr ? age : std::min(age, sinceChange(*task, clock)));
    }
    for (const WatchedTask &task : tasks) {
        if (unseen.remove(task.key))
            m_rooms.append(firstSeen(task, clock));
    }
    m_rooms.removeIf([](const RoomUse &room) { return !room.isOpen && room.endedAgo > forgottenAfter; });
}

void UseBook::merge(UseBook other, const Clock &clock)
{
    advance(clock);
    other.advance(clock);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_rooms.size(); ++i)
        places.insert(m_rooms.at(i).key, i);
    for (const RoomUse &theirs : std::as_const(other.m_rooms)) {
        const auto place = places.constFind(theirs.key);
        if (place == places.cend()) {
            m_rooms.append(theirs);
            continue;
        }
        RoomUse &mine = m_rooms[*place];
        if (mine.isOpen == theirs.isOpen)
            mine.running = std::max(mine.running, theirs.running);
    }
}

} // namespace console::rails
