// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace console::credentials {

/// Where a key of the service goes when its profile names no hosts: the service's own, `*.volcengineapi.com`.
[[nodiscard]] QStringList defaultAllowedHosts();

/// True for what may stand in a list of allowed hosts: a host name or an IP address, with a port or without, or
/// `*.domain` for every host below a domain. No scheme, no path, and no `*` alone.
[[nodiscard]] bool isHostPattern(const QString &text);

/// Whether one of the patterns names the host. Without a port a pattern means every port. An empty list means the
/// defaults.
[[nodiscard]] bool isAllowedHost(const QStringList &patterns, const QString &host, int port);

} // namespace console::credentials
