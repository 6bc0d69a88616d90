// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server/router.h"

namespace console::ctl {

/// One request for people: `14:03:11 POST /proxy StartVoiceChat Custom 200 42 ms`, and what there is to say besides.
[[nodiscard]] QString requestLine(const server::RequestRecord &record);
/// Likewise for machines.
[[nodiscard]] QByteArray requestJson(const server::RequestRecord &record);

} // namespace console::ctl
