// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sandbox/envelope.h"
#include "core/sandbox/taskbook.h"

namespace console::sandbox {

// The answers of the query actions (domain.md 1.3), made from nothing but the task book.

[[nodiscard]] ApiResult roomOnlineUsers(const ApiCall &call, TaskBook &book);
[[nodiscard]] ApiResult roomInfo(const ApiCall &call, TaskBook &book);
[[nodiscard]] ApiResult userInfo(const ApiCall &call, TaskBook &book);

} // namespace console::sandbox
