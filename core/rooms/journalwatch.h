// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/scheduler.h"
#include "core/rooms/journal.h"

#include <QObject>

namespace console::rooms {

/// Notices what other processes write into the journal: another window's or the command line's rooms, and rooms of this
/// window that somebody else stopped. It looks once a second; a look costs no read as long as nobody has written.
class JournalWatch final : public QObject
{
    Q_OBJECT

public:
    JournalWatch(Journal &journal, Scheduler &scheduler, QObject *parent = nullptr);

    /// Begins to look; opens the journal. What stands in it now is no news. A second call does nothing.
    void start();
    /// The journal could not be read: becameReadable() tells when it can.
    void awaitReadable() { m_hasRead = false; }
    /// Takes in a change of this process, so that what others then make of the task is seen as a change.
    void note(const RoomTask &task);

    static constexpr std::chrono::milliseconds interval{1000};

Q_SIGNALS:
    /// Somebody else changed it; as it now stands in the journal.
    void taskChanged(const console::rooms::RoomTask &task);
    /// The journal can be read now, and could not before. What stands in it is no news to taskChanged().
    void becameReadable();

private:
    /// Takes in what stands there now. False: the journal could not be read.
    [[nodiscard]] bool read();
    void look();
    void lookLater();
    /// False: the journal could not be read.
    [[nodiscard]] bool tellChanges();
    void tellEnd(const RoomTask &task);

    Journal &m_journal;
    Scheduler &m_scheduler;
    bool m_isStarted = false;
    bool m_hasRead = false;
    qint64 m_version = 0;
    QList<RoomTask> m_open; ///< As they are known here.
};

} // namespace console::rooms
