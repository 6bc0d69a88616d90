// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/sandbox/apicall.h"
#include "core/sandbox/taskbook.h"

namespace console::sandbox {

/// The body as an object, or why it is none.
[[nodiscard]] Result<json::Value, ApiError> readBody(const QByteArray &body);
/// AppId, RoomId and TaskId, which every VoiceChat action needs.
[[nodiscard]] Result<TaskKey, ApiError> readTaskKey(const json::Value &body);
/// The task that a StartVoiceChat body describes (domain.md 4.1), without its times.
[[nodiscard]] Result<BookedTask, ApiError> readStart(const json::Value &body);

} // namespace console::sandbox
