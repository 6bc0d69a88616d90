// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/roomstories.h"
#include "core/rooms/roomservice.h"

#include <QMap>

namespace console::server {

/// Answers the agent's function calls: by itself where there is a canned reply, else when told to. An answer goes the
/// way of every call: through the room service, into the inspector.
class FunctionReplies final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; both outlive it.
    struct Parts
    {
        rooms::RoomService &rooms;
        callbacks::RoomStories &stories;
    };
    struct Settings
    {
        openapi::Endpoint endpoint; ///< Rooms elsewhere are left alone.
        credentials::Choice credential = credentials::Choice::Automatic;
        QMap<QString, QString> canned = {}; ///< By the function's name.
    };

    FunctionReplies(Parts parts, Settings settings, QObject *parent = nullptr);

    /// Sends the answer to a call; the story notes it once the service has taken it.
    QFuture<traffic::Exchange> answer(const rooms::RoomTask &task, const QString &callId, const QString &content);

Q_SIGNALS:
    /// An answer was sent, and what came of it.
    void answered(const console::rooms::RoomTask &task, const QString &callId,
                  const console::traffic::Exchange &exchange);

private:
    void consider(const rooms::RoomTask &task, const callbacks::FunctionCall &call);

    Parts m_parts;
    Settings m_settings;
};

} // namespace console::server
