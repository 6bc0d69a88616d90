// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chat/sse.h"

#include <QTest>

using namespace console::chat;
using namespace Qt::Literals::StringLiterals;

namespace {

/// All events, with the bytes in pieces of that size; a problem shows as "!".
QList<QByteArray> read(const QByteArray &bytes, qsizetype size, const SseLimits &limits = {}, bool finish = false)
{
    SseReader reader(limits);
    QList<QByteArray> all;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        const auto events = reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        if (!events)
            return all << "!"_ba;
        all += *events;
    }
    if (finish)
        all += reader.finish().value_or(QList<QByteArray>{"!"_ba});
    return all;
}

} // namespace

class TestChatSse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void events_data();
    void events();
    void anyCutIsTheSame_data() { events_data(); }
    void anyCutIsTheSame();
    void unfinishedEvents();
    void limits();
    void writtenIsRead();
};

void TestChatSse::events_data()
{
    using Events = QList<QByteArray>;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Events>("expected");
    QTest::newRow("one") << "data: {}\n\n"_ba << Events{"{}"};
    QTest::newRow("CR") << "data: a\r\rdata: b\r\r"_ba << Events{"a", "b"};
    QTest::newRow("CRLF") << "data: a\r\n\r\ndata: b\r\n\r\n"_ba << Events{"a", "b"};
    QTest::newRow("mixed") << "data: a\r\n\ndata: b\n\r\ndata: c\r\n\r"_ba << Events{"a", "b", "c"};
    QTest::newRow("BOM") << "\xef\xbb\xbf"
                            "data: a\n\n\xef\xbb\xbf"
                            "data: b\n\n"_ba
                         << Events{"a"};
    QTest::newRow("comments") << ": keep-alive\n\n:\ndata: a\n: x\n\n"_ba << Events{"a"};
    QTest::newRow("several lines") << "data: a\ndata:b\ndata:  c\n\n"_ba << Events{"a\nb\n c"};
    QTest::newRow("empty data") << "data\n\ndata:\n\n"_ba << Events{"", ""};
    QTest::newRow("other fields") << "event: x\nid: 1\nretry: 5\ndatabase: n\ndata: a\n\nid: 2\n\n"_ba << Events{"a"};
    QTest::newRow("colons") << "data: a: b\n\n"_ba << Events{"a: b"};
    QTest::newRow("unfinished") << "data: a\n\ndata: b\n"_ba << Events{"a"};
    QTest::newRow("NUL") << QByteArray("data: a\0b\n\n", 11) << Events{QByteArray("a\0b", 3)};
}

void TestChatSse::events()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, expected);
    QCOMPARE(read(bytes, bytes.size()), expected);
}

void TestChatSse::anyCutIsTheSame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, expected);
    for (qsizetype size = 1; size < bytes.size(); ++size)
        QCOMPARE(read(bytes, size), expected);
}

void TestChatSse::unfinishedEvents()
{
    const SseLimits limits;
    QCOMPARE(read("data: a\n\ndata: b\n", 3, limits, true), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(read("data: a\n\ndata: [DONE]", 3, limits, true), (QList<QByteArray>{"a", "[DONE]"}));
    QCOMPARE(read("data: a\n\n", 3, limits, true), (QList<QByteArray>{"a"}));
    QCOMPARE(read("data: a\r", 3, limits, true), (QList<QByteArray>{"a"}));
}

void TestChatSse::limits()
{
    const SseLimits limits{.lineBytes = 10, .eventBytes = 11};
    QCOMPARE(read("data: 1234\n\n", 1, limits), QList<QByteArray>{"1234"});
    QCOMPARE(read("data: 12345\n\n", 1, limits), QList<QByteArray>{"!"});
    QCOMPARE(read("data: 12345", 11, limits), QList<QByteArray>{"!"});
    QCOMPARE(read(": a long comment\n", 4, limits), QList<QByteArray>{"!"});
    QCOMPARE(read("data: 1234\ndata: 1234\n\n", 5, limits), QList<QByteArray>{"1234\n1234"});
    QCOMPARE(read("data: 1234\ndata: 1234\ndata: 12\n\n", 5, limits), QList<QByteArray>{"!"});
    // Each event begins anew.
    QCOMPARE(read(QByteArray("data: 1234\n\n").repeated(100), 7, limits).size(), 100);
}

void TestChatSse::writtenIsRead()
{
    for (const QByteArray &data : {"{}"_ba, ""_ba, "a\nb"_ba, "\n\n"_ba, " a "_ba, "data: x"_ba})
        QCOMPARE(read(sseEvent(data), 4), QList<QByteArray>{data});
    QCOMPARE(sseDone(), "data: [DONE]\n\n"_ba);
}

QTEST_GUILESS_MAIN(TestChatSse)
#include "tst_chat_sse.moc"
