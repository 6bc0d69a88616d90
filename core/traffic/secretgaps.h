// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/pointer.h"
#include "core/traffic/secretscan.h"

#include <optional>

namespace console::traffic {

/// A mark that stands in the place of a secret.
struct SecretGap
{
    QByteArray mark; ///< A JSON string with its quotes; there is no other like it in the text.
    json::Pointer place;
    bool isOnDisk = false; ///< The file had the same value at that place.

    friend bool operator==(const SecretGap &, const SecretGap &) = default;
};

/// The text of a scene under edit, fit to be written down outside of the scene's own file.
struct TextWithGaps
{
    QByteArray text;
    QList<SecretGap> gaps = {};
    bool hasErased = false; ///< A known secret stood where no value stands, say in a comment, and is `***` now.
};

/// Takes the secrets out of the text: the values that the table of redaction.h names, and whatever `known` finds. The
/// text need not be valid JSON; where it is unclear what belongs to a key, rather too much is taken out. Nothing when
/// nobody can tell where its secrets are (UTF-16, a known secret in escapes).
[[nodiscard]] std::optional<TextWithGaps> withoutSecrets(const QByteArray &text, const QByteArray &onDisk,
                                                         const SecretScan &known);

struct FilledText
{
    QByteArray text;
    QList<json::Pointer> leftOut; ///< Places that are empty now: their secrets were not on the disk.
};

/// Puts the values of the file back where they were the same.
[[nodiscard]] FilledText filled(const TextWithGaps &kept, const QByteArray &onDisk);

} // namespace console::traffic
