// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calls/ratelimiter.h"
#include "core/rooms/entrytext.h"
#include "core/rooms/longspeech.h"
#include "core/rooms/presence.h"
#include "core/rooms/reason.h"
#include "core/rooms/roomservice.h"
#include "core/traffic/trafficstore.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::rooms;
using console::transport::TransportFailure;

namespace {

const QByteArray okAnswer = R"({"ResponseMetadata":{"RequestId":"rid"},"Result":"ok"})";

QByteArray errorAnswer(const QByteArray &code, const QByteArray &message)
{
    return R"({"ResponseMetadata":{"RequestId":"rid","Error":{"Code":")" + code + R"(","Message":")" + message +
           "\"}}}";
}

QProcessEnvironment keys()
{
    QProcessEnvironment environment;
    environment.insert(u"VOLC_ACCESSKEY"_s, u"AKLTmadeupmadeupmadeup"_s);
    environment.insert(u"VOLC_SECRETKEY"_s, u"c2VjcmV0"_s);
    return environment;
}

scene::GivenIds idsWithTask(const QString &task)
{
    scene::GivenIds ids;
    ids.taskId = TaskId::parse(task);
    return ids;
}

const QByteArray sceneText = R"({"VoiceChat":{"AppId":"app","RoomId":"room","TaskId":"task","Config":{},
    "AgentConfig":{"TargetUserId":["user"]}}})";

const QByteArray sceneWithKey =
    R"({"AccountConfig":{"accessKeyId":"AKLTscenescenescene","secretKey":"c2VjcmV0"},)" + sceneText.mid(1);

/// The AccessKey ID that the request was signed with.
QByteArray keyOf(const transport::SignedRequest &request)
{
    const QByteArray authorization = headerValue(request.headers, "Authorization").value_or(QByteArray());
    const QByteArray from = authorization.mid(authorization.indexOf("Credential=") + 11);
    return from.left(from.indexOf('/'));
}

} // namespace

class TestRoomsService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startThenStop();
    void intentIsOnDiskBeforeTheCall();
    void outcomes_data();
    void outcomes();
    void failedSecondStartKeepsTheRunningAgent();
    void startedAlreadyIsToldApart();
    void stopOutcomes_data();
    void stopOutcomes();
    void refusals_data();
    void refusals();
    void startIsRefusedWithoutJournal();
    void stopGoesOnWithoutJournal();
    void onlyTaskOf();
    void sandboxKeyStaysOnLoopback();
    void rehearsalLeavesNoTrace();
    void stopOfAStartOnItsWayIsRepeated();
    void waitingForTheStartCanBeCancelled();
    void stopOfAnUnknownTaskDoesNotWait();
    void stopOfATaskStartedAgainIsRepeated();
    void updateBeforeTheStartArrives();
    void updateIsWrittenDown();
    void updateOfATaskThatIsGone_data();
    void updateOfATaskThatIsGone();
    void callsUseTheKeyOfTheStart_data();
    void callsUseTheKeyOfTheStart();
    void stopAllUsesTheKeyOfEachStart();
    void aKeyThatIsGoneIsToldOf();
    void aStartThatStartsNothingChangesNoFacts();
    void aTaskOfAnotherProcessIsNotTaken();
    void aStopThatWaitsSparesALaterStart();
    void updatesOfAnEndedTask();
    void longTextIsSaidPieceByPiece();
    void sayingEndsAtTheFirstFailure();
    void sayingCanBeCancelled();
    void longTextIsNotDroppedInPart();
    void stopAllStopsAndRefuses();
    void restartStopsThenStarts();
    void restartOfATaskThatStillRuns();
    void restartThatCannotStartStopsNothing();
    void presenceIsRead();
    void adoptKeepForget();

private:
    [[nodiscard]] StartOrder startOrder(const QByteArray &text = sceneText) const;
    [[nodiscard]] StopOrder stopOrder() const;
    /// Has the running agent say three pieces.
    [[nodiscard]] UpdateOrder speechOrder() const;
    [[nodiscard]] QString states() const;
    [[nodiscard]] QByteArray keyOfLastCall() const { return keyOf(m_transport->requests().last()); }

    [[nodiscard]] RoomService::Parts parts(Journal &journal);

    test::ManualClock m_clock;
    test::ManualScheduler m_scheduler{m_clock};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeTransport> m_transport;
    std::unique_ptr<traffic::TrafficStore> m_store;
    std::unique_ptr<calls::RateLimiter> m_limiter;
    std::unique_ptr<calls::OpenApiClient> m_client;
    std::unique_ptr<calls::Retrier> m_retrier;
    std::unique_ptr<Journal> m_journal;
    credentials::Resolver m_resolver{keys()};
    std::unique_ptr<RoomService> m_service;
};

void TestRoomsService::init()
{
    m_service.reset();
    m_journal.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_transport = std::make_unique<test::FakeTransport>();
    m_store = std::make_unique<traffic::TrafficStore>();
    m_limiter = std::make_unique<calls::RateLimiter>(m_clock, m_scheduler);
    m_client = std::make_unique<calls::OpenApiClient>(*m_transport, *m_store, m_clock, *m_limiter);
    m_journal = std::make_unique<Journal>(m_dir->filePath(u"rooms.db"_s), m_clock);
    m_retrier = std::make_unique<calls::Retrier>(*m_client, m_clock, m_scheduler, [] { return 0.0; });
    m_service = std::make_unique<RoomService>(parts(*m_journal));
}

RoomService::Parts TestRoomsService::parts(Journal &journal)
{
    return {.client = *m_client,
            .retrier = *m_retrier,
            .journal = journal,
            .resolver = m_resolver,
            .clock = m_clock,
            .scheduler = m_scheduler,
            .owner = Owner::current(Owner::Kind::Window)};
}

StartOrder TestRoomsService::startOrder(const QByteArray &text) const
{
    CallContext context;
    context.endpoint = openapi::cloudEndpoint();
    context.version = u"2024-12-01"_s;
    return {.context = context, .scene = *scene::Scene::parse(u"Tutor"_s, text), .scenePath = {}, .ids = {}};
}

StopOrder TestRoomsService::stopOrder() const
{
    const StartOrder start = startOrder();
    return {.context = start.context, .scene = start.scene, .task = {}, .ids = {}};
}

UpdateOrder TestRoomsService::speechOrder() const
{
    const QString text = QString(QString(199, u'a') + u'.').repeated(2) + u"End."_s;
    return {.context = startOrder().context, .task = m_service->openTasks()->first(), .command = Say{.text = text}};
}

QString TestRoomsService::states() const
{
    QStringList result;
    const auto rows = m_journal->tasksOf(*TaskId::parse(u"task"));
    for (const RoomTask &task : rows.value_or(QList<RoomTask>()))
        result.append(stateName(task.state));
    return result.join(u' ');
}

void TestRoomsService::startThenStop()
{
    QSignalSpy changed(m_service.get(), &RoomService::taskChanged);
    const traffic::Exchange started = m_service->start(startOrder(), {}).result();
    QVERIFY(started.succeeded());
    QCOMPARE(started.subject.taskId, u"task"_s);
    QCOMPARE(states(), u"running"_s);
    const auto task = m_service->onlyTaskOf({.sceneId = u"Tutor"_s, .ids = {}, .endpointName = {}});
    QVERIFY(task && *task);
    StopOrder stop = stopOrder();
    stop.task = *task;
    const traffic::Exchange stopped = m_service->stop(stop, {}).result();
    QVERIFY(stopped.succeeded());
    QCOMPARE(states(), u"stopped"_s);
    const QByteArray stopText = R"({"AppId":"app","RoomId":"room","TaskId":"task"})";
    QCOMPARE(m_transport->requests().last().body, stopText);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(m_store->size(), 2);
}

void TestRoomsService::intentIsOnDiskBeforeTheCall()
{
    QString seen;
    connect(m_service.get(), &RoomService::credentialChosen, this, [&] { seen = states(); });
    (void)m_service->start(startOrder(), {}).result();
    QCOMPARE(seen, u"starting"_s);
}

void TestRoomsService::outcomes_data()
{
    QTest::addColumn<int>("status"); // 0: a transport failure
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("failure");
    QTest::addColumn<QString>("expected");
    const auto answer = [](const char *name, int status, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << status << body << 0 << expected;
    };
    const auto failure = [](const char *name, TransportFailure::Kind kind, const QString &expected) {
        QTest::newRow(name) << 0 << QByteArray() << static_cast<int>(kind) << expected;
    };
    using enum TransportFailure::Kind;
    answer("ok", 200, okAnswer, u"running"_s);
    answer("wrong key", 401, errorAnswer("InvalidAccessKey", "m"), u"failed"_s);
    answer("already running", 400,
           errorAnswer("InvalidParameter",
                       "The task has been started. Please do not call the startup task interface repeatedly."),
           u"running"_s);
    answer("platform error", 500, errorAnswer("InternalError", "m"), u"unknown"_s);
    answer("started already, without an error", 200,
           R"({"ResponseMetadata":{"RequestId":"rid"},"Result":"The task has been started. Please do not call"})",
           u"running"_s);
    for (const char *code : {"InternalServiceTimeout", "InternalError", "FailToConnect", "InternalServiceError",
                             "ServiceUnavailableTemp"}) {
        answer(code, 200, errorAnswer(code, "m"), u"unknown"_s);
        answer(qPrintable(QString(QLatin1StringView(code) + u" as 400"_s)), 400, errorAnswer(code, "m"), u"unknown"_s);
    }
    answer("gateway's page", 502, "<html>", u"unknown"_s);
    answer("empty answer", 200, {}, u"unknown"_s);
    answer("portal", 302, {}, u"failed"_s);
    failure("refused", ConnectionRefused, u"failed"_s);
    failure("no such host", HostNotFound, u"failed"_s);
    failure("certificate", CertificateExpired, u"failed"_s);
    failure("timed out", TimedOut, u"unknown"_s);
    failure("lost", ConnectionLost, u"unknown"_s);
    failure("cut short", CutShort, u"unknown"_s);
    failure("cancelled", Cancelled, u"unknown"_s);
}

void TestRoomsService::outcomes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, failure);
    QFETCH(QString, expected);
    if (status != 0)
        m_transport->answer(status, body);
    else
        m_transport->fail({.kind = static_cast<TransportFailure::Kind>(failure), .detail = {}});
    (void)m_service->start(startOrder(), {}).result();
    QCOMPARE(states(), expected);
    QCOMPARE(m_store->size(), 1);
}

void TestRoomsService::startedAlreadyIsToldApart()
{
    (void)m_service->start(startOrder(), {}).result();
    m_transport->answer(200, R"({"ResponseMetadata":{"RequestId":"rid"},"Result":"The task has been started."})");
    (void)m_service->start(startOrder(), {}).result();
    const auto history = m_journal->history(m_service->openTasks()->first());
    QCOMPARE(history->last().event, TaskEvent::AlreadyStarted);
}

void TestRoomsService::failedSecondStartKeepsTheRunningAgent()
{
    (void)m_service->start(startOrder(), {}).result();
    m_transport->answer(401, errorAnswer("InvalidAccessKey", "m"));
    (void)m_service->start(startOrder(), {}).result();
    QCOMPARE(states(), u"running"_s);
}

void TestRoomsService::stopOutcomes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ok") << 200 << okAnswer << u"stopped"_s;
    QTest::newRow("no such task") << 400 << errorAnswer("InvalidParameter", "The task does not exist.") << u"stopped"_s;
    QTest::newRow("wrong key") << 401 << errorAnswer("InvalidAccessKey", "m") << u"running"_s;
    QTest::newRow("platform error") << 500 << errorAnswer("InternalError", "m") << u"unknown"_s;
    QTest::newRow("platform error as 200") << 200 << errorAnswer("InternalServiceTimeout", "m") << u"unknown"_s;
}

void TestRoomsService::stopOutcomes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    (void)m_service->start(startOrder(), {}).result();
    for (int attempt = 0; attempt < calls::RetryPolicy().attempts; ++attempt)
        m_transport->answer(status, body);
    const QFuture<traffic::Exchange> stopped = m_service->stop(stopOrder(), {});
    m_scheduler.advance(std::chrono::minutes(1));
    QVERIFY(stopped.isFinished());
    QCOMPARE(states(), expected);
}

void TestRoomsService::refusals_data()
{
    QTest::addColumn<QByteArray>("scene");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("reason"); // index in LocalRefusal::Reason
    const auto index = []<class T>(std::in_place_type_t<T>) {
        return static_cast<int>(traffic::LocalRefusal::Reason(std::in_place_type<T>).index());
    };
    QTest::newRow("no version") << sceneText << QString() << index(std::in_place_type<traffic::MissingArgument>);
    QTest::newRow("half a key") << QByteArray(R"({"AccountConfig":{"accessKeyId":"AK"},"VoiceChat":{"AppId":"a"}})")
                                << u"2024-12-01"_s << index(std::in_place_type<credentials::CredentialProblem>);
    QTest::newRow("tasks named by users")
        << sceneText << u"2024-06-01"_s << index(std::in_place_type<traffic::VersionUnstoppable>);
    QTest::newRow("no AppId") << QByteArray(R"({"VoiceChat":{}})") << u"2024-12-01"_s
                              << index(std::in_place_type<scene::InjectionProblem>);
}

void TestRoomsService::refusals()
{
    QFETCH(QByteArray, scene);
    QFETCH(QString, version);
    QFETCH(int, reason);
    StartOrder order = startOrder(scene);
    order.context.version = version;
    const traffic::Exchange exchange = m_service->start(order, {}).result();
    const auto &refusal = std::get<traffic::LocalRefusal>(*exchange.error);
    QCOMPARE(static_cast<int>(refusal.reason.index()), reason);
    QCOMPARE(refusal.sceneId, u"Tutor"_s);
    QCOMPARE(exchange.subject.action, u"StartVoiceChat"_s);
    QVERIFY(m_transport->requests().isEmpty());
    QCOMPARE(m_store->size(), 1);
    QVERIFY(m_journal->openTasks()->isEmpty());
}

void TestRoomsService::startIsRefusedWithoutJournal()
{
    QFile file(m_dir->filePath(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal broken(m_dir->filePath(u"plain/rooms.db"_s), m_clock);
    RoomService service(parts(broken));
    const traffic::Exchange exchange = service.start(startOrder(), {}).result();
    const auto &refusal = std::get<traffic::LocalRefusal>(*exchange.error);
    QVERIFY(std::holds_alternative<traffic::JournalProblem>(refusal.reason));
    QVERIFY(m_transport->requests().isEmpty());
}

void TestRoomsService::stopGoesOnWithoutJournal()
{
    QFile file(m_dir->filePath(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal broken(m_dir->filePath(u"plain/rooms.db"_s), m_clock);
    RoomService service(parts(broken));
    QSignalSpy failed(&service, &RoomService::journalFailed);
    QVERIFY(service.stop(stopOrder(), {}).result().succeeded());
    QVERIFY(failed.count() >= 1);
}

void TestRoomsService::onlyTaskOf()
{
    const auto none = m_service->onlyTaskOf({.sceneId = u"Tutor"_s, .ids = {}, .endpointName = {}});
    QVERIFY(none && !*none);
    StartOrder one = startOrder();
    (void)m_service->start(one, {}).result();
    one.ids.taskId = TaskId::parse(u"task2");
    (void)m_service->start(one, {}).result();
    const auto several = m_service->onlyTaskOf({.sceneId = u"Tutor"_s, .ids = {}, .endpointName = {}});
    QVERIFY(!several);
    const auto &ambiguous = std::get<traffic::AmbiguousTask>(several.error().reason);
    QCOMPARE(ambiguous.choices.size(), 2);
    QVERIFY(ambiguous.choices.join(u' ').contains(u"--task task2 --room room --app-id app"_s));
    // An id that fits no task names none, whatever else fits.
    scene::GivenIds other;
    other.roomId = RoomId::parse(u"elsewhere");
    const auto none2 = m_service->onlyTaskOf({.sceneId = u"Tutor"_s, .ids = other, .endpointName = {}});
    QVERIFY(none2 && !*none2);
    const auto named = m_service->onlyTaskOf({.sceneId = {}, .ids = idsWithTask(u"task2"_s), .endpointName = {}});
    QVERIFY(named && *named);
    QCOMPARE((*named)->taskId.text(), u"task2"_s);
    const auto elsewhere = m_service->onlyTaskOf({.sceneId = u"Tutor"_s, .ids = {}, .endpointName = u"sandbox"_s});
    QVERIFY(elsewhere && !*elsewhere);
}

void TestRoomsService::sandboxKeyStaysOnLoopback()
{
    StartOrder order = startOrder();
    order.context.credential = credentials::Choice::Sandbox;
    const traffic::Exchange exchange = m_service->start(order, {}).result();
    const auto &problem = std::get<traffic::EndpointProblem>(std::get<traffic::LocalRefusal>(*exchange.error).reason);
    QCOMPARE(problem.kind, traffic::EndpointProblem::Kind::SandboxKeyElsewhere);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestRoomsService::rehearsalLeavesNoTrace()
{
    const auto preview = m_service->rehearse(startOrder());
    QVERIFY(preview.has_value());
    QVERIFY(preview->request->body.startsWith(R"({"AppId":"app","RoomId":"room")"));
    QVERIFY(m_transport->requests().isEmpty());
    QCOMPARE(m_store->size(), 0);
    QVERIFY(m_journal->openTasks()->isEmpty());
}

void TestRoomsService::stopOfAStartOnItsWayIsRepeated()
{
    // The process died, or the network hung, after the request had left: the service may see it after the first stop.
    m_transport->fail({.kind = TransportFailure::Kind::TimedOut});
    (void)m_service->start(startOrder(), {}).result();
    QCOMPARE(states(), u"unknown"_s);
    m_clock.advance(std::chrono::seconds(5));
    StopOrder order = stopOrder();
    order.task = m_service->openTasks()->first();
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    const QFuture<traffic::Exchange> stopped = m_service->stop(order, {});
    QCOMPARE(states(), u"unknown"_s);
    QVERIFY(!stopped.isFinished());
    m_scheduler.advance(std::chrono::milliseconds(14'999));
    QVERIFY(!stopped.isFinished());
    m_scheduler.advance(std::chrono::milliseconds(1));
    QVERIFY(stopped.isFinished());
    QVERIFY(stopped.result().succeeded());
    QCOMPARE(states(), u"stopped"_s);
}

void TestRoomsService::waitingForTheStartCanBeCancelled()
{
    m_transport->fail({.kind = TransportFailure::Kind::TimedOut});
    (void)m_service->start(startOrder(), {}).result();
    StopOrder order = stopOrder();
    order.task = m_service->openTasks()->first();
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    std::stop_source cancel;
    const QFuture<traffic::Exchange> stopped = m_service->stop(order, cancel.get_token());
    QVERIFY(!stopped.isFinished());
    cancel.request_stop();
    QVERIFY(stopped.isFinished());
    QCOMPARE(states(), u"unknown"_s);
    m_scheduler.advance(std::chrono::minutes(1));
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRoomsService::stopOfAnUnknownTaskDoesNotWait()
{
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    QVERIFY(m_service->stop(stopOrder(), {}).isFinished());
    QCOMPARE(states(), u"stopped"_s);
}

void TestRoomsService::stopOfATaskStartedAgainIsRepeated()
{
    // The stop may have ended the agent of the first start, and the second one arrives after it.
    (void)m_service->start(startOrder(), {}).result();
    m_clock.advance(std::chrono::hours(1));
    m_transport->fail({.kind = TransportFailure::Kind::TimedOut});
    (void)m_service->start(startOrder(), {}).result();
    QCOMPARE(states(), u"running"_s);
    StopOrder order = stopOrder();
    order.task = m_service->openTasks()->first();
    const QFuture<traffic::Exchange> stopped = m_service->stop(order, {});
    QCOMPARE(states(), u"unknown"_s);
    QVERIFY(!stopped.isFinished());
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    m_scheduler.advance(RoomService::settleTime);
    QVERIFY(stopped.isFinished());
    QCOMPARE(states(), u"stopped"_s);
    QCOMPARE(m_transport->requests().size(), 4);
}

void TestRoomsService::updateBeforeTheStartArrives()
{
    m_transport->fail({.kind = TransportFailure::Kind::TimedOut});
    (void)m_service->start(startOrder(), {}).result();
    UpdateOrder order{.context = startOrder().context, .task = m_service->openTasks()->first(), .command = Interrupt{}};
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    (void)m_service->update(order, {}).result();
    QCOMPARE(states(), u"unknown"_s);
    m_clock.advance(RoomService::settleTime);
    m_transport->answer(400, errorAnswer("InvalidParameter.TaskNotExist", "The task does not exist."));
    (void)m_service->update(order, {}).result();
    QCOMPARE(states(), u"stopped"_s);
}

void TestRoomsService::updateIsWrittenDown()
{
    (void)m_service->start(startOrder(), {}).result();
    QList<TaskState> seen;
    connect(m_service.get(), &RoomService::taskChanged, this, [&](const RoomTask &task) { seen.append(task.state); });
    UpdateOrder order{.context = startOrder().context, .task = m_service->openTasks()->first(), .command = Interrupt{}};
    QVERIFY(m_service->update(order, {}).result().succeeded());
    QCOMPARE(seen, QList<TaskState>({TaskState::Updating, TaskState::Running}));
    QCOMPARE(states(), u"running"_s);
    const auto history = m_journal->history(order.task);
    QVERIFY(history.has_value());
    QCOMPARE(history->size(), 4);
    QCOMPARE(history->at(2).task.reason, u"interrupt"_s);
    const QByteArray body = R"({"AppId":"app","RoomId":"room","TaskId":"task","Command":"interrupt"})";
    QCOMPARE(history->at(2).body, body);
    QCOMPARE(m_transport->requests().last().body, body);
}

void TestRoomsService::updateOfATaskThatIsGone_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &code, const QByteArray &message, const QString &expected) {
        QTest::newRow(name) << code << message << expected;
    };
    row("the code says it", "InvalidParameter.TaskNotExist", "m", u"stopped"_s);
    row("the message says it", "InvalidParameter", "The task does not exist.", u"unknown"_s);
    row("in other words", "InvalidParameter", "Task not found", u"unknown"_s);
    row("of something in it", "InvalidParameter", "tool call not found in task", u"running"_s);
    row("of another thing", "InvalidParameter", "The voice of this task does not exist", u"running"_s);
}

void TestRoomsService::updateOfATaskThatIsGone()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    (void)m_service->start(startOrder(), {}).result();
    m_transport->answer(400, errorAnswer(code, message));
    UpdateOrder order{.context = startOrder().context, .task = m_service->openTasks()->first(), .command = Interrupt{}};
    QVERIFY(!m_service->update(order, {}).result().succeeded());
    QCOMPARE(states(), expected);
}

void TestRoomsService::updatesOfAnEndedTask()
{
    (void)m_service->start(startOrder(), {}).result();
    StopOrder stop = stopOrder();
    stop.task = m_service->openTasks()->first();
    (void)m_service->stop(stop, {}).result();
    UpdateOrder order{.context = startOrder().context,
                      .task = m_journal->tasksOf(stop.task->taskId)->first(),
                      .command = Interrupt{}};
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    (void)m_service->update(order, {}).result();
    QCOMPARE(states(), u"stopped"_s);
    // Taken by an agent that should not be there.
    QVERIFY(m_service->update(order, {}).result().succeeded());
    QCOMPARE(states(), u"unknown"_s);
}

void TestRoomsService::callsUseTheKeyOfTheStart_data()
{
    QTest::addColumn<credentials::Choice>("chosen");
    QTest::addColumn<bool>("taskKeyFirst");
    QTest::addColumn<bool>("isTheStarts");
    using credentials::Choice;
    QTest::newRow("nothing chosen") << Choice(Choice::Automatic) << false << true;
    QTest::newRow("another chosen") << Choice(Choice::Environment) << false << false;
    QTest::newRow("another chosen for starts") << Choice(Choice::Environment) << true << true;
}

void TestRoomsService::callsUseTheKeyOfTheStart()
{
    QFETCH(credentials::Choice, chosen);
    QFETCH(bool, taskKeyFirst);
    QFETCH(bool, isTheStarts);
    (void)m_service->start(startOrder(sceneWithKey), {}).result();
    const RoomTask task = m_service->openTasks()->first();
    const scene::Scene scene = startOrder(sceneWithKey).scene;
    const QString scenes = credentials::fingerprint(**m_resolver.resolve(credentials::Choice::Automatic, &scene));
    QCOMPARE(task.credentialFingerprint, scenes);
    CallContext context = startOrder().context;
    context.credential = chosen;
    context.taskKeyFirst = taskKeyFirst;
    const QByteArray expected = isTheStarts ? "AKLTscenescenescene" : "AKLTmadeupmadeupmadeup";
    (void)m_service->presence({.context = context, .scene = scene, .task = task}, {}).result();
    QCOMPARE(keyOfLastCall(), expected);
    (void)m_service->update({.context = context, .scene = scene, .task = task, .command = Interrupt{}}, {}).result();
    QCOMPARE(keyOfLastCall(), expected);
    // Whichever key the update was made with, the task's own is not touched by it.
    QCOMPARE(m_service->openTasks()->first().credentialFingerprint, scenes);
    QCOMPARE(m_journal->history(task)->at(2).key().fingerprint == scenes, isTheStarts);
    (void)m_service->stop({.context = context, .scene = scene, .task = m_service->openTasks()->first()}, {}).result();
    QCOMPARE(keyOfLastCall(), expected);
    QCOMPARE(m_journal->tasksOf(task.taskId)->first().credentialFingerprint, scenes);
}

void TestRoomsService::stopAllUsesTheKeyOfEachStart()
{
    (void)m_service->start(startOrder(sceneWithKey), {}).result();
    StartOrder other = startOrder();
    other.ids = idsWithTask(u"task2"_s);
    (void)m_service->start(other, {}).result();
    QList<StopOrder> orders;
    const auto open = m_service->openTasks();
    for (const RoomTask &task : *open)
        orders.append({.context = startOrder().context, .scene = startOrder(sceneWithKey).scene, .task = task});
    (void)m_service->stopAll(orders, {}).result();
    QStringList stops;
    for (const transport::SignedRequest &request : m_transport->requests().last(2))
        stops.append(QString::fromLatin1(keyOf(request) + (request.body.contains("task2") ? " two" : " one")));
    stops.sort();
    QCOMPARE(stops, QStringList({u"AKLTmadeupmadeupmadeup two"_s, u"AKLTscenescenescene one"_s}));
}

void TestRoomsService::aKeyThatIsGoneIsToldOf()
{
    (void)m_service->start(startOrder(sceneWithKey), {}).result();
    const RoomTask task = m_service->openTasks()->first();
    QSignalSpy gone(m_service.get(), &RoomService::taskKeyGone);
    const StopOrder order{.context = startOrder().context, .scene = startOrder().scene, .task = task};
    QVERIFY(m_service->stop(order, {}).result().succeeded());
    QCOMPARE(keyOfLastCall(), "AKLTmadeupmadeupmadeup"_ba);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().at(1).value<KeyMark>().name, u"AKLT…deup"_s);
    const auto history = m_journal->history(task);
    QCOMPARE(history->at(2).key().name, u"AKLT…deup"_s);
    QCOMPARE(history->at(2).task.credentialName, task.credentialName);
    QCOMPARE(m_journal->verify()->fault, Verification::Fault::None);
}

void TestRoomsService::aStartThatStartsNothingChangesNoFacts()
{
    (void)m_service->start(startOrder(sceneWithKey), {}).result();
    const RoomTask first = m_service->openTasks()->first();
    for (const QByteArray &message : {"The task has been started. Please do not call"_ba, "m"_ba}) {
        m_transport->answer(400, errorAnswer("InvalidParameter", message));
        StartOrder again = startOrder();
        again.context.version = u"2025-06-01"_s;
        again.ids.userId = UserId::parse(u"other");
        (void)m_service->start(again, {}).result();
        const RoomTask now = m_service->openTasks()->first();
        QCOMPARE(now.credentialFingerprint, first.credentialFingerprint);
        QCOMPARE(now.version, first.version);
        QCOMPARE(now.userId, first.userId);
        QCOMPARE(now.startDigest, first.startDigest);
        QCOMPARE(digestOf(*m_journal->startBody(now)), first.startDigest);
    }
    // One that is accepted is the agent that runs from then on, with all that it was started with.
    StartOrder again = startOrder();
    again.context.version = u"2025-06-01"_s;
    (void)m_service->start(again, {}).result();
    const RoomTask now = m_service->openTasks()->first();
    QCOMPARE(now.version, u"2025-06-01"_s);
    QVERIFY(now.credentialFingerprint != first.credentialFingerprint);
}

void TestRoomsService::aTaskOfAnotherProcessIsNotTaken()
{
    (void)m_service->start(startOrder(), {}).result();
    RoomTask task = m_service->openTasks()->first();
    // The process that started these tests lives longer than they do.
    task.owner = Owner::current(Owner::Kind::Server);
    QVERIFY(m_journal->append({.task = task, .event = TaskEvent::Adopted}).has_value());
    const traffic::Exchange refused = m_service->start(startOrder(), {}).result();
    QVERIFY(refused.error && std::holds_alternative<traffic::LocalRefusal>(*refused.error));
    const auto &reason = std::get<traffic::LocalRefusal>(*refused.error).reason;
    QCOMPARE(std::get<traffic::OwnedElsewhere>(reason).owner, task.owner->text());
    QCOMPARE(m_transport->requests().size(), 1);
    StartOrder order = startOrder();
    order.takesOver = true;
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task has been started. Please do not call"));
    (void)m_service->start(order, {}).result();
    QCOMPARE(m_transport->requests().size(), 2);
    QCOMPARE(m_service->openTasks()->first().owner, task.owner);
    (void)m_service->start(order, {}).result();
    QCOMPARE(m_service->openTasks()->first().owner, m_service->owner());
    // An ended one is nobody's.
    QVERIFY(m_service->forget(task).has_value());
    QVERIFY(m_service->start(startOrder(), {}).result().succeeded());
}

void TestRoomsService::aStopThatWaitsSparesALaterStart()
{
    m_transport->fail({.kind = TransportFailure::Kind::TimedOut});
    (void)m_service->start(startOrder(), {}).result();
    m_clock.advance(std::chrono::seconds(5));
    StopOrder order = stopOrder();
    order.task = m_service->openTasks()->first();
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    const QFuture<traffic::Exchange> stopped = m_service->stop(order, {});
    QVERIFY(!stopped.isFinished());
    m_clock.advance(std::chrono::seconds(1));
    QVERIFY(m_service->start(startOrder(), {}).result().succeeded());
    m_scheduler.advance(std::chrono::minutes(1));
    QVERIFY(stopped.isFinished());
    QCOMPARE(states(), u"running"_s);
    QCOMPARE(m_transport->requests().size(), 3);
}

void TestRoomsService::longTextIsSaidPieceByPiece()
{
    (void)m_service->start(startOrder(), {}).result();
    QList<qsizetype> sentAtEachEnd;
    const auto said = sayInPieces(*m_service, speechOrder(), {}, [&](const traffic::Exchange &) {
        sentAtEachEnd.append(m_transport->requests().size() - 1);
    });
    QCOMPARE(said.result().size(), 3);
    // No piece leaves before the one in front of it was answered.
    QCOMPARE(sentAtEachEnd, QList<qsizetype>({1, 2, 3}));
    QVERIFY(m_transport->requests().at(1).body.endsWith(R"(a.","InterruptMode":1})"));
    QVERIFY(m_transport->requests().at(2).body.endsWith(R"(a.","InterruptMode":2})"));
    QVERIFY(m_transport->requests().at(3).body.endsWith(R"("Message":"End.","InterruptMode":2})"));
    QCOMPARE(states(), u"running"_s);
}

void TestRoomsService::sayingEndsAtTheFirstFailure()
{
    (void)m_service->start(startOrder(), {}).result();
    m_transport->answer(200, okAnswer);
    m_transport->answer(400, errorAnswer("InvalidParameter", "m"));
    const auto said = sayInPieces(*m_service, speechOrder(), {}).result();
    QCOMPARE(said.size(), 2);
    QVERIFY(said.first().succeeded() && !said.last().succeeded());
    QCOMPARE(m_transport->requests().size(), 3);
}

void TestRoomsService::sayingCanBeCancelled()
{
    (void)m_service->start(startOrder(), {}).result();
    std::stop_source stop;
    const auto said = sayInPieces(*m_service, speechOrder(), stop.get_token(),
                                  [&](const traffic::Exchange &) { stop.request_stop(); });
    QCOMPARE(said.result().size(), 1);
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRoomsService::longTextIsNotDroppedInPart()
{
    Say say{.text = QString(201, u'a'), .priority = Priority::Low};
    QCOMPARE(speechProblem(say)->field, u"InterruptMode"_s);
    say.priority = Priority::Medium;
    QVERIFY(!speechProblem(say));
    QVERIFY(!speechProblem(Say{.text = QString(200, u'a'), .priority = Priority::Low}));
    QCOMPARE(speechProblem(Say{.text = u" "_s})->field, u"Message"_s);
    QVERIFY(piecesOf(Say{.text = u" "_s}).isEmpty());
}

void TestRoomsService::stopAllStopsAndRefuses()
{
    (void)m_service->start(startOrder(), {}).result();
    StopOrder good = stopOrder();
    good.task = m_service->openTasks()->first();
    good.reason = u"quit"_s;
    StopOrder bad = good;
    bad.context.version = QString();
    QSignalSpy ended(m_service.get(), &RoomService::stopEnded);
    const auto done = m_service->stopAll({bad, good}, {}).result();
    QCOMPARE(done.size(), 2);
    QCOMPARE(ended.size(), 2);
    QCOMPARE(done.at(0).subject.taskId, u"task"_s);
    QVERIFY(!done.at(0).succeeded());
    QVERIFY(done.at(1).succeeded());
    QCOMPARE(states(), u"stopped"_s);
    QCOMPARE(m_journal->history(*good.task)->last().task.reason, u"quit"_s);
    QVERIFY(m_service->stopAll({}, {}).isFinished());
}

void TestRoomsService::restartStopsThenStarts()
{
    (void)m_service->start(startOrder(), {}).result();
    StopOrder stop = stopOrder();
    stop.task = m_service->openTasks()->first();
    const traffic::Exchange exchange = m_service->restart(stop, startOrder(), {}).result();
    QVERIFY(exchange.succeeded());
    QCOMPARE(exchange.subject.action, u"StartVoiceChat"_s);
    QCOMPARE(states(), u"running"_s);
    const auto history = m_journal->history(*stop.task);
    QStringList events;
    for (const JournalEntry &entry : *history)
        events.append(eventName(entry.event));
    QCOMPARE(events.join(u' '), u"start-sent start-accepted stop-sent stop-accepted start-sent start-accepted"_s);
    QCOMPARE(history->at(2).task.reason, QString(reason::restart));
    // Gone by itself is as good as stopped.
    m_transport->answer(400, errorAnswer("InvalidParameter", "The task does not exist."));
    stop.reason = u"other"_s;
    QCOMPARE(m_service->restart(stop, startOrder(), {}).result().subject.action, u"StartVoiceChat"_s);
    QCOMPARE(m_journal->history(*stop.task)->at(6).task.reason, u"other"_s);
}

void TestRoomsService::restartOfATaskThatStillRuns()
{
    (void)m_service->start(startOrder(), {}).result();
    StopOrder stop = stopOrder();
    stop.task = m_service->openTasks()->first();
    m_transport->answer(403, errorAnswer("AccessDenied", "m"));
    const traffic::Exchange exchange = m_service->restart(stop, startOrder(), {}).result();
    QVERIFY(!exchange.succeeded());
    QCOMPARE(exchange.subject.action, u"StopVoiceChat"_s);
    QCOMPARE(states(), u"running"_s);
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestRoomsService::restartThatCannotStartStopsNothing()
{
    (void)m_service->start(startOrder(), {}).result();
    StopOrder stop = stopOrder();
    stop.task = m_service->openTasks()->first();
    const QByteArray withoutApp = R"({"VoiceChat":{"Config":{}}})";
    const traffic::Exchange exchange = m_service->restart(stop, startOrder(withoutApp), {}).result();
    QVERIFY(exchange.error && std::holds_alternative<traffic::LocalRefusal>(*exchange.error));
    QCOMPARE(m_transport->requests().size(), 1);
    QCOMPARE(states(), u"running"_s);
}

void TestRoomsService::presenceIsRead()
{
    (void)m_service->start(startOrder(), {}).result();
    const RoomTask task = m_service->openTasks()->first();
    m_transport->answer(200, R"({"ResponseMetadata":{"RequestId":"r"},"Result":{"RoomExists":true,"TotalUser":2,
        "VisibleUserList":["user"],"InvisibleUserList":["voiceChat_user_17"]}})");
    const traffic::Exchange exchange =
        m_service->presence({.context = startOrder().context, .task = task}, {}).result();
    const auto presence = presenceFrom(exchange);
    QVERIFY(presence.has_value());
    QVERIFY(hasAgent(*presence, task) && hasUser(*presence, task));
    RoomTask named = task;
    named.agentUserId = u"Bot"_s;
    QVERIFY(!hasAgent(*presence, named));
    const transport::SignedRequest &request = m_transport->requests().last();
    QCOMPARE(request.method, "GET"_ba);
    QVERIFY(request.url.query().contains(u"RoomId=room"_s));
    // What is asked changes nothing.
    QCOMPARE(m_journal->history(task)->size(), 2);
}

void TestRoomsService::adoptKeepForget()
{
    (void)m_service->start(startOrder(), {}).result();
    RoomTask task = m_service->openTasks()->first();
    QVERIFY(task.owner && task.owner->isAlive());
    QVERIFY(!isOrphan(task));
    RoomTask foreign = task;
    foreign.owner = Owner{.kind = Owner::Kind::CommandLine, .pid = 1, .startedAt = "x", .bootId = "y"};
    QVERIFY(m_journal->append({.task = foreign, .event = TaskEvent::Adopted}).has_value());
    QVERIFY(isOrphan(m_service->openTasks()->first()));
    QVERIFY(m_service->keep(task).has_value());
    const auto adopted = m_service->adopt(m_service->openTasks()->first());
    QVERIFY(adopted && !isOrphan(*adopted));
    QCOMPARE(states(), u"running"_s);
    QVERIFY(m_service->forget(task).has_value());
    QCOMPARE(states(), u"stopped"_s);
    QCOMPARE(m_transport->requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestRoomsService)
#include "tst_rooms_service.moc"
