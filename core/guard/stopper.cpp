// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/stopper.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace console::guard {

using rooms::RoomTask;
using std::chrono::seconds;

namespace {

seconds delayAfter(int rounds)
{
    constexpr int base = 5;
    constexpr int doublings = 4;
    constexpr seconds longest{60};
    return std::min(seconds(base << std::min(rounds - 1, doublings)), longest);
}

} // namespace

Stopper::Stopper(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts))
{
    // Also tells the end of a task that the disk did not take.
    connect(&m_parts.rooms, &rooms::RoomService::taskChanged, this, [this](const RoomTask &task) {
        for (HeldTask &held : m_left) {
            if (sameTask(held.task, task))
                held.task = task;
        }
    });
}

void Stopper::stop(QList<HeldTask> tasks, const QString &reason)
{
    m_left = std::move(tasks);
    m_reason = reason;
    m_beganAt = m_parts.clock.elapsed();
    makeRound();
}

void Stopper::makeRound()
{
    m_left.removeIf([this](const HeldTask &held) { return isOthersOrEnded(held.task); });
    ++m_rounds;
    QList<rooms::StopOrder> orders;
    for (const HeldTask &held : m_left) {
        auto stops = rooms::stopsOf({held.task}, m_parts.resolve, traffic::Origin::CommandLine,
                                    credentials::Choice::Automatic, m_reason);
        for (rooms::StopOrder &order : stops.orders) {
            order.task->owner = m_parts.rooms.owner();
            order.context.given = held.credential;
            orders.append(std::move(order));
        }
    }
    whenDone(m_parts.rooms.stopAll(orders, {}), this, [this](const QList<traffic::Exchange> &) { endRound(); });
}

void Stopper::endRound()
{
    m_left.removeIf([](const HeldTask &held) { return !rooms::isOpen(held.task.state); });
    if (m_left.isEmpty() || m_parts.clock.elapsed() - m_beganAt >= patience) {
        Q_EMIT finished(static_cast<int>(m_left.size()));
        return;
    }
    m_parts.scheduler.after(delayAfter(m_rounds), this, [this] { makeRound(); });
}

bool Stopper::isOthersOrEnded(const RoomTask &task) const
{
    const auto known = m_parts.rooms.journal().tasksOf(task.taskId);
    if (!known)
        return false;
    const auto found = std::ranges::find_if(*known, [&](const RoomTask &other) { return sameTask(other, task); });
    if (found == known->end())
        return false;
    const bool isOthers = found->owner != task.owner && found->owner != m_parts.rooms.owner() && !isOrphan(*found);
    return isOthers || !rooms::isOpen(found->state);
}

} // namespace console::guard
