// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"

namespace console::rooms {

/// The entry's text as it is stored and hashed: one compact JSON object with everything the entry says.
/// `bodyTextDigest` seals the body's stored text, which stands in a row of its own.
[[nodiscard]] QByteArray entryText(const JournalEntry &entry, const QString &bodyTextDigest);

/// What an entry's text says; without the body's text.
struct ReadEntry
{
    JournalEntry entry;
    QString bodyTextDigest;
};
/// Nothing when the text is no entry.
[[nodiscard]] std::optional<ReadEntry> readEntry(const QByteArray &text);

/// UTC with milliseconds, so that texts sort as the moments do.
[[nodiscard]] QString sortable(const QDateTime &moment);

/// SHA-256 over the hash before and the text: what links the entries.
[[nodiscard]] QByteArray chainHash(const QByteArray &before, const QByteArray &text);
/// SHA-256 in lower hex.
[[nodiscard]] QString digestOf(const QByteArray &bytes);

} // namespace console::rooms
