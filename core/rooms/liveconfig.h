// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json/document.h"
#include "core/rooms/journal.h"

namespace console::rooms {

/// What the agent of a task runs with, as far as the journal tells: StartVoiceChat bodies, compact, without secrets.
struct LiveConfig
{
    json::Document sent;    ///< What its last start sent.
    json::Document running; ///< The same with the updates that were accepted.
    /// What it may run with instead: `running` with one of the updates whose answer never came, each in its turn.
    QList<json::Document> possible = {};
    int accepted = 0; ///< Updates that changed the configuration.
};

/// Why nobody can say what an agent runs with.
enum class Unknowable {
    NotStartedHere, ///< The journal holds no start of it: it was taken over from an older journal or named by hand.
    StartedBefore,  ///< The start came to "the task has been started": it runs with what an earlier one sent elsewhere.
    Unreadable,     ///< The body in the journal is no JSON object.
};

/// Reads it off the task's entries, oldest first (Journal::history). UpdateParameters and UpdateFarfieldConfig change
/// the configuration; everything else an agent is told passes.
[[nodiscard]] Result<LiveConfig, Unknowable> liveConfig(const QList<JournalEntry> &history);

/// The body of a start after UpdateParameters with that Parameters.Config (domain.md 4.7): objects are joined member by
/// member, lists are replaced, null clears, and another TTS service takes its parameters as they are given.
[[nodiscard]] json::Document withParameters(const json::Document &body, const json::Value &config);

} // namespace console::rooms
