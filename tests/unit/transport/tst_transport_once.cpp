// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/unit/transport/transporttest.h"

using namespace console;
using namespace console::test;
using namespace std::chrono_literals;
using Kind = TransportFailure::Kind;

Q_DECLARE_METATYPE(console::test::Behaviour)

/// A request that was written is never written again: an agent that was started twice is billed twice.
class TransportOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenOff_data();
    void brokenOff();
    void brokenOffOnAReusedConnection_data() { brokenOff_data(); }
    void brokenOffOnAReusedConnection();
    void idleConnectionThatClosedIsReplaced();
    void unauthorizedIsNotRepeated();

private:
    /// Long enough for a second attempt to arrive.
    static void settle(const FakeUpstream &up);
    SystemClock m_clock;
};

void TransportOnce::settle(const FakeUpstream &up)
{
    const qsizetype seen = up.requests().size();
    QVERIFY(!QTest::qWaitFor([&up, seen] { return up.requests().size() > seen; }, 100));
}

void TransportOnce::brokenOff_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");

    const std::pair<const char *, Behaviour> behaviours[] = {{"close", Behaviour::Close},
                                                             {"reset", Behaviour::Reset},
                                                             {"half head", Behaviour::HalfHead},
                                                             {"half body", Behaviour::HalfBody},
                                                             {"garbage", Behaviour::Garbage}};
    for (const auto &[name, behaviour] : behaviours) {
        QTest::addRow("POST, %s", name) << behaviour << QByteArray("POST") << QByteArray(R"({"AppId":"a"})");
        QTest::addRow("POST without body, %s", name) << behaviour << QByteArray("POST") << QByteArray();
        QTest::addRow("large POST, %s", name) << behaviour << QByteArray("POST") << QByteArray(300'000, 'x');
        QTest::addRow("GET, %s", name) << behaviour << QByteArray("GET") << QByteArray();
    }
}

void TransportOnce::brokenOff()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    FakeUpstream up;
    up.behave(behaviour);
    transport::CurlTransport transport(m_clock);
    SignedRequest request = post(up.url(), body);
    request.method = method;

    QVERIFY(failure(send(transport, request)).mayHaveReachedService());
    settle(up);
    QCOMPARE(up.requests().size(), 1);
    QCOMPARE(up.lastRequest().body, body);
}

void TransportOnce::brokenOffOnAReusedConnection()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    SignedRequest request = post(up.url(), body);
    request.method = method;
    QCOMPARE(reply(send(transport, request)).status, 200);
    up.behave(behaviour);

    const TransportOutcome outcome = send(transport, request);
    QVERIFY(failure(outcome).mayHaveReachedService());
    QVERIFY2(failure(outcome).detail != QStringLiteral("answered"), "the answer came from a second attempt");
    settle(up);
    QCOMPARE(up.requests().size(), 2);
    QCOMPARE(up.lastRequest().connection, 1);
}

void TransportOnce::idleConnectionThatClosedIsReplaced()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    up.dropConnections();
    // Nothing tells from outside when that was noticed; before it, the request would be lost, not repeated.
    settle(up);

    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    QCOMPARE(up.requests().size(), 2);
    QCOMPARE(up.connectionCount(), 2);
}

void TransportOnce::unauthorizedIsNotRepeated()
{
    FakeUpstream up;
    up.answer(401, R"({"ResponseMetadata":{}})", {{.name = "WWW-Authenticate", .value = "Basic realm=\"x\""}});
    transport::CurlTransport transport(m_clock);
    const TransportReply answered = reply(send(transport, post(up.url())));
    QCOMPARE(answered.status, 401);
    QCOMPARE(answered.body, R"({"ResponseMetadata":{}})");
    settle(up);
    QCOMPARE(up.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TransportOnce)
#include "tst_transport_once.moc"
