// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace console::rooms {

/// An absolute http(s) URL whose host the internet may know: neither this machine, nor a private network, nor a name
/// without a dot. Nothing is looked up.
[[nodiscard]] bool isPublicUrl(const QString &text);

} // namespace console::rooms
