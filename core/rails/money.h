// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace console::rails {

/// An amount in millionths of the price table's currency. Whole numbers: sums do not drift.
struct Money
{
    qint64 micros = 0;
    friend auto operator<=>(const Money &, const Money &) = default;
};

/// `0.42`, `5`, `0.0144` and back: digits with at most six after the point, no sign, no exponent, up to ten million.
[[nodiscard]] std::optional<Money> moneyFromText(QStringView text);
[[nodiscard]] QString toText(Money money);

/// What something costs for as long as it runs. By the hour, so that prices by the minute and by the hour are both
/// exact.
struct Rate
{
    qint64 microsPerHour = 0; ///< Not negative, at most maximumRate.

    friend Rate operator+(Rate a, Rate b) { return {a.microsPerHour + b.microsPerHour}; }
    friend auto operator<=>(const Rate &, const Rate &) = default;
};

/// A thousand an hour: products stay within 64 bits, also those of a thousand rooms at once.
inline constexpr Rate maximumRate{1'000'000'000};

/// A sum of costs without rounding between its parts.
class CostSum
{
public:
    /// A negative time costs nothing.
    void add(Rate rate, std::chrono::milliseconds time);
    /// Rounded down.
    [[nodiscard]] Money money() const { return {m_micros}; }
    /// How long until it reaches `amount` when it grows at that rate, rounded up to the millisecond; zero when it has,
    /// nothing when it never will.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeUntil(Money amount, Rate rate) const;

private:
    qint64 m_micros = 0;
    qint64 m_rest = 0; ///< In millionths per hour times milliseconds, less than one hour's.
};

} // namespace console::rails
