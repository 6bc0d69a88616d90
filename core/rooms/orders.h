// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/credentials/resolver.h"
#include "core/openapi/endpoint.h"
#include "core/rooms/roomtask.h"
#include "core/rooms/updatecommand.h"
#include "core/scene/injection.h"
#include "core/scene/scene.h"
#include "core/traffic/exchange.h"

namespace console::rooms {

/// What is the same for every call of one operation.
struct CallContext
{
    traffic::Origin origin = traffic::Origin::Window;
    openapi::Endpoint endpoint;
    credentials::Choice credential = credentials::Choice::Automatic;
    QString version; ///< Empty is refused.
    transport::SendOptions options;
    /// A call about a recorded task is made with the key that it was started with, as long as that is found, and
    /// otherwise with the chosen one. Automatic always means this.
    bool taskKeyFirst = false;
    credentials::CredentialPtr given = nullptr; ///< Used in place of resolving one, when there is one.
};

struct StartOrder
{
    CallContext context;
    scene::Scene scene;
    QString scenePath; ///< Remembered with the task; may be empty.
    scene::GivenIds ids;
    bool ignoreLimits = false; ///< The operator knows that a limit forbids it; recorded as the reason (reason.h).
    bool takesOver = false;    ///< Goes on although another living process answers for a task with these ids.
};

/// Stops one task: the journal's when `task` is set, else the one that the scene and the given ids name.
struct StopOrder
{
    CallContext context;
    std::optional<scene::Scene> scene = {}; ///< For its account, and for ids that are not given.
    std::optional<RoomTask> task = {};
    scene::GivenIds ids = {};
    QString scenePath = {}; ///< The scene's file, by which it is bound to a key; may be empty.
    QString reason = {};    ///< Recorded with the stop; empty: the operator wanted it (reason.h).
};

/// Tells a running agent something.
struct UpdateOrder
{
    CallContext context;
    std::optional<scene::Scene> scene = {}; ///< For its account.
    RoomTask task;
    UpdateCommand command;
};

/// Asks who is in the task's room.
struct PresenceOrder
{
    CallContext context; ///< Its version is not used: the query has versions of its own.
    std::optional<scene::Scene> scene = {};
    RoomTask task;
    bool isProbe = false; ///< Asked once: that it fails is an answer, too.
};

/// What is known of a task that is looked for in the journal; whatever is empty fits every task.
struct TaskQuery
{
    QString sceneId = {};
    scene::GivenIds ids = {};
    QString endpointName = {};
};

/// The scene that the task was started from, read anew: its account may be the only place that holds the key. Nothing
/// when the file is gone or is no scene any more.
[[nodiscard]] std::optional<scene::Scene> sceneOf(const RoomTask &task);
/// The key that the task was started with; null when none of the places that keys come from has it any more, or nobody
/// knows which it was. A problem when it is there and cannot be had now, such as that of a locked store.
[[nodiscard]] credentials::Resolver::Outcome keyOf(const RoomTask &task, const scene::Scene *scene,
                                                   const credentials::Resolver &resolver);
/// A call about the task.
[[nodiscard]] traffic::CallSubject subjectOf(const RoomTask &task, QLatin1StringView action, const QString &version);
/// What a call about a recorded task is made with.
[[nodiscard]] CallContext contextOf(const RoomTask &task, openapi::Endpoint endpoint, traffic::Origin origin,
                                    credentials::Choice credential);

/// Every part of the query that is given must be the task's: stopping another one would be worse than stopping none.
[[nodiscard]] bool fits(const RoomTask &task, const TaskQuery &query);

} // namespace console::rooms
