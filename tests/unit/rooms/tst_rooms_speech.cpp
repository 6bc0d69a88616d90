// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rooms/speech.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::Literals::StringLiterals;
using namespace console::rooms;

namespace {

QString withoutSpace(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

/// Where the non-space character number `count` ends in the text, so that a piece's end can be found in it.
qsizetype indexAfter(const QString &text, qsizetype count)
{
    qsizetype at = 0;
    for (; count > 0; ++at) {
        if (!text[at].isSpace())
            --count;
    }
    return at;
}

const QStringList &alphabet()
{
    static const QStringList parts = {u"a"_s,       u"bc"_s,
                                      u"你"_s,      u"好吗"_s,
                                      u" "_s,       u"  "_s,
                                      u"\n"_s,      u"\r\n"_s,
                                      u"\u3000"_s,  u"。"_s,
                                      u"！"_s,      u"？”"_s,
                                      u"；"_s,      u"…"_s,
                                      u"."_s,       u"!\""_s,
                                      u"?"_s,       u"，"_s,
                                      u"、"_s,      u","_s,
                                      u"”"_s,       u"）"_s,
                                      u"3.14"_s,    u"a.b"_s,
                                      u"😀"_s,       u"👨‍👩‍👧‍👦"_s,
                                      u"🇨🇳"_s,      u"👍🏽"_s,
                                      u"e\u0301"_s, u"한"_s,
                                      u"กำ"_s,      u"𠮷"_s,
                                      u"❤️"_s};
    return parts;
}

} // namespace

class TestRoomsSpeech : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void cuts_data();
    void cuts();
    void randomTexts();
    void graphemeBeyondTheLimit();
    void longTextIsQuick();
};

void TestRoomsSpeech::counts()
{
    QCOMPARE(characterCount(u""), 0);
    QCOMPARE(characterCount(u"ab你"), 3);
    QCOMPARE(characterCount(u"😀𠮷"), 2);
    QCOMPARE(characterCount(u"👍🏽"), 2);
    QCOMPARE(characterCount(u"e\u0301"), 2);
}

void TestRoomsSpeech::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char *title, const QString &text, int limit, const QStringList &pieces) {
        QTest::newRow(title) << text << limit << pieces;
    };
    row("nothing", {}, 10, {});
    row("blanks", u" \n　\t"_s, 1, {});
    row("fits", u" 你好。再见。 "_s, 6, {u"你好。再见。"_s});
    row("sentences", u"你好。再见。"_s, 5, {u"你好。"_s, u"再见。"_s});
    row("as few as can be", u"一。二。三。四。"_s, 5, {u"一。二。"_s, u"三。四。"_s});
    row("every terminator", u"一！二？三；四…五\n六.七!八?"_s, 3,
        {u"一！"_s, u"二？"_s, u"三；"_s, u"四…"_s, u"五"_s, u"六."_s, u"七!"_s, u"八?"_s});
    row("several terminators", u"什么？！好……走"_s, 5, {u"什么？！"_s, u"好……走"_s});
    row("closing quote", u"“好。”他说，走吧。"_s, 6, {u"“好。”"_s, u"他说，走吧。"_s});
    row("closing bracket", u"（对。）」他说"_s, 5, {u"（对。）」"_s, u"他说"_s});
    row("quote beyond the limit", u"“好，好。”他说"_s, 5, {u"“好，"_s, u"好。”他说"_s});
    row("English", u"Go on. Stop! Why? Well"_s, 13, {u"Go on. Stop!"_s, u"Why? Well"_s});
    row("number", u"It is 3.1415 now"_s, 10, {u"It is"_s, u"3.1415 now"_s});
    row("address", u"See www.example.com now"_s, 15, {u"See"_s, u"www.example.com"_s, u"now"_s});
    row("comma", u"一二三，四五、六七八"_s, 8, {u"一二三，四五、"_s, u"六七八"_s});
    row("word", u"one two three"_s, 8, {u"one two"_s, u"three"_s});
    row("word that just fits", u"one two three"_s, 7, {u"one two"_s, u"three"_s});
    row("hard", u"一二三四五"_s, 2, {u"一二"_s, u"三四"_s, u"五"_s});
    row("surrogates", u"😀😀😀"_s, 1, {u"😀"_s, u"😀"_s, u"😀"_s});
    row("family", u"好👨‍👩‍👧‍👦好"_s, 7, {u"好"_s, u"👨‍👩‍👧‍👦"_s, u"好"_s});
    row("accent", u"e\u0301e\u0301"_s, 3, {u"e\u0301"_s, u"e\u0301"_s});
    row("CRLF", u"一\r\n二"_s, 2, {u"一"_s, u"二"_s});
    row("limit below one", u"ab"_s, 0, {u"a"_s, u"b"_s});
}

void TestRoomsSpeech::cuts()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QStringList, pieces);
    QCOMPARE(QStringList(splitSpeech(text, limit)), pieces);
}

void TestRoomsSpeech::randomTexts()
{
    constexpr quint32 seed = 20250601;
    QRandomGenerator random(seed);
    for (int run = 0; run < 3000; ++run) {
        QString text;
        for (int parts = random.bounded(120); parts > 0; --parts)
            text += alphabet()[random.bounded(alphabet().size())];
        const int limit = 12 + random.bounded(40); // No grapheme of the alphabet is longer.
        const QList<QString> pieces = splitSpeech(text, limit);
        const QByteArray what =
            "run " + QByteArray::number(run) + ", limit " + QByteArray::number(limit) + ": " + text.toUtf8();
        QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
        QString joined;
        for (const QString &piece : pieces) {
            QVERIFY2(!piece.isEmpty() && piece == piece.trimmed(), what.constData());
            QVERIFY2(characterCount(piece) <= limit, what.constData());
            QVERIFY2(text.contains(piece), what.constData());
            joined += withoutSpace(piece);
            graphemes.setPosition(indexAfter(text, joined.size()));
            QVERIFY2(graphemes.isAtBoundary(), what.constData());
        }
        QVERIFY2(joined == withoutSpace(text), what.constData());
    }
}

void TestRoomsSpeech::graphemeBeyondTheLimit()
{
    const QString tower = u"a"_s + u"\u0301"_s.repeated(9) + u"😀"_s;
    const QList<QString> pieces = splitSpeech(tower, 4);
    QCOMPARE(QString(pieces.join(QString())), tower);
    for (const QString &piece : pieces) {
        QVERIFY(!piece.isEmpty() && characterCount(piece) <= 4);
        QVERIFY(piece.isValidUtf16());
    }
}

/// A book is cut in one go; going over the whole text for each piece would take minutes.
void TestRoomsSpeech::longTextIsQuick()
{
    const QString book = u"一二三四五六七八九十，一二三四五六七八九十。"_s.repeated(40000);
    const QList<QString> pieces = splitSpeech(book);
    QCOMPARE(pieces.size(), 4445);
    QCOMPARE(characterCount(pieces.first()), 198);
}

QTEST_GUILESS_MAIN(TestRoomsSpeech)
#include "tst_rooms_speech.moc"
