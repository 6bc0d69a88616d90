// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/updatefields.h"

namespace console::server {

/// The command in a web client's UpdateVoiceChat: Command, Message, InterruptMode, ImageConfig and Parameters as the
/// service spells them (domain.md 4.7). Which task it is for is not the client's to say.
[[nodiscard]] Result<rooms::UpdateCommand, traffic::UpdateProblem> updateCommandFrom(const json::Value &body);

} // namespace console::server
