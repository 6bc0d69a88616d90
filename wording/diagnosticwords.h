// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diagnostics/diagnostic.h"
#include "wording/explanation.h"

namespace console::wording {

/// What a rule found in a scene; `where` is the JSON path with line and column.
[[nodiscard]] Explanation explain(const diagnostics::Diagnostic &diagnostic);

/// "Error", "Warning", "Hint".
[[nodiscard]] QString severityText(diagnostics::Severity severity);

} // namespace console::wording
