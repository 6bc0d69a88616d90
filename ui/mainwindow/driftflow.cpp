// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/driftflow.h"

#include "core/rooms/driftremedy.h"
#include "ui/actions/actionregistry.h"
#include "ui/consolecontext.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/room/drift/driftpage.h"
#include "ui/room/roomview.h"
#include "ui/widgets/messagebar.h"
#include "wording/driftwords.h"
#include "wording/explanation.h"

#include <QAction>

namespace console::ui {

using rooms::RoomTask;

namespace {

/// What a start of that text would send for the task; else why it could not be made.
Result<QByteArray, QString> bodyOf(const SceneText &text, const RoomTask &task)
{
    const auto scene = scene::Scene::parse(text.id, text.bytes);
    if (!scene)
        return unexpected(wording::explain(scene.error(), text.id).toText());
    return rooms::startBodyFor(*scene, task).map_error([&](const scene::InjectionProblem &problem) {
        return wording::explain(traffic::LocalRefusal{.sceneId = text.id, .reason = problem}).toText();
    });
}

} // namespace

DriftFlow::DriftFlow(const RoomFlow::Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_page(new DriftPage([this](const RoomTask &task) { return read(task); }))
{
    const auto action = [this](ActionId id) { return m_parts.actions.action(id); };
    m_page->setActions(action(ActionId::ApplyScene), action(ActionId::RestartWithScene),
                       action(ActionId::TakeSceneBack), action(ActionId::RefreshDrift));
    connect(action(ActionId::ApplyScene), &QAction::triggered, this, &DriftFlow::apply);
    connect(action(ActionId::RestartWithScene), &QAction::triggered, this, &DriftFlow::askForRestart);
    connect(action(ActionId::TakeSceneBack), &QAction::triggered, this, &DriftFlow::takeBack);
    connect(action(ActionId::RefreshDrift), &QAction::triggered, m_page, &DriftPage::refresh);
    connect(action(ActionId::ShowDrift), &QAction::triggered, this, [this] {
        Q_EMIT viewWanted();
        m_parts.view.openPage(m_page);
    });
    connect(m_page, &DriftPage::changed, this, &DriftFlow::updateActions);
    connect(&parts.controller, &RoomController::callsChanged, this, &DriftFlow::updateActions);
    connect(&parts.tabs, &EditorTabs::paneChanged, this, [this](const EditorPane *pane) {
        if (const auto &task = m_page->task(); task && pane == paneOf(*task))
            m_page->refreshSoon();
    });
    updateActions();
}

EditorPane *DriftFlow::paneOf(const RoomTask &task) const
{
    EditorPane *pane = m_parts.tabs.paneOf(task.sceneId);
    // Another folder may hold a scene of the same name.
    return pane && pane->isUsable() && pane->path() == task.scenePath ? pane : nullptr;
}

Result<SceneText, QString> DriftFlow::textOf(const RoomTask &task) const
{
    if (const EditorPane *pane = paneOf(task))
        return SceneText{.id = task.sceneId, .path = task.scenePath, .bytes = pane->bytes()};
    if (task.scenePath.isEmpty())
        return unexpected(tr("The journal does not say which file this room was started from."));
    return scene::readFile(task.scenePath)
        .map([&](const QByteArray &bytes) {
            return SceneText{.id = task.sceneId, .path = task.scenePath, .bytes = bytes};
        })
        .map_error([](const scene::FileProblem &problem) { return wording::explain(problem).toText(); });
}

DriftReading DriftFlow::read(const RoomTask &task) const
{
    DriftReading reading;
    reading.version = task.version;
    const auto history = m_parts.context.rooms.journal().history(task);
    if (!history) {
        reading.problem = wording::explain(history.error()).toText();
        return reading;
    }
    const auto live = rooms::liveConfig(*history);
    if (!live) {
        reading.problem = wording::explain(live.error());
        return reading;
    }
    const auto body = textOf(task).and_then([&](const SceneText &text) { return bodyOf(text, task); });
    if (!body) {
        reading.problem = body.error();
        return reading;
    }
    const EditorPane *pane = paneOf(task);
    reading.isUnsaved = pane && pane->isModified();
    reading.drift = rooms::driftBetween(*body, *live, task.version);
    return reading;
}

qsizetype DriftFlow::differencesOf(const RoomTask &task) const
{
    const DriftReading reading = read(task);
    return reading.drift ? reading.drift->differences() : 0;
}

void DriftFlow::apply()
{
    // What was typed a moment ago is meant as well.
    m_page->refresh();
    const auto &task = m_page->task();
    const auto &drift = m_page->drift();
    if (!task || !drift)
        return;
    const auto body = textOf(*task).and_then([&](const SceneText &text) { return bodyOf(text, *task); });
    if (!body)
        return;
    if (const auto change = rooms::differenceFor(drift->entries, *body))
        m_parts.controller.update(*task, *change);
}

void DriftFlow::askForRestart()
{
    const auto &shown = m_page->task();
    if (!shown)
        return;
    m_page->messages().showMessage([this, task = *shown] {
        const auto button = [this, task](const QString &text, bool asNewTask) {
            return MessageBar::Button{.text = text, .run = [this, task, asNewTask] { restart(task, asNewTask); }};
        };
        return MessageBar::Message{
            .kind = MessageBar::Kind::Warning,
            .title = tr("Stop room %1 and start it with the scene as it stands now?").arg(task.roomId.text()),
            .details = tr("The conversation is cut and its memory lost. Room and user stay the same."),
            .buttons = {button(tr("Restart"), false), button(tr("Restart as a New Task"), true)}};
    });
}

void DriftFlow::restart(RoomTask task, bool asNewTask)
{
    m_page->messages().dismiss();
    const auto text = textOf(task);
    if (!text)
        return;
    m_parts.controller.restart(task, {.scene = *text, .ids = {}, .version = task.version},
                               asNewTask ? TaskId::generate() : task.taskId);
}

void DriftFlow::takeBack()
{
    m_page->refresh();
    const auto task = m_page->task();
    const auto drift = m_page->drift();
    if (!task || !drift)
        return;
    EditorPane *pane = m_parts.tabs.open(task->sceneId, task->scenePath);
    if (pane != paneOf(*task))
        return;
    pane->editor().editBytes(rooms::takeBack(pane->editor().bytes(), drift->entries, task->roomId));
    m_page->messages().showMessage([] {
        return MessageBar::Message{.kind = MessageBar::Kind::Success,
                                   .title = tr("The scene says again what the agent runs with"),
                                   .details = tr("It is not saved yet, and Undo brings your changes back. Secrets were "
                                                 "left as they are.")};
    });
    m_page->refresh();
}

void DriftFlow::updateActions()
{
    const auto &task = m_page->task();
    const auto &drift = m_page->drift();
    const bool runs = drift && task && rooms::isOpen(task->state) && !m_parts.controller.isBusyWith(*task);
    const auto enable = [this](ActionId id, bool on) { m_parts.actions.action(id)->setEnabled(on); };
    enable(ActionId::ApplyScene, runs && drift->applicable() > 0);
    enable(ActionId::RestartWithScene, runs && drift->differences() > 0);
    enable(ActionId::TakeSceneBack, drift && drift->takenBack() > 0);
    enable(ActionId::RefreshDrift, task && m_page->isVisible());
}

} // namespace console::ui
