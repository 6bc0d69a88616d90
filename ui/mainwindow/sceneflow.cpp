// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/sceneflow.h"

#include "core/scene/scenelibrary.h"
#include "ui/dialogs/dialoggateway.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/scenes/scenelistmodel.h"
#include "ui/scenes/scenespanel.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebar.h"
#include "wording/explanation.h"

#include <QDesktopServices>
#include <QUrl>

namespace console::ui {

SceneFlow::SceneFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.panel, &ScenesPanel::sceneChosen, this, &SceneFlow::open);
    connect(&parts.tabs, &EditorTabs::paneChanged, this, &SceneFlow::follow);
    connect(&parts.tabs, &EditorTabs::closeRequested, this, &SceneFlow::closePane);
    connect(&parts.tabs, &EditorTabs::currentPaneChanged, this, [this](EditorPane *pane) {
        if (!pane)
            return;
        m_parts.panel.select(pane->sceneId());
        m_parts.preferences.setLastScene(pane->sceneId());
    });
    connect(&parts.library, &scene::SceneLibrary::sceneChanged, this, [this](const QString &sceneId) {
        EditorPane *pane = m_parts.tabs.paneOf(sceneId);
        if (pane && pane->path() == m_parts.library.path(sceneId))
            pane->followDisk();
    });
    showFolderHint();
}

void SceneFlow::openFirst()
{
    const QString last = m_parts.preferences.lastScene();
    if (m_parts.library.contains(last))
        open(last);
    else if (!m_parts.library.sceneIds().isEmpty())
        open(m_parts.library.sceneIds().constFirst());
}

void SceneFlow::open(const QString &sceneId)
{
    if (!m_parts.library.contains(sceneId))
        return;
    EditorPane *pane = m_parts.tabs.open(sceneId, m_parts.library.path(sceneId));
    m_parts.panel.select(sceneId);
    pane->setFocus();
}

void SceneFlow::chooseFolder()
{
    const QString folder = m_parts.dialogs.chooseFolder(&m_parts.window, m_parts.library.folder());
    if (!folder.isEmpty() && mayClose(m_parts.tabs.panes()))
        openFolder(folder);
}

void SceneFlow::openFolder(const QString &folder)
{
    // Tabs belong to the folder: two folders may hold scenes of one name.
    for (EditorPane *pane : m_parts.tabs.panes())
        m_parts.tabs.close(pane);
    if (const auto opened = m_parts.library.open(folder); !opened) {
        showProblem(opened.error());
    } else {
        m_parts.preferences.setSceneFolder(folder);
    }
    showFolderHint();
    openFirst();
}

void SceneFlow::showProblem(const scene::FileProblem &problem)
{
    m_parts.messages.showMessage([problem] {
        const wording::Explanation words = wording::explain(problem);
        QStringList parts{words.where, words.cause, words.remedy};
        parts.removeAll(QString());
        return MessageBar::Message{.kind = MessageBar::Kind::Error, .title = words.title, .details = parts.join(u'\n')};
    });
}

void SceneFlow::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.library.folder()));
}

void SceneFlow::saveCurrent()
{
    if (EditorPane *pane = m_parts.tabs.current())
        pane->save();
}

bool SceneFlow::saveAll()
{
    bool all = true;
    for (EditorPane *pane : m_parts.tabs.modified()) {
        if (pane->save())
            continue;
        // The reason stands above that text, so that is what has to be seen.
        m_parts.tabs.setCurrentWidget(pane);
        all = false;
    }
    return all;
}

void SceneFlow::closeCurrent()
{
    if (EditorPane *pane = m_parts.tabs.current())
        closePane(pane);
}

void SceneFlow::closePane(EditorPane *pane)
{
    if (!mayClose({pane}))
        return;
    m_parts.model.setModified(pane->sceneId(), false);
    m_parts.tabs.close(pane);
}

bool SceneFlow::mayClose(const QList<EditorPane *> &panes)
{
    QList<EditorPane *> modified = panes;
    modified.removeIf([](const EditorPane *pane) { return !pane->isModified(); });
    if (modified.isEmpty())
        return true;
    QStringList names;
    for (const EditorPane *pane : modified)
        names.append(pane->sceneId());
    switch (m_parts.dialogs.askUnsaved(&m_parts.window, names)) {
    case DialogGateway::Unsaved::Save:
        break;
    case DialogGateway::Unsaved::Discard:
        return true;
    case DialogGateway::Unsaved::Cancel:
        return false;
    }
    return std::all_of(modified.begin(), modified.end(), [this](EditorPane *pane) {
        m_parts.tabs.setCurrentWidget(pane);
        return pane->save();
    });
}

void SceneFlow::follow(EditorPane *pane)
{
    m_parts.model.setModified(pane->sceneId(), pane->isModified());
    m_parts.model.setFaulty(pane->sceneId(), pane->hasProblems());
}

void SceneFlow::showFolderHint()
{
    m_parts.panel.setEmptyHint(m_parts.library.folder().isEmpty()
                                   ? tr("No folder is open.\nFile > Open Scene Folder")
                                   : tr("No scene files (*.json) in\n%1").arg(m_parts.library.folder()));
}

void SceneFlow::retranslate()
{
    showFolderHint();
}

} // namespace console::ui
