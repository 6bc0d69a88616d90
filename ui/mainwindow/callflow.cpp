// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/callflow.h"

#include "core/rooms/journalwatch.h"
#include "core/rooms/reason.h"
#include "core/rooms/roomservice.h"
#include "ui/actions/actionregistry.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/mainwindow/alertflow.h"
#include "ui/mainwindow/leftoverflow.h"
#include "ui/mainwindow/stopflow.h"
#include "ui/mainwindow/takentaskflow.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/roomsmodel.h"
#include "ui/rooms/roomspanel.h"
#include "ui/rooms/startpanel.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"
#include "wording/journalwords.h"
#include "wording/translations.h"

#include <QAction>

namespace console::ui {

using rooms::RoomTask;

namespace {

QString details(const wording::Explanation &words)
{
    // The whole cause stands in the summary of the call; here room is dear, and its first line says what came back.
    QStringList parts{words.where.isEmpty() ? words.cause.section(u'\n', 0, 0) : words.where, words.remedy};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

/// Whether the manager of credentials is where to mend it.
bool isAboutCredentials(const traffic::CallError &error)
{
    const auto *refusal = std::get_if<traffic::LocalRefusal>(&error);
    return refusal && std::holds_alternative<credentials::CredentialProblem>(refusal->reason);
}

/// The limit that forbade a start; empty for every other error.
QString limitIn(const traffic::CallError &error)
{
    const auto *refusal = std::get_if<traffic::LocalRefusal>(&error);
    const auto *reached = refusal ? std::get_if<traffic::LimitReached>(&refusal->reason) : nullptr;
    return reached ? reached->limit : QString();
}

} // namespace

CallFlow::CallFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.rooms, &rooms::RoomService::taskChanged, this, &CallFlow::showTask);
    connect(&parts.journalWatch, &rooms::JournalWatch::taskChanged, this, &CallFlow::showTask);
    connect(&parts.journalWatch, &rooms::JournalWatch::becameReadable, this, &CallFlow::loadRooms);
    connect(&parts.rooms, &rooms::RoomService::stopWaits, &parts.model, &RoomsModel::setStopWaits);
    connect(&parts.rooms, &rooms::RoomService::journalFailed, this, &CallFlow::showJournalFailure);
    connect(&parts.rooms, &rooms::RoomService::taskKeyGone, this, &CallFlow::showOtherKey);
    connect(&parts.controller, &RoomController::finished, this, &CallFlow::finish);
    connect(&parts.controller, &RoomController::callsChanged, this, &CallFlow::updateActions);
    connect(&parts.stops, &StopFlow::failed, this, [this](const RoomTask &task, const QString &reason) {
        m_parts.alerts.alert(tr("Room %1 did not stop").arg(task.roomId.text()), reason);
    });
    connect(&parts.stops, &StopFlow::happened, this, &CallFlow::happened);
    connect(&parts.leftovers, &LeftoverFlow::happened, this, &CallFlow::happened);
    connect(&parts.model, &QAbstractItemModel::dataChanged, this, &CallFlow::updateLeftoverAction);
    connect(&parts.panel, &RoomsPanel::selectionChanged, this, &CallFlow::updateActions);
    connect(&parts.startPanel, &StartPanel::acceptableChanged, this, &CallFlow::updateActions);
    connect(&parts.startPanel, &StartPanel::versionChosen, this, [this](const QString &version) {
        if (const EditorPane *pane = m_parts.tabs.current())
            m_parts.preferences.setVersionOf(pane->path(), version);
    });
    connect(&parts.tabs, &EditorTabs::currentPaneChanged, this, &CallFlow::showCurrentScene);
    connect(&parts.tabs, &EditorTabs::paneChanged, this, [this](const EditorPane *pane) {
        if (pane == m_parts.tabs.current())
            showCurrentScene();
    });
    if (!parts.preferences.hasStartedOnce())
        showFirstSteps();
    updateActions();
    updateLeftoverAction();
}

void CallFlow::showFirstSteps()
{
    m_parts.messages.showMessage([this] {
        const QString keys = m_parts.actions.action(ActionId::Start)->shortcut().toString(QKeySequence::NativeText);
        return MessageBar::Message{
            .kind = MessageBar::Kind::Info,
            .title = tr("Press Start (%1) to run this scene on the built-in sandbox").arg(keys),
            .details = tr("The sandbox answers as the cloud does. It runs in this program and costs nothing.")};
    });
}

void CallFlow::loadRooms()
{
    // First, so that what others write from here on is seen as a change.
    m_parts.journalWatch.start();
    const auto open = m_parts.rooms.openTasks();
    if (!open) {
        m_parts.journalWatch.awaitReadable();
        m_parts.messages.showMessage([failure = open.error()] {
            const wording::Explanation words = wording::explain(failure);
            return MessageBar::Message{
                .kind = MessageBar::Kind::Error, .title = words.title, .details = details(words)};
        });
        m_unreadable = m_parts.messages.title();
        return;
    }
    if (!m_unreadable.isEmpty() && m_parts.messages.title() == std::exchange(m_unreadable, QString()))
        m_parts.messages.dismiss();
    // One by one: where the journal could not be read at first, there are rooms in the list already.
    for (auto task = open->crbegin(); task != open->crend(); ++task)
        m_parts.model.update(*task);
    followRooms();
    if (const EditorPane *pane = m_parts.tabs.current())
        m_parts.panel.selectRoomOf(pane->sceneId());
    m_parts.leftovers.ask(*open);
    Q_EMIT roomsLoaded();
}

QList<RoomTask> CallFlow::roomsToAskAbout() const
{
    // Looked at anew: another process may have started some meanwhile, and ended.
    return m_parts.model.ownTasks() + m_parts.leftovers.among(m_parts.model.openTasks());
}

void CallFlow::start()
{
    const EditorPane *pane = m_parts.tabs.current();
    if (!pane || !pane->isUsable())
        return;
    m_parts.messages.dismiss();
    m_parts.controller.start({.scene = {.id = pane->sceneId(), .path = pane->path(), .bytes = pane->bytes()},
                              .ids = m_parts.startPanel.ids(),
                              .version = m_parts.startPanel.version()});
}

void CallFlow::cancel()
{
    if (const EditorPane *pane = m_parts.tabs.current())
        m_parts.controller.cancel(pane->sceneId());
}

void CallFlow::stop()
{
    stop(stopTarget());
}

void CallFlow::stopSelected()
{
    const QList<RoomTask> tasks = selectedOpen();
    if (tasks.size() == 1)
        stop(tasks.first());
    else
        m_parts.stops.stop(tasks, rooms::reason::byOperator);
}

void CallFlow::stop(const std::optional<RoomTask> &task)
{
    if (!task)
        return;
    m_parts.messages.dismiss();
    m_parts.controller.stop(*task);
}

void CallFlow::stopAll()
{
    m_parts.messages.dismiss();
    m_parts.stops.stop(m_parts.model.openTasks(), rooms::reason::byOperator);
}

std::optional<RoomTask> CallFlow::stopTarget() const
{
    const EditorPane *pane = m_parts.tabs.current();
    if (!pane)
        return selectedTarget();
    // Beside Start, Stop means the scene in sight: its selected room, else its newest one that runs.
    if (auto task = selectedTarget(); task && task->sceneId == pane->sceneId())
        return task;
    for (const RoomTask &task : m_parts.model.openTasks()) {
        if (task.sceneId == pane->sceneId())
            return task;
    }
    return roomOfFields(*pane);
}

std::optional<RoomTask> CallFlow::roomOfFields(const EditorPane &pane) const
{
    const scene::GivenIds given = m_parts.startPanel.ids();
    if (!given.roomId || !given.taskId || !m_parts.startPanel.isAcceptable())
        return std::nullopt;
    const auto scene = scene::Scene::parse(pane.sceneId(), pane.bytes());
    const auto ids = scene ? scene::resolveStopIds(*scene, given) : unexpected(scene::InjectionProblem{});
    // Without a readable scene the AppId has to be given as well.
    const QString appId = ids ? ids->appId : given.appId;
    if (appId.isEmpty())
        return std::nullopt;
    return RoomTask{.sceneId = pane.sceneId(),
                    .scenePath = pane.path(),
                    .version = m_parts.startPanel.version(),
                    .appId = appId,
                    .roomId = *given.roomId,
                    .taskId = *given.taskId,
                    .state = rooms::TaskState::Unknown};
}

std::optional<RoomTask> CallFlow::selectedTarget() const
{
    auto task = m_parts.panel.selected();
    return task && rooms::isOpen(task->state) ? task : std::nullopt;
}

QList<RoomTask> CallFlow::selectedOpen() const
{
    QList<RoomTask> tasks = m_parts.panel.selectedRooms();
    tasks.removeIf([](const RoomTask &task) { return !rooms::isOpen(task.state); });
    return tasks;
}

void CallFlow::finish(const traffic::Exchange &exchange, const std::optional<StartRequest> &request)
{
    m_parts.inspector.select(exchange);
    const traffic::CallSubject &subject = exchange.subject;
    const auto task = m_parts.model.taskOf(exchange);
    const bool isStop = subject.action == QLatin1StringView("StopVoiceChat");
    if (request && m_parts.takenTasks.show(exchange, *request)) {
        // It says all that there is to say.
    } else if (!exchange.succeeded() && isStop && task && !rooms::isOpen(task->state)) {
        // What was wanted is so: the service knows no such task any more.
        Q_EMIT happened(tr("Room %1 had already ended").arg(subject.roomId));
    } else if (!exchange.succeeded()) {
        showFailure(exchange);
    } else if (subject.action == QLatin1StringView("StartVoiceChat")) {
        m_parts.preferences.setHasStartedOnce();
        if (task)
            m_parts.panel.select(*task);
        Q_EMIT happened(tr("Room %1 is running").arg(subject.roomId));
    } else if (subject.action == QLatin1StringView("UpdateVoiceChat")) {
        Q_EMIT happened(tr("Room %1 is updated").arg(subject.roomId));
    } else {
        Q_EMIT happened(tr("Room %1 is stopped").arg(subject.roomId));
    }
    updateActions();
}

void CallFlow::showRepeated(const traffic::Exchange &exchange)
{
    m_parts.inspector.select(exchange);
    if (!exchange.succeeded())
        showFailure(exchange);
}

void CallFlow::showFailure(const traffic::Exchange &exchange)
{
    const QString title = wording::explain(*exchange.error, m_parts.dictionary, m_parts.translations.language()).title;
    // What an earlier call came to is no longer the news.
    Q_EMIT happened(title);
    m_parts.alerts.alert(exchange.subject.action == QLatin1StringView("StopVoiceChat")
                             ? tr("Room %1 did not stop").arg(exchange.subject.roomId)
                             : tr("Room %1 failed").arg(exchange.subject.roomId),
                         title);
    m_parts.messages.showMessage([this, exchange] {
        const wording::Explanation words =
            wording::explain(*exchange.error, m_parts.dictionary, m_parts.translations.language());
        MessageBar::Message message{.kind = MessageBar::Kind::Error,
                                    .title = words.title,
                                    .details = details(words),
                                    .buttons = {{.text = tr("Show the call"), .run = [this, exchange] {
                                                     m_parts.inspector.select(exchange);
                                                     m_parts.inspector.focusTable();
                                                 }}}};
        if (isAboutCredentials(*exchange.error))
            message.buttons.prepend({.text = tr("Credentials…"), .run = [this] { Q_EMIT credentialsWanted(); }});
        if (const QString limit = limitIn(*exchange.error); !limit.isEmpty())
            message.buttons.prepend({.text = tr("Edit Limits…"), .run = [this, limit] { Q_EMIT limitWanted(limit); }});
        return message;
    });
}

void CallFlow::showJournalFailure(const rooms::JournalFailure &failure)
{
    m_parts.messages.showMessage([failure] {
        const wording::Explanation words = wording::explain(failure);
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = tr("The call is made, but it cannot be written down"),
                                   .details = QString(words.title + u'\n' + details(words))};
    });
}

void CallFlow::showOtherKey(const RoomTask &task, const rooms::KeyMark &used)
{
    m_parts.messages.showMessage([task, used] {
        const wording::Explanation words = wording::taskKeyGone(task, used);
        return MessageBar::Message{.kind = MessageBar::Kind::Warning, .title = words.title, .details = words.cause};
    });
}

void CallFlow::showTask(const RoomTask &task)
{
    m_parts.model.update(task);
    followRooms();
}

void CallFlow::followRooms()
{
    QSet<QString> running;
    for (const RoomTask &task : m_parts.model.openTasks())
        running.insert(task.sceneId);
    m_parts.scenes.setRunning(running);
    updateActions();
}

void CallFlow::showCurrentScene()
{
    EditorPane *pane = m_parts.tabs.current();
    if (!pane || !pane->isUsable()) {
        m_parts.startPanel.showScene(nullptr);
    } else if (const auto scene = scene::Scene::parse(pane->sceneId(), pane->bytes())) {
        m_parts.startPanel.showScene(&*scene);
    }
    if (pane != m_shown)
        m_parts.startPanel.setVersion(pane ? m_parts.preferences.versionOf(pane->path()) : QString());
    if (pane && pane != m_shown)
        m_parts.panel.selectRoomOf(pane->sceneId());
    m_shown = pane;
    updateActions();
}

int CallFlow::roomsOf(const QString &sceneId) const
{
    const QList<RoomTask> open = m_parts.model.openTasks();
    return static_cast<int>(
        std::count_if(open.begin(), open.end(), [&](const RoomTask &task) { return task.sceneId == sceneId; }));
}

void CallFlow::updateLeftoverAction()
{
    m_parts.actions.action(ActionId::AskAboutLeftovers)->setEnabled(!m_parts.model.leftovers().isEmpty());
}

void CallFlow::updateActions()
{
    const EditorPane *pane = m_parts.tabs.current();
    // Only what would be done twice waits for its answer: a slow call holds up neither other rooms nor any stop.
    const bool isStarting = pane && m_parts.controller.isStarting(pane->sceneId(), m_parts.startPanel.ids());
    m_parts.startPanel.setBusy(isStarting);
    const auto enable = [this](ActionId id, bool on) { m_parts.actions.action(id)->setEnabled(on); };
    enable(ActionId::Start, pane && pane->isUsable() && !isStarting && m_parts.startPanel.isAcceptable());
    m_parts.startPanel.setRunning(pane ? roomsOf(pane->sceneId()) : 0);
    enable(ActionId::Stop, stopTarget().has_value());
    enable(ActionId::StopSelected, !selectedOpen().isEmpty());
    const auto open = m_parts.model.openTasks().size();
    enable(ActionId::StopAll, open > 0);
    enable(ActionId::CancelCall, pane && m_parts.controller.canCancel(pane->sceneId()));
    enable(ActionId::RemoveEnded, m_parts.model.rowCount() > open);
}

} // namespace console::ui
