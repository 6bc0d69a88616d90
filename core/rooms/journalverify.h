// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/journal.h"

namespace console::rooms {

class JournalFile;

/// Reads a journal from its first entry to its last and recomputes all that can be: the numbers, the hashes, the
/// bodies' digests, and the list of tasks that follows from the entries; and looks for the noted head.
[[nodiscard]] Result<Verification, JournalFailure> verifyJournal(JournalFile &file, std::stop_token stop,
                                                                 const std::optional<NotedHead> &noted);

} // namespace console::rooms
