// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/keynames.h"
#include "core/diagnostics/topicrules.h"

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

/// Nothing that would change what the service does: left out, null, empty, false or 0.
bool saysNothing(const json::Value &value)
{
    switch (value.kind()) {
    case json::Kind::Missing:
    case json::Kind::Null:
        return true;
    case json::Kind::Boolean:
        return !value.toBool().value_or(false);
    case json::Kind::Number:
        return value.toDouble() == 0.0;
    case json::Kind::String:
        return value.toString().isEmpty();
    case json::Kind::Array:
    case json::Kind::Object:
        return value.count() == 0;
    }
    return false;
}

QStringList texts(const json::Value &list)
{
    QStringList texts;
    for (json::Value text = list.firstChild(); !text.isMissing(); text = text.nextSibling())
        texts.append(text.toString());
    return texts;
}

bool isModelKey(const SceneUnderCheck &scene, const json::Value &value)
{
    const QString key = value.key();
    return value.parent().begin() == scene.llm.begin() && (key == "EndPointId"_L1 || key == "BotId"_L1);
}

} // namespace

void wrongType(const SceneUnderCheck &scene, Findings &findings)
{
    const auto demand = [&findings](const json::Value &value, json::Kind kind, const QString &name) {
        const bool isLeftOut = value.isMissing() || value.kind() == json::Kind::Null;
        if (!isLeftOut && value.kind() != kind)
            findings.add(Severity::Error, value, {}, {name});
    };
    for (const json::Value &id :
         {scene.voiceChat.member(u"AppId"), scene.voiceChat.member(u"RoomId"), scene.voiceChat.member(u"TaskId"),
          scene.rtc.member(u"AppId"), scene.rtc.member(u"RoomId"), scene.rtc.member(u"UserId"),
          scene.agent.member(u"UserId"), scene.agent.member(u"TargetUserId").element(0)})
        demand(id, json::Kind::String, u"string"_s);
    for (const json::Value &section : {scene.agent, scene.config, scene.asr, scene.tts, scene.llm,
                                       scene.config.member(u"S2SConfig"), scene.rtc, scene.account})
        demand(section, json::Kind::Object, u"object"_s);
    demand(scene.agent.member(u"TargetUserId"), json::Kind::Array, u"list"_s);
}

void nestedJson(const SceneUnderCheck &scene, Findings &findings)
{
    scene.schema.walk(scene.root, scene.schema.root(), [&](const json::Value &value, const json::Value &node) {
        if (!isTrue(node, u"x-json") || isBlank(value))
            return;
        if (!value.isString()) {
            findings.add(Severity::Error, value);
            return;
        }
        const json::Document inner = json::Document::parse(value.toString().toUtf8());
        if (inner.isValid())
            return;
        const json::Position at = inner.errors().front().at;
        // Not the text itself: parameters handed on to other services hold their keys.
        findings.add(Severity::Error, value, {}, {QString::number(at.line), QString::number(at.column)});
    });
}

void nearMissKey(const SceneUnderCheck &scene, Findings &findings)
{
    scene.schema.walk(scene.root, scene.schema.root(), [&](const json::Value &value, const json::Value &node) {
        const KnownKeys known = value.isObject() ? SceneSchema::keys(node) : KnownKeys();
        if (known.toWrite.isEmpty())
            return;
        for (json::Value member = value.firstChild(); !member.isMissing(); member = member.nextSibling()) {
            const QString key = member.key();
            const auto alias = known.instead.constFind(key);
            const QString better = alias != known.instead.cend() ? *alias : nearestKey(key, known.toWrite);
            if (better.isEmpty())
                continue;
            // With the right key beside it, it may well be something of the author's own.
            const bool isBeside = !value.member(better).isMissing();
            findings.addKey(isBeside ? Severity::Hint : Severity::Warning, member, key, {better});
        }
    });
}

void oldShape(const SceneUnderCheck &scene, Findings &findings)
{
    if (!scene.oldShape)
        return;
    QStringList places;
    for (const json::Pointer &place : scene.oldShape->evidence)
        places.append(place.toDotted());
    findings.addKey(Severity::Error, scene.root.at(scene.oldShape->evidence.first()), {}, places);
}

// 2024-12-01 knows the model by its endpoint or bot, 2025-06-01 by its name (domain.md 1.2).
void modelOfOtherVersion(const SceneUnderCheck &scene, Findings &findings)
{
    if (textOf(scene.llm, u"Mode") != "ArkV3"_L1)
        return;
    const json::Value name = scene.llm.member(u"ModelName");
    const json::Value endPoint = scene.llm.member(u"EndPointId");
    const json::Value bot = scene.llm.member(u"BotId");
    if (scene.isVersion2024() && !isBlank(name) && isBlank(endPoint) && isBlank(bot))
        findings.addKey(Severity::Warning, name, name.key(), {scene.context.version, u"EndPointId"_s});
    const json::Value &old = isBlank(endPoint) ? bot : endPoint;
    if (scene.isVersion2025() && isBlank(name) && !isBlank(old))
        findings.addKey(Severity::Warning, old, old.key(), {scene.context.version, u"ModelName"_s});
}

// Hints only: the pages of both versions kept growing, and what they list is no gate.
void fieldOfOtherVersion(const SceneUnderCheck &scene, Findings &findings)
{
    if (!scene.isVersion2024() && !scene.isVersion2025())
        return;
    scene.schema.walk(scene.root, scene.schema.root(), [&](const json::Value &value, const json::Value &node) {
        const QStringList versions = texts(node.member(u"x-versions"));
        if (versions.isEmpty() || versions.contains(scene.context.version) || saysNothing(value) ||
            isModelKey(scene, value))
            return;
        findings.addKey(Severity::Hint, value, value.key(), {scene.context.version, versions.join(u", "_s)});
    });
}

} // namespace console::diagnostics
