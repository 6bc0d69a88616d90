// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/sceneundercheck.h"

/// The checks behind the table in rules.cpp, by topic; each file of the topic's name holds its own. A check reports
/// under the rule it is listed for and looks at nothing that another rule reports.
namespace console::diagnostics {

using Check = void(const SceneUnderCheck &scene, Findings &findings);

// idrules.cpp
Check missingAppId;
Check appIdsDiffer;
Check roomIdsDiffer;
Check targetUserDiffers;
Check userIdsCollide;
Check invalidId;
Check missingTaskId;
Check targetUserCount;
Check spacesInKey;

// shaperules.cpp
Check wrongType;
Check nestedJson;
Check nearMissKey;
Check oldShape;
Check modelOfOtherVersion;
Check fieldOfOtherVersion;

// requiredkeys.cpp
Check missingRequiredKey;
Check emptyRequiredKey;
Check unknownVariant;

// speechrules.cpp
Check seedAsrStreamMode;
Check nonstreamStreamMode;
Check keywordsWithDuration;
Check voiceResource;
Check latexWithoutFilter;
Check latexAlignedSubtitles;
Check noiseWithVoicePrint;
Check voicePrintIds;

// llmrules.cpp
Check endPointAndBot;
Check endPointPrefix;
Check toolNameTaken;
Check unpairedPrompt;
Check historyTooShort;
Check thinkingUnsupported;
Check thinkingLeftOn;

// s2srules.cpp
Check subtitleMode;
Check ignoredWithS2s;
Check visionWithS2s;
Check s2sHybridMode;

// callbackrules.cpp
Check callbackHalf;
Check subtitleUrlDiffers;
Check callbackUrlMalformed;
Check callbackUrlLocal;
Check callbackUrlPlain;

} // namespace console::diagnostics
