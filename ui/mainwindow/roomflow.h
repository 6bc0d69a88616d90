// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>

namespace console::json {
class Pointer;
}
namespace console::rooms {
class RoomLook;
struct RoomTask;
} // namespace console::rooms
namespace console::traffic {
struct Exchange;
}

namespace console::ui {

struct ConsoleContext;
class ActionRegistry;
class CommandFlow;
class Connection;
class ConversationFlow;
class DriftFlow;
class DriftMarks;
class EditorTabs;
class JoinPage;
class MessageBar;
class ProgressPage;
class RoomController;
class RoomsModel;
class RoomsPanel;
class RoomView;
class SecretClipboard;
class StartChains;
class TokenWatch;

/// Joins the list of rooms with the pages about the one that is selected: makes the pages and keeps them up to date.
class RoomFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ConsoleContext &context;
        RoomController &controller;
        RoomsModel &model;
        RoomsPanel &panel;
        RoomView &view;
        EditorTabs &tabs;
        MessageBar &messages;
        ActionRegistry &actions;
        const Connection &connection;
        SecretClipboard &clipboard;
    };

    RoomFlow(Parts parts, QObject *parent);

    /// Begins to look after rooms that were there before this window.
    void begin();
    /// Brings the progress of the newest start to the front, where the pages are in sight.
    void raiseProgress();

Q_SIGNALS:
    /// The pages are wanted in sight.
    void viewWanted();
    /// The operator wants to see this call.
    void callWanted(const console::traffic::Exchange &exchange);
    /// A line for the status bar.
    void happened(const QString &text);
    /// The desktop is to know of it.
    void alerted(const QString &title, const QString &body);
    /// A place in a scene is wanted in sight.
    void placeWanted(const QString &sceneId, const console::json::Pointer &pointer);

private:
    void addConversation();
    void addJoining();
    void addProgress();
    void addLooks();
    void follow(const rooms::RoomTask &task);
    void tellLook(const rooms::RoomTask &task, bool hasAgent);
    void showTask(const rooms::RoomTask &task);
    void tellStuck(const rooms::RoomTask &task);
    void tellTokenEnds(const rooms::RoomTask &task, const QDateTime &expiresAt);
    void showSelected();

    Parts m_parts;
    CommandFlow *m_commands;
    ConversationFlow *m_conversation;
    DriftFlow *m_drift;
    StartChains *m_chains;
    ProgressPage *m_progress;
    rooms::RoomLook *m_look;
    DriftMarks *m_marks;
    TokenWatch *m_tokens;
    JoinPage *m_join;
};

} // namespace console::ui
