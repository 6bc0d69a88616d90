// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calls/openapiclient.h"
#include "core/rooms/orders.h"

namespace console::rooms {

/// A call that is ready to go, and the task it is about.
struct PreparedCall
{
    calls::OpenApiRequest request;
    RoomTask task;
    KeyMark otherKey = {};      ///< Of the call's key, where it is not the one that the task was started with.
    bool isTaskKeyGone = false; ///< That is so because the task's key was looked for and not found.
};

/// Turns orders into calls, or refuses them: resolves credential and ids, makes the body. Nothing is written or sent.
class Preparation
{
public:
    Preparation(const credentials::Resolver &resolver, const Clock &clock)
        : m_resolver(resolver),
          m_clock(clock)
    {}

    using Outcome = Result<PreparedCall, traffic::LocalRefusal>;

    [[nodiscard]] Outcome prepare(const StartOrder &order) const;
    [[nodiscard]] Outcome prepare(const StopOrder &order) const;
    [[nodiscard]] Outcome prepare(const UpdateOrder &order) const;
    [[nodiscard]] Outcome prepare(const PresenceOrder &order) const;

private:
    [[nodiscard]] Outcome callAbout(const CallContext &context, const scene::Scene *scene, RoomTask task) const;
    [[nodiscard]] Result<RoomTask, traffic::LocalRefusal> taskOf(const StopOrder &order) const;

    const credentials::Resolver &m_resolver;
    const Clock &m_clock;
};

} // namespace console::rooms
