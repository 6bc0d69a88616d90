// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

#include <span>

namespace console::traffic {

/// Redacted exchanges as an HTTP Archive 1.2, in their order. Those of which nothing was sent are left out: the format
/// knows no entry without a request. What it has no member for stands in members of our own: `_requestId`, `_action`,
/// `_version`, `_scene`, `_appId`, `_room`, `_task`, `_credential` (masked), `_errorKind` and `_errorCode`. A call
/// without an answer has status 0.
[[nodiscard]] QByteArray harOf(std::span<const Exchange> exchanges, const QString &creatorVersion);

} // namespace console::traffic
