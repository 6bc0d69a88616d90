// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

// One category for each module that logs, so that `QT_LOGGING_RULES=console.ui.debug=true` shows just that one.
// Nothing secret is ever logged: URLs go without their query, bodies never.
namespace console {

Q_DECLARE_LOGGING_CATEGORY(logRails)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace console
