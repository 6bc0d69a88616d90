// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/guard/guardprocess.h"

#include <QStringList>

namespace console {
class Clock;
}
namespace console::rooms {
class Journal;
}

namespace console::ui {

class MessageBar;
class Preferences;
class StatusLine;

/// Joins the dead-man helper with the preferences, the status bar and the messages: whether it runs, and which rooms it
/// stopped while this window could not.
class GuardFlow final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        GuardProcess &guard;
        rooms::Journal &journal;
        const Clock &clock;
        rooms::JournalWatch &journalWatch;
        Preferences &preferences;
        StatusLine &status;
        MessageBar &messages;
    };

    GuardFlow(Parts parts, QObject *parent);

    /// Starts the helper when it is wanted: after the window is seen.
    void begin();
    /// Tells what the helper did while no window ran; reads the journal.
    void showMeanwhile();

Q_SIGNALS:
    /// The desktop is to know of it.
    void alerted(const QString &title, const QString &body);

private:
    void apply();
    void showState();
    void showStopped(const rooms::RoomTask &task);

    Parts m_parts;
    bool m_hasFailed = false; ///< And the operator was told.
    QStringList m_stopped;    ///< Rooms in the message that is shown.
};

} // namespace console::ui
