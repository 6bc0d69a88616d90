// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"
#include "core/credentials/credential.h"
#include "core/json/document.h"
#include "core/traffic/exchange.h"

#include <span>
#include <vector>

namespace console::traffic {

/// A secret whose every appearance is replaced, and what stands in its place.
struct KnownSecret
{
    const Secret &value;
    QByteArray replacement;
};

/// What stands in a record in place of a secret: `***`.
[[nodiscard]] QByteArray redactedText();

/// True for names of JSON members whose value is a secret wherever it stands (AccountConfig, ASR and TTS tokens, API
/// keys, callback signatures …). Compared without case, `_` and `-`. The one table that every record and export goes
/// through.
[[nodiscard]] bool isSecretKey(QStringView jsonKey);
/// True for names of JSON members below which every value may be a secret: the headers that the service is to send to
/// somebody else's gateway (ExtraHeader).
[[nodiscard]] bool isSecretMap(QStringView jsonKey);
/// True for a value that is a secret by where it stands: the member of a secret's name, or anywhere below such a map.
[[nodiscard]] bool isSecretValue(const json::Value &value);
/// True for names of URL parameters whose value is, or may well be, a secret: looked at by part, as every host has
/// names of its own (`ak`, `sign`, `gateway_key`).
[[nodiscard]] bool isSecretParameter(QStringView name);
/// Likewise for HTTP headers that are nothing but a secret.
[[nodiscard]] bool isSecretHeader(QByteArrayView name);

/// The URL with its user part and the values of secret parameters replaced.
[[nodiscard]] QString redactedUrl(const QString &url);

/// The text with every secret member's value replaced, also inside strings that hold JSON or a URL; the rest
/// byte-identical.
/// Text that is no JSON comes back as it is.
[[nodiscard]] QByteArray redactedJson(const QByteArray &text);
/// Likewise, and without every appearance of the known values.
[[nodiscard]] QByteArray redactedJson(const QByteArray &text, std::span<const KnownSecret> known);

/// What of a credential no record may hold; borrowed from it. The AccessKey ID is left masked.
[[nodiscard]] std::vector<KnownSecret> secretsOf(const credentials::Credential &credential);

/// The exchange without secrets: secret members of the bodies, secret headers, and every appearance of the known
/// values, raw, percent-encoded or with JSON's escapes, anywhere in it.
[[nodiscard]] Exchange redacted(Exchange exchange, std::span<const KnownSecret> known);

} // namespace console::traffic
