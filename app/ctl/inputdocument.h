// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "core/json/document.h"

#include <optional>

namespace console::ctl {

/// The JSON document on standard input; nothing after saying what is wrong with it.
[[nodiscard]] std::optional<json::Document> readInputDocument(CommandContext &context);

} // namespace console::ctl
