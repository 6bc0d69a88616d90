// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/pricetable.h"

#include "core/rails/jsonreading.h"
#include "core/rails/pricefile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

namespace {

using Kind = ContentProblem::Kind;
using json::Value;

/// Reads one file; every function says what is wrong and where.
struct Reader
{
    QString path;

    [[nodiscard]] Result<Rate, ContentProblem> rate(const Value &item) const;
    [[nodiscard]] Result<PriceCondition, ContentProblem> condition(const Value &value) const;
    [[nodiscard]] Result<PriceItem, ContentProblem> item(const Value &value) const;
};

BilingualText textsOf(const Value &value)
{
    BilingualText text{.en = value.member(u"en").toString(), .zh = value.member(u"zh").toString()};
    // An operator who writes one language has said enough.
    if (text.en.isEmpty())
        text.en = text.zh;
    if (text.zh.isEmpty())
        text.zh = text.en;
    return text;
}

/// What two scalars are compared by.
QString scalarText(const Value &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.text());
}

Result<Rate, ContentProblem> Reader::rate(const Value &item) const
{
    const auto price = moneyFromText(scalarText(item.member(u"price")));
    if (!price)
        return unexpected(problemAt(item, u"price", Kind::NotPositive, path));
    const QString unit = item.member(u"unit").toString();
    if (unit != "minute"_L1 && unit != "hour"_L1)
        return unexpected(problemAt(item, u"unit", Kind::UnknownName, path));
    constexpr qint64 minutesPerHour = 60;
    const Rate rate{unit == "hour"_L1 ? price->micros : price->micros * minutesPerHour};
    if (rate > maximumRate)
        return unexpected(problemAt(item, u"price", Kind::NotPositive, path));
    return rate;
}

Result<PriceCondition, ContentProblem> Reader::condition(const Value &value) const
{
    const auto pointer = json::Pointer::parse(value.member(u"pointer").toString());
    if (!pointer || pointer->isRoot())
        return unexpected(problemAt(value, u"pointer", Kind::WrongShape, path));
    if (const Value equals = value.member(u"equals"); !equals.isMissing())
        return PriceCondition{*pointer, PriceCondition::Test::Equals, scalarText(equals)};
    const auto exists = value.member(u"exists").toBool();
    if (!exists)
        return unexpected(problemAt(value, Kind::UnknownName, path));
    return PriceCondition{*pointer, *exists ? PriceCondition::Test::Exists : PriceCondition::Test::Absent};
}

Result<PriceItem, ContentProblem> Reader::item(const Value &value) const
{
    PriceItem item{
        .id = value.member(u"id").toString(), .title = textsOf(value.member(u"title")), .rate = {}, .where = {}};
    if (item.id.isEmpty())
        return unexpected(problemAt(value, u"id", Kind::WrongShape, path));
    const auto itemRate = rate(value);
    if (!itemRate)
        return unexpected(itemRate.error());
    item.rate = *itemRate;
    item.isByHour = value.member(u"unit").toString() == "hour"_L1;
    item.isAssumed = value.member(u"assumed").toBool().value_or(false);
    item.source = value.member(u"source").toString();
    item.basis = textsOf(value.member(u"basis"));
    for (const Value &version : value.member(u"versions").children())
        item.versions.append(version.toString());
    for (const Value &entry : value.member(u"where").children()) {
        auto read = condition(entry);
        if (!read)
            return unexpected(read.error());
        item.where.append(*std::move(read));
    }
    return item;
}

bool holds(const PriceCondition &condition, const Value &body)
{
    const Value value = body.at(condition.pointer);
    const bool isThere = !value.isMissing() && value.kind() != json::Kind::Null;
    switch (condition.test) {
    case PriceCondition::Test::Exists:
        return isThere;
    case PriceCondition::Test::Absent:
        return !isThere;
    case PriceCondition::Test::Equals:
        return isThere && scalarText(value) == condition.value;
    }
    Q_UNREACHABLE();
}

bool applies(const PriceItem &item, const StartFacts &facts)
{
    if (!item.versions.isEmpty() && !item.versions.contains(facts.version))
        return false;
    return std::ranges::all_of(item.where, [&](const PriceCondition &c) { return holds(c, facts.body); });
}

} // namespace

PriceTable PriceTable::builtIn()
{
    QFile file(u":/console/prices.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll(), file.fileName()).value_or(PriceTable());
}

Result<PriceTable, RailFileProblem> PriceTable::parse(QByteArray bytes, const QString &path)
{
    const json::Document document = json::Document::parse(std::move(bytes));
    const auto root = rootOf(document, path);
    if (!root)
        return unexpected(RailFileProblem(root.error()));
    PriceTable table;
    table.m_date = QDate::fromString(root->member(u"date").toString(), Qt::ISODate);
    if (!table.m_date.isValid())
        return unexpected(RailFileProblem(problemAt(*root, u"date", Kind::WrongShape, path)));
    table.m_currency = root->member(u"currency").toString();
    constexpr int currencyCodeLength = 3;
    if (table.m_currency.size() != currencyCodeLength)
        return unexpected(RailFileProblem(problemAt(*root, u"currency", Kind::WrongShape, path)));
    const Value items = root->member(u"items");
    if (!items.isArray())
        return unexpected(RailFileProblem(problemAt(*root, u"items", Kind::WrongShape, path)));
    Rate sum;
    for (const Value &value : items.children()) {
        auto item = Reader{path}.item(value);
        if (!item)
            return unexpected(RailFileProblem(item.error()));
        sum = sum + item->rate;
        if (sum > maximumRate)
            return unexpected(RailFileProblem(problemAt(value, u"price", Kind::NotPositive, path)));
        table.m_items.append(*std::move(item));
    }
    for (const Value &value : root->member(u"notIncluded").children())
        table.m_notIncluded.append(textsOf(value));
    return table;
}

PriceTable::Loaded PriceTable::load(const QString &folder)
{
    const QString path = priceFilePath(folder);
    if (!QFile::exists(path))
        return {.table = builtIn()};
    const auto bytes = scene::readFile(path);
    if (!bytes)
        return {.table = builtIn(), .problem = RailFileProblem(bytes.error())};
    auto table = parse(*bytes, path);
    if (!table)
        return {.table = builtIn(), .problem = table.error()};
    return {.table = *std::move(table), .isOwn = true};
}

Pricing PriceTable::pricing(const StartFacts &facts) const
{
    Pricing pricing;
    if (facts.isSandbox)
        return pricing;
    for (const PriceItem &item : m_items) {
        if (!applies(item, facts))
            continue;
        pricing.rate = pricing.rate + item.rate;
        pricing.isAssumed |= item.isAssumed;
        pricing.items.append(item.id);
    }
    return pricing;
}

Estimate PriceTable::estimate(const Pricing &pricing, std::chrono::milliseconds time) const
{
    CostSum sum;
    sum.add(pricing.rate, time);
    return estimate(sum.money(), pricing.isAssumed);
}

Estimate PriceTable::estimate(Money amount, bool isAssumed) const
{
    return {.amount = amount, .currency = m_currency, .isAssumed = isAssumed, .notIncluded = m_notIncluded};
}

Estimate PriceTable::ratePerMinute(const StartFacts &facts) const
{
    return estimate(pricing(facts), std::chrono::minutes(1));
}

} // namespace console::rails
