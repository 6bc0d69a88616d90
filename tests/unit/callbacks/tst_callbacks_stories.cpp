// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/roomstories.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;
using rooms::RoomTask;
using rooms::TaskState;

namespace {

RoomTask task(const QString &name, TaskState state = TaskState::Running)
{
    return {.endpointName = u"cloud"_s,
            .appId = u"app"_s,
            .roomId = *RoomId::parse(QString(u"room-"_s + name)),
            .taskId = *TaskId::parse(QString(u"task-"_s + name)),
            .userId = u"user-"_s + name,
            .agentUserId = u"bot"_s,
            .state = state,
            .startedAt = QDateTime(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC)};
}

VoiceChatEvent eventIn(const QString &roomId, const QString &taskId = {})
{
    return {.appId = u"app"_s,
            .roomId = roomId,
            .taskId = taskId,
            .roundId = 1,
            .eventTime = 1'000,
            .stage = RunStage::BeginAsking};
}

Subtitle spokenBy(const QString &userId)
{
    return {{Clause{.text = u"a"_s, .userId = userId, .sequence = 1}}};
}

} // namespace

class TestCallbacksStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stories = std::make_unique<RoomStories>(m_clock);
        m_stories->follow(task(u"1"_s));
        m_stories->follow(task(u"2"_s));
    }
    void foundByRoom();
    void foundByTask();
    void internalTaskIdIsLearnt();
    void foundByWhoSpeaks();
    void requestSaysWhere();
    void onlyOneThatItCanMean();
    void newStartNewStory();
    void signalsOnce();
    void answers();
    void unverifiedIsMarked();
    void endedRoomsAreGivenUp();

private:
    QString taker(const Message &message, const Address &sentTo = {})
    {
        const auto taken = m_stories->take(message, sentTo, true);
        return taken ? taken->taskId.text() : u"nobody"_s;
    }

    test::ManualClock m_clock;
    std::unique_ptr<RoomStories> m_stories;
};

void TestCallbacksStories::foundByRoom()
{
    QCOMPARE(taker(eventIn(u"room-1"_s)), u"task-1"_s);
    QCOMPARE(taker(eventIn(u"room-2"_s)), u"task-2"_s);
    QCOMPARE(taker(eventIn(u"room-3"_s)), u"nobody"_s);
    QCOMPARE(taker(eventIn(u"room-3"_s, u"task-1"_s)), u"nobody"_s);
    VoiceChatEvent elsewhere = eventIn(u"room-1"_s);
    elsewhere.appId = u"other"_s;
    QCOMPARE(taker(elsewhere), u"nobody"_s);
    QVERIFY(m_stories->of(task(u"1"_s))->turns().size() == 1);
}

void TestCallbacksStories::foundByTask()
{
    QCOMPARE(taker(AgentState{.taskId = u"task-1"_s, .userId = u"bot"_s}), u"task-1"_s);
    RoomTask second = task(u"1"_s);
    second.taskId = *TaskId::parse(u"task-1b");
    m_stories->follow(second);
    QCOMPARE(taker(eventIn(u"room-1"_s, u"task-1"_s)), u"task-1"_s);
    QCOMPARE(taker(eventIn(u"room-1"_s, u"task-1b"_s)), u"task-1b"_s);
    QCOMPARE(taker(eventIn(u"room-1"_s)), u"task-1b"_s);
}

void TestCallbacksStories::internalTaskIdIsLearnt()
{
    const AgentState state{.taskId = u"6f1c-internal"_s, .userId = u"bot"_s, .code = AgentCode::Listening};
    QCOMPARE(taker(state), u"nobody"_s);
    QCOMPARE(taker(eventIn(u"room-2"_s, u"6f1c-internal"_s)), u"task-2"_s);
    QCOMPARE(taker(state), u"task-2"_s);
    // The name of another task is never taken for one of these.
    QCOMPARE(taker(eventIn(u"room-2"_s, u"task-1"_s)), u"task-2"_s);
    QCOMPARE(taker(AgentState{.taskId = u"task-1"_s}), u"task-1"_s);
}

void TestCallbacksStories::foundByWhoSpeaks()
{
    QCOMPARE(taker(spokenBy(u"user-2"_s)), u"task-2"_s);
    QCOMPARE(taker(ToolCalls{.subscriberUserId = u"user-1"_s}), u"task-1"_s);
    QCOMPARE(taker(spokenBy(u"bot"_s)), u"nobody"_s);
    m_stories->follow(task(u"1"_s, TaskState::Stopped));
    QCOMPARE(taker(spokenBy(u"bot"_s)), u"task-2"_s);
}

void TestCallbacksStories::requestSaysWhere()
{
    QCOMPARE(taker(spokenBy(u"bot"_s), {.roomId = u"room-1"_s}), u"task-1"_s);
    QCOMPARE(taker(eventIn(u"room-2"_s), {.roomId = u"room-1"_s}), u"task-2"_s);
}

void TestCallbacksStories::onlyOneThatItCanMean()
{
    QCOMPARE(taker(spokenBy(u"somebody"_s)), u"nobody"_s);
    m_stories->follow(task(u"2"_s, TaskState::Stopped));
    QCOMPARE(taker(spokenBy(u"somebody"_s)), u"task-1"_s);
}

void TestCallbacksStories::newStartNewStory()
{
    QCOMPARE(taker(eventIn(u"room-1"_s)), u"task-1"_s);
    m_stories->follow(task(u"1"_s, TaskState::Stopped));
    QCOMPARE(m_stories->of(task(u"1"_s))->turns().size(), 1);
    RoomTask again = task(u"1"_s, TaskState::Starting);
    again.startedAt = again.startedAt.addSecs(60);
    m_stories->follow(again);
    QVERIFY(m_stories->of(again)->turns().isEmpty());
    QCOMPARE(m_stories->tasks().size(), 2);
    QCOMPARE(m_stories->tasks().first().taskId.text(), u"task-1"_s);
}

void TestCallbacksStories::signalsOnce()
{
    QSignalSpy changed(m_stories.get(), &RoomStories::changed);
    QSignalSpy started(m_stories.get(), &RoomStories::taskStarted);
    QSignalSpy words(m_stories.get(), &RoomStories::firstWords);
    QSignalSpy called(m_stories.get(), &RoomStories::functionCalled);
    VoiceChatEvent start = eventIn(u"room-1"_s);
    start.stage = RunStage::TaskStart;
    const ToolCalls calls{.subscriberUserId = u"user-1"_s, .calls = {{.id = u"c"_s, .name = u"f"_s}}};
    for (int i = 0; i < 2; ++i) {
        taker(start);
        taker(spokenBy(u"user-1"_s));
        taker(calls);
    }
    QCOMPARE(changed.size(), 3);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.first().last().toDateTime().toMSecsSinceEpoch(), 1'000);
    QCOMPARE(words.size(), 1);
    QCOMPARE(words.first().last().toDateTime(), m_clock.now());
    QCOMPARE(called.size(), 1);
    QCOMPARE(called.first().last().value<FunctionCall>().name, u"f"_s);
}

void TestCallbacksStories::answers()
{
    taker(ToolCalls{.subscriberUserId = u"user-1"_s, .calls = {{.id = u"c"_s, .name = u"f"_s}}});
    QSignalSpy changed(m_stories.get(), &RoomStories::changed);
    m_stories->noteAnswer(task(u"2"_s), u"c"_s, u"x"_s);
    QCOMPARE(changed.size(), 0);
    m_stories->noteAnswer(task(u"1"_s), u"c"_s, u"x"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_stories->of(task(u"1"_s))->findCall(u"c"_s)->answer, std::optional(u"x"_s));
}

void TestCallbacksStories::unverifiedIsMarked()
{
    taker(eventIn(u"room-1"_s));
    QVERIFY(!m_stories->of(task(u"1"_s))->hasUnverified());
    (void)m_stories->take(eventIn(u"room-1"_s), {}, false);
    QVERIFY(m_stories->of(task(u"1"_s))->hasUnverified());
}

void TestCallbacksStories::endedRoomsAreGivenUp()
{
    for (size_t i = 0; i < 2 * RoomStories::limit; ++i)
        m_stories->follow(task(u"x"_s + QString::number(i), TaskState::Stopped));
    QCOMPARE(m_stories->tasks().size(), qsizetype(RoomStories::limit));
    QVERIFY2(m_stories->of(task(u"1"_s)), "an open room is kept");
    QVERIFY(!m_stories->of(task(u"x0"_s)));
}

QTEST_GUILESS_MAIN(TestCallbacksStories)
#include "tst_callbacks_stories.moc"
