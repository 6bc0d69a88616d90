// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/transport/transporttest.h"

#include <QTcpServer>

#include <thread>

using namespace console;
using namespace console::test;
using namespace std::chrono_literals;
using Kind = TransportFailure::Kind;

Q_DECLARE_METATYPE(console::test::Behaviour)
Q_DECLARE_METATYPE(console::transport::TransportFailure::Kind)

/// Every way in which no whole answer arrives, each under its own name.
class TransportFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misbehavingServer_data();
    void misbehavingServer();
    void halfBodyTellsHowMuchCame();
    void tooLargeByContentLengthIsRefusedAtTheHeaders();
    void endlessBodyIsBrokenOff_data();
    void endlessBodyIsBrokenOff();
    void bodyOfExactlyTheLimitPasses();
    void timeoutIsOurs();
    void stopTokenCancels();
    void stopFromAnotherThread();
    void stopBeforeSendSendsNothing();
    void nobodyListens();
    void hostThatDoesNotExist();
    void destructionFinishesFlights();
    void destructionAtOnce();
    void askedAgainWhileItEnds();
    void detailHidesTheQuery();

private:
    SystemClock m_clock;
};

void TransportFailures::misbehavingServer_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");

    QTest::newRow("reset") << Behaviour::Reset << Kind::ConnectionLost << 0;
    QTest::newRow("closed without answer") << Behaviour::Close << Kind::ConnectionLost << 0;
    QTest::newRow("closed within the headers") << Behaviour::HalfHead << Kind::ConnectionLost << 0;
    QTest::newRow("half a body") << Behaviour::HalfBody << Kind::CutShort << 200;
    QTest::newRow("length too long") << Behaviour::LengthTooLong << Kind::CutShort << 200;
    QTest::newRow("chunks cut off") << Behaviour::ChunksCutOff << Kind::CutShort << 200;
    QTest::newRow("not HTTP at all") << Behaviour::Garbage << Kind::BadHttp << 0;
}

void TransportFailures::misbehavingServer()
{
    QFETCH(Behaviour, behaviour);
    FakeUpstream up;
    up.behave(behaviour);
    transport::CurlTransport transport(m_clock);

    const TransportFailure failed = failure(send(transport, post(up.url())));
    QTEST(failed.kind, "kind");
    QTEST(failed.status, "status");
    QVERIFY(!failed.detail.isEmpty());
    QVERIFY(failed.mayHaveReachedService());
    QCOMPARE(up.requests().size(), 1);
}

void TransportFailures::halfBodyTellsHowMuchCame()
{
    FakeUpstream up;
    up.answer(200, QByteArray(1000, 'x'));
    up.behave(Behaviour::HalfBody);
    transport::CurlTransport transport(m_clock);

    const TransportFailure failed = failure(send(transport, post(up.url())));
    QCOMPARE(failed.kind, Kind::CutShort);
    QCOMPARE(failed.status, 200);
    QCOMPARE(failed.bytesReceived, 500);
    QCOMPARE(failed.bytesExpected, 1000);
}

void TransportFailures::tooLargeByContentLengthIsRefusedAtTheHeaders()
{
    FakeUpstream up;
    up.answer(200, QByteArray(1001, 'x'));
    transport::CurlTransport transport(m_clock);

    const TransportFailure failed = failure(send(transport, post(up.url()), {.timeout = 5s, .maximumBodyBytes = 1000}));
    QCOMPARE(failed.kind, Kind::TooLarge);
    QCOMPARE(failed.status, 200);
    QCOMPARE(failed.bytesExpected, 1001);
}

void TransportFailures::endlessBodyIsBrokenOff_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::newRow("until close") << Behaviour::Endless;
    QTest::newRow("chunks") << Behaviour::EndlessChunked;
}

void TransportFailures::endlessBodyIsBrokenOff()
{
    QFETCH(Behaviour, behaviour);
    FakeUpstream up;
    up.behave(behaviour);
    bool gone = false;
    connect(&up, &FakeUpstream::clientGone, this, [&gone] { gone = true; });
    transport::CurlTransport transport(m_clock);

    const TransportFailure failed =
        failure(send(transport, post(up.url()), {.timeout = 5s, .maximumBodyBytes = 100'000}));
    QCOMPARE(failed.kind, Kind::TooLarge);
    QCOMPARE(failed.status, 200);
    QVERIFY(failed.bytesReceived > 100'000);
    QTRY_VERIFY(gone);
}

void TransportFailures::bodyOfExactlyTheLimitPasses()
{
    FakeUpstream up;
    up.answer(200, QByteArray(1000, 'x'));
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()), {.timeout = 5s, .maximumBodyBytes = 1000})).body.size(), 1000);
}

void TransportFailures::timeoutIsOurs()
{
    FakeUpstream up;
    up.behave(Behaviour::Never);
    bool gone = false;
    connect(&up, &FakeUpstream::clientGone, this, [&gone] { gone = true; });
    transport::CurlTransport transport(m_clock);

    const TransportOutcome outcome = send(transport, post(up.url()), {.timeout = 200ms});
    QCOMPARE(failure(outcome).kind, Kind::TimedOut);
    QVERIFY(outcome.timings.done > 0ms);
    QVERIFY(!outcome.timings.firstByte);
    QTRY_VERIFY(gone);
}

void TransportFailures::stopTokenCancels()
{
    FakeUpstream up;
    up.behave(Behaviour::Never);
    transport::CurlTransport transport(m_clock);
    std::stop_source stop;
    connect(&up, &FakeUpstream::received, this, [&stop] { stop.request_stop(); });
    QCOMPARE(failure(send(transport, post(up.url()), {}, stop.get_token())).kind, Kind::Cancelled);
}

void TransportFailures::stopFromAnotherThread()
{
    FakeUpstream up;
    up.behave(Behaviour::Never);
    transport::CurlTransport transport(m_clock);
    std::stop_source stop;
    const auto future = transport.send(post(up.url()), {}, stop.get_token());
    QTRY_COMPARE(up.requests().size(), 1);
    std::thread other([stop]() mutable { stop.request_stop(); });
    other.join();
    QVERIFY2(!future.isFinished(), "the stop callback may only ask, not act, in a foreign thread");
    QCOMPARE(failure(wait(future)).kind, Kind::Cancelled);
}

void TransportFailures::stopBeforeSendSendsNothing()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(failure(send(transport, post(up.url()), {}, stop.get_token())).kind, Kind::Cancelled);
    QCOMPARE(up.connectionCount(), 0);
}

void TransportFailures::nobodyListens()
{
    QTcpServer reserved;
    QVERIFY(reserved.listen(QHostAddress::LocalHost));
    QUrl url(QStringLiteral("http://127.0.0.1/"));
    url.setPort(reserved.serverPort());
    reserved.close();
    transport::CurlTransport transport(m_clock);

    const TransportFailure failed = failure(send(transport, post(url)));
    QCOMPARE(failed.kind, Kind::ConnectionRefused);
    QVERIFY(!failed.mayHaveReachedService());
}

void TransportFailures::hostThatDoesNotExist()
{
    transport::CurlTransport transport(m_clock);
    // RFC 2606 keeps .invalid free of hosts, so this needs no network.
    const TransportFailure failed = failure(send(transport, post(QUrl(QStringLiteral("http://nowhere.invalid/")))));
    QCOMPARE(failed.kind, Kind::HostNotFound);
    QVERIFY(!failed.mayHaveReachedService());
}

void TransportFailures::destructionFinishesFlights()
{
    FakeUpstream up;
    up.behave(Behaviour::Never);
    QList<QFuture<TransportOutcome>> futures;
    {
        transport::CurlTransport transport(m_clock);
        for (int i = 0; i < 10; ++i)
            futures.append(transport.send(post(up.url()), {}, {}));
        QTRY_VERIFY(!up.requests().isEmpty());
    }
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 1);
        QCOMPARE(failure(future.result()).kind, Kind::Cancelled);
    }
}

void TransportFailures::destructionAtOnce()
{
    FakeUpstream up;
    QFuture<TransportOutcome> future;
    {
        transport::CurlTransport transport(m_clock);
        future = transport.send(post(up.url()), {}, {});
    }
    QVERIFY(future.isFinished());
    QCOMPARE(failure(future.result()).kind, Kind::Cancelled);
}

void TransportFailures::askedAgainWhileItEnds()
{
    FakeUpstream up;
    up.behave(Behaviour::Never);
    QFuture<TransportOutcome> again;
    {
        transport::CurlTransport transport(m_clock);
        transport.send(post(up.url()), {}, {}).then([&](const TransportOutcome &) {
            again = transport.send(post(up.url()), {}, {});
        });
        QTRY_COMPARE(up.requests().size(), 1);
    }
    QVERIFY(again.isFinished());
    QCOMPARE(failure(again.result()).kind, Kind::Cancelled);
}

void TransportFailures::detailHidesTheQuery()
{
    FakeUpstream up;
    up.behave(Behaviour::HalfBody);
    transport::CurlTransport transport(m_clock);
    QUrl url = up.url();
    url.setQuery(QStringLiteral("X-Signature=made-up-signature"));
    const TransportFailure failed = failure(send(transport, post(url)));
    QVERIFY(!failed.detail.contains(QStringLiteral("made-up-signature")));
}

QTEST_GUILESS_MAIN(TransportFailures)
#include "tst_transport_failures.moc"
