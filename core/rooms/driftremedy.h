// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rooms/drift.h"
#include "core/rooms/updatecommand.h"

namespace console::rooms {

/// Finds out what stands against bringing the entry to a running agent of that version, and notes it there.
void judge(DriftEntry &entry, const json::Document &fileBody, const LiveConfig &live, QStringView version);

/// The UpdateParameters that brings every applicable difference to the agent, and nothing else: lists as a whole,
/// another TTS service with its parameters. Nothing when no entry is applicable. Its config may hold secrets.
[[nodiscard]] std::optional<ChangeParameters> differenceFor(const QList<DriftEntry> &entries,
                                                            const QByteArray &fileBody);

/// The scene's text with what the agent runs with in place of what the file has, by the smallest edits; every other
/// byte stays. Places with a secret are left as they are. `roomId` is the task's: what a start adds to a URL goes
/// again.
[[nodiscard]] QByteArray takeBack(const QByteArray &sceneText, const QList<DriftEntry> &entries, const RoomId &roomId);

} // namespace console::rooms
