// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rails/limits.h"
#include "core/rails/usebook.h"

#include <QStringList>
#include <QTimeZone>

namespace console::rails {

/// The local calendar day as the wall clock shows it. "Since midnight" is the stretch of real time that the clock now
/// says has passed since then, also after it was set.
struct Day
{
    QDate date;
    std::chrono::milliseconds sinceMidnight{0};
    std::chrono::milliseconds untilMidnight{0}; ///< Above nothing.
};

[[nodiscard]] Day dayAt(const QDateTime &now, const QTimeZone &zone);

/// How far one limit is used: by one room for a room measure, by all rooms of its scope for a day measure.
struct LimitUse
{
    enum class Level { Within, Warning, Reached };

    Limit limit;
    qint64 used = 0; ///< In the limit's unit.
    Level level = Level::Within;
    QStringList tasks = {}; ///< Keys of the open rooms it concerns.

    friend bool operator==(const LimitUse &, const LimitUse &) = default;
};

/// A room that must be stopped, and the first of the limits that say so.
struct DueStop
{
    QString task;
    RailReason reason;
};

struct Evaluation
{
    QList<LimitUse> uses; ///< In the order of the limits. A room limit has none where no room is open.
    QList<DueStop> stops; ///< Each room once.
    QList<RoomUse> rooms; ///< What it was made from.
    /// After this time something of it changes if no room starts or ends; nothing when it never does.
    std::optional<std::chrono::milliseconds> nextChange = {};
};

[[nodiscard]] Evaluation evaluate(const QList<RoomUse> &rooms, const QList<Limit> &limits, const Day &day);

/// Of all its time, what lies in the day.
[[nodiscard]] std::chrono::milliseconds usedToday(const RoomUse &room, const Day &day);
/// What it has cost so far.
[[nodiscard]] Money costOf(const RoomUse &room);

/// A start that a day limit forbids: it is used up already.
struct RailRefusal
{
    Limit limit;
    qint64 used = 0;
    std::chrono::milliseconds untilMidnight{0}; ///< Then it may.
};

[[nodiscard]] Result<void, RailRefusal> mayStart(const QString &sceneId, const QString &fingerprint,
                                                 const QList<RoomUse> &rooms, const QList<Limit> &limits,
                                                 const Day &day);

} // namespace console::rails
