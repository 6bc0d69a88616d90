// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/updatecommand.h"

namespace console::rooms {

/// The first documented limit that the command breaks, whatever its version.
[[nodiscard]] std::optional<UpdateProblem> limitProblem(const UpdateCommand &command);

} // namespace console::rooms
