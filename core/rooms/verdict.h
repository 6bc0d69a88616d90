// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/lifecycle.h"
#include "core/traffic/exchange.h"

namespace console::rooms {

/// What a StartVoiceChat that ended that way means for the task. Whenever the service may have acted although no good
/// answer came, that is StartUnanswered.
[[nodiscard]] TaskEvent eventOfStart(const traffic::Exchange &exchange);
/// Where the code says that there is no such task it is gone. Where only the message does, and says it of the task
/// itself, that is NotThereYet: a wording must not end a task that may go on billing.
[[nodiscard]] TaskEvent eventOfUpdate(const traffic::Exchange &exchange);
/// `mayStillArrive`: the task's start had no answer, and so short a time ago that the service may not have seen it yet.
[[nodiscard]] TaskEvent eventOfStop(const traffic::Exchange &exchange, bool mayStillArrive);

/// The service knows no such task. For answers to a stop, which are about the task alone.
[[nodiscard]] bool saysNoSuchTask(const openapi::ServiceError &error);

} // namespace console::rooms
