// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/preflight/startchain.h"
#include "core/rooms/orders.h"

#include <QObject>

#include <stop_token>

namespace console::rooms {
class RoomService;
}

namespace console::preflight {

/// Watches one start until its agent is in the room: asks who is there after 1, 3, 6, 10, 15, … seconds up to a minute,
/// and every fifteen seconds as long as somebody watches. Ends its questions when the room ends.
class ChainFollower final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        const Clock &clock;
        Scheduler &scheduler;
    };

    /// Begins at once. `order` names the task and how to ask about it.
    ChainFollower(Parts parts, rooms::PresenceOrder order, QObject *parent = nullptr);
    ~ChainFollower() override;

    [[nodiscard]] const StartChain &chain() const { return m_chain; }
    [[nodiscard]] const rooms::RoomTask &task() const { return m_order.task; }

    /// Something about this task was received: by a callback.
    void observed(Step step, const QDateTime &at);
    /// Callbacks about this task would reach us.
    void setReceivesCallbacks(bool receives);
    /// Somebody looks: who is in the room stays fresh.
    void setWatched(bool watched);

    /// How often to ask while somebody watches and the first minute is over.
    static constexpr std::chrono::seconds watchedEvery{15};

Q_SIGNALS:
    void changed();

private:
    void follow(const rooms::RoomTask &task);
    void readHistory();
    void planLook();
    void look();
    void take(const traffic::Exchange &exchange);
    void refresh();
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDelay() const;

    Parts m_parts;
    rooms::PresenceOrder m_order;
    ChainFacts m_facts;
    StartChain m_chain;
    std::stop_source m_stop;
    size_t m_looks = 0; ///< Made so far.
    quint64 m_plan = 0; ///< Tells a planned look that another one took its place.
    bool m_isPlanned = false;
    bool m_isLooking = false;
    bool m_isWatched = false;
};

} // namespace console::preflight
