// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"
#include "wording/explanation.h"

#include <optional>

namespace console::ctl {

/// An exchange as one compact JSON object, the form of `--json` (docs/voicechatctl.md). Bodies that are JSON stand in
/// it as they are, others as strings. `outcome` is that of a stop that came to its end, whatever the service answered.
[[nodiscard]] QByteArray exchangeJson(const traffic::Exchange &exchange,
                                      const std::optional<wording::Explanation> &explanation, QStringView outcome = {});

/// The explanation's members as one object.
[[nodiscard]] QByteArray explanationJson(const wording::Explanation &explanation);

} // namespace console::ctl
