// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/traffic/exchange.h"

#include <QLatin1StringView>

#include <functional>
#include <span>

namespace console::traffic {

/// What stands in a record in place of a secret.
[[nodiscard]] QByteArrayView redactedText();

/// True for names of JSON members whose value is a secret wherever it stands (AccountConfig, ASR and TTS tokens,
/// API keys, signatures of callbacks …). Compared without case. The one table every record and export goes through.
[[nodiscard]] bool isSecretKey(QStringView jsonKey);
/// Likewise for HTTP headers that are nothing but a secret (X-Security-Token …).
[[nodiscard]] bool isSecretHeader(QByteArrayView name);

/// The text with every secret member's value replaced; the rest byte-identical. Text that is no JSON comes back as it is.
[[nodiscard]] QByteArray redactedJson(const QByteArray &text);

/// The exchange without secrets: secret members of the bodies, secret headers, and every appearance of the values in
/// `known` (the call's own key parts) anywhere in it.
[[nodiscard]] Exchange redacted(Exchange exchange, std::span<const std::reference_wrapper<const Secret>> known);

} // namespace console::traffic
