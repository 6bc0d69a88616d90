// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/watch.h"

#include "core/base/overloaded.h"
#include "core/rooms/reason.h"

#include <algorithm>

namespace console::guard {

using std::chrono::nanoseconds;

namespace {

/// More than a room console will ever run; it keeps a mad writer from filling the memory.
constexpr qsizetype mostTasks = 10'000;

} // namespace

Watch::Watch(const Clock &clock, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_scheduler(scheduler)
{}

void Watch::start()
{
    m_lookedAt = m_clock.elapsed();
    m_machineAt = m_clock.machineTime().sinceBoot;
    lookLater();
}

void Watch::take(Message message)
{
    if (m_isOver)
        return;
    // Only what has passed since the last look is not counted yet.
    m_silence = -std::min<nanoseconds>(m_clock.elapsed() - m_lookedAt, 2 * lookInterval);
    std::visit(overloaded{
                   [](const Beat &) {},
                   [this](Hold &hold) { this->hold(std::move(hold.held)); },
                   [this](const Release &release) { this->release(release.task); },
                   [this](const Limits &limits) { m_limits = limits; },
                   [this](const Bye &) { finish(); },
               },
               message);
}

void Watch::consoleGone()
{
    if (m_isOver)
        return;
    if (m_held.isEmpty())
        finish();
    else
        act(rooms::reason::consoleDied);
}

void Watch::lookLater()
{
    m_scheduler.after(lookInterval, this, [this] { look(); });
}

void Watch::look()
{
    if (m_isOver)
        return;
    const nanoseconds awake = m_clock.elapsed() - std::exchange(m_lookedAt, m_clock.elapsed());
    const nanoseconds machine = m_clock.machineTime().sinceBoot;
    const nanoseconds asleep = machine - std::exchange(m_machineAt, machine) - awake;
    // Time in which this process itself did not run says nothing of the console: its messages may wait in the pipe.
    m_silence += std::min<nanoseconds>(awake, 2 * lookInterval);
    if (!m_held.isEmpty() && asleep > m_limits.sleep)
        return act(rooms::reason::machineSlept);
    if (!m_held.isEmpty() && m_silence > m_limits.hang)
        return act(rooms::reason::consoleHung);
    lookLater();
}

void Watch::hold(HeldTask held)
{
    const auto known =
        std::ranges::find_if(m_held, [&](const HeldTask &other) { return sameTask(other.task, held.task); });
    if (known == m_held.end()) {
        if (m_held.size() < mostTasks)
            m_held.append(std::move(held));
        return;
    }
    // A task that is told again without its key keeps the one it had.
    if (!held.credential && known->task.credentialFingerprint == held.task.credentialFingerprint)
        held.credential = known->credential;
    *known = std::move(held);
}

void Watch::release(const rooms::RoomTask &task)
{
    m_held.removeIf([&](const HeldTask &held) { return sameTask(held.task, task); });
}

void Watch::act(QLatin1StringView reason)
{
    m_isOver = true;
    Q_EMIT stopWanted(reason);
}

void Watch::finish()
{
    m_isOver = true;
    Q_EMIT finished();
}

} // namespace console::guard
