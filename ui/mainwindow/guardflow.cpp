// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/guardflow.h"

#include "core/rooms/journalwatch.h"
#include "core/rooms/reason.h"
#include "ui/mainwindow/statusline.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebar.h"

namespace console::ui {

GuardFlow::GuardFlow(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    connect(&parts.guard, &GuardProcess::stateChanged, this, &GuardFlow::showState);
    connect(&parts.journalWatch, &rooms::JournalWatch::taskChanged, this, &GuardFlow::showStopped);
    connect(&parts.messages, &MessageBar::dismissed, this, [this] { m_stopped.clear(); });
    showState();
}

void GuardFlow::begin()
{
    connect(&m_parts.preferences, &Preferences::guardChanged, this, &GuardFlow::apply);
    apply();
}

void GuardFlow::apply()
{
    const Preferences &preferences = m_parts.preferences;
    m_parts.guard.setLimits({.hang = std::chrono::seconds(preferences.guardHangSeconds()),
                             .sleep = std::chrono::minutes(preferences.guardSleepMinutes())});
    m_parts.guard.setEnabled(preferences.isGuardWanted());
}

void GuardFlow::showState()
{
    const GuardProcess::State state = m_parts.guard.state();
    m_parts.status.showGuard(state);
    if (state == GuardProcess::State::Watching || state == GuardProcess::State::Off)
        m_hasFailed = false;
    if (state != GuardProcess::State::Failed || std::exchange(m_hasFailed, true))
        return;
    m_parts.messages.showMessage([] {
        return MessageBar::Message{
            .kind = MessageBar::Kind::Warning,
            .title = tr("The dead-man helper does not run"),
            .details = tr("Rooms would go on if this window died. The helper is voicechatctl, beside this program; "
                          "it is tried again.")};
    });
}

void GuardFlow::showStopped(const rooms::RoomTask &task)
{
    using namespace rooms::reason;
    const bool isHelpers = task.reason == consoleDied || task.reason == consoleHung || task.reason == machineSlept;
    if (!isHelpers || rooms::isOpen(task.state))
        return;
    m_stopped.append(task.roomId.text());
    m_parts.messages.showMessage([this, isSleep = task.reason == machineSlept] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning,
                                   .title =
                                       isSleep ? tr("The helper stopped %n room(s) because the machine slept", nullptr,
                                                    static_cast<int>(m_stopped.size()))
                                               : tr("The helper stopped %n room(s) because this window did not respond",
                                                    nullptr, static_cast<int>(m_stopped.size())),
                                   .details = m_stopped.join(u'\n')};
    });
}

} // namespace console::ui
