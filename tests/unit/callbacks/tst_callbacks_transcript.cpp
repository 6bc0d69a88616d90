// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/transcript.h"

#include <QTest>

using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Ending { Live, Done, Sentence };

Clause said(const QString &userId, std::optional<qint64> round, qint64 sequence, const QString &text, Ending ending)
{
    return {.text = text,
            .userId = userId,
            .sequence = sequence,
            .definite = ending != Live,
            .paragraph = ending == Sentence,
            .roundId = round};
}

/// `user: text` for each line; `…` behind what may still change, `.` behind the end of a sentence.
QStringList shown(const Transcript &transcript)
{
    QStringList lines;
    for (const TranscriptLine &line : transcript.lines(u"user"_s)) {
        const QString end = !line.isDefinite ? u"…"_s : line.endsSentence ? u"."_s : QString();
        lines.append(line.userId + u": "_s + line.text + end);
    }
    return lines;
}

} // namespace

class TestCallbacksTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveTextIsReplacedByHigherSequence();
    void definiteEndsAClause();
    void sentenceThatRepeatsItsClauses_data();
    void sentenceThatRepeatsItsClauses();
    void emptyFinalItem();
    void separateNumbering();
    void usersStandBeforeAgents();
    void withoutRounds();
    void duplicatesChangeNothing();
    void bounded();
};

void TestCallbacksTranscript::liveTextIsReplacedByHigherSequence()
{
    Transcript transcript;
    QVERIFY(transcript.isEmpty());
    QVERIFY(transcript.add(said(u"user"_s, 1, 1, u"今"_s, Live)));
    QVERIFY(transcript.add(said(u"user"_s, 1, 3, u"今天天气"_s, Live)));
    QVERIFY(!transcript.add(said(u"user"_s, 1, 2, u"今天"_s, Live)));
    QCOMPARE(shown(transcript), QStringList{u"user: 今天天气…"_s});
}

void TestCallbacksTranscript::definiteEndsAClause()
{
    Transcript transcript;
    transcript.add(said(u"bot"_s, 1, 1, u"上海"_s, Live));
    transcript.add(said(u"bot"_s, 1, 2, u"上海天气好，"_s, Done));
    transcript.add(said(u"bot"_s, 1, 3, u"三十"_s, Live));
    QCOMPARE(shown(transcript), (QStringList{u"bot: 上海天气好，"_s, u"bot: 三十…"_s}));
    transcript.add(said(u"bot"_s, 1, 4, u"三十度。"_s, Done));
    QCOMPARE(shown(transcript), (QStringList{u"bot: 上海天气好，"_s, u"bot: 三十度。"_s}));
    transcript.add(said(u"user"_s, 2, 1, u"谢"_s, Live));
    QCOMPARE(shown(transcript).last(), u"user: 谢…"_s);
}

void TestCallbacksTranscript::sentenceThatRepeatsItsClauses_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("all of it") << u"一，二。"_s << QStringList{u"bot: 一，二。."_s};
    QTest::newRow("its last clause") << u"二。"_s << QStringList{u"bot: 一，"_s, u"bot: 二。."_s};
    QTest::newRow("its last clause, longer") << u"二。好"_s << QStringList{u"bot: 一，"_s, u"bot: 二。好."_s};
    QTest::newRow("its own text") << u"三。"_s << QStringList{u"bot: 一，"_s, u"bot: 二。"_s, u"bot: 三。."_s};
    QTest::newRow("nothing") << u""_s << QStringList{u"bot: 一，"_s, u"bot: 二。."_s};
}

void TestCallbacksTranscript::sentenceThatRepeatsItsClauses()
{
    QFETCH(QString, end);
    QFETCH(QStringList, lines);
    Transcript transcript;
    transcript.add(said(u"bot"_s, 1, 0, u"前。"_s, Sentence));
    transcript.add(said(u"bot"_s, 1, 1, u"一，"_s, Done));
    transcript.add(said(u"bot"_s, 1, 2, u"二。"_s, Done));
    transcript.add(said(u"bot"_s, 1, 3, end, Sentence));
    lines.prepend(u"bot: 前。."_s);
    QCOMPARE(shown(transcript), lines);
}

void TestCallbacksTranscript::emptyFinalItem()
{
    Transcript transcript;
    transcript.add(said(u"bot"_s, 1, 1, u"好的"_s, Live));
    QVERIFY(transcript.add(said(u"bot"_s, 1, 2, u""_s, Sentence)));
    QCOMPARE(shown(transcript), QStringList{u"bot: 好的."_s});
    QVERIFY(!transcript.add(said(u"bot"_s, 1, 3, u""_s, Live)));
}

void TestCallbacksTranscript::separateNumbering()
{
    Transcript transcript;
    transcript.add(said(u"user"_s, 1, 40, u"今天天"_s, Live));
    transcript.add(said(u"user"_s, 1, 1, u"今天天气。"_s, Sentence));
    QCOMPARE(shown(transcript), QStringList{u"user: 今天天气。."_s});
    transcript.add(said(u"user"_s, 1, 41, u"还有"_s, Live));
    QCOMPARE(shown(transcript), (QStringList{u"user: 今天天气。."_s, u"user: 还有…"_s}));
}

void TestCallbacksTranscript::usersStandBeforeAgents()
{
    Transcript transcript;
    transcript.add(said(u"bot"_s, 2, 1, u"乙"_s, Sentence));
    transcript.add(said(u"user"_s, 2, 9, u"问"_s, Sentence));
    transcript.add(said(u"bot"_s, 0, 1, u"你好"_s, Sentence));
    QCOMPARE(shown(transcript), (QStringList{u"bot: 你好."_s, u"user: 问."_s, u"bot: 乙."_s}));
}

void TestCallbacksTranscript::withoutRounds()
{
    Transcript transcript;
    transcript.add(said(u"bot"_s, {}, 2, u"答"_s, Sentence));
    transcript.add(said(u"user"_s, {}, 1, u"问"_s, Sentence));
    transcript.add(said(u"user"_s, {}, 3, u"再"_s, Live));
    QCOMPARE(shown(transcript), (QStringList{u"user: 问."_s, u"bot: 答."_s, u"user: 再…"_s}));
}

void TestCallbacksTranscript::duplicatesChangeNothing()
{
    Transcript transcript;
    const QList<Clause> clauses{said(u"bot"_s, 1, 1, u"一"_s, Live), said(u"bot"_s, 1, 2, u"一二"_s, Done),
                                said(u"bot"_s, 1, 3, u"一二"_s, Sentence)};
    for (const Clause &clause : clauses)
        QVERIFY(transcript.add(clause));
    const Transcript before = transcript;
    for (const Clause &clause : clauses)
        QVERIFY(!transcript.add(clause));
    QVERIFY(transcript == before);
}

void TestCallbacksTranscript::bounded()
{
    Transcript transcript;
    for (qint64 i = 0; i < 3 * Transcript::limit; ++i)
        transcript.add(said(u"bot"_s, i / 10, i % 10, QString::number(i), Done));
    QList<TranscriptLine> lines = transcript.lines(u"user"_s);
    QCOMPARE(lines.size(), Transcript::limit);
    QCOMPARE(lines.last().text, QString::number(3 * Transcript::limit - 1));
    transcript.add(said(u"bot"_s, 0, 1, u"late"_s, Done));
    QVERIFY(transcript.lines(u"user"_s) == lines);
    transcript.add(said(u"bot"_s, 9'999, 1, QString(100'000, u'x'), Done));
    QCOMPARE(transcript.lines(u"user"_s).last().text.size(), Transcript::textLimit);
}

QTEST_GUILESS_MAIN(TestCallbacksTranscript)
#include "tst_callbacks_transcript.moc"
