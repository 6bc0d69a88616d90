// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/exchange.h"

namespace console::traffic {

/// `text` as one word of a POSIX shell, whatever is in it; short and harmless texts as they are. A zero byte, which no
/// shell takes, is left out.
[[nodiscard]] QByteArray shellQuoted(const QByteArray &text);

/// A redacted exchange that was sent, as a cURL command with the signature that it had. The service takes that for some
/// minutes, and only where nothing of the request was redacted.
[[nodiscard]] QByteArray curlCommandOf(const Exchange &exchange);

/// A redacted exchange that was sent, as a command that makes the same call with a new signature and the keys of the
/// environment (VOLC_ACCESSKEY, VOLC_SECRETKEY). cURL's own `--aws-sigv4` signs other headers than this service takes,
/// so it is voicechatctl that calls. A start is made from its scene, whose secrets are not in the exchange, and is
/// written down like any start; other bodies that were redacted say `***` where a secret is due.
[[nodiscard]] QByteArray ctlCommandOf(const Exchange &exchange);

} // namespace console::traffic
