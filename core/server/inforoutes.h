// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/route.h"

#include <vector>

namespace console::server {

/// `GET /` says what this is, `GET /healthz` that it runs, `GET /openapi.json` what it takes and answers.
[[nodiscard]] std::vector<Route> infoRoutes();

} // namespace console::server
