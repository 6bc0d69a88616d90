// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rooms/statechips.h"

#include "ui/theme/spacing.h"

#include <QEvent>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

StateChips::StateChips(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_running = addChip(u"runningChip"_s);
    m_unknown = addChip(u"unknownChip"_s);
    m_ended = addChip(u"endedChip"_s);
    layout->addStretch();
    retranslate();
}

QToolButton *StateChips::addChip(const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(chip);
    connect(chip, &QToolButton::toggled, this, &StateChips::changed);
    return chip;
}

void StateChips::setCounts(const QHash<StateGroup, int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslate();
}

QList<StateGroup> StateChips::chosen() const
{
    QList<StateGroup> groups;
    for (const auto &[chip, group] :
         {std::pair(m_running, StateGroup::Running), std::pair(m_unknown, StateGroup::Unknown),
          std::pair(m_ended, StateGroup::Ended)}) {
        if (chip->isChecked())
            groups.append(group);
    }
    return groups;
}

void StateChips::clear()
{
    for (QToolButton *chip : {m_running, m_unknown, m_ended})
        chip->setChecked(false);
}

void StateChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StateChips::retranslate()
{
    const auto count = [this](StateGroup group) { return m_counts.value(group, 0); };
    //: A button that shows only running rooms, with their number.
    m_running->setText(tr("Running %1").arg(count(StateGroup::Running)));
    m_unknown->setText(tr("Unknown %1").arg(count(StateGroup::Unknown)));
    m_ended->setText(tr("Ended %1").arg(count(StateGroup::Ended)));
    m_running->setToolTip(tr("Show only rooms that run"));
    m_unknown->setToolTip(tr("Show only rooms that may be running: no answer came to their start"));
    m_ended->setToolTip(tr("Show only rooms that have ended"));
    for (QToolButton *chip : {m_running, m_unknown, m_ended})
        chip->setAccessibleDescription(chip->toolTip());
}

} // namespace console::ui
