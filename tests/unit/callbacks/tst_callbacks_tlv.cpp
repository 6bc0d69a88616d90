// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callbacks/tlv.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace console;
using namespace console::callbacks;
using namespace Qt::Literals::StringLiterals;

class TestCallbacksTlv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void refused_data();
    void refused();
    void base64();
    void everyCutIsRefused();
};

void TestCallbacksTlv::golden_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Magic>("magic");
    QTest::newRow("subtitle") << u"subv"_s << Magic::Subtitle;
    QTest::newRow("state") << u"conv"_s << Magic::AgentState;
    QTest::newRow("tool") << u"tool"_s << Magic::ToolCall;
    QTest::newRow("result") << u"func"_s << Magic::ToolResult;
    QTest::newRow("control") << u"ctrl"_s << Magic::Control;
}

void TestCallbacksTlv::golden()
{
    QFETCH(QString, file);
    QFETCH(Magic, magic);
    const QByteArray bytes = test::testData(u"callbacks/"_s + file + u".bin"_s);
    QVERIFY(bytes.size() > 8);
    const auto frame = decodeFrame(bytes);
    QVERIFY(frame.has_value());
    QCOMPARE(frame->magic, magic);
    QVERIFY(frame->content.root().isObject());
    QCOMPARE(encodeFrame(magic, frame->content.bytes()), bytes);
}

void TestCallbacksTlv::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    QTest::newRow("empty") << ""_ba << u"too-short"_s;
    QTest::newRow("head cut") << QByteArray("subv\0\0\0", 7) << u"too-short"_s;
    QTest::newRow("unknown magic") << QByteArray("SUBV\0\0\0\2{}", 10) << u"unknown-magic"_s;
    QTest::newRow("too long") << QByteArray("subv\0\0\0\3{}", 10) << u"wrong-length"_s;
    QTest::newRow("too much") << QByteArray("subv\0\0\0\1{}", 10) << u"wrong-length"_s;
    QTest::newRow("little endian") << QByteArray("subv\2\0\0\0{}", 10) << u"wrong-length"_s;
    QTest::newRow("huge") << QByteArray("subv\xff\xff\xff\xff{}", 10) << u"wrong-length"_s;
    QTest::newRow("no content") << QByteArray("subv\0\0\0\0", 8) << u"not-json"_s;
    QTest::newRow("no json") << QByteArray("subv\0\0\0\2}{", 10) << u"not-json"_s;
    QTest::newRow("bad UTF-8") << QByteArray("subv\0\0\0\3\"\xff\"", 11) << u"not-json"_s;
}

void TestCallbacksTlv::refused()
{
    QFETCH(QByteArray, bytes);
    const auto frame = decodeFrame(bytes);
    QVERIFY(!frame);
    QTEST(problemName(frame.error()), "problem");
}

void TestCallbacksTlv::base64()
{
    const QByteArray bytes = test::testData(u"callbacks/conv.bin"_s);
    QVERIFY(decodeFrameText(bytes.toBase64()).has_value());
    for (const QByteArray &garbage : {"?"_ba, "c3Vid\x01"_ba, QByteArray(bytes.toBase64() + '*')})
        QCOMPARE(decodeFrameText(garbage).error(), FrameProblem::NotBase64);
    QCOMPARE(decodeFrameText("").error(), FrameProblem::TooShort);
}

void TestCallbacksTlv::everyCutIsRefused()
{
    const QByteArray bytes = test::testData(u"callbacks/tool.bin"_s);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeFrame(bytes.first(size)));
}

QTEST_GUILESS_MAIN(TestCallbacksTlv)
#include "tst_callbacks_tlv.moc"
