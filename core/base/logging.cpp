// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logging.h"

namespace console {

Q_LOGGING_CATEGORY(logRails, "console.rails", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "console.ui", QtInfoMsg)

} // namespace console
