// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/topicrules.h"

using namespace Qt::Literals::StringLiterals;

namespace console::diagnostics {

namespace {

bool isHybrid(const SceneUnderCheck &scene)
{
    return scene.s2s.member(u"OutputMode").toInteger() == 1;
}

} // namespace

void subtitleMode(const SceneUnderCheck &scene, Findings &findings)
{
    if (!scene.hasAvatar() && scene.s2s.isMissing())
        return;
    const json::Value subtitles = scene.config.member(u"SubtitleConfig");
    const json::Value mode = subtitles.member(u"SubtitleMode");
    if (mode.toInteger() == 1 || isTrue(subtitles, u"DisableRTSSubtitle"))
        return;
    // Said outright it breaks a documented rule; left out, only the default does.
    if (mode.isMissing())
        findings.addMissing(Severity::Warning, scene.config, {u"SubtitleConfig", u"SubtitleMode"}, u"0"_s);
    else
        findings.add(Severity::Error, mode, QString::fromUtf8(mode.text()));
}

void ignoredWithS2s(const SceneUnderCheck &scene, Findings &findings)
{
    if (scene.s2s.isMissing())
        return;
    const auto report = [&findings](const json::Value &section) {
        if (section.count() > 0)
            findings.addKey(Severity::Hint, section, section.key());
    };
    report(scene.asr);
    report(scene.tts);
    if (!isHybrid(scene))
        report(scene.llm);
}

void visionWithS2s(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value vision = scene.llm.member(u"VisionConfig");
    if (!scene.s2s.isMissing() && isTrue(vision, u"Enable"))
        findings.add(Severity::Warning, vision.member(u"Enable"));
}

void s2sHybridMode(const SceneUnderCheck &scene, Findings &findings)
{
    const json::Value mode = scene.llm.member(u"Mode");
    if (isHybrid(scene) && !isBlank(mode) && mode.toString() != "ArkV3"_L1)
        findings.add(Severity::Error, mode, mode.toString());
}

} // namespace console::diagnostics
