// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/preflight/chainfollower.h"
#include "core/preflight/preflight.h"
#include "core/rooms/roomservice.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(console::preflight::ChainFacts)

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::preflight;
using std::chrono::milliseconds;
using std::chrono::seconds;
using State = StepStatus::State;

namespace {

const QByteArray okAnswer = R"({"ResponseMetadata":{"RequestId":"rid"},"Result":"ok"})";
const QByteArray sceneText = R"({"VoiceChat":{"AppId":"app","RoomId":"room","TaskId":"task","Config":{},
    "AgentConfig":{"TargetUserId":["user"],"UserId":"bot"}}})";

QByteArray usersAnswer(const QByteArray &users)
{
    return R"({"ResponseMetadata":{"RequestId":"rid"},"Result":{"RoomExists":true,"VisibleUserList":[)" + users +
           R"(],"InvisibleUserList":[]}})";
}

QProcessEnvironment keys()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeupmadeup"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"c2VjcmV0"_s);
    return environment;
}

/// Services without a network, on time moved by hand.
struct World
{
    test::ManualClock clock;
    test::ManualScheduler scheduler{clock};
    QTemporaryDir dir;
    test::FakeTransport transport;
    traffic::TrafficStore store;
    calls::RateLimiter limiter{clock, scheduler};
    calls::OpenApiClient client{transport, store, clock, limiter};
    rooms::Journal journal{dir.filePath(u"rooms.db"_s), clock};
    calls::Retrier retrier{client, clock, scheduler, [] { return 0.0; }};
    credentials::Resolver resolver{keys()};
    rooms::RoomService service{
        rooms::RoomService::Parts{.client = client,
                                  .retrier = retrier,
                                  .journal = journal,
                                  .resolver = resolver,
                                  .clock = clock,
                                  .scheduler = scheduler,
                                  .owner = rooms::Owner::current(rooms::Owner::Kind::CommandLine)}};

    [[nodiscard]] static rooms::StartOrder order(const QByteArray &text = sceneText)
    {
        return {.context = {.origin = traffic::Origin::CommandLine,
                            .endpoint = openapi::cloudEndpoint(),
                            .credential = credentials::Choice::Environment,
                            .version = u"2024-12-01"_s,
                            .options = {}},
                .scene = *scene::Scene::parse(u"Scene"_s, text),
                .scenePath = {},
                .ids = {}};
    }
    [[nodiscard]] rooms::RoomTask start()
    {
        transport.answer(200, okAnswer);
        (void)service.start(order(), {}).result();
        return service.openTasks()->first();
    }
    [[nodiscard]] std::unique_ptr<ChainFollower> follow(const rooms::RoomTask &task)
    {
        return std::make_unique<ChainFollower>(
            ChainFollower::Parts{.rooms = service, .clock = clock, .scheduler = scheduler},
            rooms::PresenceOrder{.context = order().context, .scene = {}, .task = task});
    }
    /// Time passes; answers that came are delivered.
    void pass(milliseconds by)
    {
        const auto end = clock.elapsed() + by;
        while (clock.elapsed() < end) {
            scheduler.advance(milliseconds(500));
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] qsizetype looks() const { return transport.requests().size() - 1; }
};

QString statesOf(const StartChain &chain)
{
    QStringList states;
    for (const Step step : allSteps)
        states.append(stateName(chain.at(step).state));
    return states.join(u' ');
}

} // namespace

class TestPreflightChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsToChain_data();
    void factsToChain();
    void agentComes();
    void looksGrowRarer();
    void stuckAfterFifteenSeconds();
    void failedLooksSayNothing();
    void endOfTheRoomEndsTheLooks();
    void watchingGoesOn();
    void callbacksAreTold();
    void oldRoomIsLookedAtAtOnce();
    void startWithoutAnswer();
    void probeAsksOnce();
    void probeOfARefusedStartSendsNothing();
    void offlineSendsNothing();
    void journalThatCannotBeWritten();
};

void TestPreflightChain::factsToChain_data()
{
    QTest::addColumn<ChainFacts>("facts");
    QTest::addColumn<QString>("expected");
    const QDateTime at(QDate(2025, 7, 1), QTime(8, 0), Qt::UTC);
    const rooms::RoomPresence seen{.roomExists = true, .users = {u"user"_s}};
    const auto row = [](const char *name, const ChainFacts &facts, const QString &expected) {
        QTest::newRow(name) << facts << expected;
    };
    row("starting", {.state = rooms::TaskState::Starting}, u"waiting not-observable waiting not-observable"_s);
    row("refused", {.state = rooms::TaskState::Failed}, u"stuck not-observable not-observable not-observable"_s);
    row("no answer", {.state = rooms::TaskState::Unknown}, u"not-observable not-observable waiting not-observable"_s);
    row("no answer, agent", {.state = rooms::TaskState::Unknown, .seenAt = {{{}, {}, at, {}}}},
        u"done done done not-observable"_s);
    row("waiting", {.waited = seconds(14), .presence = seen}, u"done not-observable waiting not-observable"_s);
    row("stuck", {.waited = seconds(15), .presence = seen}, u"done not-observable stuck not-observable"_s);
    row("not looked yet", {.waited = seconds(15)}, u"done not-observable waiting not-observable"_s);
    row("callbacks", {.receivesCallbacks = true, .presence = seen}, u"done waiting waiting waiting"_s);
    row("callbacks, stuck", {.waited = seconds(20), .receivesCallbacks = true, .presence = seen},
        u"done stuck stuck waiting"_s);
    row("all", {.seenAt = {{at, at, at, at}}, .receivesCallbacks = true}, u"done done done done"_s);
    row("over", {.state = rooms::TaskState::Stopped, .waited = seconds(20), .presence = seen},
        u"done not-observable not-observable not-observable"_s);
    row("look failed",
        {.waited = seconds(20), .presence = seen, .lookFailure = traffic::CallError(transport::TransportFailure())},
        u"done not-observable not-observable not-observable"_s);
}

void TestPreflightChain::factsToChain()
{
    QFETCH(ChainFacts, facts);
    QFETCH(QString, expected);
    QCOMPARE(statesOf(chainOf(facts)), expected);
}

void TestPreflightChain::agentComes()
{
    World world;
    const auto task = world.start();
    const auto follower = world.follow(task);
    QCOMPARE(statesOf(follower->chain()), u"done not-observable waiting not-observable"_s);
    QVERIFY(follower->chain().at(Step::Accepted).at.isValid());
    world.transport.answer(200, usersAnswer(R"("user")"));
    world.transport.answer(200, usersAnswer(R"("user","bot")"));
    QSignalSpy changes(follower.get(), &ChainFollower::changed);
    world.pass(seconds(2));
    QCOMPARE(world.looks(), 1);
    QCOMPARE(follower->chain().presence->users, QStringList{u"user"_s});
    QVERIFY(!follower->chain().isDone(Step::AgentInRoom));
    world.pass(seconds(2));
    QCOMPARE(statesOf(follower->chain()), u"done done done not-observable"_s);
    QVERIFY(changes.size() >= 2);
    // Nobody looks, nothing more to learn: no more questions.
    world.pass(seconds(120));
    QCOMPARE(world.looks(), 2);
}

void TestPreflightChain::looksGrowRarer()
{
    World world;
    const auto follower = world.follow(world.start());
    QList<int> at;
    for (int second = 1; second <= 130; ++second) {
        world.transport.answer(200, usersAnswer(R"("user")"));
        const qsizetype before = world.looks();
        world.pass(seconds(1));
        if (world.looks() > before)
            at.append(second);
    }
    QCOMPARE(at, (QList<int>{1, 3, 6, 10, 15, 23, 38, 60}));
}

void TestPreflightChain::stuckAfterFifteenSeconds()
{
    World world;
    const auto follower = world.follow(world.start());
    for (int i = 0; i < 5; ++i)
        world.transport.answer(200, usersAnswer(R"("user")"));
    world.transport.answer(200, usersAnswer(R"("bot")"));
    world.pass(milliseconds(14'500));
    QVERIFY(!follower->chain().isStuck());
    world.pass(milliseconds(500));
    QVERIFY(follower->chain().isStuck());
    // It may still come.
    world.pass(seconds(8));
    QVERIFY(!follower->chain().isStuck());
    QVERIFY(follower->chain().isDone(Step::AgentInRoom));
}

void TestPreflightChain::failedLooksSayNothing()
{
    World world;
    const auto follower = world.follow(world.start());
    for (int i = 0; i < 5; ++i)
        world.transport.fail({.kind = transport::TransportFailure::Kind::Unreachable});
    world.transport.answer(200, usersAnswer(R"("bot")"));
    world.pass(seconds(20));
    // Asked once each time, although the way there fails.
    QCOMPARE(world.looks(), 5);
    QVERIFY(!follower->chain().isStuck());
    QVERIFY(follower->chain().lookFailure);
    world.pass(seconds(5));
    QVERIFY(follower->chain().isDone(Step::AgentInRoom));
    QVERIFY(!follower->chain().lookFailure);
}

void TestPreflightChain::endOfTheRoomEndsTheLooks()
{
    World world;
    const auto task = world.start();
    const auto follower = world.follow(task);
    follower->setWatched(true);
    world.transport.answer(200, usersAnswer(R"("user")"));
    world.pass(seconds(2));
    world.transport.answer(200, okAnswer);
    QVERIFY(world.service.stop({.context = world.order().context, .task = task}, {}).result().succeeded());
    QVERIFY(follower->chain().isOver);
    const qsizetype before = world.looks();
    world.pass(seconds(120));
    QCOMPARE(world.looks(), before);
}

void TestPreflightChain::watchingGoesOn()
{
    World world;
    const auto follower = world.follow(world.start());
    follower->setWatched(true);
    for (int i = 0; i < 4; ++i)
        world.transport.answer(200, usersAnswer(R"("user","bot")"));
    world.pass(seconds(1));
    QVERIFY(follower->chain().isDone(Step::AgentInRoom));
    world.pass(seconds(30));
    QCOMPARE(world.looks(), 3);
    follower->setWatched(false);
    world.pass(seconds(60));
    QCOMPARE(world.looks(), 3);
    // Who comes back sees how it is now, at once.
    world.transport.answer(200, usersAnswer(R"("user")"));
    follower->setWatched(true);
    QCOMPARE(world.looks(), 4);
}

void TestPreflightChain::callbacksAreTold()
{
    World world;
    const auto follower = world.follow(world.start());
    follower->setReceivesCallbacks(true);
    QCOMPARE(statesOf(follower->chain()), u"done waiting waiting waiting"_s);
    const QDateTime at = world.clock.now().addSecs(2);
    follower->observed(Step::TaskStarted, at);
    follower->observed(Step::TaskStarted, at.addSecs(9));
    follower->observed(Step::FirstWords, at.addSecs(1));
    QCOMPARE(follower->chain().at(Step::TaskStarted).at, at);
    QCOMPARE(statesOf(follower->chain()), u"done done waiting done"_s);
}

void TestPreflightChain::oldRoomIsLookedAtAtOnce()
{
    World world;
    const auto task = world.start();
    world.pass(seconds(600));
    const auto follower = world.follow(task);
    world.transport.answer(200, usersAnswer(R"("bot")"));
    world.pass(milliseconds(500));
    QCOMPARE(world.looks(), 1);
    QVERIFY(follower->chain().isDone(Step::AgentInRoom));
}

void TestPreflightChain::startWithoutAnswer()
{
    World world;
    world.transport.fail({.kind = transport::TransportFailure::Kind::TimedOut});
    (void)world.service.start(world.order(), {}).result();
    const auto follower = world.follow(world.service.openTasks()->first());
    QCOMPARE(follower->chain().at(Step::Accepted).state, State::NotObservable);
    world.transport.answer(200, usersAnswer(R"("bot")"));
    world.pass(seconds(1));
    QCOMPARE(statesOf(follower->chain()), u"done done done not-observable"_s);
}

void TestPreflightChain::probeAsksOnce()
{
    World world;
    world.transport.answer(503, R"({"ResponseMetadata":{"Error":{"Code":"InternalError","Message":"later"}}})");
    const Preflight preflight(world.service);
    const Report report = preflight.check(world.order(), {}).result();
    QCOMPARE(world.transport.requests().size(), 1);
    QVERIFY(world.transport.requests().first().url.query().contains(u"Action=GetRoomOnlineUsers"_s));
    QVERIFY(world.transport.requests().first().url.query().contains(u"RoomId=room"_s));
    QCOMPARE(report.find(CheckId::Service)->verdict, Verdict::Warning);
    QVERIFY2(world.service.openTasks()->isEmpty(), "a check starts nothing");
}

void TestPreflightChain::probeOfARefusedStartSendsNothing()
{
    World world;
    rooms::StartOrder order = world.order(R"({"VoiceChat":{"AgentConfig":{}}})");
    const Preflight preflight(world.service);
    const Report report = preflight.check(order, {}).result();
    QVERIFY(world.transport.requests().isEmpty());
    QCOMPARE(report.find(CheckId::Ids)->verdict, Verdict::Failed);
    QCOMPARE(report.find(CheckId::Service)->skipped, SkipReason::NoCall);
    order.ids.appId = u"app"_s;
    world.transport.answer(200, R"({"ResponseMetadata":{},"Result":{"RoomExists":false}})");
    QCOMPARE(preflight.check(order, {}).result().find(CheckId::Room)->skipped, SkipReason::NewRoom);
}

void TestPreflightChain::offlineSendsNothing()
{
    World world;
    QStringList asked;
    world.service.setStartGate([&](const rooms::RoomTask &task) {
        asked = {task.sceneId, task.credentialFingerprint};
        return Result<void, traffic::LimitReached>();
    });
    const Preflight preflight(world.service);
    const Report report = preflight.offline(world.order());
    QVERIFY(world.transport.requests().isEmpty());
    QCOMPARE(report.find(CheckId::Clock)->skipped, SkipReason::Offline);
    QCOMPARE(report.find(CheckId::Limits)->verdict, Verdict::Passed);
    QCOMPARE(asked.value(0), u"Scene"_s);
    QVERIFY(!asked.value(1).isEmpty());
    QCOMPARE(preflight.pending(world.order()).find(CheckId::Clock)->verdict, Verdict::Pending);
}

void TestPreflightChain::journalThatCannotBeWritten()
{
    World world;
    QVERIFY(QDir(world.dir.path()).mkdir(u"rooms.db"_s));
    const Preflight preflight(world.service);
    QCOMPARE(preflight.offline(world.order()).find(CheckId::Journal)->verdict, Verdict::Failed);
}

QTEST_GUILESS_MAIN(TestPreflightChain)
#include "tst_preflight_chain.moc"
