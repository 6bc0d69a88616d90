// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/roomservice.h"

#include "core/base/whendone.h"
#include "core/rooms/verdict.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

using traffic::CallSubject;
using traffic::Exchange;
using traffic::LocalRefusal;

namespace {

constexpr auto startAction = "StartVoiceChat"_L1;
constexpr auto stopAction = "StopVoiceChat"_L1;
constexpr auto firstVersion = "2024-06-01"_L1;

template<class Reason>
tl::unexpected<LocalRefusal> refusal(const QString &sceneId, Reason reason)
{
    return unexpected(LocalRefusal{.sceneId = sceneId, .reason = std::move(reason)});
}

CallSubject subjectOf(const RoomTask &task, QLatin1StringView action)
{
    return {.action = action,
            .version = task.version,
            .sceneId = task.sceneId,
            .appId = task.appId,
            .roomId = task.roomId.text(),
            .taskId = task.taskId.text(),
            .userId = task.userId};
}

bool sameTask(const RoomTask &a, const RoomTask &b)
{
    return a.endpointName == b.endpointName && a.appId == b.appId && a.roomId == b.roomId && a.taskId == b.taskId;
}

/// Every part of the query that is given must be the task's: stopping another one would be worse than stopping none.
bool fits(const RoomTask &task, const TaskQuery &query)
{
    const scene::GivenIds &ids = query.ids;
    return (query.sceneId.isEmpty() || task.sceneId == query.sceneId) &&
           (query.endpointName.isEmpty() || task.endpointName == query.endpointName) &&
           (ids.appId.isEmpty() || task.appId == ids.appId) && (!ids.roomId || task.roomId == *ids.roomId) &&
           (!ids.taskId || task.taskId == *ids.taskId);
}

scene::StopIds stopIdsOf(const RoomTask &task)
{
    return {.appId = task.appId, .roomId = task.roomId, .taskId = task.taskId};
}

} // namespace

RoomService::RoomService(calls::OpenApiClient &client, RoomLedger &ledger, const credentials::Resolver &resolver,
                         const Clock &clock, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_ledger(ledger),
      m_resolver(resolver),
      m_clock(clock)
{}

QFuture<Exchange> RoomService::start(const StartOrder &order, std::stop_token stop)
{
    const CallSubject subject{
        .action = startAction, .version = order.context.version, .sceneId = order.scene.id(), .appId = order.ids.appId};
    auto prepared = prepare(order);
    if (!prepared)
        return refused(order.context, subject, prepared.error());
    prepared->before = knownState(prepared->task);
    // The intent is on disk before the request leaves: without it an agent could run that nobody knows of.
    if (const auto written = write(prepared->task); !written)
        return refused(order.context, subject, {.sceneId = order.scene.id(), .reason = written.error()});
    return run(*std::move(prepared), std::move(stop));
}

QFuture<Exchange> RoomService::stop(const StopOrder &order, std::stop_token stop)
{
    auto prepared = prepare(order);
    if (!prepared) {
        const CallSubject subject{.action = stopAction,
                                  .version = order.context.version,
                                  .sceneId = prepared.error().sceneId,
                                  .appId = order.ids.appId};
        return refused(order.context, subject, prepared.error());
    }
    prepared->before = knownState(prepared->task);
    if (const auto written = write(prepared->task); !written)
        Q_EMIT ledgerFailed(written.error());
    return run(*std::move(prepared), std::move(stop));
}

Result<Exchange, LocalRefusal> RoomService::rehearse(const StartOrder &order) const
{
    return prepare(order).map([this](const Prepared &prepared) { return m_client.preview(prepared.request); });
}

Result<Exchange, LocalRefusal> RoomService::rehearse(const StopOrder &order) const
{
    return prepare(order).map([this](const Prepared &prepared) { return m_client.preview(prepared.request); });
}

Result<QList<RoomTask>, LedgerFailure> RoomService::openTasks() const
{
    return m_ledger.openTasks();
}

Result<std::optional<RoomTask>, LocalRefusal> RoomService::taskToStop(const TaskQuery &query) const
{
    const auto open = m_ledger.openTasks();
    if (!open)
        return refusal(query.sceneId, open.error());
    QList<RoomTask> fitting;
    std::ranges::copy_if(*open, std::back_inserter(fitting), [&](const RoomTask &task) { return fits(task, query); });
    if (fitting.isEmpty())
        return std::optional<RoomTask>();
    if (fitting.size() == 1)
        return fitting.first();
    traffic::AmbiguousTask ambiguous{.what = query.sceneId, .choices = {}};
    if (ambiguous.what.isEmpty() && query.ids.taskId)
        ambiguous.what = query.ids.taskId->text();
    for (const RoomTask &task : std::as_const(fitting))
        ambiguous.choices.append(u"--task %1 --room %2 --app-id %3 --endpoint %4 (%5, %6)"_s.arg(
            task.taskId.text(), task.roomId.text(), task.appId, task.endpointName, stateName(task.state),
            task.startedAt.toString(Qt::ISODate)));
    return refusal(query.sceneId, ambiguous);
}

Result<calls::OpenApiRequest, LocalRefusal> RoomService::baseRequest(const CallContext &context,
                                                                     const scene::Scene *scene) const
{
    const QString sceneId = scene != nullptr ? scene->id() : QString();
    if (context.version.isEmpty())
        return refusal(sceneId, traffic::MissingArgument{traffic::MissingArgument::What::Version});
    auto credential = m_resolver.resolve(context.credential, scene);
    if (!credential)
        return refusal(sceneId, credential.error());
    if ((*credential)->source == credentials::Source::Sandbox && !context.endpoint.isLoopback())
        return refusal(sceneId, traffic::EndpointProblem{traffic::EndpointProblem::Kind::SandboxKeyElsewhere,
                                                         context.endpoint.name});
    calls::OpenApiRequest request;
    request.origin = context.origin;
    request.endpoint = context.endpoint;
    request.credential = *std::move(credential);
    request.options = context.options;
    return request;
}

Result<RoomService::Prepared, LocalRefusal> RoomService::prepare(const StartOrder &order) const
{
    auto request = baseRequest(order.context, &order.scene);
    if (!request)
        return unexpected(request.error());
    const QString sceneId = order.scene.id();
    // The versions after it refuse this shape; its own would take it.
    if (const auto old = scene::foreignVoiceChat(order.scene); old && order.context.version != firstVersion)
        return refusal(sceneId, traffic::SceneUnusable{sceneId, *old, order.scenePath});
    const auto ids = scene::resolveIds(order.scene, order.ids);
    if (!ids)
        return refusal(sceneId, ids.error());
    auto body = scene::startBody(order.scene, *ids);
    if (!body)
        return refusal(sceneId, body.error());
    const QDateTime now = m_clock.now();
    const RoomTask task{.sceneId = sceneId,
                        .scenePath = order.scenePath,
                        .endpointName = order.context.endpoint.name,
                        .version = order.context.version,
                        .appId = ids->appId,
                        .roomId = ids->roomId,
                        .taskId = ids->taskId,
                        .userId = ids->userId.text(),
                        .state = TaskState::Starting,
                        .startedAt = now,
                        .changedAt = now,
                        .requestId = {}};
    request->subject = subjectOf(task, startAction);
    request->body = *std::move(body);
    return Prepared{.request = *std::move(request), .task = task, .kind = Kind::Start};
}

Result<RoomService::Prepared, LocalRefusal> RoomService::prepare(const StopOrder &order) const
{
    const scene::Scene *scene = order.scene ? &*order.scene : nullptr;
    auto request = baseRequest(order.context, scene);
    if (!request)
        return unexpected(request.error());
    std::optional<RoomTask> task = order.task;
    if (!task) {
        if (scene == nullptr)
            return refusal(QString(), traffic::MissingArgument{traffic::MissingArgument::What::SceneId});
        const auto ids = scene::resolveStopIds(*scene, order.ids);
        if (!ids)
            return refusal(scene->id(), ids.error());
        task = RoomTask{.sceneId = scene->id(),
                        .scenePath = {},
                        .endpointName = order.context.endpoint.name,
                        .version = order.context.version,
                        .appId = ids->appId,
                        .roomId = ids->roomId,
                        .taskId = ids->taskId,
                        .userId = {},
                        .state = TaskState::Unknown,
                        .startedAt = m_clock.now(),
                        .changedAt = {},
                        .requestId = {}};
    }
    task->state = TaskState::Stopping;
    task->changedAt = m_clock.now();
    request->subject = subjectOf(*task, stopAction);
    request->subject.version = order.context.version;
    request->body = scene::stopBody(stopIdsOf(*task));
    return Prepared{.request = *std::move(request), .task = *task, .kind = Kind::Stop};
}

std::optional<TaskState> RoomService::knownState(const RoomTask &task) const
{
    const auto rows = m_ledger.tasksOf(task.taskId);
    if (!rows)
        return std::nullopt;
    const auto found = std::ranges::find_if(*rows, [&](const RoomTask &row) { return sameTask(row, task); });
    return found == rows->end() ? std::nullopt : std::optional(found->state);
}

QFuture<Exchange> RoomService::run(Prepared prepared, std::stop_token stop)
{
    Q_EMIT credentialChosen(prepared.request.endpoint, prepared.request.credential);
    QFuture<Exchange> done = m_client.call(std::move(prepared.request), std::move(stop));
    return done.then([this, task = std::move(prepared.task), kind = prepared.kind,
                      before = prepared.before](const Exchange &exchange) {
        settle(task, kind == Kind::Start ? stateAfterStart(exchange, before) : stateAfterStop(exchange, before),
               exchange);
        return exchange;
    });
}

void RoomService::settle(RoomTask task, TaskState state, const Exchange &exchange)
{
    task.state = state;
    task.changedAt = m_clock.now();
    task.requestId = exchange.requestId();
    if (const auto written = write(task); !written)
        Q_EMIT ledgerFailed(written.error());
}

Result<void, LedgerFailure> RoomService::write(const RoomTask &task)
{
    auto written = m_ledger.record(task);
    Q_EMIT taskChanged(task);
    return written;
}

QFuture<Exchange> RoomService::refused(const CallContext &context, CallSubject subject, LocalRefusal refusal)
{
    return readyFuture(m_client.refuse(context.origin, std::move(subject), context.endpoint.name, std::move(refusal)));
}

} // namespace console::rooms
