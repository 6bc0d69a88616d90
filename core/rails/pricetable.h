// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/openapi/errordictionary.h"
#include "core/rails/money.h"
#include "core/rails/railfile.h"

#include <QDate>
#include <QStringList>

namespace console::rails {

using openapi::BilingualText;

/// What is known of a start that tells what it will cost.
struct StartFacts
{
    QString version;
    json::Value body;       ///< The StartVoiceChat body, with or without its secrets; may be missing.
    bool isSandbox = false; ///< The sandbox starts no agent: nothing costs anything.
};

/// A member of the body that an item's price depends on.
struct PriceCondition
{
    enum class Test { Exists, Absent, Equals };
    json::Pointer pointer;
    Test test = Test::Exists;
    QString value = {}; ///< For Equals: the text of a string, or a number or boolean as it is written.
};

/// One thing that is billed for as long as an agent runs.
struct PriceItem
{
    QString id;
    BilingualText title;
    Rate rate;
    bool isByHour = false;       ///< How the table states the price; else by the minute.
    bool isAssumed = false;      ///< No published price could be read: a guess to be replaced.
    QString source = {};         ///< Where the price, or what the assumption rests on, was read.
    BilingualText basis = {};    ///< Of an assumption.
    QStringList versions = {};   ///< Empty: all of them.
    QList<PriceCondition> where; ///< All must hold.
};

/// What a room costs for as long as it runs.
struct Pricing
{
    Rate rate;
    bool isAssumed = false; ///< At least one item in it is.
    QStringList items = {}; ///< Ids.
};

/// What something will have cost, as far as it can be known. The bill is the service's.
struct Estimate
{
    Money amount;
    QString currency;                      ///< ISO 4217.
    bool isAssumed = false;                ///< It rests on at least one price that is a guess.
    QList<BilingualText> notIncluded = {}; ///< What cannot be known beforehand.
};

/// The prices the estimates are made from: resources/prices.json, or the operator's copy of it. Immutable.
class PriceTable
{
public:
    struct Loaded;

    [[nodiscard]] static PriceTable builtIn();
    [[nodiscard]] static Result<PriceTable, RailFileProblem> parse(QByteArray bytes, const QString &path);
    /// `prices.json` in the folder when there is one, else the built-in table; also when the file cannot be used, and
    /// then with the reason.
    [[nodiscard]] static Loaded load(const QString &folder);

    [[nodiscard]] Pricing pricing(const StartFacts &facts) const;
    [[nodiscard]] Estimate estimate(const Pricing &pricing, std::chrono::milliseconds time) const;
    /// For a sum that was made elsewhere.
    [[nodiscard]] Estimate estimate(Money amount, bool isAssumed) const;
    /// The price of one minute.
    [[nodiscard]] Estimate ratePerMinute(const StartFacts &facts) const;

    [[nodiscard]] const QString &currency() const { return m_currency; }
    /// When the prices were read.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] const QList<PriceItem> &items() const { return m_items; }
    [[nodiscard]] const QList<BilingualText> &notIncluded() const { return m_notIncluded; }

private:
    QDate m_date;
    QString m_currency;
    QList<PriceItem> m_items;
    QList<BilingualText> m_notIncluded;
};

struct PriceTable::Loaded
{
    PriceTable table;
    bool isOwn = false; ///< The operator's copy.
    std::optional<RailFileProblem> problem = {};
};

} // namespace console::rails
