// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/mainwindow.h"

#include "core/rooms/roomservice.h"
#include "core/scene/scenelibrary.h"
#include "core/server/embeddedserver.h"
#include "ui/actions/actionregistry.h"
#include "ui/connection/connection.h"
#include "ui/connection/connectionbar.h"
#include "ui/credentials/keyline.h"
#include "ui/desktop/secretclipboard.h"
#include "ui/dialogs/dialoggateway.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/editor/unsavededits.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/mainwindow/alertflow.h"
#include "ui/mainwindow/callflow.h"
#include "ui/mainwindow/credentialflow.h"
#include "ui/mainwindow/dialogshelf.h"
#include "ui/mainwindow/guardflow.h"
#include "ui/mainwindow/inspectorflow.h"
#include "ui/mainwindow/keyflow.h"
#include "ui/mainwindow/leftoverflow.h"
#include "ui/mainwindow/preflightflow.h"
#include "ui/mainwindow/railflow.h"
#include "ui/mainwindow/roomflow.h"
#include "ui/mainwindow/sceneflow.h"
#include "ui/mainwindow/serverflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/stopflow.h"
#include "ui/mainwindow/takentaskflow.h"
#include "ui/mainwindow/tokenflow.h"
#include "ui/mainwindow/windowplacement.h"
#include "ui/preflight/preflightpanel.h"
#include "ui/room/roomview.h"
#include "ui/rooms/leftoverpanel.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "ui/rooms/startpanel.h"
#include "ui/rooms/stopbar.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/scenes/scenespanel.h"
#include "ui/server/serverpanel.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/docktitle.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

MainWindow::MainWindow(const ConsoleContext &context, QWidget *parent)
    : QMainWindow(parent),
      m_context(context),
      m_connection(new Connection(this)),
      m_actions(new ActionRegistry(this)),
      m_secretClipboard(new SecretClipboard(*QGuiApplication::clipboard(), context.scheduler, this)),
      m_sceneModel(new SceneListModel(context.library, this)),
      m_roomsModel(new RoomsModel(context.clock, context.rooms.owner(), this))
{
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    m_connection->setEndpoint(context.preferences.endpoint());
    m_connection->setCredential(credentials::choiceFromName(context.preferences.credential()));
    m_actions->fill(*menuBar());
    buildCentre();
    buildDocks();
    buildToolBar();
    m_status = new StatusLine(*statusBar(), *m_connection, *m_roomsModel);
    buildFlows();
    buildServerFlow();
    new DialogShelf(*m_actions, context.preferences, *this);
    bindActions();
    bindEditorActions();
    retranslate();
    restorePlacement(*this, context.preferences);
    m_tabs->setZoom(context.preferences.editorZoom());
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_messages = new MessageBar(centre);
    m_messages->setObjectName(u"windowMessages"_s);
    m_leftovers = new LeftoverPanel(*m_roomsModel, centre);
    m_stopBar = new StopBar(centre);
    m_tabs = new EditorTabs(centre);
    m_preflight = new PreflightPanel(m_context.dictionary, m_context.translations, centre);
    m_startPanel = new StartPanel(centre);
    m_keyLine = new KeyLine(m_startPanel);
    m_startPanel->setKeyLine(m_keyLine);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_leftovers);
    layout->addWidget(m_stopBar);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_preflight);
    layout->addWidget(new Hairline(centre));
    layout->addWidget(m_startPanel);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setTitleBarWidget(new DockTitle(*dock));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_actions->menu(MenuId::View)->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::buildDocks()
{
    m_actions->menu(MenuId::View)->addSeparator();
    m_scenes = new ScenesPanel(*m_sceneModel, this);
    m_scenes->addButton(m_actions->action(ActionId::OpenFolder));
    m_rooms = new RoomsPanel(*m_roomsModel, this);
    m_rooms->setActions(m_actions->action(ActionId::StopSelected), m_actions->action(ActionId::StopAll),
                        m_actions->action(ActionId::RemoveEnded));
    m_inspector = new InspectorPanel(m_context.traffic, m_context.dictionary, m_context.translations, this);
    m_scenesDock = addDock(u"scenesDock"_s, m_scenes, Qt::LeftDockWidgetArea);
    m_roomsDock = addDock(u"roomsDock"_s, m_rooms, Qt::RightDockWidgetArea);
    m_inspectorDock = addDock(u"inspectorDock"_s, m_inspector, Qt::BottomDockWidgetArea);
    m_room = new RoomView(this);
    m_roomDock = addDock(u"roomDock"_s, m_room, Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_inspectorDock, m_roomDock);
    m_inspectorDock->raise();
    m_server = new ServerPanel(this);
    m_serverDock = addDock(u"serverDock"_s, m_server, Qt::RightDockWidgetArea);
    tabifyDockWidget(m_roomsDock, m_serverDock);
    m_roomsDock->raise();
    m_startPanel->setActions(m_actions->action(ActionId::Check), m_actions->action(ActionId::Start),
                             m_actions->action(ActionId::Stop), m_actions->action(ActionId::CancelCall));
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    constexpr QSize iconSize(16, 16);
    m_toolBar->setIconSize(iconSize);
    for (const ActionId id : {ActionId::Save, ActionId::Undo, ActionId::Redo, ActionId::Find, ActionId::CommandPalette})
        m_toolBar->addAction(m_actions->action(id));
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
    m_connectionBar = new ConnectionBar(*m_connection, m_context.preferences, m_toolBar);
    m_toolBar->addWidget(m_connectionBar);
    m_actions->menu(MenuId::View)->addAction(m_toolBar->toggleViewAction());
}

void MainWindow::buildFlows()
{
    auto *controller = new RoomController(m_context.rooms, m_context.client, m_context.endpoints, *m_connection, this);
    m_sceneFlow = new SceneFlow({.library = m_context.library,
                                 .model = *m_sceneModel,
                                 .panel = *m_scenes,
                                 .tabs = *m_tabs,
                                 .messages = *m_messages,
                                 .preferences = m_context.preferences,
                                 .dialogs = m_context.dialogs,
                                 .window = *this},
                                this);
    m_stopFlow = new StopFlow({.rooms = m_context.rooms,
                               .controller = *controller,
                               .model = *m_roomsModel,
                               .bar = *m_stopBar,
                               .dictionary = m_context.dictionary,
                               .translations = m_context.translations},
                              this);
    m_leftoverFlow = new LeftoverFlow({.rooms = m_context.rooms,
                                       .controller = *controller,
                                       .model = *m_roomsModel,
                                       .panel = *m_leftovers,
                                       .messages = *m_messages,
                                       .stops = *m_stopFlow},
                                      this);
    m_alerts =
        new AlertFlow({.notifier = m_context.notifier, .preferences = m_context.preferences, .window = *this}, this);
    auto *takenTasks = new TakenTaskFlow({.rooms = m_context.rooms,
                                          .controller = *controller,
                                          .model = *m_roomsModel,
                                          .panel = *m_rooms,
                                          .messages = *m_messages},
                                         this);
    m_callFlow = new CallFlow({.rooms = m_context.rooms,
                               .journalWatch = m_context.journalWatch,
                               .controller = *controller,
                               .model = *m_roomsModel,
                               .panel = *m_rooms,
                               .startPanel = *m_startPanel,
                               .stops = *m_stopFlow,
                               .leftovers = *m_leftoverFlow,
                               .takenTasks = *takenTasks,
                               .alerts = *m_alerts,
                               .tabs = *m_tabs,
                               .inspector = *m_inspector,
                               .scenes = *m_sceneModel,
                               .messages = *m_messages,
                               .actions = *m_actions,
                               .preferences = m_context.preferences,
                               .dictionary = m_context.dictionary,
                               .translations = m_context.translations},
                              this);
    m_preflightFlow = new PreflightFlow({.rooms = m_context.rooms,
                                         .controller = *controller,
                                         .calls = *m_callFlow,
                                         .panel = *m_preflight,
                                         .startPanel = *m_startPanel,
                                         .tabs = *m_tabs,
                                         .messages = *m_messages,
                                         .actions = *m_actions},
                                        this);
    m_roomFlow = new RoomFlow({.context = m_context,
                               .controller = *controller,
                               .model = *m_roomsModel,
                               .panel = *m_rooms,
                               .view = *m_room,
                               .tabs = *m_tabs,
                               .messages = *m_messages,
                               .actions = *m_actions,
                               .connection = *m_connection,
                               .clipboard = *m_secretClipboard},
                              this);
    new TokenFlow({.tabs = *m_tabs,
                   .actions = *m_actions,
                   .clipboard = *m_secretClipboard,
                   .clock = m_context.clock,
                   .scheduler = m_context.scheduler,
                   .window = *this,
                   .profiles = m_context.profiles},
                  this);
    m_guardFlow = new GuardFlow({.guard = m_context.guard,
                                 .journal = m_context.rooms.journal(),
                                 .clock = m_context.clock,
                                 .journalWatch = m_context.journalWatch,
                                 .preferences = m_context.preferences,
                                 .status = *m_status,
                                 .messages = *m_messages},
                                this);
    connect(m_preflightFlow, &PreflightFlow::started, m_roomFlow, &RoomFlow::raiseProgress);
    connect(m_roomFlow, &RoomFlow::placeWanted, m_preflightFlow, &PreflightFlow::goTo);
    connect(m_roomFlow, &RoomFlow::viewWanted, this, [this] { showDock(m_roomDock); });
    connect(m_roomFlow, &RoomFlow::callWanted, this, &MainWindow::showCall);
    bind(ActionId::CancelCall, [this] { m_callFlow->cancel(); });
    connect(m_callFlow, &CallFlow::happened, this, &MainWindow::showLine);
    connect(m_callFlow, &CallFlow::roomsLoaded, m_roomFlow, &RoomFlow::begin);
    connect(m_callFlow, &CallFlow::roomsLoaded, m_guardFlow, &GuardFlow::showMeanwhile);
    connect(m_roomFlow, &RoomFlow::happened, this, &MainWindow::showLine);
    connect(m_roomFlow, &RoomFlow::alerted, m_alerts, &AlertFlow::alert);
    connect(m_guardFlow, &GuardFlow::alerted, m_alerts, &AlertFlow::alert);
    m_railFlow = new RailFlow({.rails = m_context.rails,
                               .controller = *controller,
                               .model = *m_roomsModel,
                               .panel = *m_rooms,
                               .status = *m_status,
                               .messages = *m_messages,
                               .actions = *m_actions,
                               .library = m_context.library,
                               .translations = m_context.translations,
                               .window = *this},
                              this);
    connect(m_callFlow, &CallFlow::limitWanted, m_railFlow,
            [this](const QString &limit) { m_railFlow->editLimit(rails::limitFromText(limit)); });
    connect(m_railFlow, &RailFlow::happened, this, &MainWindow::showLine);
    connect(m_railFlow, &RailFlow::alerted, m_alerts, &AlertFlow::alert);
    m_credentialFlow = new CredentialFlow({.context = m_context,
                                           .connection = *m_connection,
                                           .clipboard = *m_secretClipboard,
                                           .actions = *m_actions,
                                           .window = *this},
                                          this);
    connect(m_credentialFlow, &CredentialFlow::sceneWanted, m_sceneFlow, &SceneFlow::open);
    connect(m_credentialFlow, &CredentialFlow::happened, this, &MainWindow::showLine);
    m_keyFlow = new KeyFlow({.context = m_context,
                             .connection = *m_connection,
                             .bar = *m_connectionBar,
                             .manager = *m_credentialFlow,
                             .line = *m_keyLine,
                             .tabs = *m_tabs,
                             .scenes = *m_sceneModel,
                             .messages = *m_messages,
                             .status = *m_status},
                            this);
    connect(m_keyFlow, &KeyFlow::happened, this, &MainWindow::showLine);
    connect(m_callFlow, &CallFlow::credentialsWanted, m_credentialFlow, &CredentialFlow::showStore);
    connect(m_rooms, &RoomsPanel::sceneWanted, m_sceneFlow, &SceneFlow::open);
    connect(m_tabs, &EditorTabs::cursorMoved, m_status, &StatusLine::showCursor);
    connect(m_tabs, &EditorTabs::currentPaneChanged, this, &MainWindow::updateTitle);
    connect(m_tabs, &EditorTabs::paneChanged, this, &MainWindow::updateTitle);
    auto *inspectorFlow = new InspectorFlow({.context = m_context,
                                             .inspector = *m_inspector,
                                             .tabs = *m_tabs,
                                             .controller = *controller,
                                             .model = *m_roomsModel,
                                             .connection = *m_connection,
                                             .messages = *m_messages,
                                             .actions = *m_actions,
                                             .window = *this},
                                            this);
    connect(inspectorFlow, &InspectorFlow::happened, this, &MainWindow::showLine);
    connect(inspectorFlow, &InspectorFlow::repeated, m_callFlow, &CallFlow::showRepeated);
    connect(&m_context.preferences, &Preferences::editorZoomChanged, m_tabs, &EditorTabs::setZoom);
}

void MainWindow::buildServerFlow()
{
    m_serverFlow = new ServerFlow({.server = m_context.server,
                                   .serverScenes = m_context.serverScenes,
                                   .library = m_context.library,
                                   .endpoints = m_context.endpoints,
                                   .traffic = m_context.traffic,
                                   .connection = *m_connection,
                                   .clock = m_context.clock,
                                   .preferences = m_context.preferences,
                                   .panel = *m_server,
                                   .status = *m_status,
                                   .messages = *m_messages,
                                   .actions = *m_actions},
                                  this);
    connect(m_serverFlow, &ServerFlow::viewWanted, this, [this] { showDock(m_serverDock); });
    connect(m_serverFlow, &ServerFlow::callWanted, this, &MainWindow::showCall);
    connect(m_serverFlow, &ServerFlow::happened, this, &MainWindow::showLine);
    bind(ActionId::FocusServer, [this] {
        showDock(m_serverDock);
        m_server->focusSwitch();
    });
}

void MainWindow::showCall(const traffic::Exchange &exchange)
{
    showDock(m_inspectorDock);
    m_inspector->select(exchange);
    m_inspector->focusTable();
}

void MainWindow::showLine(const QString &text)
{
    constexpr int shownFor = 8000;
    statusBar()->showMessage(text, shownFor);
}

void MainWindow::bind(ActionId id, std::function<void()> run)
{
    connect(m_actions->action(id), &QAction::triggered, this, std::move(run));
}

void MainWindow::showDock(QDockWidget *dock)
{
    dock->show();
    dock->raise();
}

void MainWindow::bindActions()
{
    addActions(m_actions->all());
    bind(ActionId::OpenFolder, [this] { m_sceneFlow->chooseFolder(); });
    bind(ActionId::ShowFolder, [this] { m_sceneFlow->showFolder(); });
    bind(ActionId::Save, [this] { m_sceneFlow->saveCurrent(); });
    bind(ActionId::SaveAll, [this] { m_sceneFlow->saveAll(); });
    bind(ActionId::CloseTab, [this] { m_sceneFlow->closeCurrent(); });
    bind(ActionId::Quit, [this] { close(); });
    bind(ActionId::NextScene, [this] { m_tabs->step(1); });
    bind(ActionId::PreviousScene, [this] { m_tabs->step(-1); });
    bind(ActionId::Check, [this] { m_preflightFlow->check(); });
    bind(ActionId::Start, [this] { m_preflightFlow->start(); });
    bind(ActionId::Stop, [this] { m_callFlow->stop(); });
    bind(ActionId::StopSelected, [this] { m_callFlow->stopSelected(); });
    bind(ActionId::StopAll, [this] { m_callFlow->stopAll(); });
    bind(ActionId::RemoveEnded, [this] { m_roomsModel->removeEnded(); });
    bind(ActionId::AskAboutLeftovers, [this] { m_leftoverFlow->askAgain(); });
    bind(ActionId::SearchScenes, [this] {
        showDock(m_scenesDock);
        m_scenes->focusSearch();
    });
    bind(ActionId::FocusScenes, [this] {
        showDock(m_scenesDock);
        m_scenes->focusList();
    });
    bind(ActionId::FocusRooms, [this] {
        showDock(m_roomsDock);
        m_rooms->focusList();
    });
    bind(ActionId::FocusRoom, [this] {
        showDock(m_roomDock);
        m_room->setFocus(Qt::ShortcutFocusReason);
    });
    bind(ActionId::FocusInspector, [this] {
        showDock(m_inspectorDock);
        m_inspector->focusTable();
    });
    bind(ActionId::FocusEndpoint, [this] {
        m_toolBar->show();
        m_connectionBar->focusEndpoint();
    });
    bind(ActionId::ZoomIn, [this] { changeZoom(1); });
    bind(ActionId::ZoomOut, [this] { changeZoom(-1); });
    bind(ActionId::ZoomReset, [this] { m_context.preferences.setEditorZoom(0); });
}

void MainWindow::bindEditorActions()
{
    const auto onPane = [this](ActionId id, auto run) {
        bind(id, [this, run] {
            if (EditorPane *pane = m_tabs->current())
                run(*pane);
        });
    };
    onPane(ActionId::Reload, [](EditorPane &pane) { pane.reload(); });
    onPane(ActionId::Undo, [](EditorPane &pane) { pane.editor().undo(); });
    onPane(ActionId::Redo, [](EditorPane &pane) { pane.editor().redo(); });
    onPane(ActionId::Cut, [](EditorPane &pane) { pane.editor().cut(); });
    onPane(ActionId::Copy, [](EditorPane &pane) { pane.editor().copy(); });
    onPane(ActionId::Paste, [](EditorPane &pane) { pane.editor().paste(); });
    onPane(ActionId::SelectAll, [](EditorPane &pane) { pane.editor().selectAll(); });
    onPane(ActionId::Find, [](EditorPane &pane) { pane.openFind(false); });
    onPane(ActionId::Replace, [](EditorPane &pane) { pane.openFind(true); });
    onPane(ActionId::FindNext, [](EditorPane &pane) { pane.findNext(true); });
    onPane(ActionId::FindPrevious, [](EditorPane &pane) { pane.findNext(false); });
    onPane(ActionId::NextProblem, [](EditorPane &pane) { pane.goToNextProblem(); });
    onPane(ActionId::ToggleFold, [](EditorPane &pane) { pane.editor().toggleFoldHere(); });
    onPane(ActionId::FoldAll, [](EditorPane &pane) { pane.editor().foldAll(true); });
    onPane(ActionId::FocusEditor, [](EditorPane &pane) { pane.setFocus(); });
}

void MainWindow::changeZoom(int by)
{
    m_context.preferences.setEditorZoom(m_context.preferences.editorZoom() + by);
}

void MainWindow::updateTitle()
{
    const EditorPane *pane = m_tabs->current();
    setWindowTitle(pane ? u"%1[*] — %2"_s.arg(pane->sceneId(), tr("Voicechat Console")) : tr("Voicechat Console"));
    setWindowModified(pane && pane->isModified());
    m_actions->action(ActionId::Save)->setEnabled(pane && pane->isModified());
    m_actions->action(ActionId::SaveAll)->setEnabled(!m_tabs->modified().isEmpty());
    if (!pane)
        m_status->hideCursor();
}

void MainWindow::finishStart()
{
    m_sceneFlow->openFirst();
    bringBackUnsaved();
    m_callFlow->loadRooms();
    m_guardFlow->begin();
    m_railFlow->begin();
    m_keyFlow->begin();
    m_serverFlow->begin();
}

void MainWindow::bringBackUnsaved()
{
    const auto back = UnsavedEdits(m_context.dataDir, m_context.secrets).bringBack(*m_tabs);
    if (back.scenes.isEmpty())
        return;
    m_messages->showMessage([back] {
        MessageBar::Message message{.kind = MessageBar::Kind::Info,
                                    .title = tr("Unsaved changes are back: the window was ended from outside"),
                                    .details = tr("They are still not saved: %1").arg(back.scenes.join(tr(", ")))};
        if (!back.leftOut.isEmpty()) {
            message.kind = MessageBar::Kind::Warning;
            message.details +=
                u'\n' + tr("New secrets were not kept, enter them again: %1").arg(back.leftOut.join(tr(", ")));
        }
        return message;
    });
}

void MainWindow::endSession()
{
    UnsavedEdits(m_context.dataDir, m_context.secrets).keep(*m_tabs);
    m_context.guard.leaveRoomsToHelper();
    m_closing = true;
    close();
}

void MainWindow::showFolderProblem(const scene::FileProblem &problem)
{
    m_sceneFlow->showProblem(problem);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (!m_closing && !m_sceneFlow->mayClose(m_tabs->panes()))
        return;
    if (!m_closing && !mayLeaveRooms())
        return;
    savePlacement(*this, m_context.preferences);
    event->accept();
}

bool MainWindow::mayLeaveRooms()
{
    const QList<rooms::RoomTask> tasks = m_callFlow->roomsToAskAbout();
    if (tasks.isEmpty())
        return true;
    QStringList names;
    for (const rooms::RoomTask &task : tasks)
        names.append(u"%1 · %2"_s.arg(task.sceneId, task.roomId.text()));
    switch (m_context.dialogs.askRunning(this, names, m_context.server.isRunning())) {
    case DialogGateway::Running::Stop:
        stopRoomsAndQuit();
        return false;
    case DialogGateway::Running::Leave:
        return true;
    case DialogGateway::Running::Cancel:
        break;
    }
    return false;
}

void MainWindow::stopRoomsAndQuit()
{
    // First, and the rooms are counted again: its clients may have started some while the question stood.
    m_serverFlow->stop();
    // A room that would not stop keeps the window open, with the reason in it.
    m_stopFlow->stopBeforeQuit(m_callFlow->roomsToAskAbout(), [this] {
        m_closing = true;
        close();
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_scenesDock->setWindowTitle(tr("Scenes"));
    m_roomsDock->setWindowTitle(tr("Rooms"));
    //: The dock about the room that is selected.
    m_roomDock->setWindowTitle(tr("Room"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_serverDock->setWindowTitle(tr("Server"));
    // The bars that Qt makes for docks that share a place; it names the tabs and not the bar.
    for (QTabBar *bar : findChildren<QTabBar *>(Qt::FindDirectChildrenOnly))
        bar->setAccessibleName(tr("Docks"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    m_status->retranslate();
    m_railFlow->retranslate();
    m_keyFlow->retranslate();
    m_sceneFlow->retranslate();
    updateTitle();
}

} // namespace console::ui
