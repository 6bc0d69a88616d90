// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/topicrules.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

struct Voice
{
    json::Value place; ///< The value to point at.
    QString name;
};

/// The generation of a voice or a resource (domain.md 4.3, rule 12).
enum class Generation { Unknown, One, Two, Clone };

Generation generationOfVoice(const QString &voice)
{
    if (voice.startsWith("S_"_L1) || voice.startsWith("saturn_"_L1))
        return Generation::Clone;
    if (voice.contains("_uranus_bigtts"_L1))
        return Generation::Two;
    if (voice.contains("_moon_bigtts"_L1) || voice.contains("_mars_bigtts"_L1))
        return Generation::One;
    return Generation::Unknown;
}

// By their beginnings: the ids have variants for the ways of paying.
Generation generationOfResource(const QString &resource)
{
    if (resource.startsWith("seed-tts-1.0"_L1) || resource == "volc.service_type.10029"_L1)
        return Generation::One;
    if (resource.startsWith("seed-tts-2.0"_L1))
        return Generation::Two;
    if (resource.startsWith("seed-icl-"_L1) || resource.startsWith("volc.megatts."_L1))
        return Generation::Clone;
    return Generation::Unknown;
}

QString resourcesOf(Generation generation)
{
    switch (generation) {
    case Generation::One:
        return u"volc.service_type.10029, seed-tts-1.0"_s;
    case Generation::Two:
        return u"seed-tts-2.0"_s;
    case Generation::Clone:
        return u"seed-icl-1.0, seed-icl-2.0, volc.megatts.default"_s;
    case Generation::Unknown:
        break;
    }
    return {};
}

Voice voiceOf(const json::Value &params)
{
    const json::Value plain = params.member(u"audio").member(u"voice_type");
    if (plain.isString())
        return {.place = plain, .name = plain.toString()};
    const json::Value passed = params.member(u"VolcanoTTSParameters");
    const json::Document inner = json::Document::parse(passed.toString().toUtf8());
    return {.place = passed, .name = inner.root().at({u"req_params", u"speaker"}).toString()};
}

json::Value resourceOf(const json::Value &params)
{
    const json::Value plain = params.member(u"ResourceId");
    return isBlank(plain) ? params.member(u"Credential").member(u"ResourceId") : plain;
}

json::Value asrParams(const SceneUnderCheck &scene)
{
    return textOf(scene.asr, u"Provider") == "volcano"_L1 && scene.s2s.isMissing() ? scene.asr.member(u"ProviderParams")
                                                                                   : json::Value();
}

json::Value latexSwitch(const SceneUnderCheck &scene)
{
    const json::Value additions = scene.tts.member(u"ProviderParams").member(u"Additions");
    return isTrue(additions, u"enable_latex_tn") ? additions.member(u"enable_latex_tn") : json::Value();
}

/// Reports a StreamMode that is none of those allowed; the service takes 0 when none is given.
template<size_t N>
void demandStreamMode(const json::Value &params, const std::array<qint64, N> &allowed, Findings &findings)
{
    const json::Value mode = params.member(u"StreamMode");
    const qint64 number = mode.toInteger().value_or(0);
    if (std::ranges::find(allowed, number) != allowed.end())
        return;
    if (mode.isMissing())
        findings.addMissing(Severity::Error, params, {u"StreamMode"}, u"0"_s);
    else
        findings.add(Severity::Error, mode, QString::number(number));
}

} // namespace

void seedAsrStreamMode(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value params = asrParams(scene);
    const QString plain = textOf(params, u"ApiResourceId");
    const QString resource = plain.isEmpty() ? textOf(params.member(u"Credential"), u"ApiResourceId") : plain;
    if (resource.startsWith("volc.seedasr."_L1))
        demandStreamMode(params, std::array<qint64, 2>{1, 2}, findings);
}

void nonstreamStreamMode(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value params = asrParams(scene);
    if (isTrue(params, u"enable_nonstream"))
        demandStreamMode(params, std::array<qint64, 1>{2}, findings);
}

void keywordsWithDuration(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value interrupt = scene.asr.member(u"InterruptConfig");
    const json::Value duration = interrupt.member(u"InterruptSpeechDuration");
    if (interrupt.member(u"InterruptKeywords").count() > 0 && duration.toDouble().value_or(0) > 0)
        findings.add(Severity::Warning, duration, QString::fromUtf8(duration.text()));
}

// The families come from the community, so this never stops a start.
void voiceResource(const SceneUnderCheck &scene, Findings &findings)
{
    const QString provider = textOf(scene.tts, u"Provider");
    const bool isBidirection = provider == "volcano_bidirection"_L1;
    if ((!isBidirection && provider != "volcano"_L1) || !scene.s2s.isMissing())
        return;
    const json::Value params = scene.tts.member(u"ProviderParams");
    const Voice voice = voiceOf(params);
    const json::Value resource = resourceOf(params);
    // Only the bidirectional service is known to take 1.0 when nothing is said.
    const Generation defaultGeneration = isBidirection ? Generation::One : Generation::Unknown;
    const Generation given = isBlank(resource) ? defaultGeneration : generationOfResource(resource.toString());
    const Generation wanted = generationOfVoice(voice.name);
    if (given == Generation::Unknown || wanted == Generation::Unknown || given == wanted)
        return;
    findings.add(Severity::Warning, resource.isMissing() ? voice.place : resource, resource.toString(),
                 {voice.name, resourcesOf(wanted)});
}

void latexWithoutFilter(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value latex = latexSwitch(scene);
    if (!latex.isMissing() && !isTrue(latex.parent(), u"disable_markdown_filter"))
        findings.add(Severity::Warning, latex);
}

void latexAlignedSubtitles(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value latex = latexSwitch(scene);
    const json::Value params = scene.tts.member(u"ProviderParams");
    const bool isTwo = generationOfResource(resourceOf(params).toString()) == Generation::Two ||
                       generationOfVoice(voiceOf(params).name) == Generation::Two;
    const json::Value subtitles = scene.config.member(u"SubtitleConfig");
    const bool isAligned = subtitles.member(u"SubtitleMode").toInteger().value_or(0) == 0;
    if (!latex.isMissing() && isTwo && isAligned && !isTrue(subtitles, u"DisableRTSSubtitle"))
        findings.add(Severity::Warning, latex);
}

// docs/6348/1806620: voice-print denoising (Mode 1) and AI denoising cannot be used together.
void noiseWithVoicePrint(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value noise = scene.agent.member(u"AnsMode");
    if (noise.toInteger().value_or(0) > 0 && scene.agent.member(u"VoicePrint").member(u"Mode").toInteger() == 1)
        findings.add(Severity::Warning, noise, QString::fromUtf8(noise.text()));
}

void voicePrintIds(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value print = scene.agent.member(u"VoicePrint");
    const qint64 mode = print.member(u"Mode").toInteger().value_or(0);
    const json::Value ids = print.member(u"IdList");
    const int count = ids.isArray() ? ids.count() : 0;
    const bool isTooMany = (mode == 1 && count > 1) || (mode == 2 && count > 3);
    if (isTooMany)
        findings.add(Severity::Warning, ids, QString::number(count), {QString::number(mode)});
    else if (mode == 2 && count == 0)
        findings.addMissing(Severity::Warning, print, {u"IdList"}, u"0"_s, {QString::number(mode)});
}

} // namespace console::diagnostics
