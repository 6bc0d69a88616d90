// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/roomtask.h"
#include "core/traffic/exchange.h"

namespace console::rooms {

/// Where a task stands after a StartVoiceChat ended that way. `before` is what the ledger said about the same task
/// ahead of the start: a second start that fails does not make a running agent forgotten. Whenever the service may have
/// acted although no good answer came, the task is Unknown.
[[nodiscard]] TaskState stateAfterStart(const traffic::Exchange &exchange, std::optional<TaskState> before);

/// Likewise after a StopVoiceChat. A task that the service does not know is stopped.
[[nodiscard]] TaskState stateAfterStop(const traffic::Exchange &exchange, std::optional<TaskState> before);

/// "The task has been started. Please do not call the startup task interface repeatedly." (domain.md 5.2)
[[nodiscard]] bool saysAlreadyStarted(const openapi::ServiceError &error);
/// The service knows no such task.
[[nodiscard]] bool saysNoSuchTask(const openapi::ServiceError &error);

} // namespace console::rooms
