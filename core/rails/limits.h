// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rails/money.h"
#include "core/rails/railfile.h"

#include <QList>

#include <optional>
#include <variant>

namespace console::rails {

/// What a limit counts over. Of a room measure each room by itself; of a day measure all rooms of the scope together,
/// since midnight.
enum class Measure { RoomTime, DayTime, RoomCost, DayCost };

struct EveryRoom
{
    friend bool operator==(const EveryRoom &, const EveryRoom &) = default;
};
struct SceneScope
{
    QString sceneId;
    friend bool operator==(const SceneScope &, const SceneScope &) = default;
};
/// Rooms that were started with one key.
struct ProfileScope
{
    QString fingerprint;
    friend bool operator==(const ProfileScope &, const ProfileScope &) = default;
};
using Scope = std::variant<EveryRoom, SceneScope, ProfileScope>;

/// A time or a sum of money that rooms may use before they are stopped.
struct Limit
{
    Scope scope;
    Measure measure = Measure::RoomTime;
    qint64 amount = 0;      ///< Of a time in milliseconds, of a cost in millionths (Money). Above nothing.
    int warnAtPercent = 80; ///< From 1 to 100; at 100 nobody is warned.

    friend bool operator==(const Limit &, const Limit &) = default;
};

[[nodiscard]] bool isDay(Measure measure);
[[nodiscard]] bool isCost(Measure measure);
[[nodiscard]] bool isInScope(const Scope &scope, const QString &sceneId, const QString &fingerprint);

/// `scene:Tutor:room-time:900s`, `profile:3f9a…:day-cost:5`, `every-room:day-time:7200s`: names the limit in the
/// journal, so the form is kept. In scene ids everything but letters, digits, `-`, `.`, `_` and `~` is
/// percent-encoded.
[[nodiscard]] QString toText(const Limit &limit);
[[nodiscard]] std::optional<Limit> limitFromText(QStringView text);

/// Why the console stopped a room by itself.
struct RailReason
{
    Limit limit;
    qint64 used = 0; ///< At that moment, in the limit's unit.

    friend bool operator==(const RailReason &, const RailReason &) = default;
};

/// `rail:` and the limit's text: what the journal keeps as the reason of the stop. The use is not in it: the task's
/// own times tell.
[[nodiscard]] QString toText(const RailReason &reason);
/// The limit that such a reason names; nothing for other reasons.
[[nodiscard]] std::optional<Limit> limitOfReason(QStringView text);

/// The operator's limits with what could not be read of them.
struct LimitList
{
    QList<Limit> limits;
    QList<QByteArray> kept = {};         ///< Entries this version cannot read, as they stand; saved again.
    QList<ContentProblem> problems = {}; ///< One for each of them.
};

/// `limits.json` in the folder.
[[nodiscard]] QString limitFilePath(const QString &folder);
/// No file means no limits.
[[nodiscard]] Result<LimitList, RailFileProblem> loadLimits(const QString &folder);
[[nodiscard]] Result<LimitList, RailFileProblem> limitsFromJson(QByteArray bytes, const QString &path);
/// Replaces the file in one step.
[[nodiscard]] Result<void, RailFileProblem> saveLimits(const QString &folder, const LimitList &list);
[[nodiscard]] QByteArray toJson(const LimitList &list);

} // namespace console::rails
