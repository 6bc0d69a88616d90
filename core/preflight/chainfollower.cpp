// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/chainfollower.h"

#include "core/base/whendone.h"
#include "core/rooms/roomservice.h"

namespace console::preflight {

using rooms::RoomTask;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// When to look, from the first moment on. One look falls on the moment from which a missing agent is called stuck, so
/// that this is said of what is and not of what was.
constexpr std::array lookTimes{seconds(1), seconds(3),  seconds(6),  seconds(10),
                               stuckAfter, seconds(23), seconds(38), seconds(60)};

} // namespace

ChainFollower::ChainFollower(Parts parts, rooms::PresenceOrder order, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_order(std::move(order))
{
    m_order.isProbe = true; // The next look is the repetition.
    connect(&parts.rooms, &rooms::RoomService::taskChanged, this, [this](const RoomTask &task) {
        if (sameTask(task, m_order.task))
            follow(task);
    });
    readHistory();
    follow(m_order.task);
}

ChainFollower::~ChainFollower()
{
    m_stop.request_stop();
}

void ChainFollower::readHistory()
{
    const auto history = m_parts.rooms.journal().history(m_order.task);
    if (!history)
        return;
    for (const rooms::JournalEntry &entry : *history) {
        if (entry.event == rooms::TaskEvent::StartAccepted)
            m_facts.seenAt.at(static_cast<size_t>(Step::Accepted)) = entry.at;
    }
}

void ChainFollower::follow(const RoomTask &task)
{
    m_order.task = task;
    m_facts.state = task.state;
    QDateTime &acceptedAt = m_facts.seenAt.at(static_cast<size_t>(Step::Accepted));
    if (!acceptedAt.isValid() && task.state == rooms::TaskState::Running && task.fallback == std::nullopt)
        readHistory();
    refresh();
    planLook();
}

std::optional<milliseconds> ChainFollower::nextDelay() const
{
    if (m_chain.isOver || m_facts.state == rooms::TaskState::Starting)
        return std::nullopt;
    if (!m_chain.isDone(Step::AgentInRoom) && m_looks < lookTimes.size())
        return lookTimes.at(m_looks) - (m_looks > 0 ? lookTimes.at(m_looks - 1) : seconds(0));
    return m_isWatched ? std::optional<milliseconds>(watchedEvery) : std::nullopt;
}

void ChainFollower::planLook()
{
    if (m_chain.isOver)
        m_stop.request_stop();
    const auto delay = nextDelay();
    if (!delay || m_isPlanned || m_isLooking)
        return;
    m_isPlanned = true;
    // A room that has run for long is looked at first and waited for after.
    const bool isOld = m_looks == 0 && rooms::runningTime(m_order.task, m_parts.clock) > lookTimes.back();
    m_parts.scheduler.after(isOld ? milliseconds(0) : *delay, this, [this, plan = ++m_plan] {
        if (plan != m_plan)
            return;
        m_isPlanned = false;
        // What planned it may have changed meanwhile.
        if (nextDelay())
            look();
    });
}

void ChainFollower::look()
{
    ++m_looks;
    m_isLooking = true;
    whenDone(m_parts.rooms.presence(m_order, m_stop.get_token()), this, [this](const traffic::Exchange &exchange) {
        m_isLooking = false;
        take(exchange);
        planLook();
    });
}

void ChainFollower::take(const traffic::Exchange &exchange)
{
    m_facts.lookFailure = exchange.error;
    if (const auto presence = rooms::presenceFrom(exchange)) {
        m_facts.presence = presence;
        QDateTime &seenAt = m_facts.seenAt.at(static_cast<size_t>(Step::AgentInRoom));
        if (!seenAt.isValid() && rooms::hasAgent(*presence, m_order.task))
            seenAt = m_parts.clock.now();
    }
    refresh();
}

void ChainFollower::observed(Step step, const QDateTime &at)
{
    m_facts.receivesCallbacks = true;
    if (QDateTime &seenAt = m_facts.seenAt.at(static_cast<size_t>(step)); !seenAt.isValid())
        seenAt = at;
    refresh();
}

void ChainFollower::setReceivesCallbacks(bool receives)
{
    m_facts.receivesCallbacks = receives;
    refresh();
}

void ChainFollower::setWatched(bool watched)
{
    if (std::exchange(m_isWatched, watched) == watched || !watched)
        return;
    // Who comes back wants to know how it stands now, unless a look is due anyway.
    if (m_looks > 0 && !m_isPlanned && !m_isLooking && !m_chain.isOver)
        look();
    else
        planLook();
}

void ChainFollower::refresh()
{
    const QDateTime &acceptedAt = m_facts.seenAt.at(static_cast<size_t>(Step::Accepted));
    const qint64 untilAccepted = acceptedAt.isValid() ? m_order.task.startedAt.msecsTo(acceptedAt) : 0;
    m_facts.waited = rooms::runningTime(m_order.task, m_parts.clock) - milliseconds(std::max<qint64>(0, untilAccepted));
    StartChain chain = chainOf(m_facts);
    if (chain == m_chain)
        return;
    m_chain = std::move(chain);
    Q_EMIT changed();
}

} // namespace console::preflight
