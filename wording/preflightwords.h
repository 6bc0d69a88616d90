// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/preflight/likelycauses.h"
#include "core/preflight/report.h"
#include "core/preflight/startchain.h"
#include "wording/explanation.h"

namespace console::wording {

/// What the words of a finding are made with.
struct FindingContext
{
    const openapi::ErrorDictionary &dictionary;
    QString language; ///< As for explain().
};

/// `Key`, `Speech recognition`, …
[[nodiscard]] QString checkText(preflight::CheckId id);
/// `Failed`, `Passed`, …
[[nodiscard]] QString verdictText(preflight::Verdict verdict);
/// What a check says that found nothing: how it was passed, why it was skipped, what it waits for.
[[nodiscard]] QString plainText(const preflight::Check &check);
[[nodiscard]] Explanation explain(const preflight::Finding &finding, const FindingContext &context);
/// The whole report in one line: whether the start would work.
[[nodiscard]] QString summaryText(const preflight::Report &report);

/// `Accepted by the service`, `Agent in the room`, …
[[nodiscard]] QString stepText(preflight::Step step);
/// Where a step stands: `done`, `waiting`, `stuck`, or why it cannot be seen.
[[nodiscard]] QString stepStateText(const preflight::StartChain &chain, preflight::Step step);
/// The whole chain in one line.
[[nodiscard]] QString summaryText(const preflight::StartChain &chain);
/// A likely cause: what it is and what to do; `where` is the place in the scene that speaks for it.
[[nodiscard]] Explanation explain(const preflight::LikelyCause &cause);

} // namespace console::wording
