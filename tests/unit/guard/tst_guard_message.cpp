// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guard/linereader.h"
#include "tests/unit/guard/heldtask.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace console;
using namespace console::guard;

namespace {

QByteArray textOf(const Message &message)
{
    return lineOf(message).reveal().toByteArray();
}

/// `beat`, `hold`, `release`, `limits`, `bye`.
QString kinds(const std::vector<Message> &messages)
{
    constexpr std::array names{"beat", "hold", "release", "limits", "bye"};
    QStringList result;
    for (const Message &message : messages)
        result.append(QString::fromLatin1(names.at(message.index())));
    return result.join(u' ');
}

} // namespace

class TestGuardMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdComesThrough();
    void holdWithoutKey();
    void limitsComeThrough();
    void cutAnywhere();
    void badLines_data();
    void badLines();
    void longLineIsPassedOver();
    void aBrokenKeyIsNone();
};

void TestGuardMessage::holdComesThrough()
{
    const HeldTask held = test::heldTask(u"task"_s);
    const auto read = readLine(textOf(Hold{held}));
    QVERIFY(read && std::holds_alternative<Hold>(*read));
    const HeldTask &got = std::get<Hold>(*read).held;
    QVERIFY(sameTask(got.task, held.task));
    QCOMPARE(got.task.sceneId, held.task.sceneId);
    QCOMPARE(got.task.version, held.task.version);
    QCOMPARE(got.task.state, held.task.state);
    QVERIFY(got.task.owner == held.task.owner);
    QVERIFY(got.credential);
    QVERIFY(got.credential->origin.source == held.credential->origin.source);
    QVERIFY(got.credential->accessKeyId == held.credential->accessKeyId);
    QVERIFY(got.credential->secretKey == held.credential->secretKey);
    QVERIFY(got.credential->sessionToken == held.credential->sessionToken);
}

void TestGuardMessage::holdWithoutKey()
{
    HeldTask held = test::heldTask(u"task"_s);
    held.credential = nullptr;
    const auto read = readLine(textOf(Hold{held}));
    QVERIFY(read && std::holds_alternative<Hold>(*read));
    QVERIFY(!std::get<Hold>(*read).held.credential);
}

void TestGuardMessage::limitsComeThrough()
{
    const Limits limits{.hang = 2s, .sleep = 60s};
    const auto read = readLine(textOf(limits));
    QVERIFY(read && std::get<Limits>(*read) == limits);
    const auto bounded = readLine(R"({"limits":{"hang":-1,"sleep":9223372036854775807}})");
    QCOMPARE(std::get<Limits>(*bounded).hang, 500ms);
    QCOMPARE(std::get<Limits>(*bounded).sleep, std::chrono::milliseconds(24h));
    const auto usual = readLine(R"({"limits":{"hang":"4"}})");
    QVERIFY(std::get<Limits>(*usual) == Limits());
}

void TestGuardMessage::cutAnywhere()
{
    const HeldTask held = test::heldTask(u"task"_s);
    const QByteArray stream =
        textOf(Limits()) + textOf(Hold{held}) + textOf(Beat()) + textOf(Release{held.task}) + textOf(Bye());
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        LineReader reader;
        std::vector<Message> messages;
        for (qsizetype at = 0; at < stream.size(); at += size) {
            for (Message &message : reader.feed(QByteArrayView(stream).sliced(at, std::min(size, stream.size() - at))))
                messages.push_back(std::move(message));
        }
        QCOMPARE(kinds(messages), u"limits hold beat release bye"_s);
    }
}

void TestGuardMessage::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[true]");
    QTest::newRow("unfinished") << QByteArray(R"({"beat":true)");
    QTest::newRow("unknown") << QByteArray(R"({"hello":true})");
    QTest::newRow("beat that is none") << QByteArray(R"({"beat":false})");
    QTest::newRow("hold of nothing") << QByteArray(R"({"hold":{}})");
    QTest::newRow("hold of text") << QByteArray(R"({"hold":"task"})");
    QTest::newRow("deep") << QByteArray(100, '[');
    QTest::newRow("bytes") << QByteArray("\xff\xfe\0x", 4);
}

void TestGuardMessage::badLines()
{
    QFETCH(QByteArray, line);
    QVERIFY(!readLine(line));
    LineReader reader;
    const auto messages = reader.feed(QByteArray(line + '\n' + textOf(Beat())));
    QCOMPARE(kinds(messages), u"beat"_s);
}

void TestGuardMessage::longLineIsPassedOver()
{
    LineReader reader;
    for (int i = 0; i < 100; ++i)
        QVERIFY(reader.feed(QByteArray(maximumLine / 10, 'x')).empty());
    QVERIFY(reader.feed(textOf(Beat())).empty()); // Still the end of the long line.
    QCOMPARE(kinds(reader.feed(textOf(Bye()))), u"bye"_s);
}

void TestGuardMessage::aBrokenKeyIsNone()
{
    QByteArray line = textOf(Hold{test::heldTask(u"task"_s)});
    line.replace("\"secretKey\":\"", "\"secretKey\":\"*");
    const auto read = readLine(line);
    QVERIFY(read && std::holds_alternative<Hold>(*read));
    QVERIFY(!std::get<Hold>(*read).held.credential);
}

QTEST_GUILESS_MAIN(TestGuardMessage)
#include "tst_guard_message.moc"
