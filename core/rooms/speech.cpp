// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/speech.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace console::rooms {

namespace {

bool isTerminator(QChar c)
{
    return QStringView(u"。！？；….!?\n").contains(c);
}

/// What closes a quotation or bracket goes with the sentence inside.
bool isCloser(QChar c)
{
    return QStringView(u"”’」』）》】〉〕〗)]}\"'").contains(c);
}

bool isPause(QChar c)
{
    return c.isSpace() || QStringView(u"，、：,;:").contains(c);
}

/// One text and where it may be cut. Positions are UTF-16 indexes.
class SpeechText
{
public:
    explicit SpeechText(QStringView text)
        : m_text(text),
          m_graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size())
    {}

    [[nodiscard]] qsizetype afterSpace(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at;
    }

    /// Where the piece that begins at `begin` is to end.
    [[nodiscard]] qsizetype pieceEnd(qsizetype begin, int limit)
    {
        const qsizetype furthest = codePointsOn(begin, limit);
        if (furthest == m_text.size())
            return furthest;
        for (const auto fits : {&SpeechText::endsSentence, &SpeechText::endsPhrase, &SpeechText::isAnywhere}) {
            for (qsizetype at = furthest; at > begin; --at) {
                if ((this->*fits)(begin, at) && isBetweenGraphemes(at))
                    return at;
            }
        }
        return furthest;
    }

private:
    /// As many code points further as there are, at most `count`.
    [[nodiscard]] qsizetype codePointsOn(qsizetype at, int count) const
    {
        for (; count > 0 && at < m_text.size(); --count)
            at += isPairAt(at) ? 2 : 1;
        return at;
    }
    [[nodiscard]] bool isPairAt(qsizetype at) const
    {
        return m_text[at].isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
    }
    [[nodiscard]] bool isBetweenGraphemes(qsizetype at)
    {
        m_graphemes.setPosition(at);
        return m_graphemes.isAtBoundary();
    }

    [[nodiscard]] bool endsSentence(qsizetype begin, qsizetype at) const
    {
        const QChar next = at < m_text.size() ? m_text[at] : QChar(u' ');
        if (isCloser(next) || (isTerminator(next) && next != u'\n'))
            return false;
        qsizetype end = at;
        while (end > begin && isCloser(m_text[end - 1]))
            --end;
        if (end == begin || !isTerminator(m_text[end - 1]))
            return false;
        // No sentence ends inside 3.14, example.com or a URL's query.
        const bool isAscii = m_text[end - 1].unicode() < 0x80;
        return !isAscii || end < at || next.unicode() >= 0x80 || !next.isLetterOrNumber() || m_text[end - 1] == u'\n';
    }
    [[nodiscard]] bool endsPhrase(qsizetype, qsizetype at) const
    {
        return isPause(m_text[at - 1]) || (at < m_text.size() && m_text[at].isSpace());
    }
    [[nodiscard]] bool isAnywhere(qsizetype, qsizetype) const { return true; }

    QStringView m_text;
    QTextBoundaryFinder m_graphemes;
};

} // namespace

qsizetype characterCount(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

QList<QString> splitSpeech(QStringView text, int limit)
{
    SpeechText speech(text);
    QList<QString> pieces;
    for (qsizetype at = speech.afterSpace(0); at < text.size();) {
        const qsizetype end = speech.pieceEnd(at, std::max(limit, 1));
        pieces.append(text.sliced(at, end - at).trimmed().toString());
        at = speech.afterSpace(end);
    }
    return pieces;
}

} // namespace console::rooms
