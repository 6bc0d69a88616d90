// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editortabs.h"

#include "ui/editor/editorpane.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

EditorTabs::EditorTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(u"editorTabs"_s);
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    tabBar()->setObjectName(u"editorTabBar"_s);
    tabBar()->setExpanding(false);
    tabBar()->setAccessibleName(tr("Open scenes"));
    connect(this, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentPaneChanged(current()); });
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) { Q_EMIT closeRequested(paneAt(index)); });
}

EditorPane *EditorTabs::paneAt(int index) const
{
    return qobject_cast<EditorPane *>(widget(index));
}

EditorPane *EditorTabs::current() const
{
    return paneAt(currentIndex());
}

QList<EditorPane *> EditorTabs::panes() const
{
    QList<EditorPane *> all;
    for (int i = 0; i < count(); ++i)
        all.append(paneAt(i));
    return all;
}

EditorPane *EditorTabs::paneOf(const QString &sceneId) const
{
    for (EditorPane *pane : panes()) {
        if (pane->sceneId() == sceneId)
            return pane;
    }
    return nullptr;
}

QList<EditorPane *> EditorTabs::modified() const
{
    QList<EditorPane *> all = panes();
    all.removeIf([](const EditorPane *pane) { return !pane->isModified(); });
    return all;
}

EditorPane *EditorTabs::open(const QString &sceneId, const QString &path)
{
    EditorPane *pane = paneOf(sceneId);
    if (!pane) {
        pane = new EditorPane(sceneId, path, this);
        pane->setZoom(m_zoom);
        connect(pane, &EditorPane::modifiedChanged, this, [this, pane] { refreshTab(pane); });
        connect(pane, &EditorPane::edited, this, [this, pane] { refreshTab(pane); });
        connect(pane, &EditorPane::cursorMoved, this, &EditorTabs::cursorMoved);
        const int index = addTab(pane, sceneId);
        setTabToolTip(index, path);
        refreshTab(pane);
    }
    setCurrentWidget(pane);
    return pane;
}

void EditorTabs::refreshTab(EditorPane *pane)
{
    const int index = indexOf(pane);
    // A mark before the name is read out by screen readers as well, other than a colour.
    setTabText(index, pane->isModified() ? u"• %1"_s.arg(pane->sceneId()) : pane->sceneId());
    setTabIcon(index, pane->hasProblems() ? icon(Icon::DocumentError) : QIcon());
    Q_EMIT paneChanged(pane);
}

void EditorTabs::close(EditorPane *pane)
{
    removeTab(indexOf(pane));
    pane->deleteLater();
}

void EditorTabs::step(int by)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + by + count()) % count());
}

void EditorTabs::setZoom(int points)
{
    m_zoom = points;
    for (EditorPane *pane : panes())
        pane->setZoom(points);
}

void EditorTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tabBar()->setAccessibleName(tr("Open scenes"));
    QTabWidget::changeEvent(event);
}

} // namespace console::ui
