// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/curlloop.h"
#include "tests/unit/transport/transporttest.h"

using namespace console;
using namespace console::test;
using namespace std::chrono_literals;

/// The bytes on the wire, both ways, and when they moved.
class TransportWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postGoesOutAsItWasSigned();
    void getHasNoBody();
    void queryIsNotTouched();
    void nothingUninvited();
    void bodyBytesAreExact_data();
    void bodyBytesAreExact();
    void signatureHoldsOnTheWire();
    void httpErrorsAreAnswers_data();
    void httpErrorsAreAnswers();
    void redirectIsAnAnswer();
    void cookiesAreNotKept();
    void emptyAndHtmlAnswers();
    void answerInSingleBytes();
    void shortLengthEndsTheBody();
    void repeatedHeadersAndReason();
    void timings();
    void reusedConnectionHasNoConnectTime();
    void manyAtOnce();

private:
    SystemClock m_clock;
};

void TransportWire::postGoesOutAsItWasSigned()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    SignedRequest request = post(up.url(), R"({ "b": 1.50, "a": "中" })");
    request.headers.push_back({.name = "X-Date", .value = "20250701T080910Z"});
    request.headers.push_back({.name = "X-Content-Sha256", .value = "00ff"});
    QCOMPARE(reply(send(transport, request)).status, 200);

    const WireRequest &seen = up.lastRequest();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.header("Content-Length"), QByteArray::number(request.body.size()));
    for (const HttpHeader &header : request.headers)
        QVERIFY2(seen.raw.contains(QByteArray("\r\n" + header.name + ": " + header.value + "\r\n")),
                 header.name.constData());
    QCOMPARE(seen.raw.toLower().count("\r\nhost:"), 1);
    QCOMPARE(seen.raw.toLower().count("\r\ncontent-type:"), 1);
}

void TransportWire::getHasNoBody()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    SignedRequest request = post(up.url(), {});
    request.method = "GET";
    request.headers.removeLast();
    QCOMPARE(reply(send(transport, request)).status, 200);
    QCOMPARE(up.lastRequest().method, "GET");
    QVERIFY(up.lastRequest().raw.endsWith("\r\n\r\n"));
    QVERIFY(up.lastRequest().header("Transfer-Encoding").isEmpty());
    QVERIFY(up.lastRequest().header("Content-Type").isEmpty());
}

void TransportWire::queryIsNotTouched()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    const QByteArray query =
        "Action=StartVoiceChat&Version=2024-12-01&a=%20%2B%2A%21%27%28%29~%E4%B8%AD&b=&c=%7Bx%7D%22";
    const QByteArray address = up.url().toEncoded() + '?' + query;
    QCOMPARE(reply(send(transport, post(QUrl::fromEncoded(address)))).status, 200);
    QCOMPARE(up.lastRequest().target, "/?" + query);
}

void TransportWire::nothingUninvited()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    const WireRequest &seen = up.lastRequest();
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
    QVERIFY(seen.header("User-Agent").startsWith("voicechat-console"));
    QVERIFY(seen.raw.startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(seen.header("Upgrade").isEmpty());
    QVERIFY(seen.header("Cookie").isEmpty());
    QVERIFY(seen.header("Authorization").isEmpty());
}

void TransportWire::bodyBytesAreExact_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray everyByte;
    for (int i = 0; i < 256; ++i)
        everyByte += static_cast<char>(i);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("every byte") << everyByte;
    QTest::newRow("beyond all buffers") << everyByte.repeated(4096);
}

void TransportWire::bodyBytesAreExact()
{
    QFETCH(QByteArray, body);
    FakeUpstream up;
    up.answer(200, body, {{.name = "Content-Type", .value = "application/octet-stream"}});
    transport::CurlTransport transport(m_clock);
    const TransportReply answered = reply(send(transport, post(up.url(), body)));
    QCOMPARE(answered.status, 200);
    QCOMPARE(answered.body, body);
    QCOMPARE(up.lastRequest().body, body);
}

void TransportWire::signatureHoldsOnTheWire()
{
    FakeUpstream up;
    up.account("AKLTmadeup", "made-up secret");
    transport::CurlTransport transport(m_clock);
    SignedRequest request =
        post(QUrl(up.url().toString() + QStringLiteral("?Action=StopVoiceChat&Version=2024-12-01")));
    QCOMPARE(reply(send(transport, request)).status, 401);

    WireRequest toSign;
    toSign.method = request.method;
    toSign.target = "/?" + request.url.query(QUrl::FullyEncoded).toLatin1();
    toSign.headers = request.headers;
    toSign.body = request.body;
    signWire(toSign, {.accessKeyId = "AKLTmadeup", .secretKey = "made-up secret", .sessionToken = {}}, m_clock.now());
    request.headers = toSign.headers;
    QCOMPARE(reply(send(transport, request)).status, 200);

    request.body += ' ';
    const TransportReply spoilt = reply(send(transport, request));
    QCOMPARE(spoilt.status, 401);
    QVERIFY(spoilt.body.contains("SignatureDoesNotMatch"));
}

void TransportWire::httpErrorsAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 407, 409, 410, 418, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TransportWire::httpErrorsAreAnswers()
{
    QFETCH(int, status);
    FakeUpstream up;
    up.answer(status, R"({"ResponseMetadata":{"Error":{"Code":"X"}}})");
    transport::CurlTransport transport(m_clock);
    const TransportReply answered = reply(send(transport, post(up.url())));
    QCOMPARE(answered.status, status);
    QCOMPARE(answered.body, R"({"ResponseMetadata":{"Error":{"Code":"X"}}})");
}

void TransportWire::redirectIsAnAnswer()
{
    FakeUpstream up;
    up.behave(Behaviour::Redirect);
    transport::CurlTransport transport(m_clock);
    const TransportReply answered = reply(send(transport, post(up.url())));
    QCOMPARE(answered.status, 302);
    QCOMPARE(headerValue(answered.headers, "Location"), "/elsewhere");
    QCOMPARE(up.requests().size(), 1);
}

void TransportWire::cookiesAreNotKept()
{
    FakeUpstream up;
    up.answer(200, "{}", {{.name = "Set-Cookie", .value = "session=1"}});
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    QVERIFY(up.lastRequest().header("Cookie").isEmpty());
}

void TransportWire::emptyAndHtmlAnswers()
{
    FakeUpstream up;
    up.behaveOnce(Behaviour::EmptyBody);
    up.behaveOnce(Behaviour::Html);
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    const TransportReply page = reply(send(transport, post(up.url())));
    QCOMPARE(headerValue(page.headers, "content-type"), "text/html; charset=utf-8");
    QVERIFY(page.body.startsWith("<!DOCTYPE html>"));
}

void TransportWire::answerInSingleBytes()
{
    FakeUpstream up;
    up.answer(200, R"({"Result":"ok"})");
    up.behave(Behaviour::AnswerSlowly);
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).body, R"({"Result":"ok"})");
}

void TransportWire::shortLengthEndsTheBody()
{
    FakeUpstream up;
    up.answer(200, "0123456789");
    up.behaveOnce(Behaviour::LengthTooShort);
    transport::CurlTransport transport(m_clock);
    QCOMPARE(reply(send(transport, post(up.url()))).body, "01234");
    // The surplus must not be taken for the next answer.
    QCOMPARE(reply(send(transport, post(up.url()))).status, 200);
    QCOMPARE(up.requests().size(), 2);
}

void TransportWire::repeatedHeadersAndReason()
{
    FakeUpstream up;
    up.answer(429, "{}", {{.name = "X-One", .value = "a"}, {.name = "X-Two", .value = "b"}});
    transport::CurlTransport transport(m_clock);
    const TransportReply answered = reply(send(transport, post(up.url())));
    QCOMPARE(answered.reason, "Fake");
    QCOMPARE(headerValue(answered.headers, "x-one"), "a");
    QCOMPARE(headerValue(answered.headers, "x-two"), "b");
}

void TransportWire::timings()
{
    FakeUpstream up;
    up.setDelay(60ms);
    up.behave(Behaviour::AnswerLate);
    transport::CurlTransport transport(m_clock);
    const transport::Timings t = send(transport, post(up.url())).timings;
    QVERIFY(t.connectStarted && t.requestSent && t.firstByte);
    QVERIFY(!t.encrypted);
    QVERIFY(*t.connectStarted <= *t.requestSent);
    QVERIFY(*t.requestSent <= *t.firstByte);
    QVERIFY(*t.firstByte <= t.done);
    QVERIFY(*t.firstByte >= 50ms);
}

void TransportWire::reusedConnectionHasNoConnectTime()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    QVERIFY(send(transport, post(up.url())).timings.connectStarted);
    const transport::Timings second = send(transport, post(up.url())).timings;
    QCOMPARE(up.connectionCount(), 1);
    QVERIFY(!second.connectStarted);
    QVERIFY(second.requestSent && second.firstByte);
}

void TransportWire::manyAtOnce()
{
    FakeUpstream up;
    transport::CurlTransport transport(m_clock);
    QList<QFuture<TransportOutcome>> futures;
    constexpr int calls = 500;
    for (int i = 0; i < calls; ++i)
        futures.append(transport.send(post(up.url(), QByteArray::number(i)), {}, {}));
    for (const auto &future : futures)
        QCOMPARE(reply(wait(future)).status, 200);
    QSet<QByteArray> bodies;
    for (const WireRequest &request : up.requests())
        bodies.insert(request.body);
    QCOMPARE(up.requests().size(), calls);
    QCOMPARE(bodies.size(), calls);
    QVERIFY(up.connectionCount() > 6);
    QVERIFY(up.connectionCount() <= transport::CurlLoop::connectionsToAHost);
}

QTEST_GUILESS_MAIN(TransportWire)
#include "tst_transport_wire.moc"
