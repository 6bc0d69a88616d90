// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/openapiclient.h"
#include "core/calls/ratelimiter.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/madeupcredential.h"
#include "tests/support/slowservice.h"

#include <QTest>

#include <random>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::calls;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using transport::TransportFailure;

namespace {

constexpr int limit = 60;

/// Whole milliseconds between the two, from a generator that the caller keeps.
test::SlowService::Latency between(std::mt19937 &random, milliseconds least, milliseconds most)
{
    return [&random, least, most] {
        return milliseconds(std::uniform_int_distribution<qint64>(least.count(), most.count())(random));
    };
}

test::SlowService::Latency always(milliseconds latency)
{
    return [latency] { return latency; };
}

/// The pipeline on a clock that is moved by hand.
struct Pipeline
{
    Pipeline(test::SlowService::Latency there, test::SlowService::Latency back)
        : service(clock, scheduler, std::move(there), std::move(back))
    {}

    QFuture<traffic::Exchange> call(const QByteArray &body, std::stop_token stop = {},
                                    const QByteArray &accessKeyId = "AKLTmadeupmadeupmadeup")
    {
        OpenApiRequest request;
        request.subject = {.action = u"StopVoiceChat"_s, .version = u"2024-12-01"_s};
        request.endpoint = openapi::cloudEndpoint();
        request.credential = test::madeUpCredential(accessKeyId);
        request.body = body;
        return client.call(request, std::move(stop));
    }
    QList<QFuture<traffic::Exchange>> callMany(int count)
    {
        QList<QFuture<traffic::Exchange>> calls;
        for (int i = 0; i < count; ++i)
            calls.append(call(QByteArray::number(i)));
        return calls;
    }

    test::ManualClock clock;
    test::ManualScheduler scheduler{clock};
    traffic::TrafficStore store;
    // The service dies first, then the limiter, as the client asks for.
    OpenApiClient client{service, store, clock, limiter};
    RateLimiter limiter{clock, scheduler};
    test::SlowService service;
};

/// The most arrivals within any second, its end not counted.
int mostInASecond(const QList<std::chrono::nanoseconds> &arrivals)
{
    qsizetype most = 0;
    for (qsizetype first = 0, end = 0; first < arrivals.size(); ++first) {
        while (end < arrivals.size() && arrivals.at(end) < arrivals.at(first) + 1s)
            ++end;
        most = qMax(most, end - first);
    }
    return static_cast<int>(most);
}

bool allDone(const QList<QFuture<traffic::Exchange>> &calls)
{
    return std::ranges::all_of(calls, [](const auto &call) { return call.isFinished(); });
}

} // namespace

class TestCallsRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTooManyAtTheService_data();
    void neverTooManyAtTheService();
    void manyCallsTakeTheIdealTime();
    void leavesAtOnceWhileThereIsRoom();
    void firstComeFirstServed();
    void waitIsKeptAndSigningComesAfterIt();
    void cancelledInTheQueueIsNeverSent();
    void cancelledFromAnotherThread();
    void accountsDoNotWaitForEachOther();
    void endsThoseWhoWaitWhenItDies();
};

void TestCallsRateLimiter::neverTooManyAtTheService_data()
{
    QTest::addColumn<milliseconds>("most");
    QTest::newRow("steady") << 0ms;
    QTest::newRow("near") << 80ms;
    QTest::newRow("far") << 700ms;
    QTest::newRow("wild") << 5000ms;
}

void TestCallsRateLimiter::neverTooManyAtTheService()
{
    QFETCH(milliseconds, most);
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        Pipeline pipeline(between(random, 0ms, most), between(random, 0ms, most));
        QList<QFuture<traffic::Exchange>> calls;
        // Callers come in bursts and with pauses, not only all at once.
        while (calls.size() < 400) {
            const int burst = std::uniform_int_distribution(1, 150)(random);
            for (int i = 0; i < burst; ++i)
                calls.append(pipeline.call(QByteArray::number(calls.size())));
            pipeline.scheduler.advance(between(random, 0ms, 1500ms)());
        }
        for (int i = 0; i < 1000 && !allDone(calls); ++i)
            pipeline.scheduler.advance(1s);
        QCOMPARE(pipeline.service.arrivals().size(), calls.size());
        const int seen = mostInASecond(pipeline.service.arrivals());
        QVERIFY2(seen <= limit, qPrintable(u"seed %1: %2"_s.arg(seed).arg(seen)));
    }
}

void TestCallsRateLimiter::manyCallsTakeTheIdealTime()
{
    constexpr int count = 1000;
    // The 1,000th may arrive when sixteen seconds' worth of sixty have.
    constexpr milliseconds ideal = (count - 1) / limit * 1000ms;
    std::mt19937 random(7);
    Pipeline pipeline(between(random, 10ms, 45ms), between(random, 10ms, 45ms));
    const auto calls = pipeline.callMany(count);
    while (!allDone(calls) && pipeline.clock.elapsed() < 60s)
        pipeline.scheduler.advance(10ms);
    QVERIFY(allDone(calls));
    QVERIFY2(pipeline.clock.elapsed() <= ideal * 11 / 10, qPrintable(QString::number(pipeline.clock.elapsed() / 1ms)));
    QVERIFY(pipeline.clock.elapsed() >= ideal);
}

void TestCallsRateLimiter::leavesAtOnceWhileThereIsRoom()
{
    Pipeline pipeline(always(5ms), always(5ms));
    pipeline.callMany(limit + 1);
    QCOMPARE(pipeline.service.sentBodies().size(), limit);
    // The answers come after 10 ms; a second later the slots are free, and not before.
    pipeline.scheduler.advance(1009ms);
    QCOMPARE(pipeline.service.sentBodies().size(), limit);
    pipeline.scheduler.advance(1ms);
    QCOMPARE(pipeline.service.sentBodies().size(), limit + 1);
}

void TestCallsRateLimiter::firstComeFirstServed()
{
    std::mt19937 random(3);
    Pipeline pipeline(between(random, 1ms, 300ms), between(random, 1ms, 300ms));
    const auto calls = pipeline.callMany(300);
    for (int i = 0; i < 100 && !allDone(calls); ++i)
        pipeline.scheduler.advance(1s);
    QList<QByteArray> expected;
    for (int i = 0; i < 300; ++i)
        expected.append(QByteArray::number(i));
    QCOMPARE(pipeline.service.sentBodies(), expected);
}

void TestCallsRateLimiter::waitIsKeptAndSigningComesAfterIt()
{
    Pipeline pipeline(always(5ms), always(5ms));
    const QDateTime asked = pipeline.clock.now();
    const auto calls = pipeline.callMany(limit + 1);
    pipeline.scheduler.advance(2s);
    QCOMPARE(calls.first().result().timings.queued, 0us);
    const traffic::Exchange last = calls.last().result();
    QCOMPARE(last.timings.queued, std::chrono::microseconds(1010ms));
    QCOMPARE(last.startedAt, asked.addMSecs(1010));
    QCOMPARE(headerValue(last.request->headers, "X-Date").value(),
             last.startedAt.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1());
}

void TestCallsRateLimiter::cancelledInTheQueueIsNeverSent()
{
    Pipeline pipeline(always(5ms), always(5ms));
    pipeline.callMany(limit);
    std::stop_source stop;
    const auto first = pipeline.call("first");
    const auto cancelled = pipeline.call("cancelled", stop.get_token());
    const auto last = pipeline.call("last");
    pipeline.scheduler.advance(500ms);
    stop.request_stop();
    QTRY_VERIFY(cancelled.isFinished());
    QVERIFY(!first.isFinished());
    const traffic::Exchange exchange = cancelled.result();
    QCOMPARE(std::get<TransportFailure>(*exchange.error).kind, TransportFailure::Kind::Cancelled);
    QVERIFY(!exchange.request);
    QCOMPARE(exchange.timings.queued, std::chrono::microseconds(500ms));
    QCOMPARE(pipeline.store.size(), limit + 1);
    pipeline.scheduler.advance(2s);
    QVERIFY(first.isFinished() && last.isFinished());
    QCOMPARE(pipeline.service.sentBodies().sliced(limit), (QList<QByteArray>{"first", "last"}));
}

void TestCallsRateLimiter::cancelledFromAnotherThread()
{
    Pipeline pipeline(always(5ms), always(5ms));
    pipeline.callMany(limit);
    std::stop_source stop;
    const auto cancelled = pipeline.call("cancelled", stop.get_token());
    std::thread([&stop] { stop.request_stop(); }).join();
    QTRY_VERIFY(cancelled.isFinished());
    QVERIFY(!cancelled.result().succeeded());
}

void TestCallsRateLimiter::accountsDoNotWaitForEachOther()
{
    Pipeline pipeline(always(5ms), always(5ms));
    pipeline.callMany(3 * limit);
    pipeline.call("other", {}, "AKLTanotheraccountaltogether");
    QCOMPARE(pipeline.service.sentBodies().size(), limit + 1);
    QCOMPARE(pipeline.service.sentBodies().last(), "other"_ba);
}

void TestCallsRateLimiter::endsThoseWhoWaitWhenItDies()
{
    test::ManualClock clock;
    test::ManualScheduler scheduler(clock);
    auto limiter = std::make_unique<RateLimiter>(clock, scheduler, RateLimit{.calls = 1});
    QVERIFY(limiter->admit(u"a"_s, {}).result().granted);
    const QFuture<Admission> waiting = limiter->admit(u"a"_s, {});
    QVERIFY(!waiting.isFinished());
    limiter.reset();
    QVERIFY(waiting.isFinished());
    QVERIFY(!waiting.result().granted);
}

QTEST_GUILESS_MAIN(TestCallsRateLimiter)
#include "tst_calls_ratelimiter.moc"
