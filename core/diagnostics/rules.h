// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/sceneundercheck.h"

#include <span>

namespace console::diagnostics {

/// One rule about a scene: reads it and reports what breaks the rule. A function of values, without state.
struct Rule
{
    RuleId id = RuleId::MissingAppId;
    int number = 0; ///< Of domain.md 4.9.
    void (*check)(const SceneUnderCheck &scene, Findings &findings) = nullptr;
    bool fitsOldShape = false; ///< Also makes sense of a 2024-06-01 body.
};

/// Every rule, by number.
[[nodiscard]] std::span<const Rule> allRules();

/// What the rules of domain.md 4.9 find before a start, in the order of the text. Ids that the start fills in or is
/// given are not missed. Uses no network and nothing beyond its arguments; may run in any thread.
[[nodiscard]] QList<Diagnostic> check(const scene::Scene &scene, const SceneSchema &schema,
                                      const StartContext &context = {});

/// Whether one of them is an error.
[[nodiscard]] bool hasErrors(const QList<Diagnostic> &diagnostics);

} // namespace console::diagnostics
