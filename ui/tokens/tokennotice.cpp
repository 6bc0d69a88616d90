// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tokens/tokennotice.h"

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "ui/editor/editorpane.h"
#include "ui/widgets/messagebar.h"
#include "wording/tokenwords.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

TokenNotice::TokenNotice(Parts parts)
    : QObject(&parts.pane),
      m_parts(std::move(parts))
{
    connect(&m_parts.pane, &EditorPane::edited, this, &TokenNotice::look);
    look();
}

void TokenNotice::look()
{
    const auto scene = scene::Scene::parse(m_parts.pane.sceneId(), m_parts.pane.bytes());
    // In the middle of an edit nothing is known, and what was known stays.
    if (!scene)
        return;
    const auto state = tokens::sceneTokenState(*scene, m_parts.appKeys(), m_parts.clock.now());
    plan(state);
    const QList<tokens::SceneTokenDefect> defects = state ? state->defects : QList<tokens::SceneTokenDefect>();
    if (std::exchange(m_defects, defects) == defects)
        return;
    MessageBar &bar = m_parts.pane.notices();
    if (defects.isEmpty()) {
        bar.dismiss();
        return;
    }
    bar.showMessage([this, state = *state] {
        const wording::Explanation words = wording::explain(state, m_parts.clock.now());
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title = words.title,
                                   .details = QStringList{words.cause, words.remedy}.join(u'\n'),
                                   .buttons = {{.text = tr("Make a Token…"), .run = m_parts.make}}};
    });
}

void TokenNotice::plan(const std::optional<tokens::SceneTokenState> &state)
{
    const bool hasAnEndToCome =
        state && state->expiresAt.isValid() && !state->defects.contains(tokens::SceneTokenDefect::Expired);
    if (!hasAnEndToCome || std::exchange(m_isPlanned, true))
        return;
    m_parts.scheduler.after(interval, this, [this] {
        m_isPlanned = false;
        look();
    });
}

} // namespace console::ui
