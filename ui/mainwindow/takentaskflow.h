// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"
#include "ui/rooms/roomcontroller.h"

#include <QObject>

namespace console::ui {

class MessageBar;
class RoomsModel;
class RoomsPanel;

/// The service answered a start with "The task has been started": offers to take the running task over, to start it
/// anew, or to start another one beside it.
class TakenTaskFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        RoomController &controller;
        RoomsModel &model;
        RoomsPanel &panel;
        MessageBar &messages;
    };

    TakenTaskFlow(Parts parts, QObject *parent);

    /// `request` is the start that ended that way. False: it ended in another way, and nothing is shown.
    [[nodiscard]] bool show(const traffic::Exchange &exchange, const StartRequest &request);

private:
    void adopt(const rooms::RoomTask &task);
    void startAnew(const rooms::RoomTask &task, const StartRequest &request);
    void startBeside(const StartRequest &request);

    Parts m_parts;
};

} // namespace console::ui
