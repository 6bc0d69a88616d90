// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/openapiclient.h"
#include "core/credentials/resolver.h"
#include "core/rooms/roomledger.h"
#include "core/scene/injection.h"
#include "core/scene/scene.h"

#include <QObject>

namespace console::rooms {

/// What is the same for every call of one operation.
struct CallContext
{
    traffic::Origin origin = traffic::Origin::Window;
    openapi::Endpoint endpoint;
    credentials::Choice credential = credentials::Choice::Automatic;
    QString version; ///< Empty is refused.
    transport::SendOptions options;
};

struct StartOrder
{
    CallContext context;
    scene::Scene scene;
    QString scenePath; ///< Remembered with the task; may be empty.
    scene::GivenIds ids;
};

/// Stops one task: the ledger's when `task` is set, else the one that the scene and the given ids name.
struct StopOrder
{
    CallContext context;
    std::optional<scene::Scene> scene; ///< For its account, and for ids that are not given.
    std::optional<RoomTask> task;
    scene::GivenIds ids;
};

/// What is known of a task that is looked for in the ledger; whatever is empty fits every task.
struct TaskQuery
{
    QString sceneId;
    scene::GivenIds ids;
    QString endpointName;
};

/// Starts and stops agents: resolves credential and ids, writes the intent down before Start leaves and the outcome
/// after, and makes the call. The window, the command line and the server go through here. Every order ends in exactly
/// one recorded Exchange, also when it is refused.
class RoomService final : public QObject
{
    Q_OBJECT

public:
    RoomService(calls::OpenApiClient &client, RoomLedger &ledger, const credentials::Resolver &resolver,
                const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QFuture<traffic::Exchange> start(const StartOrder &order, std::stop_token stop);
    [[nodiscard]] QFuture<traffic::Exchange> stop(const StopOrder &order, std::stop_token stop);

    /// The signed request that start() or stop() would send, or why it would refuse. Nothing is written or sent.
    [[nodiscard]] Result<traffic::Exchange, traffic::LocalRefusal> rehearse(const StartOrder &order) const;
    [[nodiscard]] Result<traffic::Exchange, traffic::LocalRefusal> rehearse(const StopOrder &order) const;

    /// Tasks that may be running, newest first.
    [[nodiscard]] Result<QList<RoomTask>, LedgerFailure> openTasks() const;
    /// The one open task that fits. Nothing when the ledger has none; several are a refusal that lists them.
    [[nodiscard]] Result<std::optional<RoomTask>, traffic::LocalRefusal> taskToStop(const TaskQuery &query) const;

Q_SIGNALS:
    /// A call is about to be made with this key; emitted before the request is sent.
    void credentialChosen(const console::openapi::Endpoint &endpoint,
                          const console::credentials::CredentialPtr &credential);
    /// A task was written down in a new state.
    void taskChanged(const console::rooms::RoomTask &task);
    /// A transition could not be written down. The call went on: a stop is never held back by the disk.
    void ledgerFailed(const console::rooms::LedgerFailure &failure);

private:
    enum class Kind { Start, Stop };
    struct Prepared
    {
        calls::OpenApiRequest request;
        RoomTask task;
        Kind kind = Kind::Start;
        std::optional<TaskState> before = {}; ///< What the ledger said ahead of this call.
    };

    [[nodiscard]] Result<Prepared, traffic::LocalRefusal> prepare(const StartOrder &order) const;
    [[nodiscard]] Result<Prepared, traffic::LocalRefusal> prepare(const StopOrder &order) const;
    [[nodiscard]] Result<calls::OpenApiRequest, traffic::LocalRefusal> baseRequest(const CallContext &context,
                                                                                   const scene::Scene *scene) const;
    [[nodiscard]] std::optional<TaskState> knownState(const RoomTask &task) const;
    [[nodiscard]] QFuture<traffic::Exchange> run(Prepared prepared, std::stop_token stop);
    void settle(RoomTask task, TaskState state, const traffic::Exchange &exchange);
    [[nodiscard]] Result<void, LedgerFailure> write(const RoomTask &task);
    [[nodiscard]] QFuture<traffic::Exchange> refused(const CallContext &context, traffic::CallSubject subject,
                                                     traffic::LocalRefusal refusal);

    calls::OpenApiClient &m_client;
    RoomLedger &m_ledger;
    const credentials::Resolver &m_resolver;
    const Clock &m_clock;
};

} // namespace console::rooms
