// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/rails/roomrails.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rails;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QByteArray sceneText = R"({"VoiceChat":{"AppId":"app","RoomId":"room","TaskId":"task",
    "Config":{"ASRConfig":{"ProviderParams":{"Mode":"bigmodel"}}},"AgentConfig":{"TargetUserId":["user"]}}})";

QProcessEnvironment keys()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeupmadeup"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"c2VjcmV0"_s);
    return environment;
}

Limit limitOf(Measure measure, milliseconds time)
{
    return {.scope = EveryRoom{}, .measure = measure, .amount = time.count()};
}

} // namespace

/// The guard's host on the real journal and service; only the way to the service is made up.
class TestRailsRoomRails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesUpWhatSomebodyElseWrites();
    void warnsThenStopsAndRecordsWhy();
    void aStopThatFailsIsTriedAgain();
    void stopsWithTheKeyItWasStartedWith();
    void stopsWithoutTheJournal();
    void aUsedUpDayRefusesStarts();
    void anExplicitWishGoesBeforeALimit();
    void asksWithoutWatchingToo();
    void stopsWhatWasLeftOver();
    void pricesARoomByItsBody();
    void countsToday();
    void ownPricesGoFirst();
    void aPriceThatIsTooHighIsRefused();
    void aDamagedFileOfLimitsIsLeftAlone();
    void entriesItCannotReadAreKept();

private:
    [[nodiscard]] rooms::StartOrder startOrder() const;
    [[nodiscard]] traffic::Exchange start(bool ignoreLimits = false);
    void makeRails(rooms::Owner owner = rooms::Owner::current(rooms::Owner::Kind::Window));
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] QList<rooms::JournalEntry> history() const;
    [[nodiscard]] rooms::TaskState state() const;
    void advance(milliseconds by);

    test::ManualClock m_clock;
    test::ManualScheduler m_scheduler{m_clock};
    credentials::Resolver m_resolver{keys()};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeTransport> m_transport;
    std::unique_ptr<traffic::TrafficStore> m_store;
    std::unique_ptr<calls::RateLimiter> m_limiter;
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<calls::Retrier> m_retrier;
    std::unique_ptr<rooms::Journal> m_journal;
    std::unique_ptr<rooms::RoomService> m_service;
    std::unique_ptr<RoomRails> m_rails;
};

void TestRailsRoomRails::init()
{
    m_rails.reset();
    m_service.reset();
    m_journal.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_transport = std::make_unique<test::FakeTransport>();
    m_store = std::make_unique<traffic::TrafficStore>();
    m_limiter = std::make_unique<calls::RateLimiter>(m_clock, m_scheduler);
    m_client = std::make_unique<calls::OpenApiClient>(*m_transport, *m_store, m_clock, *m_limiter);
    m_retrier = std::make_unique<calls::Retrier>(*m_client, m_clock, m_scheduler, [] { return 0.0; });
    m_journal = std::make_unique<rooms::Journal>(m_dir->filePath(u"rooms.db"_s), m_clock);
    m_service = std::make_unique<rooms::RoomService>(
        rooms::RoomService::Parts{.client = *m_client,
                                  .retrier = *m_retrier,
                                  .journal = *m_journal,
                                  .resolver = m_resolver,
                                  .clock = m_clock,
                                  .scheduler = m_scheduler,
                                  .owner = rooms::Owner::current(rooms::Owner::Kind::Window)});
    makeRails();
}

void TestRailsRoomRails::makeRails(rooms::Owner owner)
{
    m_rails = std::make_unique<RoomRails>(RoomRails::Parts{
        .rooms = *m_service,
        .clock = m_clock,
        .scheduler = m_scheduler,
        .owner = std::move(owner),
        .zone = QTimeZone::utc(),
        .folder = m_dir->path(),
        .resolve = [](const QString &) { return openapi::cloudEndpoint(); },
    });
    m_service->setStartGate([this](const rooms::RoomTask &task) { return m_rails->mayStart(task); });
}

rooms::StartOrder TestRailsRoomRails::startOrder() const
{
    rooms::CallContext context;
    context.endpoint = openapi::cloudEndpoint();
    context.version = u"2024-12-01"_s;
    return {.context = context, .scene = *scene::Scene::parse(u"Tutor"_s, sceneText), .scenePath = {}, .ids = {}};
}

traffic::Exchange TestRailsRoomRails::start(bool ignoreLimits)
{
    rooms::StartOrder order = startOrder();
    order.ignoreLimits = ignoreLimits;
    return m_service->start(order, {}).result();
}

void TestRailsRoomRails::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestRailsRoomRails::read(const QString &name) const
{
    QFile file(m_dir->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<rooms::JournalEntry> TestRailsRoomRails::history() const
{
    const auto tasks = m_journal->tasksOf(*TaskId::parse(u"task"));
    return m_journal->history(tasks->first()).value_or(QList<rooms::JournalEntry>());
}

rooms::TaskState TestRailsRoomRails::state() const
{
    return m_journal->tasksOf(*TaskId::parse(u"task"))->first().state;
}

void TestRailsRoomRails::advance(milliseconds by)
{
    m_scheduler.advance(by);
    // Answers come in through the event loop.
    QCoreApplication::processEvents();
}

void TestRailsRoomRails::takesUpWhatSomebodyElseWrites()
{
    m_rails->watch();
    QVERIFY(start().succeeded());
    QVERIFY(saveLimits(m_dir->path(), {.limits = {limitOf(Measure::RoomTime, 100s)}}));
    QTRY_COMPARE(m_rails->limits().limits.size(), 1);
    // Replaced again, then written in place.
    QVERIFY(saveLimits(m_dir->path(), {.limits = {limitOf(Measure::RoomTime, 50s), limitOf(Measure::DayTime, 1h)}}));
    QTRY_COMPARE(m_rails->limits().limits.size(), 2);
    QFile file(m_dir->filePath(u"limits.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ broken");
    file.close();
    QTRY_VERIFY(m_rails->limitsProblem());
    QCOMPARE(m_rails->limits().limits.size(), 0);
    QVERIFY(saveLimits(m_dir->path(), {.limits = {limitOf(Measure::RoomTime, 30s)}}));
    QTRY_COMPARE(m_rails->limits().limits.size(), 1);
    advance(31s);
    QCOMPARE(state(), rooms::TaskState::Stopped);
}

void TestRailsRoomRails::warnsThenStopsAndRecordsWhy()
{
    QStringList told;
    connect(m_rails.get(), &RoomRails::warned, this,
            [&](const rooms::RoomTask &task) { told.append(u"warned of "_s + task.taskId.text()); });
    connect(m_rails.get(), &RoomRails::stopping, this,
            [&](const rooms::RoomTask &task) { told.append(u"stopping "_s + task.taskId.text()); });
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 100s)}));
    m_rails->watch();
    QVERIFY(start().succeeded());
    advance(79s);
    QCOMPARE(told, QStringList());
    advance(1s);
    QCOMPARE(told, QStringList(u"warned of task"_s));
    advance(19s);
    QCOMPARE(m_transport->requests().size(), 1);
    advance(1s);
    QCOMPARE(told.last(), u"stopping task"_s);
    QCOMPARE(told.size(), 2);
    QCOMPARE(state(), rooms::TaskState::Stopped);
    const auto entries = history();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.at(2).event, rooms::TaskEvent::StopSent);
    QCOMPARE(entries.at(2).task.reason, u"rail:every-room:room-time:100s"_s);
    QCOMPARE(entries.at(3).task.reason, u"rail:every-room:room-time:100s"_s);
    advance(1min);
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRailsRoomRails::aStopThatFailsIsTriedAgain()
{
    QList<milliseconds> retries;
    connect(m_rails.get(), &RoomRails::stopFailed, this,
            [&](const rooms::RoomTask &, const RailReason &, milliseconds retryIn) { retries.append(retryIn); });
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
    m_rails->watch();
    QVERIFY(start().succeeded());
    m_transport->answer(403, R"({"ResponseMetadata":{"RequestId":"rid","Error":{"Code":"AccessDenied",
        "Message":"no"}}})");
    advance(10s);
    QCOMPARE(retries, QList<milliseconds>{1s});
    QVERIFY(rooms::isOpen(state()));
    advance(1s);
    QCOMPARE(state(), rooms::TaskState::Stopped);
    QCOMPARE(retries.size(), 1);
    // Both attempts stand in the journal with their reason.
    QStringList reasons;
    for (const rooms::JournalEntry &entry : history()) {
        if (entry.event == rooms::TaskEvent::StopSent)
            reasons.append(entry.task.reason);
    }
    QCOMPARE(reasons, QStringList(2, u"rail:every-room:room-time:10s"_s));
}

void TestRailsRoomRails::stopsWithTheKeyItWasStartedWith()
{
    // The scene's own account goes first by itself; the room was started with the environment's.
    write(u"Tutor.json"_s, R"({"AccountConfig":{"accessKeyId":"AKLTothermadeupmadeup","secretKey":"b3RoZXI"},
        "VoiceChat":{"AppId":"app"}})");
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
    m_rails->watch();
    rooms::StartOrder order = startOrder();
    order.scenePath = m_dir->filePath(u"Tutor.json"_s);
    order.context.credential = credentials::Choice::Environment;
    QVERIFY(m_service->start(order, {}).result().succeeded());
    advance(10s);
    QCOMPARE(m_transport->requests().size(), 2);
    QCOMPARE(m_store->at(1).credentialOrigin->source, credentials::Source::Environment);
}

void TestRailsRoomRails::stopsWithoutTheJournal()
{
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
    m_rails->watch();
    QVERIFY(start().succeeded());
    advance(1s);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        database.setDatabaseName(m_dir->filePath(u"rooms.db"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"ALTER TABLE task RENAME TO gone"_s));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    QVERIFY(!m_journal->openTasks());
    advance(9s);
    QCOMPARE(m_transport->requests().size(), 2);
    // It is known to have ended although nobody could write that down, and is left in peace.
    advance(1min);
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRailsRoomRails::aUsedUpDayRefusesStarts()
{
    QVERIFY(m_rails->setLimits({limitOf(Measure::DayTime, 60s)}));
    m_rails->watch();
    QVERIFY(start().succeeded());
    advance(1min);
    QCOMPARE(state(), rooms::TaskState::Stopped);
    const traffic::Exchange refused = start();
    QVERIFY(!refused.request);
    const auto &reason = std::get<traffic::LocalRefusal>(*refused.error).reason;
    const auto *limit = std::get_if<traffic::LimitReached>(&reason);
    QVERIFY(limit);
    QCOMPARE(limit->limit, u"every-room:day-time:60s"_s);
    QCOMPARE(limit->used, 60'000);
    QVERIFY(limit->untilMidnight > 0ms && limit->untilMidnight < 24h);
    QCOMPARE(state(), rooms::TaskState::Stopped);
}

void TestRailsRoomRails::anExplicitWishGoesBeforeALimit()
{
    QVERIFY(m_rails->setLimits({limitOf(Measure::DayTime, 60s)}));
    QVERIFY(start().succeeded());
    m_clock.advance(2min);
    QVERIFY(!start().succeeded());
    QVERIFY(start(true).succeeded());
    QCOMPARE(history().last().task.reason, u"ignoring-limits"_s);
}

void TestRailsRoomRails::asksWithoutWatchingToo()
{
    QVERIFY(m_rails->setLimits({limitOf(Measure::DayTime, 60s)}));
    QVERIFY(start().succeeded());
    m_clock.advance(2min);
    QVERIFY(!start().succeeded());
    QVERIFY(m_rails->setLimits({limitOf(Measure::DayTime, 10min)}));
    QVERIFY(start().succeeded());
    // Nobody watches: nobody stops.
    m_clock.advance(1h);
    advance(1s);
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRailsRoomRails::stopsWhatWasLeftOver()
{
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 60s)}));
    QVERIFY(start().succeeded());
    m_clock.advance(1h);
    // The next run of the program.
    makeRails();
    m_rails->watch();
    advance(0ms);
    QCOMPARE(state(), rooms::TaskState::Stopped);
}

void TestRailsRoomRails::pricesARoomByItsBody()
{
    QVERIFY(start().succeeded());
    m_clock.advance(1h);
    const auto task = m_journal->openTasks()->first();
    const Estimate estimate = m_rails->estimateOf(task);
    // RTC 0.014 and the agent 0.03 a minute, recognition 4.5 an hour: as this start's body says.
    QCOMPARE(toText(estimate.amount), u"7.14"_s);
    QVERIFY(estimate.isAssumed);
    QCOMPARE(estimate.currency, u"CNY"_s);
}

void TestRailsRoomRails::countsToday()
{
    m_rails->watch();
    QVERIFY(start().succeeded());
    QCOMPARE(m_rails->today().amount.micros, 0);
    advance(1h);
    QCOMPARE(toText(m_rails->today().amount), u"7.14"_s);
    QVERIFY(m_rails->today().isAssumed);
    // Since midnight: eight hours and some were left of the day before.
    m_clock.advance(24h);
    advance(1s);
    const Estimate next = m_rails->today();
    QVERIFY(next.amount < m_rails->estimateOf(m_rails->known().first()).amount);
    QVERIFY(next.amount.micros > 0);
}

void TestRailsRoomRails::ownPricesGoFirst()
{
    QVERIFY(start().succeeded());
    m_clock.advance(1h);
    const auto task = m_journal->openTasks()->first();
    QSignalSpy changed(m_rails.get(), &RoomRails::changed);
    for (const QString &item : {u"rtc-audio"_s, u"agent-2024"_s, u"asr-bigmodel"_s})
        QVERIFY(m_rails->changePrice({.item = item, .price = {1'000'000}, .unit = PriceUnit::Hour}));
    QVERIFY(changed.count() >= 3);
    QVERIFY(m_rails->prices().isOwn);
    QCOMPARE(toText(m_rails->estimateOf(task).amount), u"3"_s);
    QVERIFY(!m_rails->estimateOf(task).isAssumed);
    // What was not changed stands as it was written.
    const QByteArray own = read(u"prices.json"_s);
    QVERIFY(own.contains("数字人"));
    QVERIFY(own.contains("\"versions\": [\"2025-06-01\"]"));
    QVERIFY(m_rails->resetPrices());
    QVERIFY(!m_rails->prices().isOwn);
    QCOMPARE(toText(m_rails->estimateOf(task).amount), u"7.14"_s);
    QCOMPARE(read(u"prices.json.old"_s), own);
}

void TestRailsRoomRails::aPriceThatIsTooHighIsRefused()
{
    const auto changed = m_rails->changePrice({.item = u"avatar"_s, .price = {100'000'000}, .unit = PriceUnit::Minute});
    QVERIFY(!changed);
    QVERIFY(!QFile::exists(m_dir->filePath(u"prices.json"_s)));
    QVERIFY(!m_rails->changePrice({.item = u"no such"_s, .price = {1}, .unit = PriceUnit::Minute}));
}

void TestRailsRoomRails::aDamagedFileOfLimitsIsLeftAlone()
{
    write(u"limits.json"_s, "{ \"format\": 1, ");
    QVERIFY(m_rails->limitsProblem());
    QVERIFY(!m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
    QCOMPARE(read(u"limits.json"_s), QByteArray("{ \"format\": 1, "));
    write(u"limits.json"_s, R"({"format":1,"limits":[]})");
    m_rails->reload();
    QVERIFY(!m_rails->limitsProblem());
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
}

void TestRailsRoomRails::entriesItCannotReadAreKept()
{
    write(u"limits.json"_s, R"({"format":1,"limits":[{"scope":"every-room","measure":"moon-phase"}]})");
    QVERIFY(m_rails->setLimits({limitOf(Measure::RoomTime, 10s)}));
    QVERIFY(read(u"limits.json"_s).contains("moon-phase"));
    QCOMPARE(m_rails->limits().problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestRailsRoomRails)
#include "tst_rails_roomrails.moc"
