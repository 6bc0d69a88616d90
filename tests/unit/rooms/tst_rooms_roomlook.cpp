// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/rooms/roomlook.h"
#include "core/rooms/roomservice.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;

namespace {

QProcessEnvironment keys()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeupmadeup"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"c2VjcmV0"_s);
    return environment;
}

QByteArray room(const QByteArray &users)
{
    return R"({"ResponseMetadata":{"RequestId":"r"},"Result":{"RoomExists":true,"VisibleUserList":[)" + users + "]}}";
}

const QByteArray userAlone = room(R"("user")");
const QByteArray withAgent = room(R"("user","voiceChat_user_17")");

} // namespace

class TestRoomLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsThatTheAgentLeft();
    void asksOneRoomAfterAnother();
    void failuresAreSilent();
    void otherRoomsAreLeftAlone();

private:
    [[nodiscard]] CallContext context() const;
    /// Started in a room of that name, and followed.
    RoomTask start(const QString &roomId);
    /// Lets that much time pass, with all that comes of it.
    void wait(std::chrono::milliseconds time);
    [[nodiscard]] qsizetype looks() const { return m_transport->requests().size() - m_starts; }

    test::ManualClock m_clock;
    test::ManualScheduler m_scheduler{m_clock};
    credentials::Resolver m_resolver{keys()};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeTransport> m_transport;
    std::unique_ptr<traffic::TrafficStore> m_store;
    std::unique_ptr<calls::RateLimiter> m_limiter;
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<calls::Retrier> m_retrier;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<RoomService> m_service;
    std::unique_ptr<RoomLook> m_look;
    QStringList m_found; ///< `room yes`, `room no`.
    qsizetype m_starts = 0;
};

void TestRoomLook::init()
{
    m_look.reset();
    m_service.reset();
    m_journal.reset();
    m_found.clear();
    m_starts = 0;
    m_dir = std::make_unique<QTemporaryDir>();
    m_transport = std::make_unique<test::FakeTransport>();
    m_store = std::make_unique<traffic::TrafficStore>();
    m_limiter = std::make_unique<calls::RateLimiter>(m_clock, m_scheduler);
    m_client = std::make_unique<calls::OpenApiClient>(*m_transport, *m_store, m_clock, *m_limiter);
    m_journal = std::make_unique<Journal>(m_dir->filePath(u"rooms.db"_s), m_clock);
    m_retrier = std::make_unique<calls::Retrier>(*m_client, m_clock, m_scheduler, [] { return 0.0; });
    m_service = std::make_unique<RoomService>(RoomService::Parts{.client = *m_client,
                                                                 .retrier = *m_retrier,
                                                                 .journal = *m_journal,
                                                                 .resolver = m_resolver,
                                                                 .clock = m_clock,
                                                                 .scheduler = m_scheduler,
                                                                 .owner = Owner::current(Owner::Kind::Window)});
    m_look = std::make_unique<RoomLook>(*m_service, m_scheduler, [this](const RoomTask &task) {
        return std::optional(PresenceOrder{.context = context(), .task = task});
    });
    connect(m_look.get(), &RoomLook::looked, this, [this](const RoomTask &task, bool hasAgent) {
        m_found.append(u"%1 %2"_s.arg(task.roomId.text(), hasAgent ? u"yes"_s : u"no"_s));
    });
}

CallContext TestRoomLook::context() const
{
    CallContext context;
    context.endpoint = openapi::cloudEndpoint();
    context.version = u"2024-12-01"_s;
    return context;
}

RoomTask TestRoomLook::start(const QString &roomId)
{
    const QByteArray text = R"({"VoiceChat":{"AppId":"app","Config":{},"AgentConfig":{"TargetUserId":["user"]}}})";
    scene::GivenIds ids;
    ids.roomId = RoomId::parse(roomId);
    m_clock.advance(std::chrono::milliseconds(1)); // The newest comes first.
    const scene::Scene tutor = *scene::Scene::parse(u"Tutor"_s, text);
    (void)m_service->start({.context = context(), .scene = tutor, .scenePath = {}, .ids = ids}, {}).result();
    ++m_starts;
    const RoomTask task = m_service->openTasks()->first();
    m_look->follow(task);
    return task;
}

void TestRoomLook::wait(std::chrono::milliseconds time)
{
    m_scheduler.advance(time);
    QCoreApplication::processEvents();
}

void TestRoomLook::tellsThatTheAgentLeft()
{
    const RoomTask task = start(u"r1"_s);
    wait(RoomLook::interval);
    // It may have been started a second ago: too early for a look.
    QCOMPARE(looks(), 0);
    m_transport->answer(200, withAgent);
    wait(RoomLook::interval);
    QTRY_COMPARE(m_found, QStringList{u"r1 yes"_s});
    m_transport->answer(200, userAlone);
    wait(RoomLook::interval);
    QTRY_COMPARE(m_found, (QStringList{u"r1 yes"_s, u"r1 no"_s}));

    RoomTask stopped = task;
    stopped.state = TaskState::Stopped;
    m_look->follow(stopped);
    wait(3 * RoomLook::interval);
    QCOMPARE(looks(), 2);
    // And nobody is woken up for nothing.
    QCOMPARE(m_scheduler.waiting(), 0);
}

void TestRoomLook::asksOneRoomAfterAnother()
{
    (void)start(u"r1"_s);
    (void)start(u"r2"_s);
    for (const QByteArray &answer : {withAgent, userAlone})
        m_transport->answer(200, answer);
    m_scheduler.advance(2 * RoomLook::interval);
    // The second waits for what the first comes to, which is told by the event loop.
    QCOMPARE(looks(), 1);
    QTRY_COMPARE(m_found, (QStringList{u"r1 yes"_s, u"r2 no"_s}));
}

void TestRoomLook::failuresAreSilent()
{
    (void)start(u"r1"_s);
    wait(RoomLook::interval);
    m_transport->answer(500, "oops");
    wait(RoomLook::interval);
    QTRY_COMPARE(m_store->size(), 2);
    QVERIFY(m_found.isEmpty());
    // Asked once, and again with the next round.
    m_transport->answer(200, userAlone);
    wait(RoomLook::interval);
    QTRY_COMPARE(m_found, QStringList{u"r1 no"_s});
    QCOMPARE(looks(), 2);
}

void TestRoomLook::otherRoomsAreLeftAlone()
{
    RoomTask task = start(u"r1"_s);
    task.owner = Owner{.kind = Owner::Kind::CommandLine, .pid = 1, .startedAt = "x", .bootId = "y"};
    m_look->follow(task);
    wait(3 * RoomLook::interval);
    QCOMPARE(looks(), 0);
    task.owner = m_service->owner();
    task.state = TaskState::Unknown;
    m_look->follow(task);
    wait(3 * RoomLook::interval);
    QCOMPARE(looks(), 0);
}

QTEST_GUILESS_MAIN(TestRoomLook)
#include "tst_rooms_roomlook.moc"
