// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/preflightflow.h"

#include "core/base/whendone.h"
#include "core/rooms/roomservice.h"
#include "ui/actions/actionregistry.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/mainwindow/callflow.h"
#include "ui/preflight/preflightpanel.h"
#include "ui/rooms/roomcontroller.h"
#include "ui/rooms/startpanel.h"
#include "ui/widgets/messagebar.h"

#include <QAction>

namespace console::ui {

PreflightFlow::PreflightFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_preflight(parts.rooms)
{
    connect(&parts.panel, &PreflightPanel::startAnywayWanted, this, &PreflightFlow::startAnyway);
    connect(&parts.panel, &PreflightPanel::placeWanted, this, &PreflightFlow::showPlace);
    connect(&parts.panel, &PreflightPanel::dismissed, this, [this] {
        cancel();
        if (EditorPane *pane = m_parts.tabs.current())
            pane->setFocus();
    });
    connect(&parts.tabs, &EditorTabs::currentPaneChanged, this, [this](const EditorPane *pane) {
        // What it says is about another scene.
        if (pane != m_pane)
            m_parts.panel.dismiss();
        updateAction();
    });
    connect(&parts.tabs, &EditorTabs::paneChanged, this, &PreflightFlow::followEdits);
    connect(&parts.startPanel, &StartPanel::acceptableChanged, this, &PreflightFlow::updateAction);
    updateAction();
}

PreflightFlow::~PreflightFlow()
{
    cancel();
}

PreflightFlow::Order PreflightFlow::order() const
{
    const EditorPane *pane = m_parts.tabs.current();
    if (!pane || !pane->isUsable())
        return unexpected(traffic::LocalRefusal());
    return m_parts.controller.orderFor({.scene = {.id = pane->sceneId(), .path = pane->path(), .bytes = pane->bytes()},
                                        .ids = m_parts.startPanel.ids(),
                                        .version = m_parts.startPanel.version()});
}

void PreflightFlow::start()
{
    m_pane = m_parts.tabs.current();
    const auto order = this->order();
    const auto wouldLeave = [this](const rooms::StartOrder &start) { return m_parts.rooms.plan(start).has_value(); };
    // What is refused before a byte leaves needs no question: the start says itself why, and is recorded.
    if (!order || !wouldLeave(*order)) {
        startAnyway();
        return;
    }
    const preflight::Report report = m_preflight.offline(*order);
    const auto failed = [&report](preflight::CheckId id) {
        const preflight::Check *check = report.find(id);
        return check && check->verdict == preflight::Verdict::Failed;
    };
    if (report.problems() == 0 || failed(preflight::CheckId::Journal) || failed(preflight::CheckId::Limits)) {
        startAnyway();
        return;
    }
    cancel();
    m_parts.messages.dismiss();
    m_checked = m_pane->bytes();
    m_parts.panel.showReport(report, true);
}

void PreflightFlow::startAnyway()
{
    m_parts.panel.dismiss();
    m_parts.calls.start();
    Q_EMIT started();
}

void PreflightFlow::check()
{
    m_pane = m_parts.tabs.current();
    const auto order = this->order();
    if (!m_pane)
        return;
    cancel();
    m_parts.messages.dismiss();
    m_checked = m_pane->bytes();
    if (!order) {
        m_parts.panel.showReport(preflight::reportOn({.refusal = order.error(), .probe = preflight::Probe::Done}),
                                 false);
        return;
    }
    m_parts.panel.showReport(m_preflight.pending(*order), false);
    const quint64 run = ++m_run;
    whenDone(m_preflight.check(*order, m_stop.get_token()), this, [this, run](const preflight::Report &report) {
        if (run == m_run && m_parts.panel.isVisible())
            m_parts.panel.showReport(report, false);
    });
}

void PreflightFlow::cancel()
{
    ++m_run;
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void PreflightFlow::followEdits()
{
    updateAction();
    if (!m_parts.panel.isVisible() || !m_pane || m_pane != m_parts.tabs.current() || m_pane->bytes() == m_checked)
        return;
    const auto order = this->order();
    if (!order)
        return;
    // What the service said was about another text; the rules follow the new one.
    cancel();
    m_checked = m_pane->bytes();
    m_parts.panel.updateReport(m_preflight.offline(*order));
}

void PreflightFlow::showPlace(const diagnostics::Diagnostic &diagnostic)
{
    if (m_pane)
        goTo(m_pane->sceneId(), diagnostic.pointer);
}

void PreflightFlow::goTo(const QString &sceneId, const json::Pointer &pointer)
{
    EditorPane *pane = m_parts.tabs.paneOf(sceneId);
    if (!pane)
        return;
    m_parts.tabs.setCurrentWidget(pane);
    // Found anew: the text may have changed since, and for what is missing the place is what should hold it.
    const json::Document document = json::Document::parse(pane->editor().bytes());
    json::Pointer place = pointer;
    while (document.root().at(place).isMissing() && !place.isRoot())
        place = place.parent();
    const json::Value value = document.root().at(place);
    pane->editor().goTo(value.position().offset, place == pointer ? value.text().size() : 0);
    pane->setFocus();
}

void PreflightFlow::updateAction()
{
    const EditorPane *pane = m_parts.tabs.current();
    m_parts.actions.action(ActionId::Check)->setEnabled(pane && pane->isUsable() && m_parts.startPanel.isAcceptable());
}

} // namespace console::ui
