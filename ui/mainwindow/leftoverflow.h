// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"

#include <QObject>

#include <stop_token>

namespace console::rooms {
class RoomService;
}

namespace console::ui {

class LeftoverPanel;
class MessageBar;
class RoomController;
class RoomsModel;
class StopFlow;

/// Asks what is to become of rooms that no living process answers for.
class LeftoverFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        RoomController &controller;
        RoomsModel &model;
        LeftoverPanel &panel;
        MessageBar &messages;
        StopFlow &stops;
    };

    LeftoverFlow(Parts parts, QObject *parent);
    ~LeftoverFlow() override;

    /// Shows those among the journal's open tasks that need the operator's word, and looks into their rooms meanwhile.
    /// Rooms that he has chosen to keep are not among them.
    void ask(const QList<rooms::RoomTask> &open);
    /// Those among open tasks that need the operator's word.
    [[nodiscard]] static QList<rooms::RoomTask> among(const QList<rooms::RoomTask> &open);
    /// Shows again what was put off.
    void askAgain();

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);

private:
    void lookIntoRooms(const QList<rooms::RoomTask> &tasks);
    void stop();
    void adopt();
    void keep();
    void showFailure(const rooms::JournalFailure &failure);

    Parts m_parts;
    std::stop_source m_looks;
};

} // namespace console::ui
