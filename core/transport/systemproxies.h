// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkProxy>

class QUrl;

namespace console::transport {

/// The system's proxy for that address, but none for loopback: the sandbox and the embedded server are on this machine,
/// whatever http_proxy says.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl &url);

} // namespace console::transport
