// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rails/jsonreading.h"
#include "core/rails/limittext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace console::rails {

namespace {

using Kind = ContentProblem::Kind;
using json::Value;

constexpr qint64 millisecondsPerSecond = 1000;
constexpr int wholePercent = 100;

Result<Scope, ContentProblem> scopeOf(const Value &entry, const QString &path)
{
    const Value scope = entry.member(u"scope");
    if (scope.isMissing())
        return unexpected(problemAt(entry, u"scope", Kind::WrongShape, path));
    if (scope.toString() == "every-room"_L1)
        return EveryRoom{};
    if (const QString scene = scope.member(u"scene").toString(); !scene.isEmpty())
        return SceneScope{scene};
    if (const QString profile = scope.member(u"profile").toString(); !profile.isEmpty())
        return ProfileScope{profile};
    return unexpected(problemAt(scope, Kind::UnknownName, path));
}

Result<qint64, ContentProblem> amountOf(const Value &entry, Measure measure, const QString &path)
{
    if (isCost(measure)) {
        const Value money = entry.member(u"money");
        const auto amount = moneyFromText(money.isString() ? money.toString() : QString::fromUtf8(money.text()));
        if (!amount || amount->micros == 0)
            return unexpected(problemAt(entry, u"money", Kind::NotPositive, path));
        return amount->micros;
    }
    const auto seconds = entry.member(u"seconds").toInteger();
    if (!seconds || *seconds <= 0 || *seconds > maximumLimitTime.count() / millisecondsPerSecond)
        return unexpected(problemAt(entry, u"seconds", Kind::NotPositive, path));
    return *seconds * millisecondsPerSecond;
}

Result<Limit, ContentProblem> limitOf(const Value &entry, const QString &path)
{
    const auto scope = scopeOf(entry, path);
    if (!scope)
        return unexpected(scope.error());
    const auto measure = measureFromName(entry.member(u"measure").toString());
    if (!measure)
        return unexpected(problemAt(entry, u"measure", Kind::UnknownName, path));
    const auto amount = amountOf(entry, *measure, path);
    if (!amount)
        return unexpected(amount.error());
    Limit limit{.scope = *scope, .measure = *measure, .amount = *amount};
    if (const Value percent = entry.member(u"warnAtPercent"); !percent.isMissing()) {
        const qint64 number = percent.toInteger().value_or(0);
        if (number < 1 || number > wholePercent)
            return unexpected(problemAt(percent, Kind::NotPositive, path));
        limit.warnAtPercent = static_cast<int>(number);
    }
    return limit;
}

QJsonValue scopeJson(const Scope &scope)
{
    if (const auto *scene = std::get_if<SceneScope>(&scope))
        return QJsonObject{{u"scene"_s, scene->sceneId}};
    if (const auto *profile = std::get_if<ProfileScope>(&scope))
        return QJsonObject{{u"profile"_s, profile->fingerprint}};
    return u"every-room"_s;
}

QJsonObject limitJson(const Limit &limit)
{
    QJsonObject object{{u"scope"_s, scopeJson(limit.scope)},
                       {u"measure"_s, QString(measureName(limit.measure))},
                       {u"warnAtPercent"_s, limit.warnAtPercent}};
    if (isCost(limit.measure))
        object.insert("money"_L1, toText(Money{limit.amount}));
    else
        object.insert("seconds"_L1, (limit.amount + millisecondsPerSecond - 1) / millisecondsPerSecond);
    return object;
}

} // namespace

Result<LimitList, RailFileProblem> limitsFromJson(QByteArray bytes, const QString &path)
{
    const json::Document document = json::Document::parse(std::move(bytes));
    const auto root = rootOf(document, path);
    if (!root)
        return unexpected(RailFileProblem(root.error()));
    const Value entries = root->member(u"limits");
    if (!entries.isArray())
        return unexpected(RailFileProblem(problemAt(*root, u"limits", Kind::WrongShape, path)));
    LimitList list;
    for (const Value &entry : entries.children()) {
        const auto limit = limitOf(entry, path);
        if (limit) {
            list.limits.append(*limit);
            continue;
        }
        list.kept.append(entry.text().toByteArray());
        list.problems.append(limit.error());
    }
    return list;
}

QByteArray toJson(const LimitList &list)
{
    QJsonArray entries;
    for (const Limit &limit : list.limits)
        entries.append(limitJson(limit));
    for (const QByteArray &kept : list.kept) {
        // Whatever it is, an array around it makes it a document.
        const QJsonArray wrapped = QJsonDocument::fromJson(QByteArray('[' + kept + ']')).array();
        entries.append(wrapped.first());
    }
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"limits"_s, entries}}).toJson();
}

QString limitFilePath(const QString &folder)
{
    return QDir(folder).filePath(u"limits.json"_s);
}

Result<LimitList, RailFileProblem> loadLimits(const QString &folder)
{
    const QString path = limitFilePath(folder);
    if (!QFile::exists(path))
        return LimitList{};
    const auto bytes = scene::readFile(path);
    if (!bytes)
        return unexpected(RailFileProblem(bytes.error()));
    return limitsFromJson(*bytes, path);
}

Result<void, RailFileProblem> saveLimits(const QString &folder, const LimitList &list)
{
    const auto written = scene::writeFile(limitFilePath(folder), toJson(list));
    if (!written)
        return unexpected(RailFileProblem(written.error()));
    return {};
}

} // namespace console::rails
