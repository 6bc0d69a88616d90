// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actionid.h"
#include "ui/consolecontext.h"

#include <QMainWindow>

#include <functional>

class QDockWidget;

namespace console::scene {
struct FileProblem;
}
namespace console::traffic {
struct Exchange;
}

namespace console::ui {

class ActionRegistry;
class AlertFlow;
class CallFlow;
class Connection;
class ConnectionBar;
class CredentialFlow;
class DialogShelf;
class EditorTabs;
class GuardFlow;
class InspectorPanel;
class LeftoverFlow;
class LeftoverPanel;
class MessageBar;
class RailFlow;
class PreflightFlow;
class PreflightPanel;
class RoomsModel;
class RoomFlow;
class RoomView;
class RoomsPanel;
class SceneFlow;
class SceneListModel;
class ScenesPanel;
class SecretClipboard;
class ServerFlow;
class ServerPanel;
class KeyFlow;
class KeyLine;
class StartPanel;
class StatusLine;
class StopBar;
class StopFlow;

/// The frame: makes the panels, puts them in their places and ties actions to those who carry them out.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ConsoleContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What is done once the window has been seen: opens the first scene and reads the journal of rooms.
    void finishStart();
    /// Closes without a question, since nobody may be there to answer: unsaved texts are kept for the next start,
    /// and rooms are left to the helper, or without one to the journal, which asks about them then.
    void endSession();
    /// Tells why the folder of scenes that was asked for is not the one that is open.
    void showFolderProblem(const scene::FileProblem &problem);

    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] ActionRegistry &actions() { return *m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildToolBar();
    void buildFlows();
    void buildServerFlow();
    void bindActions();
    void bindEditorActions();
    void bind(ActionId id, std::function<void()> run);
    QDockWidget *addDock(const QString &name, QWidget *content, Qt::DockWidgetArea area);
    void showDock(QDockWidget *dock);
    void showCall(const traffic::Exchange &exchange);
    void showLine(const QString &text);
    /// Asks about rooms that run; false: the window stays, for now.
    [[nodiscard]] bool mayLeaveRooms();
    void stopRoomsAndQuit();
    void bringBackUnsaved();
    void updateTitle();
    void changeZoom(int by);
    void retranslate();

    ConsoleContext m_context;
    Connection *m_connection;
    ActionRegistry *m_actions;
    SecretClipboard *m_secretClipboard;
    SceneListModel *m_sceneModel;
    RoomsModel *m_roomsModel;
    MessageBar *m_messages = nullptr;
    LeftoverPanel *m_leftovers = nullptr;
    StopBar *m_stopBar = nullptr;
    EditorTabs *m_tabs = nullptr;
    PreflightPanel *m_preflight = nullptr;
    KeyLine *m_keyLine = nullptr;
    StartPanel *m_startPanel = nullptr;
    ScenesPanel *m_scenes = nullptr;
    RoomsPanel *m_rooms = nullptr;
    RoomView *m_room = nullptr;
    InspectorPanel *m_inspector = nullptr;
    ServerPanel *m_server = nullptr;
    ConnectionBar *m_connectionBar = nullptr;
    QToolBar *m_toolBar = nullptr;
    QDockWidget *m_scenesDock = nullptr;
    QDockWidget *m_roomsDock = nullptr;
    QDockWidget *m_roomDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QDockWidget *m_serverDock = nullptr;
    StatusLine *m_status = nullptr;
    SceneFlow *m_sceneFlow = nullptr;
    AlertFlow *m_alerts = nullptr;
    StopFlow *m_stopFlow = nullptr;
    LeftoverFlow *m_leftoverFlow = nullptr;
    CallFlow *m_callFlow = nullptr;
    PreflightFlow *m_preflightFlow = nullptr;
    RoomFlow *m_roomFlow = nullptr;
    GuardFlow *m_guardFlow = nullptr;
    RailFlow *m_railFlow = nullptr;
    KeyFlow *m_keyFlow = nullptr;
    CredentialFlow *m_credentialFlow = nullptr;
    ServerFlow *m_serverFlow = nullptr;
    bool m_closing = false; ///< The operator has agreed to lose or leave what is open.
};

} // namespace console::ui
