// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rails/money.h"
#include "core/rails/railfile.h"

namespace console::rails {

enum class PriceUnit { Minute, Hour };

/// A price that the operator knows better.
struct PriceChange
{
    QString item; ///< Its id.
    Money price;
    PriceUnit unit = PriceUnit::Minute;
};

/// `prices.json` in the folder: where the operator's own prices stand.
[[nodiscard]] QString priceFilePath(const QString &folder);
/// Writes the price into the operator's own copy, which is made from the built-in table if need be; from then on the
/// item counts as known. Everything else in the file stays as it is written. A copy that cannot be used is left alone.
[[nodiscard]] Result<void, RailFileProblem> changePrice(const QString &folder, const PriceChange &change);
/// Back to the built-in table: the copy is kept as `prices.json.old`.
[[nodiscard]] Result<void, RailFileProblem> resetPrices(const QString &folder);

} // namespace console::rails
