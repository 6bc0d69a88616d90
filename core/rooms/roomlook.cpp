// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomlook.h"

#include "core/base/whendone.h"
#include "core/rooms/presence.h"
#include "core/rooms/roomservice.h"

#include <algorithm>

namespace console::rooms {

RoomLook::RoomLook(RoomService &rooms, Scheduler &scheduler, MakeOrder makeOrder, QObject *parent)
    : QObject(parent),
      m_rooms(rooms),
      m_scheduler(scheduler),
      m_makeOrder(std::move(makeOrder))
{}

RoomLook::~RoomLook()
{
    m_stop.request_stop();
}

const RoomLook::Followed *RoomLook::find(const RoomTask &task) const
{
    const auto found = std::ranges::find_if(m_followed, [&](const Followed &f) { return sameTask(f.task, task); });
    return found == m_followed.end() ? nullptr : &*found;
}

void RoomLook::follow(const RoomTask &task)
{
    const Followed *known = find(task);
    const bool wasSettled = known != nullptr && known->isSettled && known->task.lastStart == task.lastStart;
    m_followed.removeIf([&](const Followed &f) { return sameTask(f.task, task); });
    const bool runs = task.state == TaskState::Running || task.state == TaskState::Updating;
    if (!runs || task.owner != m_rooms.owner())
        return;
    m_followed.append({.task = task, .isSettled = wasSettled});
    planRound();
}

void RoomLook::planRound()
{
    // Nothing runs: an idle program wakes nobody up.
    if (m_followed.isEmpty() || std::exchange(m_isPlanned, true))
        return;
    m_scheduler.after(interval, this, [this] {
        m_isPlanned = false;
        beginRound();
        planRound();
    });
}

void RoomLook::beginRound()
{
    const bool isBusy = !m_round.empty();
    for (Followed &followed : m_followed) {
        // A slow service has not answered the last round yet: it is not asked twice.
        if (std::exchange(followed.isSettled, true) && !isBusy)
            m_round.push_back(followed.task);
    }
    if (!isBusy)
        lookAtNext();
}

void RoomLook::lookAtNext()
{
    while (!m_round.empty()) {
        const Followed *followed = find(m_round.front());
        auto order = followed != nullptr ? m_makeOrder(followed->task) : std::nullopt;
        if (!order) {
            m_round.pop_front();
            continue;
        }
        order->isProbe = true; // The next round is the repetition.
        whenDone(m_rooms.presence(*order, m_stop.get_token()), this, [this](const traffic::Exchange &exchange) {
            const auto presence = presenceFrom(exchange);
            const Followed *asked = find(m_round.front());
            m_round.pop_front();
            // It may have been stopped, or started anew, while the answer was on its way.
            if (presence && asked != nullptr && asked->isSettled) {
                const RoomTask task = asked->task;
                Q_EMIT looked(task, hasAgent(*presence, task));
            }
            lookAtNext();
        });
        return;
    }
}

} // namespace console::rooms
