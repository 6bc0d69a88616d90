// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diagnostics/rules.h"

#include "core/diagnostics/topicrules.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

namespace console::diagnostics {

namespace {

using enum RuleId;

// Not here: 28, secrets in a scene about to be exported, belongs to the export, which alone knows what leaves; of 18,
// whether a callback answers with 301 or 302 can only be asked over the network; of 21, Message belongs to an update.
constexpr std::array rules{
    Rule{MissingAppId, 1, missingAppId, true},
    Rule{AppIdsDiffer, 1, appIdsDiffer, true},
    Rule{RoomIdsDiffer, 2, roomIdsDiffer, true},
    Rule{TargetUserDiffers, 2, targetUserDiffers, true},
    Rule{UserIdsCollide, 3, userIdsCollide},
    Rule{InvalidId, 4, invalidId, true},
    Rule{WrongType, 4, wrongType, true},
    Rule{MissingTaskId, 5, missingTaskId},
    Rule{TargetUserCount, 6, targetUserCount},
    Rule{SpacesInKey, 7, spacesInKey, true},
    Rule{MissingRequiredKey, 8, missingRequiredKey},
    Rule{EmptyRequiredKey, 8, emptyRequiredKey},
    Rule{UnknownVariant, 8, unknownVariant},
    Rule{EndPointAndBot, 9, endPointAndBot},
    Rule{EndPointPrefix, 9, endPointPrefix},
    Rule{SeedAsrStreamMode, 10, seedAsrStreamMode},
    Rule{NonstreamStreamMode, 11, nonstreamStreamMode},
    Rule{VoiceResource, 12, voiceResource},
    Rule{LatexWithoutFilter, 13, latexWithoutFilter},
    Rule{LatexAlignedSubtitles, 13, latexAlignedSubtitles},
    Rule{SubtitleMode, 14, subtitleMode},
    Rule{IgnoredWithS2s, 15, ignoredWithS2s},
    Rule{VisionWithS2s, 15, visionWithS2s},
    Rule{S2sHybridMode, 15, s2sHybridMode},
    Rule{CallbackHalf, 16, callbackHalf},
    Rule{SubtitleUrlDiffers, 17, subtitleUrlDiffers},
    Rule{CallbackUrlMalformed, 18, callbackUrlMalformed},
    Rule{CallbackUrlLocal, 18, callbackUrlLocal},
    Rule{CallbackUrlPlain, 18, callbackUrlPlain},
    Rule{ToolNameTaken, 19, toolNameTaken},
    Rule{KeywordsWithDuration, 20, keywordsWithDuration},
    Rule{NestedJson, 21, nestedJson},
    Rule{UnpairedPrompt, 22, unpairedPrompt},
    Rule{HistoryTooShort, 22, historyTooShort},
    Rule{ThinkingUnsupported, 23, thinkingUnsupported},
    Rule{ThinkingLeftOn, 23, thinkingLeftOn},
    Rule{NearMissKey, 24, nearMissKey},
    Rule{OldShape, 25, oldShape, true},
    Rule{ModelOfOtherVersion, 26, modelOfOtherVersion},
    Rule{FieldOfOtherVersion, 26, fieldOfOtherVersion},
    Rule{NoiseWithVoicePrint, 27, noiseWithVoicePrint},
    Rule{VoicePrintIds, 27, voicePrintIds},
};

} // namespace

QString ruleName(RuleId rule)
{
    return QString::fromLatin1(QMetaEnum::fromType<RuleId>().valueToKey(static_cast<int>(rule)));
}

std::span<const Rule> allRules()
{
    return rules;
}

QList<Diagnostic> check(const scene::Scene &scene, const SceneSchema &schema, const StartContext &context)
{
    const SceneUnderCheck underCheck(scene, schema, context);
    const bool isOld = underCheck.oldShape.has_value() || context.version == u"2024-06-01";
    QList<Diagnostic> found;
    for (const Rule &rule : rules) {
        // In the old shape nearly every place is another; one finding that says so is worth more than fifty.
        if (isOld && !rule.fitsOldShape)
            continue;
        Findings findings(rule.id, found);
        rule.check(underCheck, findings);
    }
    std::ranges::stable_sort(found, {}, [](const Diagnostic &diagnostic) { return diagnostic.at.offset; });
    return found;
}

bool hasErrors(const QList<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

} // namespace console::diagnostics
