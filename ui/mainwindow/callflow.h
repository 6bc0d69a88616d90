// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rooms/roomcontroller.h"

#include <QObject>
#include <QPointer>

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
class AlertFlow;
class EditorPane;
class EditorTabs;
class InspectorPanel;
class LeftoverFlow;
class MessageBar;
class Preferences;
class RoomsModel;
class RoomsPanel;
class SceneListModel;
class StartPanel;
class StopFlow;
class TakenTaskFlow;

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
        StopFlow &stops;
        LeftoverFlow &leftovers;
        TakenTaskFlow &takenTasks;
        AlertFlow &alerts;
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
    /// Cancels what is under way for the scene in sight, except stops.
    void cancel();
    /// Stops a room of the scene in sight.
    void stop();
    /// Stops the rooms that are selected in the list, whatever their scenes.
    void stopSelected();
    /// Every room that may be running, also while other calls are under way.
    void stopAll();
    /// Rooms that need a word before the window closes: its own, and those that nobody looks after and that the
    /// operator has not chosen to keep.
    [[nodiscard]] QList<rooms::RoomTask> roomsToAskAbout() const;

    /// Shows a call that was sent again, and why it failed.
    void showRepeated(const traffic::Exchange &exchange);

Q_SIGNALS:
    /// The rooms of the journal are in the list.
    void roomsLoaded();
    /// A line for the status bar.
    void happened(const QString &text);
    /// The operator wants to see to the credential that a call lacked.
    void credentialsWanted();
    /// The operator wants to change a limit, named as the journal does.
    void limitWanted(const QString &limit);

private:
    void finish(const traffic::Exchange &exchange, const std::optional<StartRequest> &request);
    void showFailure(const traffic::Exchange &exchange);
    void showFirstSteps();
    void showTask(const rooms::RoomTask &task);
    void followRooms();
    void showCurrentScene();
    void updateActions();
    void updateLeftoverAction();
    [[nodiscard]] int roomsOf(const QString &sceneId) const;
    void stop(const std::optional<rooms::RoomTask> &task);
    /// Says that something was done and could not be written down.
    void showOtherKey(const rooms::RoomTask &task, const rooms::KeyMark &used);
    void showJournalFailure(const rooms::JournalFailure &failure);
    [[nodiscard]] std::optional<rooms::RoomTask> stopTarget() const;
    /// The room that the fields beside Start name, for one that no list knows of.
    [[nodiscard]] std::optional<rooms::RoomTask> roomOfFields(const EditorPane &pane) const;
    [[nodiscard]] std::optional<rooms::RoomTask> selectedTarget() const;
    [[nodiscard]] QList<rooms::RoomTask> selectedOpen() const;

    Parts m_parts;
    QPointer<EditorPane> m_shown;
    QString m_unreadable; ///< The title of the message that says that the journal cannot be read.
};

} // namespace console::ui
