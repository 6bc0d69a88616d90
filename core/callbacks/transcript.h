// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/callbacks/messages.h"

#include <map>

namespace console::callbacks {

/// A piece of what was said.
struct TranscriptLine
{
    QString userId = {};
    QString language = {};
    QString text = {}; ///< Never empty.
    std::optional<qint64> roundId = {};
    qint64 sequence = 0;
    bool isDefinite = false;   ///< It will not change any more.
    bool endsSentence = false; ///< The speaker has finished a sentence.

    friend bool operator==(const TranscriptLine &, const TranscriptLine &) = default;
};

/// What was said in a room, out of subtitle clauses (domain.md 7.1). A value that depends on which clauses came, and
/// neither on their order nor on how often, as long as there are fewer than `limit`.
class Transcript
{
public:
    /// Whether anything is new. A clause that is not definite gives way to one of a higher sequence.
    bool add(const Clause &clause);

    /// By round, in each `firstSpeaker` before the others. A sentence that repeats its clauses stands in their place.
    [[nodiscard]] QList<TranscriptLine> lines(const QString &firstSpeaker) const;
    [[nodiscard]] bool isEmpty() const { return m_tracks.empty(); }

    friend bool operator==(const Transcript &, const Transcript &) = default;

    /// Clauses that are kept; the oldest rounds go first.
    static constexpr qsizetype limit = 2'000;
    /// Characters of a clause that are kept.
    static constexpr qsizetype textLimit = 4'000;

private:
    /// What one speaker said in one round; without rounds, in all.
    struct Track
    {
        std::map<qint64, Clause> definite; ///< By sequence. Empty texts count: they end what came before.
        std::optional<Clause> live = {};   ///< The highest that is not definite and not empty.

        [[nodiscard]] bool add(const Clause &clause);
        [[nodiscard]] qsizetype size() const { return qsizetype(definite.size()) + (live ? 1 : 0); }
        [[nodiscard]] QList<TranscriptLine> lines() const;
        [[nodiscard]] bool showsLive(const QList<TranscriptLine> &before) const;
        friend bool operator==(const Track &, const Track &) = default;
    };
    using TrackKey = std::pair<std::optional<qint64>, QString>; ///< Round and speaker.

    void dropOldest();

    std::map<TrackKey, Track> m_tracks;
    qsizetype m_size = 0;
};

} // namespace console::callbacks
