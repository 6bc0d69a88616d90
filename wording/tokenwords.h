// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tokens/scenetoken.h"
#include "core/tokens/tokenorder.h"
#include "wording/explanation.h"

namespace console::wording {

/// `publish`, `subscribe` …; a code without a name is `right 7`.
[[nodiscard]] QString rightText(quint16 code);
/// `in 3 h`, `2 days ago`, `now`.
[[nodiscard]] QString relativeText(std::chrono::seconds fromNow);
/// Local time and how far away it is: `2026-07-01 08:00:00 (in 3 h)`.
[[nodiscard]] QString momentText(const QDateTime &moment, const QDateTime &now);

/// When the token ends, whether or not it has: `ends … (in 3 h)`, `expired … (2 days ago)`, `never ends`.
[[nodiscard]] QString expiryText(const tokens::TokenReport &report, const QDateTime &now);
/// The signature: right, wrong or not checked, and what that means.
[[nodiscard]] QString macText(tokens::MacVerdict verdict);
/// One of the three ids beside the scene's: `same as the scene's`, `the scene has “x”`; empty without a comparison.
[[nodiscard]] QString matchText(tokens::Match match, const QString &given);
/// One line that says whether the token opens its room.
[[nodiscard]] QString verdictText(const tokens::TokenReport &report);

/// Why no token is made.
[[nodiscard]] Explanation explain(tokens::TokenOrderProblem problem);
/// What is wrong with the token in a scene: title, causes, what to do. Only for a state with defects.
[[nodiscard]] Explanation explain(const tokens::SceneTokenState &state, const QDateTime &now);

} // namespace console::wording
