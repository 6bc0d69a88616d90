// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/rails/money.h"
#include "core/rails/railfile.h"

#include <QList>

namespace console::rails {

/// A room as its owner lists it. What is known of it does not depend on the use book.
struct WatchedTask
{
    QString key; ///< Names this run of this task; another run of the same ids has another.
    QString sceneId = {};
    QString fingerprint = {}; ///< Of the key it was started with.
    Rate rate = {};
    bool isOpen = true;                   ///< May be running and billing.
    bool isOurs = true;                   ///< This process may stop it by itself; others' rooms only count.
    std::chrono::milliseconds running{0}; ///< As the journal and the clocks tell.
    bool isExact = false;                 ///< The machine's own clock measured all of it.
    QDateTime changedAt = {};             ///< UTC; for one that ended, when.
};

/// What a room has used.
struct RoomUse
{
    QString key;
    QString sceneId = {};
    QString fingerprint = {};
    Rate rate = {};
    bool isOpen = true;
    std::chrono::milliseconds running{0};  ///< All its time.
    std::chrono::milliseconds endedAgo{0}; ///< Of one that ended.

    friend bool operator==(const RoomUse &, const RoomUse &) = default;
};

/// Remembers how long rooms have run when the journal alone cannot tell: once the machine was started anew, or the wall
/// clock was set. It counts on by the machine's own clock, and by the wall clock only across a restart of the machine;
/// what it has counted it never takes back. What cannot be known: by how much the wall clock was set while the machine
/// was off. Then a room counts as long as the wall clock says, and at least from the last observation and for as long
/// as the machine has been up since.
class UseBook
{
public:
    /// Takes the tasks that are open now, and those that ended lately, into account. Tasks that are no longer listed as
    /// open count as ended. What ended more than two days ago is forgotten.
    void observe(const QList<WatchedTask> &tasks, const Clock &clock);
    /// Takes what another process has observed into account: of two counts the larger is right.
    void merge(UseBook other, const Clock &clock);

    /// As of the last observation.
    [[nodiscard]] const QList<RoomUse> &rooms() const { return m_rooms; }

    [[nodiscard]] QByteArray toJson() const;
    /// Tolerant: entries that make no sense are left out.
    [[nodiscard]] static Result<UseBook, ContentProblem> fromJson(QByteArray bytes, const QString &path);

private:
    void advance(const Clock &clock);
    [[nodiscard]] std::chrono::milliseconds sinceStamp(const Clock &clock) const;

    QList<RoomUse> m_rooms;
    MachineTime m_machine; ///< When it was last brought up to date.
    QDateTime m_wall;      ///< The same moment; invalid while it is empty.
};

/// `room-use.json` in the folder, shared by all processes: reads what is there, merges it into the book, writes the
/// result. A damaged file is replaced, for the journal tells nearly as much; one of a newer version is left alone.
[[nodiscard]] Result<void, scene::FileProblem> synchronise(UseBook &book, const QString &folder, const Clock &clock);

} // namespace console::rails
