// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomservice.h"

#include <QObject>

#include <stop_token>

namespace console::sandbox {
class Endpoints;
}

namespace console::ui {

class Connection;

/// What became of one command. A long text is several calls; each is in the traffic store as well.
struct CommandReport
{
    rooms::RoomTask task;
    rooms::UpdateCommand command;
    QList<traffic::Exchange> calls; ///< At least one; the last tells how it ended.
    qsizetype wanted = 1;           ///< How many calls the whole command takes.

    [[nodiscard]] bool isWhole() const { return calls.last().succeeded() && calls.size() == wanted; }
};

/// What stands against sending the command to this task; nothing when it can go out.
[[nodiscard]] std::optional<rooms::UpdateProblem> sendProblem(const rooms::RoomTask &task,
                                                              const rooms::UpdateCommand &command);

/// Sends the window's commands to running agents, where they were started and with the key that the window uses there.
class CommandSender final : public QObject
{
    Q_OBJECT

public:
    CommandSender(rooms::RoomService &rooms, calls::OpenApiClient &client, sandbox::Endpoints &endpoints,
                  const Connection &connection, QObject *parent = nullptr);
    ~CommandSender() override;

    /// Ends in exactly one finished(). An Interrupt first takes back what is still to be said.
    void send(const rooms::RoomTask &task, const rooms::UpdateCommand &command);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_inFlight > 0; }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// So many of the parts of a long text were answered.
    void progressed(qsizetype done, qsizetype wanted);
    void finished(const console::ui::CommandReport &report);

private:
    void finish(const CommandReport &report);

    rooms::RoomService &m_rooms;
    calls::OpenApiClient &m_client;
    sandbox::Endpoints &m_endpoints;
    const Connection &m_connection;
    std::stop_source m_stop;
    int m_inFlight = 0;
};

} // namespace console::ui
