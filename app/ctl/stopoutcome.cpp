// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/stopoutcome.h"

#include "core/rooms/roomservice.h"
#include "core/rooms/verdict.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

QString outcomeKey(StopOutcome outcome)
{
    switch (outcome) {
    case StopOutcome::Stopped:
        return u"stopped"_s;
    case StopOutcome::AlreadyGone:
        return u"already-gone"_s;
    case StopOutcome::Failed:
        return {};
    }
    Q_UNREACHABLE();
}

StopJudge::StopJudge(const rooms::RoomService &rooms)
    : m_connection(QObject::connect(&rooms, &rooms::RoomService::taskChanged, [this](const rooms::RoomTask &task) {
          m_states.insert({task.endpointName, task.appId, task.roomId.text(), task.taskId.text()}, task.state);
      }))
{}

StopJudge::~StopJudge()
{
    QObject::disconnect(m_connection);
}

StopOutcome StopJudge::outcomeOf(const traffic::Exchange &exchange) const
{
    if (exchange.succeeded())
        return StopOutcome::Stopped;
    const auto *error = std::get_if<openapi::ServiceError>(&*exchange.error);
    if (error == nullptr || !rooms::saysNoSuchTask(*error))
        return StopOutcome::Failed;
    const traffic::CallSubject &subject = exchange.subject;
    const auto state = m_states.constFind({exchange.endpointName, subject.appId, subject.roomId, subject.taskId});
    const bool hasEnded = state != m_states.cend() && !rooms::isOpen(*state);
    return hasEnded ? StopOutcome::AlreadyGone : StopOutcome::Failed;
}

} // namespace console::ctl
