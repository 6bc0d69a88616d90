// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/driftremedy.h"

#include "core/json/edit.h"
#include "core/json/samevalue.h"
#include "core/json/write.h"
#include "core/rooms/updatelimits.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::rooms {

namespace {

json::Pointer ttsProvider()
{
    return {u"Config", u"TTSConfig", u"Provider"};
}

json::Pointer ttsParams()
{
    return {u"Config", u"TTSConfig", u"ProviderParams"};
}

/// The lists that null or an empty list clears (domain.md 4.7).
bool isClearable(const json::Pointer &pointer)
{
    static const std::array lists{json::Pointer{u"Config", u"LLMConfig", u"SystemMessages"},
                                  json::Pointer{u"Config", u"LLMConfig", u"UserPrompts"},
                                  json::Pointer{u"Config", u"LLMConfig", u"Tools"}};
    return std::ranges::find(lists, pointer) != lists.end();
}

bool isWithin(const json::Pointer &inner, const json::Pointer &outer)
{
    const auto &steps = inner.steps();
    return steps.size() >= outer.steps().size() && steps.first(outer.steps().size()) == outer.steps();
}

/// Whether UpdateParameters has a member for it.
bool isReachable(const json::Pointer &pointer)
{
    static const std::array places{json::Pointer{u"Config", u"LLMConfig", u"VisionConfig"},
                                   json::Pointer{u"Config", u"TTSConfig"}, json::Pointer{u"Config", u"InterruptMode"}};
    constexpr qsizetype listDepth = 3;
    return isClearable(json::Pointer::fromSteps(pointer.steps().mid(0, listDepth))) ||
           std::ranges::any_of(places, [&](const json::Pointer &place) { return isWithin(pointer, place); });
}

/// The places that have to go together with this one: the whole of a list, both halves of a TTS service.
QList<json::Pointer> unitOf(const json::Pointer &pointer, const json::Value &file, const json::Value &running)
{
    json::Pointer unit;
    for (const QString &step : pointer.steps()) {
        if (file.at(unit).isArray() || running.at(unit).isArray())
            break;
        unit = unit.child(step);
    }
    const json::Value service = file.at(ttsProvider());
    const bool isOfService = isWithin(unit, ttsProvider()) || isWithin(unit, ttsParams());
    if (isOfService && !json::isNothing(service) && !json::sameValue(service, running.at(ttsProvider())))
        return {ttsProvider(), ttsParams()};
    return {unit};
}

json::Pointer inConfig(const json::Pointer &pointer)
{
    return json::Pointer::fromSteps(pointer.steps().sliced(1));
}

/// Puts the unit as the file has it into an UpdateParameters' config; what the file has no longer is cleared.
void add(json::Document &config, const QList<json::Pointer> &unit, const json::Value &file)
{
    for (const json::Pointer &place : unit) {
        const json::Value value = file.at(place);
        if (json::isNothing(value) && !isClearable(place))
            continue;
        const QByteArray text = json::isNothing(value) ? QByteArray("null") : json::compact(value);
        if (const auto edit = json::setValue(config, inConfig(place), text))
            config = json::Document::parse(json::applied(config.bytes(), *edit));
    }
}

json::Document emptyConfig()
{
    return json::Document::parse("{}");
}

bool hasParameters(QStringView version)
{
    return version >= neededVersion(ChangeParameters());
}

struct Difference
{
    QList<json::Pointer> unit;
    Obstacle obstacle = Obstacle::None;
    std::optional<UpdateProblem> problem = {};
};

Difference differenceAt(const json::Pointer &pointer, const json::Value &file, const json::Value &running)
{
    if (!isReachable(pointer))
        return {.unit = {}, .obstacle = Obstacle::Fixed};
    Difference difference{.unit = unitOf(pointer, file, running)};
    const json::Pointer &first = difference.unit.first();
    if (json::isNothing(file.at(first)) && !isClearable(first)) {
        difference.obstacle = Obstacle::OnlyLists;
        return difference;
    }
    json::Document config = emptyConfig();
    add(config, difference.unit, file);
    difference.problem = limitProblem(ChangeParameters{.config = config.bytes()});
    if (difference.problem)
        difference.obstacle = Obstacle::Refused;
    return difference;
}

/// The URL without the `room_id` that a start adds to it.
QString withoutRoomId(QString url, const RoomId &roomId)
{
    const qsizetype hash = url.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : url.sliced(hash);
    url.truncate(hash < 0 ? url.size() : hash);
    const qsizetype mark = url.indexOf(u'?');
    if (mark < 0)
        return url + fragment;
    QStringList parts = url.sliced(mark + 1).split(u'&');
    parts.removeAll(QString(u"room_id="_s + QString::fromLatin1(QUrl::toPercentEncoding(roomId.text()))));
    return url.first(mark) + (parts.isEmpty() ? QString() : QString(u'?' + parts.join(u'&'))) + fragment;
}

/// The text to write into the scene; nothing takes the place away.
std::optional<QByteArray> textFor(const DriftEntry &entry, const RoomId &roomId)
{
    const bool takesRoomId = entry.pointer == json::Pointer{u"Config", u"LLMConfig", u"Url"} ||
                             entry.pointer == json::Pointer{u"Config", u"LLMConfig", u"URL"};
    if (!entry.running || !takesRoomId)
        return entry.running;
    const json::Document document = json::Document::parse(*entry.running);
    return document.root().isString() ? json::quoted(withoutRoomId(document.root().toString(), roomId))
                                      : *entry.running;
}

json::Pointer inScene(const json::Pointer &pointer)
{
    return json::Pointer::fromSteps(QList<QString>{u"VoiceChat"_s} + pointer.steps());
}

} // namespace

void judge(DriftEntry &entry, const json::Document &fileBody, const LiveConfig &live, QStringView version)
{
    if (!entry.isDifference())
        return;
    Difference difference = differenceAt(entry.pointer, fileBody.root(), live.running.root());
    if (difference.obstacle != Obstacle::Fixed && !hasParameters(version))
        difference = {.unit = {}, .obstacle = Obstacle::NeedsVersion};
    entry.unit = difference.unit;
    entry.obstacle = difference.obstacle;
    entry.problem = difference.problem;
}

std::optional<ChangeParameters> differenceFor(const QList<DriftEntry> &entries, const QByteArray &fileBody)
{
    const json::Document file = json::Document::parse(fileBody);
    json::Document config = emptyConfig();
    for (const DriftEntry &entry : entries) {
        if (entry.isApplicable())
            add(config, entry.unit, file.root());
    }
    if (config.root().count() == 0)
        return std::nullopt;
    return ChangeParameters{.config = config.bytes()};
}

QByteArray takeBack(const QByteArray &sceneText, const QList<DriftEntry> &entries, const RoomId &roomId)
{
    json::Document scene = json::Document::parse(sceneText);
    const auto edit = [&scene](const Result<json::TextEdit, json::EditError> &change) {
        if (change)
            scene = json::Document::parse(json::applied(scene.bytes(), *change));
        return change.has_value();
    };
    QList<json::Pointer> removals;
    for (const DriftEntry &entry : entries) {
        if (!entry.canTakeBack)
            continue;
        const json::Pointer place = inScene(entry.pointer);
        if (const auto text = textFor(entry, roomId))
            (void)edit(json::setValue(scene, place, *text));
        else
            removals.append(place);
    }
    // From the last on, so that the elements of a list keep their numbers until their turn comes.
    for (auto place = removals.crbegin(); place != removals.crend(); ++place) {
        // Of duplicate keys each one left over would come to count; a list's next element is not meant.
        const bool isMember = scene.root().at(place->parent()).isObject();
        while (!scene.root().at(*place).isMissing() && edit(json::removeValue(scene, *place)) && isMember) {
        }
    }
    return scene.bytes();
}

} // namespace console::rooms
