// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/chathistory.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace console;
using namespace console::chat;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ChatRequest request(const QString &room, const QList<ChatMessage> &messages)
{
    return {.roomId = room, .messages = messages, .isStream = true, .model = {}, .body = {}};
}

ChatMessage user(const QString &text)
{
    return {.role = u"user"_s, .text = text};
}

ChatMessage assistant(const QString &text)
{
    return {.role = u"assistant"_s, .text = text};
}

/// `role: text` of each line.
QStringList told(const ChatHistory &history, const QString &room)
{
    QStringList lines;
    for (const ChatLine &line : history.lines(room))
        lines.append(line.role + u": "_s + line.text);
    return lines;
}

} // namespace

class TestChatHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationGrows();
    void onlyNewMessagesBecomeLines();
    void systemPromptOnceUntilItChanges();
    void interruptedAnswer();
    void clearedRoomStaysCleared();
    void boundedLines();
    void boundedText();
    void boundedRooms();

private:
    ManualClock m_clock;
};

void TestChatHistory::conversationGrows()
{
    ChatHistory history(m_clock);
    QSignalSpy changed(&history, &ChatHistory::changed);
    const qint64 answer = history.begin(request(u"r"_s, {user(u"Hi"_s)}));
    QCOMPARE(history.lines(u"r"_s).last().state, ChatLine::State::Running);
    history.extend(u"r"_s, answer, {.text = u"Hel"_s, .calls = {}});
    history.extend(u"r"_s, answer, {.text = u"lo"_s, .calls = {u"weather"_s}});
    history.end(u"r"_s, answer, ChatLine::State::Whole);
    QCOMPARE(told(history, u"r"_s), (QStringList{u"user: Hi"_s, u"assistant: Hello"_s}));
    const ChatLine line = history.lines(u"r"_s).last();
    QCOMPARE(line.state, ChatLine::State::Whole);
    QCOMPARE(line.calls, QStringList{u"weather"_s});
    QCOMPARE(line.at, m_clock.now());
    QCOMPARE(changed.size(), 4);
    QVERIFY(history.lines(u"other"_s).isEmpty());
}

void TestChatHistory::onlyNewMessagesBecomeLines()
{
    ChatHistory history(m_clock);
    history.begin(request(u"r"_s, {user(u"1"_s), assistant(u"old"_s), user(u"2"_s)}));
    const ChatMessage tool{.role = u"tool"_s, .text = u"sunny"_s};
    history.begin(request(u"r"_s, {user(u"2"_s), assistant(u""_s), tool}));
    history.begin(request(u"r"_s, {assistant(u"a"_s), user(u"2"_s)}));
    QCOMPARE(told(history, u"r"_s), (QStringList{u"user: 2"_s, u"assistant: "_s, u"tool: sunny"_s, u"assistant: "_s,
                                                 u"user: 2"_s, u"assistant: "_s}));
}

void TestChatHistory::systemPromptOnceUntilItChanges()
{
    ChatHistory history(m_clock);
    const auto ask = [&history](const QString &system) {
        history.begin(request(u"r"_s, {{.role = u"system"_s, .text = system}, user(u"Hi"_s)}));
    };
    ask(u"A"_s);
    ask(u"A"_s);
    ask(u"B"_s);
    QCOMPARE(told(history, u"r"_s).filter(u"system"_s), (QStringList{u"system: A"_s, u"system: B"_s}));
}

void TestChatHistory::interruptedAnswer()
{
    ChatHistory history(m_clock);
    history.begin(request(u"r"_s, {user(u"1"_s)}));
    history.begin(request(u"r"_s, {user(u"1"_s), user(u"2"_s)}));
    QCOMPARE(told(history, u"r"_s).filter(u"user"_s), (QStringList{u"user: 1"_s, u"user: 2"_s}));
}

void TestChatHistory::clearedRoomStaysCleared()
{
    ChatHistory history(m_clock);
    const qint64 answer = history.begin(request(u"r"_s, {user(u"Hi"_s)}));
    QSignalSpy changed(&history, &ChatHistory::changed);
    history.clear(u"r"_s);
    history.clear(u"unknown"_s);
    QCOMPARE(changed.size(), 1);
    // An answer that still comes does not bring it back.
    history.extend(u"r"_s, answer, {.text = u"late"_s, .calls = {}});
    history.end(u"r"_s, answer, ChatLine::State::Whole);
    QVERIFY(history.rooms().isEmpty());
    // Nor does it go into the room's next conversation.
    history.begin(request(u"r"_s, {user(u"Hi"_s)}));
    history.extend(u"r"_s, answer, {.text = u"late"_s, .calls = {}});
    QCOMPARE(told(history, u"r"_s), (QStringList{u"user: Hi"_s, u"assistant: "_s}));
}

void TestChatHistory::boundedLines()
{
    ChatHistory history(m_clock, {.lines = 3});
    const qint64 first = history.begin(request(u"r"_s, {user(u"1"_s)}));
    history.begin(request(u"r"_s, {user(u"2"_s)}));
    QCOMPARE(told(history, u"r"_s), (QStringList{u"assistant: "_s, u"user: 2"_s, u"assistant: "_s}));
    history.begin(request(u"r"_s, {user(u"3"_s)}));
    history.extend(u"r"_s, first, {.text = u"gone"_s, .calls = {}});
    QCOMPARE(told(history, u"r"_s), (QStringList{u"assistant: "_s, u"user: 3"_s, u"assistant: "_s}));
}

void TestChatHistory::boundedText()
{
    ChatHistory history(m_clock, {.characters = 20, .charactersPerLine = 8});
    const qint64 answer = history.begin(request(u"r"_s, {user(u"0123456789"_s)}));
    QCOMPARE(told(history, u"r"_s).first(), u"user: 01234567"_s);
    QVERIFY(history.lines(u"r"_s).first().isShortened);
    for (int i = 0; i < 5; ++i)
        history.extend(u"r"_s, answer, {.text = u"abc"_s, .calls = {}});
    QCOMPARE(told(history, u"r"_s).last(), u"assistant: abcabcab"_s);
    QVERIFY(history.lines(u"r"_s).last().isShortened);
    // 16 characters are there, and eight more are too many: the oldest line goes.
    history.begin(request(u"r"_s, {user(u"new words"_s)}));
    QCOMPARE(told(history, u"r"_s), (QStringList{u"assistant: abcabcab"_s, u"user: new word"_s, u"assistant: "_s}));
}

void TestChatHistory::boundedRooms()
{
    ChatHistory history(m_clock, {.rooms = 2});
    for (const QString &room : {u"a"_s, u"b"_s, u"a"_s, u"c"_s})
        history.begin(request(room, {user(u"Hi"_s)}));
    QCOMPARE(history.rooms(), (QStringList{u"c"_s, u"a"_s}));
}

QTEST_GUILESS_MAIN(TestChatHistory)
#include "tst_chat_history.moc"
