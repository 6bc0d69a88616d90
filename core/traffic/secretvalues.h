// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/traffic/secretscan.h"

#include <QByteArray>

#include <vector>

namespace console::traffic {

struct SecretValue
{
    SecretKind kind = SecretKind::SceneSecret;
    Secret value;
};

/// The secrets that stand in a JSON text: what the table of redaction.h would replace, as far as it surely is a secret.
/// A header or a URL parameter that only may be one (`X-Region`, `keyword`) is left out: a search for it would find
/// ordinary words.
[[nodiscard]] std::vector<SecretValue> secretValuesOf(const QByteArray &json);

} // namespace console::traffic
