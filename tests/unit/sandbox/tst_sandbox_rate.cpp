// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/whendone.h"
#include "core/calls/openapiclient.h"
#include "core/calls/ratelimiter.h"
#include "core/credentials/resolver.h"
#include "core/sandbox/sandbox.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/curltransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;

/// The client's pace held against the sandbox's rate, with real clocks, timers and sockets. However slow the machine
/// is, nothing may be refused.
class SandboxRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pacedClientIsNeverRefused();
};

void SandboxRate::pacedClientIsNeverRefused()
{
    constexpr int count = 150;
    const SystemClock clock;
    SystemScheduler scheduler;
    const openapi::ErrorDictionary dictionary = openapi::ErrorDictionary::builtIn();
    sandbox::Sandbox sandbox({.taskFile = {}, .latency = {}, .failCode = {}, .rate = 60}, dictionary, clock);
    QVERIFY(sandbox.listen());
    traffic::TrafficStore store;
    transport::CurlTransport transport(clock);
    calls::RateLimiter limiter(clock, scheduler);
    calls::OpenApiClient client(transport, store, clock, limiter);

    calls::OpenApiRequest request;
    request.subject = {.action = u"StopVoiceChat"_s, .version = u"2024-12-01"_s};
    request.endpoint = openapi::endpointFromUrl(sandbox.url().toString()).value();
    request.credential = credentials::sandboxCredential();
    request.body = R"({"AppId":"app","RoomId":"room","TaskId":"task"})";
    int answered = 0;
    for (int i = 0; i < count; ++i)
        whenDone(client.call(request, {}), this,
                 [&answered](const traffic::Exchange &exchange) { answered += exchange.answer ? 1 : 0; });
    QTRY_COMPARE_WITH_TIMEOUT(store.size(), count, 60'000);
    QTRY_COMPARE(answered, count);
    QCOMPARE(sandbox.rateRefusals(), quint64(0));
    // Some did wait, so it was the limit that was tried.
    std::chrono::microseconds longest{0};
    for (int i = 0; i < count; ++i)
        longest = std::max(longest, store.at(i).timings.queued);
    QVERIFY(longest > std::chrono::seconds(2));
}

QTEST_GUILESS_MAIN(SandboxRate)
#include "tst_sandbox_rate.moc"
