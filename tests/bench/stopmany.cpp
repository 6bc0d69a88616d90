// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts or stops many rooms at a sandbox through the real client, all asked for at once.
// Usage: stopmany start|rush URL COUNT
//        stopmany record URL COUNT FOLDER
// Prints "SECONDS FAILED": from the first call to the last end, and how many did not end well. Both leave out the limit
// of 60 calls a second, `start` to set the scene, `rush` to show what the limit is for. `record` makes no call: it puts
// the rooms into the journal of a data folder as running, for another program to stop.

#include "core/base/whendone.h"
#include "core/calls/ratelimiter.h"
#include "core/calls/retry.h"
#include "core/credentials/resolver.h"
#include "core/rooms/journal.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/curltransport.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace console;

namespace {

calls::OpenApiRequest requestFor(const QString &action, const openapi::Endpoint &endpoint, int room)
{
    calls::OpenApiRequest request;
    request.origin = traffic::Origin::CommandLine;
    request.subject = {.action = action, .version = u"2024-12-01"_s};
    request.endpoint = endpoint;
    request.credential = credentials::sandboxCredential();
    const QByteArray number = QByteArray::number(room);
    request.body = R"({"AppId":"bench","RoomId":"room-)" + number + R"(","TaskId":"task-)" + number + '"';
    if (action == "StartVoiceChat"_L1)
        request.body += R"(,"Config":{"LLMConfig":{}},"AgentConfig":{"TargetUserId":["user"],"UserId":"bot"})";
    request.body += '}';
    return request;
}

bool record(const openapi::Endpoint &endpoint, int count, const QString &folder)
{
    QList<rooms::Transition> started;
    for (int room = 0; room < count; ++room) {
        const rooms::RoomTask task{.sceneId = u"bench"_s,
                                   .endpointName = endpoint.name,
                                   .version = u"2024-12-01"_s,
                                   .appId = u"bench"_s,
                                   .roomId = *RoomId::parse(u"room-%1"_s.arg(room)),
                                   .taskId = *TaskId::parse(u"task-%1"_s.arg(room))};
        started.append({.task = task, .event = rooms::TaskEvent::StartSent});
        started.append({.task = task, .event = rooms::TaskEvent::StartAccepted});
    }
    const SystemClock clock;
    return rooms::Journal(QDir(folder).filePath(u"rooms.db"_s), clock).append(started).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    const auto endpoint = openapi::endpointFromUrl(arguments.value(2));
    const int count = arguments.value(3).toInt();
    if (!QStringList{u"start"_s, u"rush"_s, u"record"_s}.contains(mode) || !endpoint || count < 1) {
        std::fprintf(stderr, "usage: stopmany start|rush URL COUNT, stopmany record URL COUNT FOLDER\n");
        return EXIT_FAILURE;
    }
    if (mode == "record"_L1)
        return record(*endpoint, count, arguments.value(4)) ? EXIT_SUCCESS : EXIT_FAILURE;

    const SystemClock clock;
    SystemScheduler scheduler;
    traffic::TrafficStore store;
    const calls::RateLimit limit{.calls = count};
    transport::CurlTransport transport(clock);
    calls::RateLimiter limiter(clock, scheduler, limit);
    calls::OpenApiClient client(transport, store, clock, limiter);
    calls::Retrier retrier(client, clock, scheduler, calls::systemRandom());

    const auto begin = clock.elapsed();
    const QString action = mode == "start"_L1 ? u"StartVoiceChat"_s : u"StopVoiceChat"_s;
    int open = count;
    int failed = 0;
    for (int room = 0; room < count; ++room) {
        calls::OpenApiRequest request = requestFor(action, *endpoint, room);
        whenDone(mode == "start"_L1 ? client.call(request, {}) : retrier.call(request, {}), &retrier,
                 [&](const traffic::Exchange &exchange) {
                     failed += exchange.succeeded() ? 0 : 1;
                     if (--open == 0)
                         QCoreApplication::quit();
                 });
    }
    QCoreApplication::exec();
    const std::chrono::duration<double> taken = clock.elapsed() - begin;
    std::printf("%.3f %d\n", taken.count(), failed);
    return EXIT_SUCCESS;
}
