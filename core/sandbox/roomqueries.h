// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sandbox/envelope.h"
#include "core/sandbox/taskbook.h"

#include <chrono>

namespace console::sandbox {

/// When agents are in their rooms.
struct Attendance
{
    QDateTime now;
    std::optional<std::chrono::milliseconds> agentDelay = std::chrono::milliseconds(0); ///< Nothing: they never come.

    [[nodiscard]] bool hasJoined(const BookedTask &task) const;
};

// The answers of the query actions (domain.md 1.3), made from nothing but the task book.

[[nodiscard]] ApiResult roomOnlineUsers(const ApiCall &call, TaskBook &book, const Attendance &attendance);
[[nodiscard]] ApiResult roomInfo(const ApiCall &call, TaskBook &book);
[[nodiscard]] ApiResult userInfo(const ApiCall &call, TaskBook &book);

} // namespace console::sandbox
