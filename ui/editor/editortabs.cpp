// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/editortabs.h"

#include "ui/editor/editorpane.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

EditorTabs::EditorTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(u"editorTabs"_s);
    setDocumentMode(true);
    setMovable(true);
    tabBar()->setObjectName(u"editorTabBar"_s);
    tabBar()->setExpanding(false);
    tabBar()->setAccessibleName(tr("Open scenes"));
    connect(this, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentPaneChanged(current()); });
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
    m_hasOpened = true;
    EditorPane *pane = paneOf(sceneId);
    if (!pane) {
        pane = new EditorPane(sceneId, path, this);
        pane->setZoom(m_zoom);
        connect(pane, &EditorPane::modifiedChanged, this, [this, pane] { refreshTab(pane); });
        connect(pane, &EditorPane::edited, this, [this, pane] { refreshTab(pane); });
        connect(pane, &EditorPane::cursorMoved, this, &EditorTabs::cursorMoved);
        const int index = addTab(pane, {});
        setTabToolTip(index, path);
        addCloseButton(pane);
        refreshTab(pane);
    }
    setCurrentWidget(pane);
    return pane;
}

void EditorTabs::addCloseButton(EditorPane *pane)
{
    // The style's own button is loud and does not follow the palette.
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(Icon::Close));
    constexpr QSize small(12, 12);
    button->setIconSize(small);
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QToolButton::clicked, this, [this, pane] { Q_EMIT closeRequested(pane); });
    tabBar()->setTabButton(indexOf(pane), QTabBar::RightSide, button);
}

void EditorTabs::refreshTab(EditorPane *pane)
{
    const int index = indexOf(pane);
    if (auto *button = qobject_cast<QToolButton *>(tabBar()->tabButton(index, QTabBar::RightSide))) {
        button->setToolTip(tr("Close this tab"));
        button->setAccessibleName(tr("Close this tab"));
    }
    // A mark before the name is read out by screen readers as well, other than a colour.
    // A file may be called R&D.json; that is no mnemonic.
    const QString name = QString(pane->sceneId()).replace(u'&', u"&&"_s);
    setTabText(index, pane->isModified() ? u"• %1"_s.arg(name) : name);
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

void EditorTabs::paintEvent(QPaintEvent *event)
{
    QTabWidget::paintEvent(event);
    if (count() > 0 || !m_hasOpened)
        return;
    QPainter painter(this);
    painter.setPen(colorsFor(palette()).subtle);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No scene is open. Choose one in the list of scenes."));
}

void EditorTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        tabBar()->setAccessibleName(tr("Open scenes"));
        for (EditorPane *pane : panes())
            refreshTab(pane);
    }
    QTabWidget::changeEvent(event);
}

} // namespace console::ui
