// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/commands/commandsender.h"

#include "core/base/whendone.h"
#include "core/rooms/longspeech.h"
#include "core/sandbox/endpoints.h"
#include "ui/connection/connection.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using rooms::Say;

std::optional<rooms::UpdateProblem> sendProblem(const rooms::RoomTask &task, const rooms::UpdateCommand &command)
{
    const auto *say = std::get_if<Say>(&command);
    if (const auto problem = say ? rooms::speechProblem(*say) : std::nullopt)
        return problem;
    const auto body = rooms::updateBody({.appId = task.appId, .roomId = task.roomId, .taskId = task.taskId},
                                        say ? rooms::piecesOf(*say).first() : command, task.version);
    return body ? std::nullopt : std::optional(body.error());
}

CommandSender::CommandSender(rooms::RoomService &rooms, calls::OpenApiClient &client, sandbox::Endpoints &endpoints,
                             const Connection &connection, QObject *parent)
    : QObject(parent),
      m_rooms(rooms),
      m_client(client),
      m_endpoints(endpoints),
      m_connection(connection)
{}

CommandSender::~CommandSender()
{
    m_stop.request_stop();
}

void CommandSender::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void CommandSender::send(const rooms::RoomTask &task, const rooms::UpdateCommand &command)
{
    if (std::holds_alternative<rooms::Interrupt>(command))
        cancel();
    CommandReport report{.task = task, .command = command, .calls = {}};
    const auto *say = std::get_if<Say>(&command);
    const bool isLong = say && rooms::piecesOf(*say).size() > 1;
    if (m_inFlight++ == 0)
        Q_EMIT busyChanged(true);
    const auto endpoint = m_endpoints.resolve(task.endpointName);
    if (!endpoint) {
        report.calls = {m_client.refuse(traffic::Origin::Window,
                                        rooms::subjectOf(task, "UpdateVoiceChat"_L1, task.version), task.endpointName,
                                        {.sceneId = task.sceneId, .reason = endpoint.error()})};
        finish(report);
        return;
    }
    // The scene only gives its account here, so the file is good enough.
    rooms::UpdateOrder order{.context = rooms::contextOf(task, *endpoint, traffic::Origin::Window,
                                                         m_connection.credentialFor(task.endpointName)),
                             .scene = rooms::sceneOf(task),
                             .task = task,
                             .command = command};
    order.context.taskKeyFirst = true;
    if (!isLong) {
        whenDone(m_rooms.update(order, m_stop.get_token()), this,
                 [this, report](const traffic::Exchange &exchange) mutable {
                     report.calls = {exchange};
                     finish(report);
                 });
        return;
    }
    report.wanted = rooms::piecesOf(*say).size();
    Q_EMIT progressed(0, report.wanted);
    const auto countOn = [self = QPointer(this), wanted = report.wanted,
                          done = qsizetype(0)](const traffic::Exchange &) mutable {
        if (self)
            Q_EMIT self->progressed(++done, wanted);
    };
    whenDone(rooms::sayInPieces(m_rooms, order, m_stop.get_token(), countOn), this,
             [this, report](const QList<traffic::Exchange> &calls) mutable {
                 report.calls = calls;
                 finish(report);
             });
}

void CommandSender::finish(const CommandReport &report)
{
    if (--m_inFlight == 0)
        Q_EMIT busyChanged(false);
    Q_EMIT finished(report);
}

} // namespace console::ui
