// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/preflight/preflight.h"

#include "core/base/whendone.h"
#include "core/diagnostics/rules.h"
#include "core/rooms/roomservice.h"

namespace console::preflight {

namespace {

bool makesNewRoom(const rooms::StartOrder &order)
{
    return !order.ids.roomId && order.scene.text({u"VoiceChat", u"RoomId"}).isEmpty() &&
           order.scene.text({u"RTCConfig", u"RoomId"}).isEmpty();
}

bool usesSceneAccount(const credentials::Choice &choice)
{
    return choice.kind == credentials::Choice::Automatic || choice.kind == credentials::Choice::SceneAccount;
}

} // namespace

Preflight::Preflight(rooms::RoomService &rooms)
    : m_rooms(rooms)
{}

QList<diagnostics::Diagnostic> Preflight::diagnose(const rooms::StartOrder &order) const
{
    const diagnostics::StartContext context{.version = order.context.version,
                                            .given = order.ids,
                                            .usesSceneAccount = usesSceneAccount(order.context.credential)};
    return weighedFor(order.context.endpoint, diagnostics::check(order.scene, m_schema, context));
}

Preflight::Plan Preflight::plan(const rooms::StartOrder &order, Probe probe) const
{
    Plan plan{.inputs = {.diagnostics = diagnose(order),
                         .journal = m_rooms.journal().tryWriting(),
                         .hasSpeechToSpeech = order.scene.voiceChat().member(u"Config").member(u"S2SConfig").isObject(),
                         .isNewRoom = makesNewRoom(order),
                         .probe = probe},
              .task = {}};
    const auto task = m_rooms.plan(order);
    if (!task) {
        plan.inputs.refusal = task.error();
        // The call would go out with the same key and ids.
        if (probe != Probe::None)
            plan.inputs.probe = Probe::Done;
        return plan;
    }
    plan.inputs.userId = task->userId;
    plan.inputs.agentUserId = task->agentUserId;
    plan.inputs.limits = m_rooms.askStartGate(*task);
    plan.task = *task;
    return plan;
}

Report Preflight::offline(const rooms::StartOrder &order) const
{
    return reportOn(plan(order, Probe::None).inputs);
}

Report Preflight::pending(const rooms::StartOrder &order) const
{
    return reportOn(plan(order, Probe::UnderWay).inputs);
}

QFuture<Report> Preflight::check(const rooms::StartOrder &order, std::stop_token stop) const
{
    Plan plan = this->plan(order, Probe::Done);
    if (!plan.task)
        return readyFuture(reportOn(plan.inputs));
    return m_rooms
        .presence({.context = order.context, .scene = order.scene, .task = *plan.task, .isProbe = true},
                  std::move(stop))
        .then([inputs = std::move(plan.inputs)](const traffic::Exchange &exchange) {
            Inputs whole = inputs;
            whole.answer = exchange;
            return reportOn(whole);
        });
}

} // namespace console::preflight
