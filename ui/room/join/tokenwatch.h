// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"

#include <QList>
#include <QObject>

#include <functional>

namespace console {
class Scheduler;
}

namespace console::ui {

/// Remembers until when the tokens are good that were copied for running rooms, and tells once when one is about to
/// end. The tokens themselves it does not know.
class TokenWatch final : public QObject
{
    Q_OBJECT

public:
    /// `isRunning` tells whether a room still runs; both are borrowed.
    TokenWatch(const Clock &clock, Scheduler &scheduler, std::function<bool(const rooms::RoomTask &)> isRunning,
               QObject *parent = nullptr);

    /// A token was copied; an earlier one of the room does not matter any more.
    void note(const rooms::RoomTask &task, const QDateTime &expiresAt);

    static constexpr std::chrono::minutes interval{1};

Q_SIGNALS:
    /// Clients of the room need a new one.
    void endsSoon(const console::rooms::RoomTask &task, const QDateTime &expiresAt);

private:
    struct Entry
    {
        rooms::RoomTask task;
        QDateTime expiresAt;
    };

    void plan();
    void look();

    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::function<bool(const rooms::RoomTask &)> m_isRunning;
    QList<Entry> m_entries;
    bool m_isPlanned = false;
};

} // namespace console::ui
