// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/transcript.h"
#include "core/chat/chathistory.h"
#include "core/rooms/roomtask.h"

namespace console::ui {

/// Something that was said in a room or to its language model, as the list shows it.
struct SpokenLine
{
    enum class Role { User, Agent, System, Tool, Other };
    enum class State {
        Done,
        Changing, ///< More of it may come, or other words in its place.
        Broken,   ///< An answer that broke off.
        Left,     ///< An answer whose listener hung up.
    };

    Role role = Role::Other;
    QString speaker = {}; ///< Their id; of a role that is not known, its name.
    QString text = {};
    QStringList calls = {}; ///< Functions that an answer calls, by name.
    std::optional<qint64> roundId = {};
    QDateTime at = {}; ///< UTC; may be unknown.
    State state = State::Done;
    bool isShortened = false;
    qint64 number = 0; ///< Grows with time within a round and speaker.

    friend bool operator==(const SpokenLine &, const SpokenLine &) = default;
};

/// Whether both are the same line, however it has changed.
[[nodiscard]] bool isSameLine(const SpokenLine &a, const SpokenLine &b);

/// Out of the subtitles of the task's room.
[[nodiscard]] QList<SpokenLine> spokenIn(const callbacks::Transcript &transcript, const rooms::RoomTask &task);
/// Out of the conversation with the language model.
[[nodiscard]] QList<SpokenLine> spokenIn(const QList<chat::ChatLine> &lines);

/// `User`, `Agent`, …, or the speaker's id.
[[nodiscard]] QString speakerText(const SpokenLine &line);
/// What is to be known of it besides: that it changes, broke off, was cut; empty mostly.
[[nodiscard]] QString stateText(const SpokenLine &line);
/// What it says, with the functions it calls.
[[nodiscard]] QString wholeText(const SpokenLine &line);
/// As it goes to the clipboard.
[[nodiscard]] QString copyText(const SpokenLine &line);

/// `12:03:04`, local; empty for 0.
[[nodiscard]] QString clockText(qint64 msecsSinceEpoch);

} // namespace console::ui
