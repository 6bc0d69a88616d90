// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/foreignshape.h"

#include <array>

namespace console::scene {

namespace {

// Keys of the older front-end scenes (rtc-aigc-demo @68da8e2, domain.md 4.8).
constexpr std::array<QStringView, 4> frontEndKeys{u"agentConfig", u"llmConfig", u"asrConfig", u"ttsConfig"};

// Flat 2024-06-01 members below Config that 2024-12-01 moved or dropped (domain.md 1.2).
const std::array<json::Pointer, 8> &oldPlaces()
{
    static const std::array<json::Pointer, 8> places{
        json::Pointer{u"BotName"},
        json::Pointer{u"ASRConfig", u"AppId"},
        json::Pointer{u"ASRConfig", u"Cluster"},
        json::Pointer{u"TTSConfig", u"AppId"},
        json::Pointer{u"TTSConfig", u"Cluster"},
        json::Pointer{u"TTSConfig", u"VoiceType"},
        json::Pointer{u"LLMConfig", u"UserMessages"},
        json::Pointer{u"LLMConfig", u"WelcomeSpeech"},
    };
    return places;
}

json::Pointer below(const json::Pointer &place, const json::Pointer &inner)
{
    return json::Pointer::fromSteps(place.steps() + inner.steps());
}

std::optional<ForeignShapeProblem> problemAt(ForeignShape shape, const json::Value &root, QList<json::Pointer> evidence)
{
    if (evidence.isEmpty())
        return std::nullopt;
    const json::Position at = root.at(evidence.first()).keyPosition();
    return ForeignShapeProblem{.shape = shape, .evidence = std::move(evidence), .at = at};
}

std::optional<ForeignShapeProblem> frontEndProblem(const json::Value &root)
{
    QList<json::Pointer> evidence;
    for (const QStringView key : frontEndKeys) {
        if (root.member(key).isObject())
            evidence.append(json::Pointer{key});
    }
    return problemAt(ForeignShape::FrontEndScene, root, std::move(evidence));
}

} // namespace

QList<json::Pointer> oldBodyEvidence(const json::Value &body)
{
    QList<json::Pointer> evidence;
    // The old task key was UserId; a TaskId beside it belongs to no version, so that alone proves nothing.
    if (body.member(u"UserId").isString() && body.member(u"TaskId").isMissing())
        evidence.append(json::Pointer{u"UserId"});
    // Only the first version's samples write it small.
    const bool small = body.member(u"config").isObject() && body.member(u"Config").isMissing();
    const json::Pointer config{small ? QStringView(u"config") : QStringView(u"Config")};
    if (small)
        evidence.append(config);
    for (const json::Pointer &place : oldPlaces()) {
        if (!body.at(below(config, place)).isMissing())
            evidence.append(below(config, place));
    }
    return evidence;
}

std::optional<ForeignShapeProblem> foreignSceneShape(const json::Value &root)
{
    if (!root.member(u"VoiceChat").isMissing())
        return std::nullopt;
    if (auto problem = frontEndProblem(root))
        return problem;
    if (!root.member(u"Config").isObject() && !root.member(u"config").isObject())
        return std::nullopt;
    if (auto problem = problemAt(ForeignShape::OldStartBody, root, oldBodyEvidence(root)))
        return problem;
    return problemAt(ForeignShape::StartBody, root, {json::Pointer{u"Config"}});
}

std::optional<ForeignShapeProblem> foreignVoiceChat(const Scene &scene)
{
    const json::Pointer voiceChat{u"VoiceChat"};
    QList<json::Pointer> evidence;
    const auto inBody = oldBodyEvidence(scene.voiceChat());
    // An empty scene's missing TaskId is filled in; UserId alone would be a harmless extra there.
    if (inBody == QList{json::Pointer{u"UserId"}})
        return std::nullopt;
    for (const json::Pointer &place : inBody)
        evidence.append(below(voiceChat, place));
    return problemAt(ForeignShape::OldStartBody, scene.document().root(), std::move(evidence));
}

std::optional<ForeignShapeProblem> foreignStartBody(const json::Document &body)
{
    const json::Value root = body.root();
    if (!root.isObject())
        return std::nullopt;
    if (root.member(u"VoiceChat").isObject())
        return problemAt(ForeignShape::SceneFile, root, {json::Pointer{u"VoiceChat"}});
    if (auto problem = frontEndProblem(root))
        return problem;
    return problemAt(ForeignShape::OldStartBody, root, oldBodyEvidence(root));
}

} // namespace console::scene
