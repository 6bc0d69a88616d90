// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/roomstory.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace console;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noon = 1'751'371'200'000;

VoiceChatEvent happened(qint64 round, RunStage stage, qint64 after)
{
    return {.roomId = u"room-1"_s, .roundId = round, .eventTime = noon + after, .stage = stage};
}

VoiceChatEvent failure(qint64 round, RunStage stage, qint64 after, const QString &code, const QString &reason)
{
    VoiceChatEvent failed = happened(round, stage, after);
    failed.error = openapi::ServiceError{.code = code, .codeN = code.toLongLong(), .message = reason};
    return failed;
}

AgentState state(qint64 round, AgentCode code, qint64 after)
{
    return {.roundId = round, .eventTime = noon + after, .code = code};
}

Subtitle words(const QString &userId, qint64 round, qint64 sequence, const QString &text, bool definite, bool paragraph)
{
    return {{Clause{.text = text,
                    .userId = userId,
                    .sequence = sequence,
                    .definite = definite,
                    .paragraph = paragraph,
                    .roundId = round}}};
}

/// What a room with many turns tells: the same for the same seed.
QList<Message> conversation(QRandomGenerator &random)
{
    QList<Message> feed{happened(0, RunStage::TaskStart, 1)};
    qint64 now = 10;
    const auto later = [&] { return now += random.bounded(1, 900); };
    for (qint64 round = 1; round <= 12; ++round) {
        feed.append(happened(round, RunStage::BeginAsking, later()));
        feed.append(state(round, AgentCode::Listening, now));
        for (qint64 i = 1; i <= 5; ++i)
            feed.append(words(u"user"_s, round, i, u"问题"_s.repeated(i), i == 5, i == 5));
        feed.append(happened(round, RunStage::AsrFinish, later()));
        feed.append(state(round, AgentCode::Thinking, now));
        if (random.bounded(4) == 0)
            feed.append(failure(round, RunStage::Llm, later(), u"1004001"_s, u"bad handshake"_s));
        feed.append(happened(round, RunStage::LlmOutput, later()));
        feed.append(happened(round, RunStage::AnswerStart, later()));
        feed.append(state(round, AgentCode::Speaking, now));
        const bool isCut = random.bounded(3) == 0;
        for (qint64 i = 1; i <= (isCut ? 3 : 6); ++i)
            feed.append(words(u"bot"_s, round, i, u"回答"_s.repeated((i + 1) / 2), i % 2 == 0, i == 6));
        feed.append(happened(round, isCut ? RunStage::Interrupted : RunStage::AnswerFinish, later()));
        feed.append(state(round, isCut ? AgentCode::Interrupted : AgentCode::Finished, now));
    }
    feed.append(ToolCalls{.calls = {{.id = u"call-1"_s, .name = u"f"_s}}});
    feed.append(happened(12, RunStage::TaskStop, later()));
    return feed;
}

RoomStory told(const QList<Message> &feed)
{
    RoomStory story;
    for (const Message &message : feed)
        story.take(message);
    return story;
}

} // namespace

class TestCallbacksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesAddUp();
    void unknownStagesAreNotGuessed();
    void agentStates();
    void errors();
    void parts_data();
    void parts();
    void functionCalls();
    void shuffledAndDuplicatedIsTheSame();
    void bounded();
};

void TestCallbacksStory::stagesAddUp()
{
    QRandomGenerator random(7);
    const RoomStory story = told(conversation(random));
    QCOMPARE(story.turns().size(), 12);
    for (const Turn &turn : story.turns()) {
        QVERIFY(turn.asr() && turn.llm() && turn.tts() && turn.total());
        QCOMPARE((*turn.asr() + *turn.llm() + *turn.tts()).count(), turn.total()->count());
        QVERIFY(turn.total()->count() > 0);
        QVERIFY(turn.wasInterrupted != turn.speaking().has_value());
    }
    QCOMPARE(story.startedAt(), noon + 1);
    QVERIFY(story.stoppedAt() > story.startedAt());
}

void TestCallbacksStory::unknownStagesAreNotGuessed()
{
    const RoomStory story = told({happened(1, RunStage::BeginAsking, 100), happened(1, RunStage::LlmOutput, 400),
                                  happened(1, RunStage::AnswerStart, 300), happened(2, RunStage::Unknown, 10),
                                  happened(3, RunStage::PreParamCheck, 10)});
    QCOMPARE(story.turns().size(), 1);
    const Turn turn = story.turns().first();
    QVERIFY(!turn.asr());
    QVERIFY(!turn.llm());
    QVERIFY2(!turn.tts(), "clocks that go back give no time");
    QCOMPARE(turn.total()->count(), 200);
}

void TestCallbacksStory::agentStates()
{
    RoomStory story;
    QVERIFY(!story.agent());
    QVERIFY(story.take(state(1, AgentCode::Speaking, 300)));
    QVERIFY2(!story.take(state(1, AgentCode::Thinking, 200)), "late news");
    QCOMPARE(story.agent()->code, AgentCode::Speaking);
    QVERIFY(story.take(state(1, AgentCode::Interrupted, 400)));
    QCOMPARE(story.agent()->code, AgentCode::Interrupted);
    QVERIFY(story.turns().first().wasInterrupted);
    QVERIFY(!story.take(state(1, AgentCode::Interrupted, 400)));
    // Without times the last one counts.
    RoomStory timeless;
    timeless.take(AgentState{.code = AgentCode::Finished});
    timeless.take(AgentState{.code = AgentCode::Listening});
    QCOMPARE(timeless.agent()->code, AgentCode::Listening);
}

void TestCallbacksStory::errors()
{
    RoomStory story;
    QVERIFY(story.take(failure(1, RunStage::Tts, 500, u"1005001"_s, u"quota exceeded for types [x]"_s)));
    // The same by a message to the room, which came earlier and does not name the stage.
    AgentState same{.roundId = 1, .eventTime = noon + 400};
    same.error = story.errors().first().error;
    QVERIFY(story.take(same));
    QVERIFY(!story.take(same));
    QCOMPARE(story.errors().size(), 1);
    QCOMPARE(story.errors().first().at, noon + 400);
    QCOMPARE(story.errors().first().stage, RunStage::Tts);
    QVERIFY(story.take(failure(0, RunStage::PreParamCheck, 1, u"1000002"_s, u""_s)));
    QCOMPARE(story.errors().first().error.codeN, 1000002);
    QVERIFY2(story.turns().isEmpty(), "an error is no turn");
}

void TestCallbacksStory::parts_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<TaskPart>("part");
    QTest::newRow("task") << u"1000001"_s << TaskPart::Task;
    QTest::newRow("asr") << u"1003006"_s << TaskPart::Asr;
    QTest::newRow("unknown asr") << u"1003999"_s << TaskPart::Asr;
    QTest::newRow("llm") << u"1004001"_s << TaskPart::Llm;
    QTest::newRow("tts") << u"1005005"_s << TaskPart::Tts;
    QTest::newRow("other") << u"1006001"_s << TaskPart::Unknown;
    QTest::newRow("text") << u"Busy"_s << TaskPart::Unknown;
}

void TestCallbacksStory::parts()
{
    QFETCH(QString, code);
    QTEST(partOf({.code = code, .codeN = 0, .message = {}}), "part");
    QTEST(partOf({.code = {}, .codeN = code.toLongLong(), .message = {}}), "part");
}

void TestCallbacksStory::functionCalls()
{
    RoomStory story;
    const ToolCalls calls{.calls = {{.id = u"1"_s, .name = u"a"_s}, {.id = u"2"_s, .name = u"b"_s}}};
    QVERIFY(story.take(calls));
    QVERIFY(!story.take(calls));
    QCOMPARE(story.calls().size(), 2);
    QVERIFY(story.noteAnswer(u"2"_s, u""_s));
    QVERIFY2(!story.noteAnswer(u"2"_s, u"again"_s), "answered once");
    QVERIFY(!story.noteAnswer(u"3"_s, u"nobody asked"_s));
    QCOMPARE(story.findCall(u"2"_s)->answer, std::optional(u""_s));
    QVERIFY(!story.findCall(u"1"_s)->answer);
}

void TestCallbacksStory::shuffledAndDuplicatedIsTheSame()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        QList<Message> feed = conversation(random);
        const RoomStory inOrder = told(feed);
        QVERIFY(inOrder.transcript().lines(u"user"_s).size() > 12);
        QList<Message> mixed = feed;
        for (const Message &message : feed) {
            if (random.bounded(2) == 0)
                mixed.append(message);
        }
        std::shuffle(mixed.begin(), mixed.end(), random);
        const RoomStory story = told(mixed);
        QVERIFY2(story == inOrder, qPrintable(QString::number(seed)));
        QVERIFY(story.transcript().lines(u"user"_s) == inOrder.transcript().lines(u"user"_s));
    }
}

void TestCallbacksStory::bounded()
{
    RoomStory story;
    for (qint64 i = 0; i < 3 * RoomStory::turnLimit; ++i) {
        story.take(happened(i, RunStage::BeginAsking, i));
        story.take(failure(i, RunStage::Asr, i, u"1003001"_s, {}));
        story.take(ToolCalls{.calls = {{.id = QString::number(i)}}});
    }
    QCOMPARE(story.turns().size(), RoomStory::turnLimit);
    QCOMPARE(story.turns().last().roundId, 3 * RoomStory::turnLimit - 1);
    QCOMPARE(story.errors().size(), RoomStory::errorLimit);
    QCOMPARE(story.calls().size(), RoomStory::callLimit);
}

QTEST_GUILESS_MAIN(TestCallbacksStory)
#include "tst_callbacks_story.moc"
