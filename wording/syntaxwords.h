// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/syntaxerror.h"

#include <QString>

namespace console::wording {

/// The error in a sentence, without its place.
[[nodiscard]] QString syntaxText(json::SyntaxErrorCode code);

} // namespace console::wording
