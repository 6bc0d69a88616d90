// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/guardflow.h"

#include "core/base/clock.h"
#include "core/rooms/journalwatch.h"
#include "core/rooms/reason.h"
#include "ui/mainwindow/statusline.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebar.h"

using namespace Qt::Literals::StringLiterals;

namespace console::ui {

namespace {

/// The helper stopped it.
bool isHelpers(const rooms::RoomTask &task)
{
    using namespace rooms::reason;
    return !rooms::isOpen(task.state) &&
           (task.reason == consoleDied || task.reason == consoleHung || task.reason == machineSlept);
}

} // namespace

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

void GuardFlow::showMeanwhile()
{
    Preferences &preferences = m_parts.preferences;
    const QDateTime since = preferences.helperReportedUntil();
    const QDateTime now = m_parts.clock.now();
    const auto tasks = since.isValid() ? m_parts.journal.tasksSince(since) : QList<rooms::RoomTask>();
    if (!tasks)
        return;
    preferences.setHelperReportedUntil(now);
    QStringList rooms;
    for (const rooms::RoomTask &task : *tasks) {
        if (isHelpers(task))
            rooms.append(u"%1 · %2"_s.arg(task.sceneId, task.roomId.text()));
    }
    if (rooms.isEmpty())
        return;
    const auto title = [count = static_cast<int>(rooms.size())] {
        return tr("The helper stopped %n room(s) while no window ran", nullptr, count);
    };
    Q_EMIT alerted(title(), rooms.join(u'\n'));
    m_parts.messages.showMessage([title, rooms] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning, .title = title(), .details = rooms.join(u'\n')};
    });
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
    const auto title = [] { return tr("The dead-man helper does not run"); };
    const auto details = [] {
        return tr("Rooms would go on if this window died. The helper is voicechatctl, beside this program; it is tried "
                  "again.");
    };
    Q_EMIT alerted(title(), details());
    m_parts.messages.showMessage([title, details] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning, .title = title(), .details = details()};
    });
}

void GuardFlow::showStopped(const rooms::RoomTask &task)
{
    if (!isHelpers(task))
        return;
    // Told now, it is no news at the next start.
    m_parts.preferences.setHelperReportedUntil(m_parts.clock.now());
    m_stopped.append(task.roomId.text());
    const auto title = [count = static_cast<int>(m_stopped.size()),
                        isSleep = task.reason == rooms::reason::machineSlept] {
        return isSleep ? tr("The helper stopped %n room(s) because the machine slept", nullptr, count)
                       : tr("The helper stopped %n room(s) because this window did not respond", nullptr, count);
    };
    Q_EMIT alerted(title(), task.roomId.text());
    m_parts.messages.showMessage([title, rooms = m_stopped] {
        return MessageBar::Message{.kind = MessageBar::Kind::Warning, .title = title(), .details = rooms.join(u'\n')};
    });
}

} // namespace console::ui
