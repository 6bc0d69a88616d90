// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/rooms/orders.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>
#include <stop_token>

namespace console::rooms {

class RoomService;

/// Looks once a minute into the rooms that this process answers for: an agent that left by itself tells nobody, and its
/// room would stand as running for ever. One question at a time, so that many rooms do not crowd out the operator's
/// calls. A look that fails says nothing.
class RoomLook final : public QObject
{
    Q_OBJECT

public:
    /// How a room is asked about; nothing where its endpoint is gone.
    using MakeOrder = std::function<std::optional<PresenceOrder>(const RoomTask &)>;

    RoomLook(RoomService &rooms, Scheduler &scheduler, MakeOrder makeOrder, QObject *parent = nullptr);
    ~RoomLook() override;

    /// Takes in how a task stands now. One of this process that runs is looked at from the second minute on, when its
    /// agent has had time to come; any other no longer.
    void follow(const RoomTask &task);

    static constexpr std::chrono::milliseconds interval{60'000};

Q_SIGNALS:
    /// What a look found.
    void looked(const console::rooms::RoomTask &task, bool hasAgent);

private:
    struct Followed
    {
        RoomTask task;
        bool isSettled = false; ///< It has run for a whole interval.
    };

    void planRound();
    void beginRound();
    void lookAtNext();
    [[nodiscard]] const Followed *find(const RoomTask &task) const;

    RoomService &m_rooms;
    Scheduler &m_scheduler;
    MakeOrder m_makeOrder;
    QList<Followed> m_followed;
    std::deque<RoomTask> m_round; ///< Still to be looked at in this round.
    std::stop_source m_stop;
    bool m_isPlanned = false;
};

} // namespace console::rooms
