// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/bytestream.h"
#include "tests/unit/transport/transporttest.h"

#include <QSignalSpy>

using namespace console;
using namespace console::test;
using namespace Qt::Literals::StringLiterals;
using Kind = TransportFailure::Kind;
using transport::ByteStream;

/// Answers that are read as they come.
class TransportStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesInPieces();
    void worksOverTls();
    void tellsWhyItBrokeOff();
    void holdsAnEndlessSenderBack();
    void mayGoInItsOwnSignals_data();
    void mayGoInItsOwnSignals();

private:
    static QString file(QLatin1StringView name) { return QStringLiteral(CONSOLE_TEST_DATA "/tls/") + name; }
};

void TransportStream::comesInPieces()
{
    FakeUpstream up;
    up.answer(201, "0123456789", {{.name = "X-One", .value = "a"}});
    up.behave(Behaviour::AnswerSlowly);
    const auto stream = ByteStream::open(post(up.url()));
    const QSignalSpy begun(stream.get(), &ByteStream::begun);
    const QSignalSpy ended(stream.get(), &ByteStream::ended);
    QByteArray received;
    int pieces = 0;
    connect(stream.get(), &ByteStream::readyRead, this, [&] {
        received += stream->read(3);
        received += stream->read(100);
        ++pieces;
    });
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(stream->status(), 201);
    QCOMPARE(stream->header("x-one"), "a");
    QCOMPARE(received, "0123456789");
    QVERIFY(pieces > 1);
    QVERIFY(stream->hasEnded());
    QVERIFY(!stream->hasBytes());
    QVERIFY(!stream->failure());
}

void TransportStream::worksOverTls()
{
    FakeUpstream up;
    QVERIFY(up.useTls(file("valid.pem"_L1), file("server.key"_L1)));
    const auto stream = ByteStream::open(post(up.url()), {.authorities = file("ca.pem"_L1)});
    QTRY_VERIFY(stream->hasEnded());
    QVERIFY(!stream->failure());
    QVERIFY(stream->read(1000).contains("ResponseMetadata"));

    const auto distrusted = ByteStream::open(post(up.url()), {.authorities = file("selfsigned.pem"_L1)});
    QTRY_VERIFY(distrusted->hasEnded());
    QVERIFY(distrusted->failure());
    QCOMPARE(distrusted->failure()->kind, Kind::CertificateUntrusted);
    QCOMPARE(up.requests().size(), 1);
}

void TransportStream::tellsWhyItBrokeOff()
{
    FakeUpstream up;
    up.behave(Behaviour::ChunksCutOff);
    const auto stream = ByteStream::open(post(up.url()));
    QTRY_VERIFY(stream->hasEnded());
    QVERIFY(stream->hasBytes()); // What came is there to be read.
    QVERIFY(stream->failure());
    QCOMPARE(stream->failure()->kind, Kind::CutShort);
}

void TransportStream::holdsAnEndlessSenderBack()
{
    FakeUpstream up;
    up.behave(Behaviour::EndlessChunked);
    auto stream = ByteStream::open(post(up.url()));
    QTRY_VERIFY(stream->hasBytes());
    // Read in bits, it goes on for as long as one likes, and holds no more than its limit and one piece.
    qsizetype received = 0;
    while (received < 20 * ByteStream::unreadLimit) {
        QTRY_VERIFY(stream->hasBytes());
        const qsizetype waiting = stream->read(100 * ByteStream::unreadLimit).size();
        QVERIFY(waiting < 2 * ByteStream::unreadLimit);
        received += waiting;
    }
    QVERIFY(!stream->hasEnded());
    bool gone = false;
    connect(&up, &FakeUpstream::clientGone, this, [&gone] { gone = true; });
    stream.reset();
    QTRY_VERIFY(gone);
}

void TransportStream::mayGoInItsOwnSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("begun") << 0;
    QTest::newRow("readyRead") << 1;
    QTest::newRow("ended") << 2;
}

void TransportStream::mayGoInItsOwnSignals()
{
    QFETCH(int, signal);
    FakeUpstream up;
    auto stream = ByteStream::open(post(up.url()));
    const auto go = [&stream] { stream.reset(); };
    if (signal == 0)
        connect(stream.get(), &ByteStream::begun, this, go);
    else if (signal == 1)
        connect(stream.get(), &ByteStream::readyRead, this, go);
    else
        connect(stream.get(), &ByteStream::ended, this, go);
    QTRY_VERIFY(!stream);
}

QTEST_GUILESS_MAIN(TransportStream)
#include "tst_transport_stream.moc"
