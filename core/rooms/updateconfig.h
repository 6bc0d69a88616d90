// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"
#include "core/traffic/callerror.h"

#include <optional>

namespace console::rooms {

/// What is wrong with the Parameters.Config of an UpdateParameters: members that cannot be changed in a running agent,
/// wrong types, prompts that are no pairs, a TTS service without its parameters. `config` is valid JSON.
[[nodiscard]] std::optional<traffic::UpdateProblem> configProblem(const json::Value &config);

} // namespace console::rooms
