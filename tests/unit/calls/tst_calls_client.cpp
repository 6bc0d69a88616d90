// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/openapiclient.h"
#include "core/calls/ratelimiter.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/madeupcredential.h"
#include "tests/support/manualclock.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::calls;
using console::transport::TransportFailure;

class TestCallsClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesHashedAreBytesSent();
    void queryOnTheWireIsTheSignedOne();
    void callWithoutBodyHasNoHash();
    void errors_data();
    void errors();
    void everyCallIsOneExchange();
    void keptExchangeHoldsNoKey();
    void previewSendsAndRecordsNothing();
    void refusalIsRecorded();
    void cancelledBeforeSending();

private:
    [[nodiscard]] static OpenApiRequest request();

    test::ManualClock m_clock;
    test::FakeTransport m_transport;
    traffic::TrafficStore m_store;
    test::ManualScheduler m_scheduler{m_clock};
    RateLimiter m_limiter{m_clock, m_scheduler};
    OpenApiClient m_client{m_transport, m_store, m_clock, m_limiter};
};

OpenApiRequest TestCallsClient::request()
{
    OpenApiRequest request;
    request.origin = traffic::Origin::CommandLine;
    request.subject = {.action = u"StopVoiceChat"_s, .version = u"2024-12-01"_s};
    request.endpoint = openapi::cloudEndpoint();
    request.credential = test::madeUpCredential("AKLTmadeupmadeupmadeup", "c2VjcmV0", "STSmadeup");
    request.body = R"({"AppId":"a"})";
    return request;
}

void TestCallsClient::bytesHashedAreBytesSent()
{
    const traffic::Exchange exchange = m_client.call(request(), {}).result();
    const transport::SignedRequest &sent = m_transport.requests().last();
    QCOMPARE(sent.body, request().body);
    QCOMPARE(headerValue(sent.headers, "x-content-sha256").value(),
             QCryptographicHash::hash(sent.body, QCryptographicHash::Sha256).toHex());
    QCOMPARE(headerValue(sent.headers, "host").value(), QByteArray("rtc.volcengineapi.com"));
    QCOMPARE(headerValue(sent.headers, "x-date").value(), QByteArray("20250701T080910Z"));
    QCOMPARE(headerValue(sent.headers, "x-security-token").value(), QByteArray("STSmadeup"));
    QVERIFY(exchange.succeeded());
    QCOMPARE(exchange.requestId(), u"fake"_s);
}

void TestCallsClient::queryOnTheWireIsTheSignedOne()
{
    OpenApiRequest call = request();
    call.method = "GET";
    call.body.clear();
    call.parameters = {{u"RoomId"_s, u"a b+c*~/中'"_s}};
    const traffic::Exchange exchange = m_client.call(call, {}).result();
    const QByteArray wire = m_transport.requests().last().url.toEncoded();
    const QByteArray expected = "/?" + exchange.signingTrace->canonicalQuery;
    QVERIFY2(wire.endsWith(expected), wire.constData());
    QVERIFY(wire.contains("RoomId=a%20b%2Bc%2A~%2F%E4%B8%AD%27"));
}

void TestCallsClient::callWithoutBodyHasNoHash()
{
    OpenApiRequest call = request();
    call.method = "GET";
    call.body.clear();
    (void)m_client.call(call, {}).result();
    const HttpHeaders &headers = m_transport.requests().last().headers;
    QVERIFY(!headerValue(headers, "x-content-sha256"));
    QVERIFY(!headerValue(headers, "content-type"));
}

void TestCallsClient::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("service error")
        << 401
        << QByteArray(
               R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"SignatureDoesNotMatch","CodeN":100010,"Message":"m"}}})")
        << u"service SignatureDoesNotMatch"_s;
    QTest::newRow("error with 200")
        << 200 << QByteArray(R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"X","Message":"m"}}})")
        << u"service X"_s;
    QTest::newRow("html") << 502 << QByteArray("<html></html>") << u"unreadable 502"_s;
    QTest::newRow("empty") << 200 << QByteArray() << u"unreadable 200"_s;
    QTest::newRow("redirect") << 302 << QByteArray() << u"unreadable 302"_s;
}

void TestCallsClient::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    m_transport.answer(status, body);
    const traffic::Exchange exchange = m_client.call(request(), {}).result();
    QVERIFY(exchange.error.has_value());
    QString text;
    if (const auto *service = std::get_if<openapi::ServiceError>(&*exchange.error))
        text = u"service "_s + service->code;
    if (const auto *answer = std::get_if<openapi::UnreadableAnswer>(&*exchange.error))
        text = u"unreadable %1"_s.arg(answer->httpStatus);
    QCOMPARE(text, expected);
    QCOMPARE(exchange.response->body, body);
}

void TestCallsClient::everyCallIsOneExchange()
{
    m_store.clear();
    m_transport.fail({.kind = TransportFailure::Kind::TimedOut, .detail = {}});
    const traffic::Exchange failed = m_client.call(request(), {}).result();
    (void)m_client.call(request(), {}).result();
    QCOMPARE(m_store.size(), 2);
    QCOMPARE(m_store.at(0).number, failed.number);
    QCOMPARE(std::get<TransportFailure>(*m_store.at(0).error).kind, TransportFailure::Kind::TimedOut);
    QVERIFY(!m_store.at(0).response.has_value());
    QVERIFY(m_store.at(1).succeeded());
}

void TestCallsClient::keptExchangeHoldsNoKey()
{
    OpenApiRequest call = request();
    call.body = R"({"Config":{"APIKey":"llm-canary"}})";
    m_transport.answer(200, R"({"ResponseMetadata":{"RequestId":"AKLTmadeupmadeupmadeup"},"Result":"STSmadeup"})");
    const traffic::Exchange exchange = m_client.call(call, {}).result();
    QByteArray all = exchange.request->url.toEncoded() + exchange.request->body + exchange.response->body +
                     exchange.signingTrace->canonicalRequest + exchange.signingTrace->authorization;
    for (const HttpHeader &header : exchange.request->headers)
        all += header.value;
    for (const char *secret : {"AKLTmadeupmadeupmadeup", "c2VjcmV0", "STSmadeup", "llm-canary"})
        QVERIFY2(!all.contains(secret), secret);
    QCOMPARE(exchange.credentialName, u"AKLT…deup"_s);
    // What was sent was whole all the same.
    QVERIFY(m_transport.requests().last().body.contains("llm-canary"));
}

void TestCallsClient::previewSendsAndRecordsNothing()
{
    const auto sent = m_transport.requests().size();
    const auto kept = m_store.size();
    const traffic::Exchange exchange = m_client.preview(request());
    QCOMPARE(m_transport.requests().size(), sent);
    QCOMPARE(m_store.size(), kept);
    QVERIFY(exchange.signingTrace->authorization.contains("AKLT…deup"));
    QVERIFY(!exchange.signingTrace->canonicalRequest.contains("STSmadeup"));
}

void TestCallsClient::refusalIsRecorded()
{
    m_store.clear();
    const traffic::LocalRefusal refusal{u"Tutor"_s, traffic::UnknownScene{u"Tutor"_s, u"folder"_s}};
    const traffic::Exchange exchange =
        m_client.refuse(traffic::Origin::Window, {.action = u"StartVoiceChat"_s}, u"cloud"_s, refusal);
    QCOMPARE(m_store.size(), 1);
    QVERIFY(!exchange.request.has_value());
    QCOMPARE(std::get<traffic::LocalRefusal>(*m_store.at(0).error), refusal);
    QCOMPARE(m_store.at(0).startedAt, m_clock.now());
}

void TestCallsClient::cancelledBeforeSending()
{
    std::stop_source stop;
    stop.request_stop();
    const traffic::Exchange exchange = m_client.call(request(), stop.get_token()).result();
    QCOMPARE(std::get<TransportFailure>(*exchange.error).kind, TransportFailure::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestCallsClient)
#include "tst_calls_client.moc"
