// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/drift.h"

#include "core/json/samevalue.h"
#include "core/json/write.h"
#include "core/rooms/driftremedy.h"
#include "core/scene/injection.h"
#include "core/traffic/redaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

/// The same place in everything that is compared.
struct Place
{
    json::Pointer pointer;
    json::Value file;
    json::Value sent;
    json::Value running;
    std::vector<json::Value> possible;

    [[nodiscard]] std::vector<json::Value> all() const
    {
        std::vector<json::Value> values{file, sent, running};
        values.insert(values.end(), possible.begin(), possible.end());
        return values;
    }

    template<class Step>
    [[nodiscard]] Place child(const json::Pointer &where, Step step) const
    {
        Place place{.pointer = where, .file = step(file), .sent = step(sent), .running = step(running), .possible = {}};
        for (const json::Value &value : possible)
            place.possible.push_back(step(value));
        return place;
    }
};

bool same(const json::Value &a, const json::Value &b)
{
    return (json::isNothing(a) && json::isNothing(b)) || json::sameValue(a, b);
}

std::optional<QByteArray> textOf(const json::Value &value)
{
    return value.isMissing() ? std::nullopt : std::optional(json::compact(value));
}

/// A secret stands there: by the member's name, or as what redaction leaves in a URL or in JSON within a string.
bool holdsRedaction(const json::Value &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        const QString mark = QString::fromUtf8(traffic::redactedText());
        if (!text.contains(mark))
            return false;
        const QString trimmed = text.trimmed();
        return traffic::isSecretValue(value) || text.contains("://"_L1) || trimmed.startsWith(u'{') ||
               trimmed.startsWith(u'[');
    }
    const std::vector<json::Value> children = value.children();
    return std::ranges::any_of(children, holdsRedaction);
}

DriftEntry entryAt(const Place &place)
{
    DriftEntry entry{.pointer = place.pointer,
                     .file = textOf(place.file),
                     .sent = textOf(place.sent),
                     .running = textOf(place.running)};
    const bool fileStayed = same(place.file, place.sent);
    const bool agentStayed = same(place.sent, place.running);
    const bool agree = same(place.file, place.running);
    if (agree && !fileStayed)
        entry.kind = DriftKind::Agreed;
    else if (agentStayed && !agree)
        entry.kind = DriftKind::InFile;
    else
        entry.kind = fileStayed ? DriftKind::ByUpdate : DriftKind::InBoth;
    const auto doubt =
        std::ranges::find_if_not(place.possible, [&](const json::Value &value) { return same(value, place.running); });
    if (doubt != place.possible.end()) {
        entry.isUncertain = true;
        entry.possible = textOf(*doubt);
    }
    entry.canTakeBack = !agree && !holdsRedaction(place.file) && !holdsRedaction(place.running);
    return entry;
}

/// Lists the places that differ, as deep down as they can be told apart.
void compare(const Place &place, QList<DriftEntry> &entries)
{
    const std::vector<json::Value> all = place.all();
    const auto every = [&all](auto test) { return std::ranges::all_of(all, test); };
    if (every([&](const json::Value &value) { return same(value, all.front()); }))
        return;
    if (every([](const json::Value &value) { return value.isObject(); })) {
        const QStringList keys = json::keysOf(all);
        for (const QString &key : keys)
            compare(place.child(place.pointer.child(key), [&](const json::Value &value) { return value.member(key); }),
                    entries);
        return;
    }
    if (every([](const json::Value &value) { return value.isArray(); })) {
        int longest = 0;
        for (const json::Value &value : all)
            longest = std::max(longest, value.count());
        for (int i = 0; i < longest; ++i)
            compare(place.child(place.pointer.child(qsizetype(i)),
                                [i](const json::Value &value) { return value.element(i); }),
                    entries);
        return;
    }
    entries.append(entryAt(place));
}

} // namespace

qsizetype Drift::differences() const
{
    return std::ranges::count_if(entries, &DriftEntry::isDifference);
}

qsizetype Drift::applicable() const
{
    return std::ranges::count_if(entries, &DriftEntry::isApplicable);
}

qsizetype Drift::takenBack() const
{
    return std::ranges::count_if(entries, &DriftEntry::canTakeBack);
}

Drift driftBetween(const QByteArray &fileBody, const LiveConfig &live, QStringView version)
{
    const json::Document file = json::Document::parse(traffic::redactedJson(fileBody));
    Place root{
        .pointer = {}, .file = file.root(), .sent = live.sent.root(), .running = live.running.root(), .possible = {}};
    for (const json::Document &body : live.possible)
        root.possible.push_back(body.root());
    Drift drift{.acceptedUpdates = live.accepted, .unansweredUpdates = static_cast<int>(live.possible.size())};
    compare(root, drift.entries);
    const json::Document full = json::Document::parse(fileBody);
    for (DriftEntry &entry : drift.entries)
        judge(entry, full, live, version);
    return drift;
}

Result<QByteArray, scene::InjectionProblem> startBodyFor(const scene::Scene &scene, const RoomTask &task)
{
    scene::GivenIds ids;
    ids.appId = task.appId;
    ids.roomId = task.roomId;
    ids.taskId = task.taskId;
    ids.userId = UserId::parse(task.userId);
    return scene::resolveIds(scene, ids).and_then([&scene](const scene::RoomIds &resolved) {
        return scene::startBody(scene, resolved);
    });
}

} // namespace console::rooms
