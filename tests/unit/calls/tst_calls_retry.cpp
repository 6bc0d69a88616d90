// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/calls/retry.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/madeupcredential.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::calls;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using transport::TransportFailure;
using Kind = TransportFailure::Kind;

namespace {

const QByteArray flowLimit =
    R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"FlowLimitExceeded","Message":"m"}}})";
const QByteArray wrongBody =
    R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":"InvalidParameter","Message":"m"}}})";

/// The pipeline and a retrier on a clock that is moved by hand, with a die that always shows the same.
struct Bench
{
    QFuture<traffic::Exchange> call(std::stop_token stop = {})
    {
        OpenApiRequest request;
        request.subject = {.action = u"StopVoiceChat"_s, .version = u"2024-12-01"_s};
        request.endpoint = openapi::cloudEndpoint();
        request.credential = test::madeUpCredential();
        request.body = "{}";
        return retrier->call(request, std::move(stop));
    }
    [[nodiscard]] qsizetype sent() const { return transport.requests().size(); }

    double die = 1.0;
    test::ManualClock clock;
    test::ManualScheduler scheduler{clock};
    test::FakeTransport transport;
    traffic::TrafficStore store;
    OpenApiClient client{transport, store, clock, limiter};
    RateLimiter limiter{clock, scheduler};
    std::unique_ptr<Retrier> retrier = std::make_unique<Retrier>(
        client, clock, scheduler, [this] { return die; }, RetryPolicy{});
};

traffic::ReceivedResponse responseWith(const HttpHeaders &headers)
{
    return {.status = 429, .reason = {}, .headers = headers, .body = {}};
}

} // namespace

class TestCallsRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRepeated_data();
    void whatIsRepeated();
    void failuresRepeated_data();
    void failuresRepeated();
    void goesOnUntilItSucceeds();
    void delaysDoubleUpToTheCap();
    void jitterIsFull();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void waitsAsLongAsTheServiceAsks();
    void stoppedWhileItWaits();
    void stoppedBeforeItBegan();
    void endsWithWhatItHasWhenItDies();
};

void TestCallsRetry::whatIsRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("attempts");
    QTest::newRow("ok") << 200 << R"({"ResponseMetadata":{"RequestId":"r"},"Result":"ok"})"_ba << 1;
    QTest::newRow("429") << 429 << flowLimit << 4;
    QTest::newRow("429 of a proxy") << 429 << "<html></html>"_ba << 4;
    QTest::newRow("flow limit with 400") << 400 << flowLimit << 4;
    QTest::newRow("500") << 500 << wrongBody << 4;
    QTest::newRow("502 of a proxy") << 502 << "<html></html>"_ba << 4;
    for (const char *code : {"InternalServiceTimeout", "InternalError", "FailToConnect", "InternalServiceError",
                             "ServiceUnavailableTemp"}) {
        const QByteArray body = R"({"ResponseMetadata":{"RequestId":"r","Error":{"Code":")"_ba + code + R"("}}})";
        QTest::addRow("%s with 200", code) << 200 << body << 4;
        QTest::addRow("%s with 400", code) << 400 << body << 4;
    }
    QTest::newRow("number of a fault with 200")
        << 200 << R"({"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":100016,"Code":"?"}}})"_ba << 4;
    QTest::newRow("400") << 400 << wrongBody << 1;
    QTest::newRow("403") << 403 << wrongBody << 1;
    QTest::newRow("404 without an envelope") << 404 << QByteArray() << 1;
    QTest::newRow("redirect") << 302 << QByteArray() << 1;
}

void TestCallsRetry::whatIsRepeated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, attempts);
    Bench bench;
    for (int i = 0; i < attempts; ++i)
        bench.transport.answer(status, body);
    const auto done = bench.call();
    bench.scheduler.advance(60s);
    QVERIFY(done.isFinished());
    QCOMPARE(bench.sent(), attempts);
    QCOMPARE(bench.store.size(), attempts);
    QCOMPARE(done.result().number, quint64(attempts));
    QCOMPARE(done.result().response->status, status);
}

void TestCallsRetry::failuresRepeated_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isRepeated");
    QTest::newRow("timed out") << Kind::TimedOut << true;
    QTest::newRow("no such host") << Kind::HostNotFound << true;
    QTest::newRow("refused") << Kind::ConnectionRefused << true;
    QTest::newRow("unreachable") << Kind::Unreachable << true;
    QTest::newRow("lost") << Kind::ConnectionLost << true;
    QTest::newRow("cancelled") << Kind::Cancelled << false;
    QTest::newRow("expired") << Kind::CertificateExpired << false;
    QTest::newRow("other host's") << Kind::CertificateHostName << false;
    QTest::newRow("untrusted") << Kind::CertificateUntrusted << false;
    QTest::newRow("tls") << Kind::TlsFailed << false;
    QTest::newRow("bad http") << Kind::BadHttp << false;
    QTest::newRow("too large") << Kind::TooLarge << false;
}

void TestCallsRetry::failuresRepeated()
{
    QFETCH(Kind, kind);
    QFETCH(bool, isRepeated);
    Bench bench;
    bench.transport.fail({.kind = kind});
    const auto done = bench.call();
    bench.scheduler.advance(60s);
    QCOMPARE(bench.sent(), isRepeated ? 2 : 1);
    QCOMPARE(done.result().succeeded(), isRepeated);
}

void TestCallsRetry::goesOnUntilItSucceeds()
{
    Bench bench;
    bench.transport.answer(429, flowLimit);
    bench.transport.fail({.kind = Kind::ConnectionLost});
    const auto done = bench.call();
    QCOMPARE(bench.sent(), 1);
    bench.scheduler.advance(499ms);
    QCOMPARE(bench.sent(), 1);
    bench.scheduler.advance(1ms);
    QCOMPARE(bench.sent(), 2);
    bench.scheduler.advance(999ms);
    QCOMPARE(bench.sent(), 2);
    QVERIFY(!done.isFinished());
    bench.scheduler.advance(1ms);
    QCOMPARE(bench.sent(), 3);
    QVERIFY(done.result().succeeded());
    QCOMPARE(bench.store.size(), 3);
    QVERIFY(!bench.store.at(0).succeeded() && !bench.store.at(1).succeeded());
    bench.scheduler.advance(60s);
    QCOMPARE(bench.sent(), 3);
}

void TestCallsRetry::delaysDoubleUpToTheCap()
{
    const RetryPolicy policy{.attempts = 9, .baseDelay = 500ms, .cap = 3s, .retryAfterCap = 30s};
    QList<qint64> delays;
    for (int made = 1; made <= 5; ++made)
        delays.append(retryDelay(policy, made, 0ms, 1.0).count());
    QCOMPARE(delays, (QList<qint64>{500, 1000, 2000, 3000, 3000}));
    QCOMPARE(retryDelay(policy, 1'000'000, 0ms, 1.0), milliseconds(3s));
    QCOMPARE(retryDelay({.attempts = 2, .baseDelay = 9s, .cap = 3s, .retryAfterCap = 30s}, 1, 0ms, 1.0),
             milliseconds(3s));
}

void TestCallsRetry::jitterIsFull()
{
    const RetryPolicy policy;
    QCOMPARE(retryDelay(policy, 3, 0ms, 0.0), 0ms);
    QCOMPARE(retryDelay(policy, 3, 0ms, 0.25), 500ms);
    QCOMPARE(retryDelay(policy, 3, 0ms, 0.5), milliseconds(1s));
    const RandomSource random = systemRandom();
    for (int i = 0; i < 1000; ++i) {
        const milliseconds delay = retryDelay(policy, 2, 0ms, random());
        QVERIFY(delay >= 0ms && delay < 1s);
    }
    // What was asked for is never undercut, and bounded.
    QCOMPARE(retryDelay(policy, 1, 4s, 0.0), milliseconds(4s));
    QCOMPARE(retryDelay(policy, 1, 4s, 0.5), 4250ms);
    QCOMPARE(retryDelay(policy, 1, 900s, 0.0), policy.retryAfterCap);
}

void TestCallsRetry::readsRetryAfter_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<milliseconds>("expected");
    QTest::newRow("none") << HttpHeaders{} << 0ms;
    QTest::newRow("seconds") << HttpHeaders{{"retry-after", " 7 "}} << milliseconds(7s);
    QTest::newRow("negative") << HttpHeaders{{"Retry-After", "-7"}} << 0ms;
    QTest::newRow("for ever") << HttpHeaders{{"Retry-After", "9223372036854775807"}} << milliseconds(24h);
    QTest::newRow("nonsense") << HttpHeaders{{"Retry-After", "soon"}} << 0ms;
    QTest::newRow("date") << HttpHeaders{{"Retry-After", "Tue, 01 Jul 2025 08:09:20 GMT"}} << milliseconds(10s);
    QTest::newRow("date, by its own clock")
        << HttpHeaders{{"Retry-After", "Sun, 06 Nov 1994 08:49:40 GMT"}, {"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}
        << milliseconds(3s);
    QTest::newRow("past") << HttpHeaders{{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}} << 0ms;
}

void TestCallsRetry::readsRetryAfter()
{
    QFETCH(HttpHeaders, headers);
    QTEST(retryAfter(responseWith(headers), QDateTime(QDate(2025, 7, 1), QTime(8, 9, 10), Qt::UTC)), "expected");
}

void TestCallsRetry::waitsAsLongAsTheServiceAsks()
{
    Bench bench;
    bench.die = 0.0;
    bench.transport.answer(429, flowLimit, {{"Retry-After", "5"}});
    const auto done = bench.call();
    bench.scheduler.advance(4999ms);
    QCOMPARE(bench.sent(), 1);
    bench.scheduler.advance(1ms);
    QCOMPARE(bench.sent(), 2);
    QVERIFY(done.result().succeeded());
}

void TestCallsRetry::stoppedWhileItWaits()
{
    Bench bench;
    bench.transport.answer(429, flowLimit);
    std::stop_source stop;
    const auto done = bench.call(stop.get_token());
    bench.scheduler.advance(100ms);
    QVERIFY(!done.isFinished());
    stop.request_stop();
    QTRY_VERIFY(done.isFinished());
    QCOMPARE(done.result().response->status, 429);
    bench.scheduler.advance(60s);
    QCOMPARE(bench.sent(), 1);
    QCOMPARE(bench.store.size(), 1);
}

void TestCallsRetry::stoppedBeforeItBegan()
{
    Bench bench;
    std::stop_source stop;
    stop.request_stop();
    const auto done = bench.call(stop.get_token());
    QCOMPARE(std::get<TransportFailure>(*done.result().error).kind, Kind::Cancelled);
    QCOMPARE(bench.sent(), 0);
}

void TestCallsRetry::endsWithWhatItHasWhenItDies()
{
    Bench bench;
    bench.transport.answer(429, flowLimit);
    const auto done = bench.call();
    QVERIFY(!done.isFinished());
    bench.retrier.reset();
    QVERIFY(done.isFinished());
    QCOMPARE(done.result().response->status, 429);
}

QTEST_GUILESS_MAIN(TestCallsRetry)
#include "tst_calls_retry.moc"
