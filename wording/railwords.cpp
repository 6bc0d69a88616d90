// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/railwords.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::wording {

namespace {

using rails::ContentProblem;
using rails::Measure;

constexpr qint64 secondsPerMinute = 60;
constexpr qint64 minutesPerHour = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::wording::Rail)

public:
    [[nodiscard]] static QString duration(qint64 seconds);
    [[nodiscard]] static QString limit(const rails::Limit &limit, const QString &currency);
    [[nodiscard]] static Explanation content(const ContentProblem &problem);

    [[nodiscard]] static QString estimate(const QString &amount, bool isAssumed)
    {
        return isAssumed ? tr("≈ %1, estimate from assumed prices").arg(amount) : tr("≈ %1, estimate").arg(amount);
    }
    [[nodiscard]] static QString notIncluded(const QString &list) { return tr("Not included: %1").arg(list); }
    [[nodiscard]] static QString listSeparator() { return tr(", ", "between the parts of a list"); }
    [[nodiscard]] static QString warning(const QString &room, const QString &used, const QString &limitName)
    {
        return tr("%1 has used %2 of its limit (%3)").arg(room, used, limitName);
    }
    [[nodiscard]] static QString dayWarning(const QString &room, const QString &used, const QString &limitName)
    {
        return tr("%1: %2 used today of the limit (%3)").arg(room, used, limitName);
    }
    [[nodiscard]] static QString stop(const QString &room, const QString &used, const QString &limitName)
    {
        return tr("%1 is stopped by its limit: %2 used (%3)").arg(room, used, limitName);
    }
    [[nodiscard]] static QString stopFailed(const QString &room, const QString &limitName, const QString &time)
    {
        return tr("%1 is over its limit (%2) and could not be stopped; next attempt in %3").arg(room, limitName, time);
    }
    [[nodiscard]] static QString reason(const QString &limitName) { return tr("limit reached: %1").arg(limitName); }
    [[nodiscard]] static Explanation refusal(const QString &used, const QString &limitName, const QString &time)
    {
        return {.title = tr("The limit of the day is used up"),
                .where = limitName,
                .cause = tr("%1 used today.").arg(used),
                .remedy = tr("Raise the limit, or start again in %1.").arg(time)};
    }
};

QString Words::duration(qint64 seconds)
{
    const qint64 minutes = seconds / secondsPerMinute;
    const qint64 restSeconds = seconds % secondsPerMinute;
    if (minutes == 0)
        return tr("%1 s").arg(restSeconds);
    if (minutes < minutesPerHour)
        return restSeconds == 0 ? tr("%1 min").arg(minutes) : tr("%1 min %2 s").arg(minutes).arg(restSeconds);
    const qint64 hours = minutes / minutesPerHour;
    const qint64 restMinutes = minutes % minutesPerHour;
    // Who counts hours does not count seconds.
    return restMinutes == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2 min").arg(hours).arg(restMinutes);
}

QString Words::limit(const rails::Limit &limit, const QString &currency)
{
    const QString amount = limitAmountText(limit.measure, limit.amount, currency);
    const bool isOfDay = rails::isDay(limit.measure);
    return std::visit(overloaded{
                          [&](const rails::EveryRoom &) {
                              return isOfDay ? tr("all rooms: %1 a day").arg(amount) : tr("every room: %1").arg(amount);
                          },
                          [&](const rails::SceneScope &scope) {
                              return isOfDay ? tr("scene %1: %2 a day").arg(scope.sceneId, amount)
                                             : tr("scene %1: %2 in one room").arg(scope.sceneId, amount);
                          },
                          [&](const rails::ProfileScope &scope) {
                              return isOfDay ? tr("key %1: %2 a day").arg(scope.fingerprint, amount)
                                             : tr("key %1: %2 in one room").arg(scope.fingerprint, amount);
                          },
                      },
                      limit.scope);
}

Explanation Words::content(const ContentProblem &problem)
{
    using enum ContentProblem::Kind;
    const QString path = QDir::toNativeSeparators(problem.path);
    const QString where = problem.where.isEmpty() ? path : QString(path + u'\n' + problem.where);
    switch (problem.kind) {
    case NoJson:
        return {.title = tr("The file is not valid JSON"), .where = where, .remedy = tr("Correct it at this place.")};
    case WrongShape:
        return {.title = tr("A member is missing or has the wrong type"),
                .where = where,
                .remedy = tr("Compare it with the example in docs/rooms.md.")};
    case NotPositive:
        return {.title = tr("An amount is not allowed"),
                .where = where,
                .cause = tr("Amounts are above nothing and not beyond all bounds; money has up to six digits after "
                            "the point."),
                .remedy = tr("Correct it.")};
    case UnknownName:
        return {.title = tr("A name is not known"),
                .where = where,
                .remedy = tr("Compare it with the list in docs/rooms.md.")};
    case NewerFormat:
        return {.title = tr("The file was made by a newer version of this program"),
                .where = where,
                .remedy = tr("Use that version. The file was left as it is.")};
    }
    Q_UNREACHABLE();
}

constexpr rails::Money cent{10'000};

QString signOf(const QString &currency)
{
    if (currency == "CNY"_L1)
        return u"¥"_s;
    return currency == "USD"_L1 ? u"US$"_s : QString(currency + u'\u00a0');
}

/// Cents, and for less than a cent every digit: a price of nothing would be a lie.
QString numberText(rails::Money money)
{
    constexpr double whole = 1e6;
    const bool isSmall = money.micros > 0 && money < cent;
    const qint64 shown = isSmall ? money.micros : (money.micros + cent.micros / 2) / cent.micros * cent.micros;
    constexpr int digitsOfCents = 2;
    constexpr int digitsOfSmall = 6;
    QString text = QLocale().toString(static_cast<double>(shown) / whole, 'f', isSmall ? digitsOfSmall : digitsOfCents);
    while (isSmall && text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace

QString moneyText(rails::Money money, const QString &currency)
{
    return QString(signOf(currency) + numberText(money));
}

QString priceText(rails::Money price, const QString &currency)
{
    return QString(signOf(currency) + toText(price));
}

QString spentText(rails::Money money, const QString &currency)
{
    if (money.micros > 0 && money < cent)
        return QString(u"< "_s + moneyText(cent, currency));
    return moneyText(money, currency);
}

QString estimateText(const rails::Estimate &estimate)
{
    return Words::estimate(moneyText(estimate.amount, estimate.currency), estimate.isAssumed);
}

QString notIncludedText(const rails::Estimate &estimate, const QString &language)
{
    QStringList parts;
    for (const rails::BilingualText &text : estimate.notIncluded)
        parts.append(text.forLanguage(language));
    return parts.isEmpty() ? QString() : Words::notIncluded(parts.join(Words::listSeparator()));
}

QString durationText(std::chrono::milliseconds time)
{
    return Words::duration(std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(time).count()));
}

QString limitAmountText(Measure measure, qint64 amount, const QString &currency)
{
    return rails::isCost(measure) ? moneyText({amount}, currency) : durationText(std::chrono::milliseconds(amount));
}

QString limitText(const rails::Limit &limit, const QString &currency)
{
    return Words::limit(limit, currency);
}

QString warningText(const QString &room, const rails::LimitUse &use, const QString &currency)
{
    const QString used = limitAmountText(use.limit.measure, use.used, currency);
    const QString name = limitText(use.limit, currency);
    return rails::isDay(use.limit.measure) ? Words::dayWarning(room, used, name) : Words::warning(room, used, name);
}

QString stopText(const QString &room, const rails::RailReason &reason, const QString &currency)
{
    return Words::stop(room, limitAmountText(reason.limit.measure, reason.used, currency),
                       limitText(reason.limit, currency));
}

QString stopFailedText(const QString &room, const rails::RailReason &reason, const QString &currency,
                       std::chrono::milliseconds retryIn)
{
    return Words::stopFailed(room, limitText(reason.limit, currency), durationText(retryIn));
}

QString railReasonText(const QString &recorded, const QString &currency)
{
    const auto limit = rails::limitOfReason(recorded);
    return limit ? Words::reason(limitText(*limit, currency)) : QString();
}

Explanation explain(const rails::RailRefusal &refusal, const QString &currency)
{
    return Words::refusal(limitAmountText(refusal.limit.measure, refusal.used, currency),
                          limitText(refusal.limit, currency), durationText(refusal.untilMidnight));
}

Explanation explain(const traffic::LimitReached &problem)
{
    const auto limit = rails::limitFromText(problem.limit);
    return explain(rails::RailRefusal{.limit = limit.value_or(rails::Limit{.scope = rails::EveryRoom{}}),
                                      .used = problem.used,
                                      .untilMidnight = problem.untilMidnight},
                   problem.currency);
}

Explanation explain(const rails::RailFileProblem &problem)
{
    return std::visit(overloaded{
                          [](const scene::FileProblem &p) { return explain(p); },
                          [](const ContentProblem &p) { return Words::content(p); },
                      },
                      problem);
}

} // namespace console::wording
