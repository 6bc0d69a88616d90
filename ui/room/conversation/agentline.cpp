// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/room/conversation/agentline.h"

#include "ui/room/conversation/spokenline.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/shorttext.h"
#include "wording/callbackwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

using callbacks::AgentCode;

namespace {

constexpr int iconSize = 16;

std::pair<Icon, QColor> markOf(AgentCode code, const Colors &colors)
{
    switch (code) {
    case AgentCode::Listening:
        return {Icon::Room, colors.info};
    case AgentCode::Thinking:
        return {Icon::Reload, colors.info};
    case AgentCode::Speaking:
        return {Icon::Start, colors.success};
    case AgentCode::Interrupted:
        return {Icon::Stop, colors.warning};
    case AgentCode::Finished:
        return {Icon::Success, colors.success};
    case AgentCode::Unknown:
        break;
    }
    return {Icon::RoomUnknown, colors.subtle};
}

} // namespace

AgentLine::AgentLine(QWidget *parent)
    : QWidget(parent),
      m_mark(new QLabel(this)),
      m_state(new ShortText(1, this)),
      m_warningMark(new QLabel(this)),
      m_warning(new ShortText(1, this))
{
    m_state->setObjectName(u"agentState"_s);
    m_warning->setObjectName(u"unverifiedWarning"_s);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_warning->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_mark);
    row->addWidget(m_state, 3);
    row->addWidget(m_warningMark);
    row->addWidget(m_warning, 2);
    refresh();
}

void AgentLine::showStory(const rooms::RoomTask &task, const callbacks::RoomStory &story)
{
    m_agent = story.agent();
    m_hasEnded = !rooms::isOpen(task.state);
    m_hasUnverified = story.hasUnverified();
    refresh();
}

QString AgentLine::stateWords() const
{
    if (m_hasEnded)
        return tr("The agent has ended");
    if (!m_agent)
        return tr("What the agent does was not told");
    QStringList parts{wording::agentStateText(m_agent->code),
                      m_agent->roundId ? wording::roundText(*m_agent->roundId) : QString(), clockText(m_agent->at)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void AgentLine::refresh()
{
    const Colors &colors = colorsFor(palette());
    const auto [icon, color] =
        m_agent && !m_hasEnded ? markOf(m_agent->code, colors) : std::pair(Icon::Stopped, colors.subtle);
    m_mark->setPixmap(iconPixmap(icon, iconSize, devicePixelRatioF(), color));
    m_state->setFullText(stateWords());
    m_state->setAccessibleName(m_state->fullText());
    m_warningMark->setPixmap(iconPixmap(Icon::Warning, iconSize, devicePixelRatioF(), colors.warning));
    const QString warning = m_hasUnverified ? tr("Some of it came unsigned") : QString();
    m_warning->setFullText(warning);
    m_warning->setAccessibleName(warning);
    m_warning->setToolTip(
        m_hasUnverified ? tr("Any program on this machine may have sent it: no secret is set to check callbacks with.")
                        : QString());
    m_warningMark->setVisible(m_hasUnverified);
    m_warning->setVisible(m_hasUnverified);
}

void AgentLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace console::ui
