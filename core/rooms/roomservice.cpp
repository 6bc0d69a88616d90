// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomservice.h"

#include "core/base/whendone.h"
#include "core/rooms/reason.h"
#include "core/rooms/verdict.h"

#include <QPromise>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

using std::chrono::milliseconds;
using traffic::CallSubject;
using traffic::Exchange;
using traffic::LocalRefusal;

namespace {

constexpr auto startAction = "StartVoiceChat"_L1;
constexpr auto updateAction = "UpdateVoiceChat"_L1;
constexpr auto stopAction = "StopVoiceChat"_L1;

CallSubject subjectOf(const StopOrder &order, const LocalRefusal &refusal)
{
    if (order.task)
        return subjectOf(*order.task, stopAction, order.context.version);
    const auto textOf = [](const auto &id) { return id ? id->text() : QString(); };
    return {.action = stopAction,
            .version = order.context.version,
            .sceneId = refusal.sceneId,
            .appId = order.ids.appId,
            .roomId = textOf(order.ids.roomId),
            .taskId = textOf(order.ids.taskId)};
}

Transition stopIntent(const StopOrder &order, const PreparedCall &call)
{
    RoomTask task = call.task;
    task.reason = order.reason.isEmpty() ? QString(reason::byOperator) : order.reason;
    return {.task = std::move(task),
            .event = TaskEvent::StopSent,
            .body = call.request.body,
            .otherKey = call.otherKey,
            .credential = call.request.credential};
}

/// Collects the ends of many calls into one.
struct Gathered
{
    QPromise<QList<Exchange>> promise;
    QList<Exchange> exchanges;
    qsizetype missing = 0;

    void add(const Exchange &exchange)
    {
        exchanges.append(exchange);
        if (--missing == 0)
            finish();
    }
    void finish()
    {
        promise.addResult(exchanges);
        promise.finish();
    }
};

} // namespace

RoomService::RoomService(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_preparation(m_parts.resolver, m_parts.clock)
{}

Preparation::Outcome RoomService::prepareStart(const StartOrder &order) const
{
    auto call = m_preparation.prepare(order);
    if (!call || !m_startGate || order.ignoreLimits)
        return call;
    if (const auto may = m_startGate(call->task); !may)
        return unexpected(LocalRefusal{.sceneId = order.scene.id(), .reason = may.error()});
    return call;
}

QFuture<Exchange> RoomService::start(const StartOrder &order, std::stop_token stop)
{
    auto call = prepareStart(order);
    if (!call) {
        const CallSubject subject{.action = startAction,
                                  .version = order.context.version,
                                  .sceneId = order.scene.id(),
                                  .appId = order.ids.appId};
        return refused(order.context, subject, call.error());
    }
    if (const auto owner = order.takesOver ? std::nullopt : otherOwnerOf(call->task))
        return refused(
            order.context, call->request.subject,
            {.sceneId = order.scene.id(), .reason = traffic::OwnedElsewhere{call->task.taskId.text(), owner->text()}});
    call->task.owner = m_parts.owner;
    call->task.reason = order.ignoreLimits ? reason::ignoringLimits : reason::byOperator;
    // The intent is on disk before the request leaves: without it an agent could run that nobody knows of.
    const auto written = write({.task = call->task,
                                .event = TaskEvent::StartSent,
                                .body = call->request.body,
                                .credential = call->request.credential});
    if (!written)
        return refused(order.context, call->request.subject, {.sceneId = order.scene.id(), .reason = written.error()});
    Q_EMIT credentialChosen(call->request.endpoint, call->request.credential);
    return m_parts.client.call(std::move(call->request), std::move(stop))
        .then([this, task = *written](const Exchange &exchange) {
            (void)settle(task, eventOfStart(exchange), exchange);
            return exchange;
        });
}

QFuture<Exchange> RoomService::update(const UpdateOrder &order, std::stop_token stop)
{
    auto call = m_preparation.prepare(order);
    if (!call)
        return refused(order.context, subjectOf(order.task, updateAction, order.context.version), call.error());
    if (const auto problem = problemForAgent(order))
        return refused(order.context, call->request.subject, {.sceneId = order.task.sceneId, .reason = *problem});
    call->task.reason = commandName(order.command);
    // An update changes what the agent runs with; one that cannot be written down is made all the same.
    const RoomTask task = note({.task = call->task,
                                .event = TaskEvent::UpdateSent,
                                .body = call->request.body,
                                .otherKey = call->otherKey,
                                .credential = call->request.credential});
    tellOfKey(*call);
    Q_EMIT credentialChosen(call->request.endpoint, call->request.credential);
    return m_parts.client.call(std::move(call->request), std::move(stop)).then([this, task](const Exchange &exchange) {
        (void)settle(task, endOfUpdate(task, exchange), exchange);
        return exchange;
    });
}

std::optional<UpdateProblem> RoomService::problemForAgent(const UpdateOrder &order) const
{
    if (!dependsOnAgent(order.command))
        return std::nullopt;
    // What it was started with decides what it understands; without the journal nobody knows.
    const auto body = m_parts.journal.startBody(order.task);
    return body ? agentProblem(order.command, json::Document::parse(*body).root()) : std::nullopt;
}

QFuture<Exchange> RoomService::stop(const StopOrder &order, std::stop_token stop)
{
    auto call = m_preparation.prepare(order);
    if (!call)
        return refused(order.context, subjectOf(order, call.error()), call.error());
    call->task = note(stopIntent(order, *call));
    tellOfKey(*call);
    return sendStop(*std::move(call), std::move(stop));
}

QFuture<QList<Exchange>> RoomService::stopAll(const QList<StopOrder> &orders, std::stop_token stop)
{
    auto gathered = std::make_shared<Gathered>();
    gathered->promise.start();
    gathered->missing = orders.size();
    QList<PreparedCall> calls;
    QList<Transition> intents;
    QList<std::pair<const StopOrder *, LocalRefusal>> refusals;
    for (const StopOrder &order : orders) {
        auto call = m_preparation.prepare(order);
        if (!call) {
            refusals.append({&order, call.error()});
            continue;
        }
        call->request.cancelsInFlight = false;
        intents.append(stopIntent(order, *call));
        calls.append(*std::move(call));
    }
    const auto ended = [this, gathered](const Exchange &exchange) {
        Q_EMIT stopEnded(exchange);
        gathered->add(exchange);
    };
    if (orders.isEmpty())
        gathered->finish();
    for (const auto &[order, refusal] : refusals)
        ended(m_parts.client.refuse(order->context.origin, subjectOf(*order, refusal), order->context.endpoint.name,
                                    refusal));
    const auto written = m_parts.journal.append(intents);
    if (!written)
        Q_EMIT journalFailed(written.error());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (written) {
            calls[i].task = written->at(i);
            Q_EMIT taskChanged(calls.at(i).task);
        }
        tellOfKey(calls.at(i));
        sendStop(std::move(calls[i]), stop).then(ended);
    }
    return gathered->promise.future();
}

QFuture<Exchange> RoomService::restart(const StopOrder &stopOrder, const StartOrder &startOrder, std::stop_token stop)
{
    // Looked at first: a conversation is not cut for a start that cannot follow.
    if (!prepareStart(startOrder))
        return start(startOrder, std::move(stop));
    StopOrder ending = stopOrder;
    if (ending.reason.isEmpty())
        ending.reason = reason::restart;
    return this->stop(ending, stop)
        .then([this, startOrder, stop](const Exchange &exchange) {
            const TaskEvent event = eventOfStop(exchange, false);
            const bool hasEnded = event == TaskEvent::StopAccepted || event == TaskEvent::TaskGone;
            return hasEnded && !stop.stop_requested() ? start(startOrder, stop) : readyFuture(exchange);
        })
        .unwrap();
}

QFuture<Exchange> RoomService::sendStop(PreparedCall call, std::stop_token stop)
{
    Q_EMIT credentialChosen(call.request.endpoint, call.request.credential);
    QFuture<Exchange> sent = m_parts.retrier.call(call.request, stop);
    return sent
        .then([this, call = std::move(call), stop = std::move(stop)](const Exchange &exchange) {
            const TaskEvent event = endOfStop(call.task, exchange);
            (void)settle(call.task, event, exchange);
            return event == TaskEvent::NotThereYet && !stop.stop_requested() ? stopAgainLater(call, exchange, stop)
                                                                             : readyFuture(exchange);
        })
        .unwrap();
}

QFuture<Exchange> RoomService::stopAgainLater(const PreparedCall &call, const Exchange &exchange, std::stop_token stop)
{
    struct Wait
    {
        QPromise<Exchange> promise;
        std::optional<std::stop_callback<std::function<void()>>> cancelled;
        bool isDone = false;

        void end(const Exchange &exchange)
        {
            promise.addResult(exchange);
            promise.finish();
        }
    };
    auto wait = std::make_shared<Wait>();
    wait->promise.start();
    QFuture<Exchange> future = wait->promise.future();
    const milliseconds remaining = timeToSettle(call.task);
    Q_EMIT stopWaits(call.task, remaining);
    m_parts.scheduler.after(remaining, this, [this, wait, call, exchange, stop] {
        if (std::exchange(wait->isDone, true))
            return;
        wait->cancelled.reset();
        // Somebody started it again meanwhile: this stop was not meant for that agent.
        if (const auto known = knownTask(call.task); known && known->lastStart != call.task.lastStart) {
            wait->end(exchange);
            return;
        }
        PreparedCall again = call;
        again.task = note({.task = call.task,
                           .event = TaskEvent::StopSent,
                           .body = call.request.body,
                           .otherKey = call.otherKey,
                           .credential = call.request.credential});
        sendStop(std::move(again), stop).then([wait](const Exchange &last) { wait->end(last); });
    });
    wait->cancelled.emplace(stop, [wait = std::weak_ptr(wait), exchange] {
        if (const auto waiting = wait.lock(); waiting && !std::exchange(waiting->isDone, true))
            waiting->end(exchange);
    });
    return future;
}

TaskEvent RoomService::endOfStop(const RoomTask &task, const Exchange &exchange) const
{
    const bool mayArrive = timeToSettle(task) > milliseconds(0);
    const TaskEvent event = eventOfStop(exchange, mayArrive);
    // It ended a task. Where one ran before the start that is without an answer, that may have been the earlier one.
    const bool isFirstStart = task.lastStart == task.machineStart;
    return event == TaskEvent::StopAccepted && mayArrive && !isFirstStart ? TaskEvent::NotThereYet : event;
}

TaskEvent RoomService::endOfUpdate(const RoomTask &task, const Exchange &exchange) const
{
    const TaskEvent event = eventOfUpdate(exchange);
    const bool mayArrive = timeToSettle(task) > milliseconds(0);
    const bool changesNothing =
        event == TaskEvent::NotThereYet ? mayArrive || !isOpen(task.state) : event == TaskEvent::TaskGone && mayArrive;
    return changesNothing ? TaskEvent::UpdateRefused : event;
}

std::optional<RoomTask> RoomService::knownTask(const RoomTask &task) const
{
    for (const RoomTask &known : m_parts.journal.tasksOf(task.taskId).value_or(QList<RoomTask>())) {
        if (sameTask(known, task))
            return known;
    }
    return std::nullopt;
}

std::optional<Owner> RoomService::otherOwnerOf(const RoomTask &task) const
{
    const auto known = knownTask(task);
    const bool isOwnedElsewhere = known && isOpen(known->state) && !isOrphan(*known) && known->owner != m_parts.owner;
    return isOwnedElsewhere ? known->owner : std::nullopt;
}

void RoomService::tellOfKey(const PreparedCall &call)
{
    if (call.isTaskKeyGone)
        Q_EMIT taskKeyGone(call.task, call.otherKey);
}

milliseconds RoomService::timeToSettle(const RoomTask &task) const
{
    const MachineTime now = m_parts.clock.machineTime();
    // What left before the machine was started anew has arrived or never will.
    if (task.startsUnanswered == 0 || now.bootId != task.lastStart.bootId)
        return milliseconds(0);
    const auto since = std::chrono::floor<milliseconds>(now.sinceBoot - task.lastStart.sinceBoot);
    return std::max(milliseconds(0), milliseconds(settleTime) - since);
}

QFuture<Exchange> RoomService::presence(const PresenceOrder &order, std::stop_token stop)
{
    auto call = m_preparation.prepare(order);
    if (!call)
        return refused(order.context, subjectOf(order.task, "GetRoomOnlineUsers"_L1, order.context.version),
                       call.error());
    Q_EMIT credentialChosen(call->request.endpoint, call->request.credential);
    if (order.isProbe)
        return m_parts.client.call(std::move(call->request), std::move(stop));
    return m_parts.retrier.call(std::move(call->request), std::move(stop));
}

Result<RoomTask, LocalRefusal> RoomService::plan(const StartOrder &order) const
{
    return m_preparation.prepare(order).map([](const PreparedCall &call) { return call.task; });
}

Result<RoomTask, JournalFailure> RoomService::adopt(const RoomTask &task)
{
    RoomTask adopted = task;
    adopted.owner = m_parts.owner;
    adopted.reason = reason::byOperator;
    return write({.task = std::move(adopted), .event = TaskEvent::Adopted});
}

Result<RoomTask, JournalFailure> RoomService::keep(const RoomTask &task)
{
    RoomTask kept = task;
    kept.reason = reason::byOperator;
    return write({.task = std::move(kept), .event = TaskEvent::Kept});
}

Result<RoomTask, JournalFailure> RoomService::forget(const RoomTask &task)
{
    RoomTask forgotten = task;
    forgotten.reason = reason::byOperator;
    return write({.task = std::move(forgotten), .event = TaskEvent::Forgotten});
}

Result<QList<RoomTask>, JournalFailure> RoomService::openTasks() const
{
    return m_parts.journal.openTasks();
}

Result<QList<RoomTask>, LocalRefusal> RoomService::openTasksOf(const TaskQuery &query) const
{
    const auto open = m_parts.journal.openTasks();
    if (!open)
        return unexpected(LocalRefusal{.sceneId = query.sceneId, .reason = open.error()});
    QList<RoomTask> fitting;
    std::ranges::copy_if(*open, std::back_inserter(fitting), [&](const RoomTask &task) { return fits(task, query); });
    return fitting;
}

Result<std::optional<RoomTask>, LocalRefusal> RoomService::onlyTaskOf(const TaskQuery &query) const
{
    const auto fitting = openTasksOf(query);
    if (!fitting)
        return unexpected(fitting.error());
    if (fitting->isEmpty())
        return std::optional<RoomTask>();
    if (fitting->size() == 1)
        return fitting->first();
    traffic::AmbiguousTask ambiguous{.what = query.sceneId, .choices = {}};
    if (ambiguous.what.isEmpty() && query.ids.taskId)
        ambiguous.what = query.ids.taskId->text();
    for (const RoomTask &task : *fitting)
        ambiguous.choices.append(u"--task %1 --room %2 --app-id %3 --endpoint %4 (%5, %6)"_s.arg(
            task.taskId.text(), task.roomId.text(), task.appId, task.endpointName, stateName(task.state),
            task.startedAt.toString(Qt::ISODate)));
    return unexpected(LocalRefusal{.sceneId = query.sceneId, .reason = std::move(ambiguous)});
}

RoomTask RoomService::settle(RoomTask task, TaskEvent event, const Exchange &exchange)
{
    task.requestId = exchange.requestId();
    return note({.task = std::move(task), .event = event});
}

Result<RoomTask, JournalFailure> RoomService::write(const Transition &transition)
{
    auto written = m_parts.journal.append(transition);
    if (written)
        Q_EMIT taskChanged(*written);
    return written;
}

RoomTask RoomService::note(const Transition &transition)
{
    const auto written = write(transition);
    if (written)
        return *written;
    Q_EMIT journalFailed(written.error());
    RoomTask task = transition.task;
    const Standing standing = afterEvent(Standing{task.state, task.fallback}, transition.event);
    task.state = standing.state;
    task.fallback = standing.fallback;
    task.changedAt = m_parts.clock.now();
    Q_EMIT taskChanged(task);
    return task;
}

QFuture<Exchange> RoomService::refused(const CallContext &context, CallSubject subject, LocalRefusal refusal)
{
    return readyFuture(
        m_parts.client.refuse(context.origin, std::move(subject), context.endpoint.name, std::move(refusal)));
}

} // namespace console::rooms
