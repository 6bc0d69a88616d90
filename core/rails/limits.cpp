// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/limits.h"

#include "core/base/overloaded.h"
#include "core/rails/limittext.h"

#include <QUrl>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

namespace {

constexpr std::array measureNames{
    std::pair{Measure::RoomTime, "room-time"_L1},
    std::pair{Measure::DayTime, "day-time"_L1},
    std::pair{Measure::RoomCost, "room-cost"_L1},
    std::pair{Measure::DayCost, "day-cost"_L1},
};
constexpr QLatin1StringView everyRoomName("every-room");
constexpr QLatin1StringView reasonPrefix("rail:");
constexpr qint64 millisecondsPerSecond = 1000;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString scopeText(const Scope &scope)
{
    return std::visit(overloaded{
                          [](const EveryRoom &) { return QString(everyRoomName); },
                          [](const SceneScope &s) { return QString("scene:"_L1 + encoded(s.sceneId)); },
                          [](const ProfileScope &p) { return QString("profile:"_L1 + encoded(p.fingerprint)); },
                      },
                      scope);
}

std::optional<Scope> scopeFromText(const QList<QStringView> &parts)
{
    if (parts.size() == 1 && parts[0] == everyRoomName)
        return EveryRoom{};
    if (parts.size() != 2 || parts[1].isEmpty())
        return std::nullopt;
    if (parts[0] == "scene"_L1)
        return SceneScope{decoded(parts[1])};
    if (parts[0] == "profile"_L1)
        return ProfileScope{decoded(parts[1])};
    return std::nullopt;
}

std::optional<qint64> amountFromText(QStringView text, Measure measure)
{
    if (isCost(measure)) {
        const auto money = moneyFromText(text);
        return money ? std::optional(money->micros) : std::nullopt;
    }
    const bool inMilliseconds = text.endsWith("ms"_L1);
    if (!text.endsWith(u's'))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text.chopped(inMilliseconds ? 2 : 1).toLongLong(&isNumber);
    const qint64 unit = inMilliseconds ? 1 : millisecondsPerSecond;
    if (!isNumber || number > maximumLimitTime.count() / unit)
        return std::nullopt;
    return number * unit;
}

} // namespace

bool isDay(Measure measure)
{
    return measure == Measure::DayTime || measure == Measure::DayCost;
}

bool isCost(Measure measure)
{
    return measure == Measure::RoomCost || measure == Measure::DayCost;
}

bool isInScope(const Scope &scope, const QString &sceneId, const QString &fingerprint)
{
    return std::visit(overloaded{
                          [](const EveryRoom &) { return true; },
                          [&](const SceneScope &s) { return s.sceneId == sceneId; },
                          [&](const ProfileScope &p) { return p.fingerprint == fingerprint; },
                      },
                      scope);
}

QLatin1StringView measureName(Measure measure)
{
    for (const auto &[value, name] : measureNames) {
        if (value == measure)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Measure> measureFromName(QStringView name)
{
    for (const auto &[value, known] : measureNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QString toText(const Limit &limit)
{
    const qint64 seconds = limit.amount / millisecondsPerSecond;
    const QString amount = isCost(limit.measure) ? toText(Money{limit.amount})
                           : limit.amount % millisecondsPerSecond == 0
                               ? QString(QString::number(seconds) + u's')
                               : QString(QString::number(limit.amount) + "ms"_L1);
    return QString(scopeText(limit.scope) + u':' + measureName(limit.measure) + u':' + amount);
}

std::optional<Limit> limitFromText(QStringView text)
{
    QList<QStringView> parts = text.split(u':');
    if (parts.size() < 3)
        return std::nullopt;
    const QStringView amountText = parts.takeLast();
    const auto measure = measureFromName(parts.takeLast());
    const auto scope = scopeFromText(parts);
    if (!measure || !scope)
        return std::nullopt;
    const auto amount = amountFromText(amountText, *measure);
    if (!amount || *amount <= 0)
        return std::nullopt;
    return Limit{.scope = *scope, .measure = *measure, .amount = *amount};
}

QString toText(const RailReason &reason)
{
    return QString(reasonPrefix + toText(reason.limit));
}

std::optional<Limit> limitOfReason(QStringView text)
{
    return text.startsWith(reasonPrefix) ? limitFromText(text.sliced(reasonPrefix.size())) : std::nullopt;
}

} // namespace console::rails
