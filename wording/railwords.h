// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rails/pricetable.h"
#include "core/rails/rails.h"
#include "wording/explanation.h"

namespace console::wording {

/// `¥0.42`, `US$5`, `EUR 5`: with two digits, or with as many as a smaller amount needs.
[[nodiscard]] QString moneyText(rails::Money money, const QString &currency);
/// Every digit: what a price is, not what has come together.
[[nodiscard]] QString priceText(rails::Money price, const QString &currency);
/// What has come together: as moneyText(), and below a cent `< ¥0.01`, for a running room changes every digit all the
/// time.
[[nodiscard]] QString spentText(rails::Money money, const QString &currency);
/// `≈ ¥0.42, estimate`, or that it rests on assumed prices. Never without saying that it is an estimate.
[[nodiscard]] QString estimateText(const rails::Estimate &estimate);
/// What the estimate leaves out, one line; empty when it leaves out nothing. `language` as for explain().
[[nodiscard]] QString notIncludedText(const rails::Estimate &estimate, const QString &language);

/// `15 min`, `1 h 30 min`, `45 s`.
[[nodiscard]] QString durationText(std::chrono::milliseconds time);
/// An amount in the limit's unit.
[[nodiscard]] QString limitAmountText(rails::Measure measure, qint64 amount, const QString &currency);
/// `scene Tutor: 15 min in one room`.
[[nodiscard]] QString limitText(const rails::Limit &limit, const QString &currency);

/// A room comes near a limit; `room` names it.
[[nodiscard]] QString warningText(const QString &room, const rails::LimitUse &use, const QString &currency);
/// The room was, or is being, stopped for that reason.
[[nodiscard]] QString stopText(const QString &room, const rails::RailReason &reason, const QString &currency);
/// It could not be stopped yet.
[[nodiscard]] QString stopFailedText(const QString &room, const rails::RailReason &reason, const QString &currency,
                                     std::chrono::milliseconds retryIn);
/// The reason of a transition in the journal, in words, when a limit made it; empty otherwise.
[[nodiscard]] QString railReasonText(const QString &recorded, const QString &currency);

/// A start was refused.
[[nodiscard]] Explanation explain(const rails::RailRefusal &refusal, const QString &currency);
[[nodiscard]] Explanation explain(const traffic::LimitReached &problem);
/// The price table or the limits cannot be used as they stand.
[[nodiscard]] Explanation explain(const rails::RailFileProblem &problem);

} // namespace console::wording
