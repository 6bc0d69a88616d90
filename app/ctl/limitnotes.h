// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

namespace console::ctl {

/// Says for people which limits are not in effect because they cannot be read, and why. Silent when all can.
void sayLimitProblems(CommandContext &context);

} // namespace console::ctl
