// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/tokenflow.h"

#include "core/credentials/profilebook.h"
#include "ui/actions/actionregistry.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/editortabs.h"
#include "ui/tokens/tokennotice.h"
#include "ui/tokens/tokensdialog.h"

#include <QAction>

namespace console::ui {

TokenFlow::TokenFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts))
{
    connect(m_parts.actions.action(ActionId::MakeToken), &QAction::triggered, this, [this] { dialog().showMaking(); });
    connect(m_parts.actions.action(ActionId::DecodeToken), &QAction::triggered, this,
            [this] { dialog().showDecoding(); });
    connect(&m_parts.profiles, &credentials::ProfileBook::changed, this, &TokenFlow::refresh);
    connect(&m_parts.tabs, &EditorTabs::currentPaneChanged, this, [this](EditorPane *pane) {
        watch(pane);
        if (m_dialog)
            m_dialog->refresh();
    });
    connect(&m_parts.tabs, &EditorTabs::paneChanged, this, [this](const EditorPane *pane) {
        if (m_dialog && pane == m_parts.tabs.current())
            m_dialog->refresh();
    });
}

void TokenFlow::refresh()
{
    if (m_dialog)
        m_dialog->refresh();
    for (EditorPane *pane : m_parts.tabs.panes()) {
        if (auto *notice = pane->findChild<TokenNotice *>())
            notice->look();
    }
}

TokensDialog &TokenFlow::dialog()
{
    if (!m_dialog)
        m_dialog = new TokensDialog({.sources = sources(),
                                     .clock = m_parts.clock,
                                     .scheduler = m_parts.scheduler,
                                     .clipboard = m_parts.clipboard},
                                    &m_parts.window);
    // Whoever makes a token wants to choose among them; a store that has to ask for it asks now.
    if (m_parts.profiles.state() == credentials::ProfileBook::State::Unread)
        (void)m_parts.profiles.read();
    return *m_dialog;
}

TokenSources TokenFlow::sources() const
{
    return {.scene = [this] { return sceneInSight(); },
            .applications = [this] { return applicationsOf(sceneInSight(), m_parts.profiles.all()); }};
}

std::optional<scene::Scene> TokenFlow::sceneInSight() const
{
    const EditorPane *pane = m_parts.tabs.current();
    if (!pane || !pane->isUsable())
        return std::nullopt;
    auto scene = scene::Scene::parse(pane->sceneId(), pane->bytes());
    return scene ? std::optional(*std::move(scene)) : std::nullopt;
}

void TokenFlow::watch(EditorPane *pane)
{
    if (!pane || pane->findChild<TokenNotice *>())
        return;
    new TokenNotice({.pane = *pane,
                     .clock = m_parts.clock,
                     .scheduler = m_parts.scheduler,
                     .appKeys =
                         [this] {
                             std::vector<credentials::RtcApplication> keys;
                             auto all = applicationsOf(std::nullopt, m_parts.profiles.all());
                             for (NamedApplication &named : all)
                                 keys.push_back(std::move(named.application));
                             return keys;
                         },
                     .make = [this] { dialog().showMaking(); }});
}

} // namespace console::ui
