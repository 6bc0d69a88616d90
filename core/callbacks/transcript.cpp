// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/transcript.h"

#include <algorithm>
#include <tuple>

namespace console::callbacks {

namespace {

/// Of two that claim the same place, the one that tells more; any rule would do that does not ask which came first.
bool tellsMore(const Clause &a, const Clause &b)
{
    const auto rank = [](const Clause &clause) {
        return std::tuple(clause.sequence, clause.text.size(), clause.text, clause.language, clause.paragraph);
    };
    return rank(a) > rank(b);
}

TranscriptLine lineOf(const Clause &clause)
{
    return {.userId = clause.userId,
            .language = clause.language,
            .text = clause.text,
            .roundId = clause.roundId,
            .sequence = clause.sequence,
            .isDefinite = clause.definite,
            .endsSentence = clause.definite && clause.paragraph};
}

/// Puts the end of a sentence behind its clauses, which begin at `begin`. It comes with the whole text, with that of
/// the last clause grown longer, or with a text of its own.
void endSentence(QList<TranscriptLine> &lines, qsizetype begin, const Clause &end)
{
    QString joined;
    for (qsizetype i = begin; i < lines.size(); ++i)
        joined += lines[i].text;
    if (!joined.isEmpty() && end.text.startsWith(joined))
        lines.resize(begin);
    else if (!joined.isEmpty() && end.text.startsWith(lines.last().text))
        lines.removeLast();
    lines.append(lineOf(end));
}

} // namespace

bool Transcript::Track::add(const Clause &clause)
{
    if (!clause.definite) {
        if (clause.text.isEmpty() || (live && !tellsMore(clause, *live)))
            return false;
        live = clause;
        return true;
    }
    const auto [place, isNew] = definite.try_emplace(clause.sequence, clause);
    if (isNew)
        return true;
    Clause merged = tellsMore(clause, place->second) ? clause : place->second;
    merged.paragraph = clause.paragraph || place->second.paragraph;
    return std::exchange(place->second, merged) != merged;
}

bool Transcript::Track::showsLive(const QList<TranscriptLine> &before) const
{
    if (!live)
        return false;
    // The documents leave open whether clauses that are done are numbered together with those that are not: one that
    // has become the last definite text is recognised by its beginning.
    return before.isEmpty() || (live->sequence > before.last().sequence && !before.last().text.startsWith(live->text));
}

QList<TranscriptLine> Transcript::Track::lines() const
{
    QList<TranscriptLine> lines;
    qsizetype sentence = 0; // Where the sentence that is being said begins.
    for (const auto &[sequence, clause] : definite) {
        if (!clause.text.isEmpty() && clause.paragraph)
            endSentence(lines, sentence, clause);
        else if (!clause.text.isEmpty())
            lines.append(lineOf(clause));
        if (!clause.paragraph)
            continue;
        if (sentence < lines.size())
            lines.last().endsSentence = true;
        sentence = lines.size();
    }
    if (showsLive(lines)) {
        TranscriptLine line = lineOf(*live);
        // In the quick mode of subtitles an empty item ends what came before.
        line.isDefinite = line.endsSentence = !definite.empty() && definite.rbegin()->first > live->sequence;
        lines.append(std::move(line));
    }
    return lines;
}

bool Transcript::add(const Clause &clause)
{
    Clause kept = clause;
    kept.text.truncate(textLimit);
    const TrackKey key(kept.roundId, kept.userId);
    if (kept.text.isEmpty() && !kept.definite)
        return false;
    Track &track = m_tracks[key];
    const qsizetype before = track.size();
    const bool isNew = track.add(kept);
    m_size += track.size() - before;
    while (m_size > limit)
        dropOldest();
    return isNew;
}

void Transcript::dropOldest()
{
    const auto oldest = m_tracks.begin();
    Track &track = oldest->second;
    if (!track.definite.empty())
        track.definite.erase(track.definite.begin());
    else
        track.live.reset();
    --m_size;
    if (track.size() == 0)
        m_tracks.erase(oldest);
}

QList<TranscriptLine> Transcript::lines(const QString &firstSpeaker) const
{
    QList<TranscriptLine> all;
    for (const auto &[key, track] : m_tracks)
        all += track.lines();
    std::ranges::stable_sort(all, {}, [&](const TranscriptLine &line) {
        // Without rounds nothing but the sequence tells who spoke when.
        const bool isLater = line.roundId && line.userId != firstSpeaker;
        return std::tuple(line.roundId, isLater, line.sequence, line.userId);
    });
    return all;
}

} // namespace console::callbacks
