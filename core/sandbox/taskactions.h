// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sandbox/envelope.h"
#include "core/sandbox/roomqueries.h"

namespace console::sandbox {

/// Carries out an action whose signature is right, and whose name and version are offered.
[[nodiscard]] ApiResult carryOut(const ApiCall &call, TaskBook &book, const Attendance &attendance);

/// The platform's own fault: the task file.
[[nodiscard]] ApiError internalError(const TaskBookProblem &problem);

} // namespace console::sandbox
