// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/pointer.h"
#include "core/json/position.h"

#include <QObject>
#include <QStringList>

namespace console::diagnostics {

Q_NAMESPACE

enum class Severity {
    Error,   ///< The start is refused, or the agent will not work.
    Warning, ///< Likely wrong, or works in some versions only.
    Hint,    ///< Has no effect, or is filled in at the start.
};

/// What a finding says. The numbers are those of domain.md 4.9.
enum class RuleId {
    MissingAppId,          ///< 1: Neither VoiceChat nor RTCConfig has one, and the call gives none.
    AppIdsDiffer,          ///< 1: extra: the other AppId.
    RoomIdsDiffer,         ///< 2: extra: the other RoomId.
    TargetUserDiffers,     ///< 2: RTCConfig.UserId takes the list's place at the start; extra: RTCConfig.UserId.
    UserIdsCollide,        ///< 3: Human, agent and avatar need ids of their own; extra: the other place.
    InvalidId,             ///< 4
    WrongType,             ///< 4, 6: Ids are strings, sections objects, TargetUserId a list; extra: the type needed.
    MissingTaskId,         ///< 5: A new one is made at the start.
    TargetUserCount,       ///< 6: value: how many.
    SpacesInKey,           ///< 7: AccessKey ID, SecretKey or session token; no value.
    MissingRequiredKey,    ///< 8: extra: the keys of which one is needed, when several do.
    EmptyRequiredKey,      ///< 8: Likewise, but there and empty: a template that is not filled in.
    UnknownVariant,        ///< 8: No Mode or Provider that is known; extra: the known ones.
    EndPointAndBot,        ///< 9: EndPointId wins.
    EndPointPrefix,        ///< 9
    SeedAsrStreamMode,     ///< 10: value: the StreamMode, 0 when none is given.
    NonstreamStreamMode,   ///< 11: value: likewise.
    VoiceResource,         ///< 12: value: the ResourceId; extra: the voice, the ids that fit.
    LatexWithoutFilter,    ///< 13
    LatexAlignedSubtitles, ///< 13
    SubtitleMode,          ///< 14
    IgnoredWithS2s,        ///< 15: value: the section.
    VisionWithS2s,         ///< 15
    S2sHybridMode,         ///< 15: OutputMode 1 goes with ArkV3 only; value: the Mode.
    CallbackHalf,          ///< 16: extra: the key that is missing beside this one.
    SubtitleUrlDiffers,    ///< 17: extra: the other URL.
    CallbackUrlMalformed,  ///< 18
    CallbackUrlLocal,      ///< 18: The service cannot reach it.
    CallbackUrlPlain,      ///< 18: http.
    ToolNameTaken,         ///< 19: extra: the place that has the name already.
    KeywordsWithDuration,  ///< 20: value: the duration.
    NestedJson,            ///< 21: extra: line and column inside the string; none when it is no string at all.
    UnpairedPrompt,        ///< 22: value: the role.
    HistoryTooShort,       ///< 22: value: HistoryLength; extra: the number of pairs.
    ThinkingUnsupported,   ///< 23: extra: the model.
    ThinkingLeftOn,        ///< 23: value: the model.
    NearMissKey,           ///< 24: value: the key as written; extra: the key meant.
    OldShape,              ///< 25: extra: all the places that show it.
    ModelOfOtherVersion,   ///< 26: value: the key; extra: the version, the key that it needs.
    FieldOfOtherVersion,   ///< 26: value: the key; extra: the version, the versions that document it.
    NoiseWithVoicePrint,   ///< 27
    VoicePrintIds,         ///< 27: value: how many.
};

Q_ENUM_NS(RuleId)

/// The rule's name as above, e.g. `AppIdsDiffer`: the same in every version and language.
[[nodiscard]] QString ruleName(RuleId rule);

/// One finding about a scene. Carries no words: wording/diagnosticwords.h makes them.
struct Diagnostic
{
    RuleId rule = RuleId::MissingAppId;
    Severity severity = Severity::Error;
    json::Pointer pointer = {}; ///< In the scene file; of a missing member the place where it belongs.
    QString value = {};         ///< The offending text; never a secret.
    QStringList extra = {};     ///< More words, as the rule says.
    json::Position at = {};     ///< Of the value (of the key, when the key is at fault), else of what should hold it.

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

} // namespace console::diagnostics
