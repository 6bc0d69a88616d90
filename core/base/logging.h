// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

// One category for each module, so that `QT_LOGGING_RULES=console.transport.debug=true` shows just that one.
// Nothing secret is ever logged: URLs go without their query, bodies never.
namespace console {

Q_DECLARE_LOGGING_CATEGORY(logScene)
Q_DECLARE_LOGGING_CATEGORY(logTransport)
Q_DECLARE_LOGGING_CATEGORY(logRooms)
Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace console
