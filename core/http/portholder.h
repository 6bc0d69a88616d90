// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::http {

/// Which program listens on that TCP port of this machine: `node (4711)`. Empty where the system does not tell: the
/// program is another user's, or the platform has no /proc.
[[nodiscard]] QString portHolder(quint16 port);

} // namespace console::http
