// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace console::openapi {
class ErrorDictionary;
}
namespace console::rooms {
class JournalWatch;
class RoomService;
} // namespace console::rooms
namespace console::traffic {
struct Exchange;
}
namespace console::wording {
class Translations;
}

namespace console::ui {

class ActionRegistry;
class EditorPane;
class EditorTabs;
class InspectorPanel;
class MessageBar;
class Preferences;
class RoomController;
class RoomsModel;
class RoomsPanel;
class SceneListModel;
class StartPanel;

/// Joins start panel, rooms, inspector and messages: what Start and Stop do, and what is seen of it.
class CallFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        rooms::RoomService &rooms;
        rooms::JournalWatch &journalWatch;
        RoomController &controller;
        RoomsModel &model;
        RoomsPanel &panel;
        StartPanel &startPanel;
        EditorTabs &tabs;
        InspectorPanel &inspector;
        SceneListModel &scenes;
        MessageBar &messages;
        ActionRegistry &actions;
        Preferences &preferences;
        const openapi::ErrorDictionary &dictionary;
        const wording::Translations &translations;
    };

    CallFlow(Parts parts, QObject *parent);

    /// Lists what an earlier session left running. Touches the disk: after the window is seen.
    void loadRooms();
    void start();
    /// Stops a room of the scene in sight.
    void stop();
    /// Stops the room that is selected in the list, whatever its scene.
    void stopSelected();
    void stopAll();
    /// Stops every room, then tells whether all of them did.
    void stopAllThen(std::function<void(bool)> done);
    [[nodiscard]] int openRooms() const;

Q_SIGNALS:
    /// A line for the status bar.
    void happened(const QString &text);

private:
    void finish(const traffic::Exchange &exchange);
    void showFailure(const traffic::Exchange &exchange);
    void showFirstSteps();
    void showTask(const rooms::RoomTask &task);
    void followRooms();
    void showCurrentScene();
    void updateActions();
    void stop(const std::optional<rooms::RoomTask> &task);
    [[nodiscard]] std::optional<rooms::RoomTask> stopTarget() const;
    [[nodiscard]] std::optional<rooms::RoomTask> selectedTarget() const;

    Parts m_parts;
    QPointer<EditorPane> m_shown;
    std::function<void(bool)> m_afterStops;
};

} // namespace console::ui
