// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"
#include "core/sandbox/apicall.h"

#include <optional>

namespace console::sandbox {

/// What is wrong with the command of an UpdateVoiceChat body (domain.md 4.7).
[[nodiscard]] std::optional<ApiError> commandError(const json::Value &body, QStringView version);

} // namespace console::sandbox
