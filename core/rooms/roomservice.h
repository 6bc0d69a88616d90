// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/calls/retry.h"
#include "core/rooms/journal.h"
#include "core/rooms/orders.h"
#include "core/rooms/preparation.h"

#include <QObject>

#include <functional>

namespace console::rooms {

/// Starts, updates and stops agents: writes the intent down before the call leaves and the outcome after, and makes the
/// call. The window, the command line and the server go through here. Every order ends in exactly one Exchange handed
/// back, also when it is refused; attempts before it are recorded as well.
class RoomService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        calls::OpenApiClient &client;
        calls::Retrier &retrier;
        Journal &journal;
        const credentials::Resolver &resolver;
        const Clock &clock;
        Scheduler &scheduler;
        Owner owner; ///< This process.
    };

    explicit RoomService(Parts parts, QObject *parent = nullptr);

    /// Asked before each start about the task that would begin; what it says no with is the refusal. Not asked when the
    /// order ignores the limits.
    using StartGate = std::function<Result<void, traffic::LimitReached>(const RoomTask &)>;
    void setStartGate(StartGate gate) { m_startGate = std::move(gate); }
    /// What the gate says of a task; nothing where there is none.
    [[nodiscard]] std::optional<Result<void, traffic::LimitReached>> askStartGate(const RoomTask &task) const
    {
        return m_startGate ? std::optional(m_startGate(task)) : std::nullopt;
    }

    /// Never repeated by itself: a start that got no answer may have worked. Refused for the ids of an open task that
    /// another living process answers for, unless the order takes it over.
    [[nodiscard]] QFuture<traffic::Exchange> start(const StartOrder &order, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> update(const UpdateOrder &order, std::stop_token stop);
    /// Repeated where the way to the service failed. A task that the service does not know is stopped, unless its own
    /// start may still arrive there: then it is asked again once that is over, and it was not started again meanwhile.
    [[nodiscard]] QFuture<traffic::Exchange> stop(const StopOrder &order, std::stop_token stop);
    /// Likewise for many, in the order given, with one wait for the disk before the first leaves. Each exchange is
    /// reported as it ends; the future ends after the last. Cancelled, those that have left are still waited for: what
    /// became of a stop that was cut off nobody knows.
    [[nodiscard]] QFuture<QList<traffic::Exchange>> stopAll(const QList<StopOrder> &orders, std::stop_token stop);
    /// Stops the task, and starts anew once it has ended; a stop without a reason is recorded as a restart's. A start
    /// that would be refused here leaves the task running. Hands back the start's exchange, or the stop's when the task
    /// may still be running: then nothing was started.
    [[nodiscard]] QFuture<traffic::Exchange> restart(const StopOrder &stopOrder, const StartOrder &startOrder,
                                                     std::stop_token stop);
    /// Who is in the task's room (GetRoomOnlineUsers); read it with presenceFrom().
    [[nodiscard]] QFuture<traffic::Exchange> presence(const PresenceOrder &order, std::stop_token stop);

    /// The task that a start would begin, or why it would be refused. Nothing is written or sent; ids that are made
    /// anew are others each time.
    [[nodiscard]] Result<RoomTask, traffic::LocalRefusal> plan(const StartOrder &order) const;
    /// The signed request that would be sent, or why it would be refused. Nothing is written or sent.
    template<class Order>
    [[nodiscard]] Result<traffic::Exchange, traffic::LocalRefusal> rehearse(const Order &order) const
    {
        return m_preparation.prepare(order).map(
            [this](const PreparedCall &call) { return m_parts.client.preview(call.request); });
    }

    /// Makes this process the one that answers for the task.
    [[nodiscard]] Result<RoomTask, JournalFailure> adopt(const RoomTask &task);
    /// Writes down that the operator left it running.
    [[nodiscard]] Result<RoomTask, JournalFailure> keep(const RoomTask &task);
    /// Declares it ended without a call, for an endpoint that is gone for good.
    [[nodiscard]] Result<RoomTask, JournalFailure> forget(const RoomTask &task);

    [[nodiscard]] Journal &journal() const { return m_parts.journal; }
    /// This process, as it answers for the tasks it starts.
    [[nodiscard]] const Owner &owner() const { return m_parts.owner; }
    /// Tasks that may be running, newest first.
    [[nodiscard]] Result<QList<RoomTask>, JournalFailure> openTasks() const;
    /// Those of them that fit, newest first.
    [[nodiscard]] Result<QList<RoomTask>, traffic::LocalRefusal> openTasksOf(const TaskQuery &query) const;
    /// The one open task that fits. Nothing when the journal has none; several are a refusal that lists them.
    [[nodiscard]] Result<std::optional<RoomTask>, traffic::LocalRefusal> onlyTaskOf(const TaskQuery &query) const;

    /// How long after it was sent a start without an answer may still reach the service.
    static constexpr std::chrono::seconds settleTime{20};

Q_SIGNALS:
    /// A call is about to be made with this key; emitted before the request is sent.
    void credentialChosen(const console::openapi::Endpoint &endpoint,
                          const console::credentials::CredentialPtr &credential);
    /// A task was written down in a new state.
    void taskChanged(const console::rooms::RoomTask &task);
    /// A stop found no task while its start may still arrive: it is asked again after that time, or when cancelled
    /// never.
    void stopWaits(const console::rooms::RoomTask &task, std::chrono::milliseconds remaining);
    /// One of stopAll()'s calls has ended.
    void stopEnded(const console::traffic::Exchange &exchange);
    /// A stop or an update is made with `used`, for the key that the task was started with is not found any more.
    void taskKeyGone(const console::rooms::RoomTask &task, const console::rooms::KeyMark &used);
    /// A transition could not be written down, or an entry cannot be read. The call went on: a stop is never held back
    /// by the disk, and a room is no less open for its damaged record.
    void journalFailed(const console::rooms::JournalFailure &failure);

private:
    [[nodiscard]] Preparation::Outcome prepareStart(const StartOrder &order) const;
    [[nodiscard]] QFuture<traffic::Exchange> sendStop(PreparedCall call, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> stopAgainLater(const PreparedCall &call, const traffic::Exchange &exchange,
                                                            std::stop_token stop);
    [[nodiscard]] std::optional<UpdateProblem> problemForAgent(const UpdateOrder &order) const;
    /// What an answer to a stop or an update means, as long as a start may still arrive.
    [[nodiscard]] TaskEvent endOfStop(const RoomTask &task, const traffic::Exchange &exchange) const;
    [[nodiscard]] TaskEvent endOfUpdate(const RoomTask &task, const traffic::Exchange &exchange) const;
    /// Time until no start of the task can arrive at the service any more; zero when none can.
    [[nodiscard]] std::chrono::milliseconds timeToSettle(const RoomTask &task) const;
    /// The task as the journal has it; nothing when it has none or cannot be read.
    [[nodiscard]] std::optional<RoomTask> knownTask(const RoomTask &task) const;
    /// The other living process that answers for the task, while it may be running.
    [[nodiscard]] std::optional<Owner> otherOwnerOf(const RoomTask &task) const;
    void tellOfKey(const PreparedCall &call);
    [[nodiscard]] RoomTask settle(RoomTask task, TaskEvent event, const traffic::Exchange &exchange);
    [[nodiscard]] Result<RoomTask, JournalFailure> write(const Transition &transition);
    /// Likewise, and goes on with what is known in memory when the disk fails.
    [[nodiscard]] RoomTask note(const Transition &transition);
    [[nodiscard]] QFuture<traffic::Exchange> refused(const CallContext &context, traffic::CallSubject subject,
                                                     traffic::LocalRefusal refusal);

    Parts m_parts;
    Preparation m_preparation;
    StartGate m_startGate;
};

} // namespace console::rooms
