// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/lifecycle.h"
#include "core/traffic/exchange.h"

namespace console::rooms {

/// What a StartVoiceChat that ended that way means for the task. Whenever the service may have acted although no good
/// answer came, that is StartUnanswered.
[[nodiscard]] TaskEvent eventOfStart(const traffic::Exchange &exchange);
[[nodiscard]] TaskEvent eventOfUpdate(const traffic::Exchange &exchange);
/// `mayStillArrive`: the task's start had no answer, and so short a time ago that the service may not have seen it yet.
[[nodiscard]] TaskEvent eventOfStop(const traffic::Exchange &exchange, bool mayStillArrive);

/// "The task has been started. Please do not call the startup task interface repeatedly." (domain.md 5.2)
[[nodiscard]] bool saysAlreadyStarted(const openapi::ServiceError &error);
/// The service knows no such task.
[[nodiscard]] bool saysNoSuchTask(const openapi::ServiceError &error);

} // namespace console::rooms
