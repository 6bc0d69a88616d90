// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/message.h"
#include "core/traffic/exchange.h"

namespace console::server {

/// What a web client is told of a call: the service's own body under status 200 with `X-Upstream-Status`, as existing
/// clients expect; else an error of our own with status 400, 502 or 504.
[[nodiscard]] http::HttpAnswer proxyAnswer(const QString &action, const traffic::Exchange &exchange);

} // namespace console::server
