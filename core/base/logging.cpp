// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/logging.h"

namespace console {

Q_LOGGING_CATEGORY(logScene, "console.scene", QtInfoMsg)
Q_LOGGING_CATEGORY(logTransport, "console.transport", QtInfoMsg)
Q_LOGGING_CATEGORY(logRooms, "console.rooms", QtInfoMsg)
Q_LOGGING_CATEGORY(logServer, "console.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "console.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "console.ui", QtInfoMsg)

} // namespace console
