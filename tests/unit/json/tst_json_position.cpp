// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json/position.h"

#include <QTest>

#include <algorithm>

using namespace console::json;
using namespace Qt::Literals::StringLiterals;

class TestJsonPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void countsLines_data();
    void countsLines();
    void agreesWithCountingByHand();
};

void TestJsonPosition::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << ""_ba << 0 << 1 << 1;
    QTest::newRow("start") << "abc"_ba << 0 << 1 << 1;
    QTest::newRow("end") << "abc"_ba << 3 << 1 << 4;
    QTest::newRow("beyond the end") << "abc"_ba << 99 << 1 << 4;
    QTest::newRow("before the start") << "abc"_ba << -1 << 1 << 1;
    QTest::newRow("on LF") << "a\nb"_ba << 1 << 1 << 2;
    QTest::newRow("after LF") << "a\nb"_ba << 2 << 2 << 1;
    QTest::newRow("after CR LF") << "a\r\nb"_ba << 3 << 2 << 1;
    QTest::newRow("after lone CR") << "a\rb"_ba << 2 << 2 << 1;
    QTest::newRow("after CR at the end") << "a\r"_ba << 2 << 2 << 1;
    QTest::newRow("CR CR LF are two ends") << "\r\r\nb"_ba << 3 << 3 << 1;
    QTest::newRow("LF CR are two ends") << "\n\rb"_ba << 2 << 3 << 1;
    QTest::newRow("two-byte character") << "\u00e9x"_ba << 2 << 1 << 2;
    QTest::newRow("three-byte character") << "\u4f60x"_ba << 3 << 1 << 2;
    QTest::newRow("beyond the BMP is one column") << "\U0001F600x"_ba << 4 << 1 << 2;
    QTest::newRow("BOM takes no column") << "\uFEFFx"_ba << 3 << 1 << 1;
    QTest::newRow("on the BOM") << "\uFEFFx"_ba << 0 << 1 << 1;
    QTest::newRow("after BOM and a character") << "\uFEFFxy"_ba << 4 << 1 << 2;
    QTest::newRow("U+FEFF later is a character") << "x\uFEFFy"_ba << 4 << 1 << 3;
    QTest::newRow("U+2028 ends no line") << "a\u2028"
                                            "b"_ba
                                         << 4 << 1 << 3;
}

void TestJsonPosition::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const Position found = LineIndex(text).at(text, offset);
    QCOMPARE(found.offset, std::clamp(qsizetype(offset), qsizetype(0), text.size()));
    QTEST(found.line, "line");
    QTEST(found.column, "column");
}

void TestJsonPosition::countsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("lines");
    QTest::newRow("empty") << ""_ba << 1;
    QTest::newRow("one") << "abc"_ba << 1;
    QTest::newRow("final newline") << "abc\n"_ba << 2;
    QTest::newRow("mixed") << "a\r\nb\rc\nd"_ba << 4;
    QTest::newRow("many") << QByteArray(5000, '\n') << 5001;
    QTest::newRow("a mark between CR and LF") << QByteArray(1023, 'x') + "\r\ny" << 2;
    QTest::newRow("text as long as the distance of marks") << QByteArray(1024, '\n') << 1025;
}

void TestJsonPosition::countsLines()
{
    QFETCH(QByteArray, text);
    QTEST(LineIndex(text).lineCount(), "lines");
}

void TestJsonPosition::agreesWithCountingByHand()
{
    const QByteArray text =
        "\uFEFF" + QByteArray("ab\u4f60\r\n\u00e9\rx\n\n\U0001F600 ").repeated(400) + QByteArray(3000, 'z');
    const LineIndex index(text);
    int line = 1;
    int column = 1;
    for (qsizetype offset = 3; offset < text.size(); ++offset) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if ((byte & 0xC0) == 0x80)
            continue;
        QCOMPARE(index.at(text, offset), (Position{.offset = offset, .line = line, .column = column}));
        ++column;
        if (byte == '\n' || (byte == '\r' && text[offset + 1] != '\n')) {
            ++line;
            column = 1;
        }
    }
    QCOMPARE(index.lineCount(), line);
}

QTEST_APPLESS_MAIN(TestJsonPosition)
#include "tst_json_position.moc"
