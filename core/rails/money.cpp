// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/money.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

using std::chrono::milliseconds;

namespace {

constexpr qint64 microsPerUnit = 1'000'000;
constexpr qint64 millisecondsPerHour = 3'600'000;
constexpr int fractionDigits = 6;
constexpr int wholeDigits = 8;

std::optional<qint64> digits(QStringView text)
{
    qint64 number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

} // namespace

std::optional<Money> moneyFromText(QStringView text)
{
    constexpr qint64 maximum = 10'000'000;
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || whole.size() > wholeDigits || fraction.size() > fractionDigits)
        return std::nullopt;
    if (point >= 0 && fraction.isEmpty())
        return std::nullopt;
    const auto units = digits(whole);
    const auto parts = digits(QString(fraction.toString().leftJustified(fractionDigits, u'0')));
    if (!units || !parts || *units > maximum || (*units == maximum && *parts != 0))
        return std::nullopt;
    return Money{*units * microsPerUnit + *parts};
}

QString toText(Money money)
{
    QString fraction = QString::number(money.micros % microsPerUnit).rightJustified(fractionDigits, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString whole = QString::number(money.micros / microsPerUnit);
    return fraction.isEmpty() ? whole : QString(whole + u'.' + fraction);
}

void CostSum::add(Rate rate, milliseconds time)
{
    const qint64 ms = std::max<qint64>(0, time.count());
    m_rest += rate.microsPerHour * (ms % millisecondsPerHour);
    m_micros += rate.microsPerHour * (ms / millisecondsPerHour) + m_rest / millisecondsPerHour;
    m_rest %= millisecondsPerHour;
}

std::optional<milliseconds> CostSum::timeUntil(Money amount, Rate rate) const
{
    if (m_micros >= amount.micros)
        return milliseconds(0);
    if (rate.microsPerHour <= 0)
        return std::nullopt;
    // Whole hours first: what remains fits 64 bits whatever the amount.
    const qint64 missing = amount.micros - m_micros;
    const qint64 hours = (missing - 1) / rate.microsPerHour;
    const qint64 rest = (missing - hours * rate.microsPerHour) * millisecondsPerHour - m_rest;
    const qint64 ms = (rest + rate.microsPerHour - 1) / rate.microsPerHour;
    return milliseconds(hours * millisecondsPerHour + ms);
}

} // namespace console::rails
