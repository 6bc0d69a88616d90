// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/kill/killrun.h"

#include "core/calls/ratelimiter.h"
#include "core/rooms/leftovers.h"
#include "core/rooms/reason.h"
#include "core/rooms/roomservice.h"
#include "core/sandbox/taskbook.h"
#include "core/traffic/trafficstore.h"
#include "core/transport/curltransport.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace console::test {

using rooms::RoomTask;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// The machine's clocks, put forward instead of waiting.
class ForwardClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return m_system.now().addMSecs(std::chrono::duration_cast<milliseconds>(m_forward).count());
    }
    [[nodiscard]] nanoseconds elapsed() const override { return m_system.elapsed() + m_forward; }
    [[nodiscard]] MachineTime machineTime() const override
    {
        MachineTime time = m_system.machineTime();
        time.sinceBoot += m_forward;
        return time;
    }
    void forward(nanoseconds by) { m_forward += by; }

private:
    SystemClock m_system;
    nanoseconds m_forward{0};
};

/// The room service's waits are for starts that may still arrive. Here they end when that is certain, so that no
/// verdict hangs on how fast the machine is.
class SettlingScheduler final : public Scheduler
{
public:
    SettlingScheduler(RunPlace place, ForwardClock &clock)
        : m_place(std::move(place)),
          m_clock(clock)
    {}

    void setStartsUnderWay(std::function<bool()> areUnderWay) { m_startsUnderWay = std::move(areUnderWay); }

    void after(milliseconds delay, QObject *context, std::function<void()> what) override
    {
        QTimer::singleShot(1, context, [this, delay, context, what = std::move(what)] {
            if (m_startsUnderWay && m_startsUnderWay())
                return after(delay, context, what);
            drain(m_place);
            m_clock.forward(delay);
            what();
        });
    }

private:
    RunPlace m_place;
    ForwardClock &m_clock;
    std::function<bool()> m_startsUnderWay;
};

/// The parts of the console that rooms need, joined as app::Services does.
class Console
{
public:
    explicit Console(const RunPlace &place)
        : m_place(place),
          m_settling(place, m_clock),
          m_journal(QDir(place.dataDir).filePath(u"rooms.db"_s), m_clock)
    {
        m_settling.setStartsUnderWay(
            [this] { return std::ranges::any_of(m_starts, [](const auto &start) { return !start.isFinished(); }); });
    }

    void perform(const RoomScript &script);
    void reconcile();

private:
    using Answer = QFuture<traffic::Exchange>;

    void perform(const Step &step, const TaskId &taskId);
    void start(const TaskId &taskId);
    /// Open tasks of that id, or all.
    [[nodiscard]] QList<RoomTask> open(const std::optional<TaskId> &taskId);
    void stop(const QList<RoomTask> &tasks, const QString &why);
    void waitForAnswers();
    [[nodiscard]] rooms::CallContext context(const RoomTask &task) const;
    [[nodiscard]] openapi::Endpoint endpoint() const
    {
        return *openapi::endpointFromUrl(u"http://127.0.0.1:%1"_s.arg(m_place.port));
    }

    RunPlace m_place;
    ForwardClock m_clock;
    SystemScheduler m_scheduler;
    SettlingScheduler m_settling;
    credentials::Resolver m_resolver{QProcessEnvironment{}};
    traffic::TrafficStore m_traffic;
    rooms::Journal m_journal;
    calls::RateLimiter m_limiter{m_clock, m_scheduler, {.calls = 1000}};
    transport::CurlTransport m_transport{m_clock};
    calls::OpenApiClient m_client{m_transport, m_traffic, m_clock, m_limiter};
    calls::Retrier m_retrier{m_client, m_clock, m_scheduler, [] { return 0.5; }, {.baseDelay = milliseconds(1)}};
    rooms::RoomService m_rooms{{.client = m_client,
                                .retrier = m_retrier,
                                .journal = m_journal,
                                .resolver = m_resolver,
                                .clock = m_clock,
                                .scheduler = m_settling,
                                .owner = rooms::Owner::current(rooms::Owner::Kind::CommandLine)}};
    QList<Answer> m_starts;
    QList<QFuture<void>> m_answers;
};

rooms::CallContext Console::context(const RoomTask &task) const
{
    return rooms::contextOf(task, endpoint(), traffic::Origin::CommandLine, credentials::Choice::Sandbox);
}

QList<RoomTask> Console::open(const std::optional<TaskId> &taskId)
{
    QList<RoomTask> tasks;
    const auto all = m_rooms.openTasks();
    for (const RoomTask &task : all.value()) {
        if (!taskId || task.taskId == *taskId)
            tasks.append(task);
    }
    return tasks;
}

void Console::start(const TaskId &taskId)
{
    const QByteArray text = R"({"VoiceChat":{"AppId":")" + m_place.appId.toLatin1() +
                            R"(","RoomId":"room","Config":{},"AgentConfig":{"TargetUserId":["user"]}}})";
    const rooms::CallContext context{.origin = traffic::Origin::CommandLine,
                                     .endpoint = endpoint(),
                                     .credential = credentials::Choice::Sandbox,
                                     .version = u"2024-12-01"_s,
                                     .options = {}};
    const Answer answer = m_rooms.start({.context = context,
                                         .scene = scene::Scene::parse(u"Tutor"_s, text).value(),
                                         .scenePath = {},
                                         .ids = {.appId = {}, .roomId = {}, .taskId = taskId, .userId = {}}},
                                        {});
    m_starts.append(answer);
    m_answers.append(QFuture<void>(answer));
}

void Console::stop(const QList<RoomTask> &tasks, const QString &why)
{
    const auto stops = rooms::stopsOf(
        tasks, [this](const QString &) { return endpoint(); }, traffic::Origin::CommandLine,
        credentials::Choice::Sandbox, why);
    m_answers.append(QFuture<void>(m_rooms.stopAll(stops.orders, {})));
}

void Console::perform(const Step &step, const TaskId &taskId)
{
    switch (step.kind) {
    case Step::Kind::Start:
        start(taskId);
        break;
    case Step::Kind::Stop:
        for (const RoomTask &task : open(taskId))
            m_answers.append(QFuture<void>(m_rooms.stop({.context = context(task), .task = task}, {})));
        break;
    case Step::Kind::StopAll:
        stop(open({}), {});
        break;
    case Step::Kind::Update:
        for (const RoomTask &task : open(taskId))
            m_answers.append(QFuture<void>(
                m_rooms.update({.context = context(task), .task = task, .command = rooms::Interrupt{}}, {})));
        break;
    case Step::Kind::Presence:
        for (const RoomTask &task : open(taskId))
            m_answers.append(QFuture<void>(m_rooms.presence({.context = context(task), .task = task}, {})));
        break;
    }
}

void Console::perform(const RoomScript &script)
{
    for (const Step &step : script.steps) {
        perform(step, *TaskId::parse(script.tasks.at(step.task)));
        if (step.isAwaited)
            waitForAnswers();
    }
    waitForAnswers();
}

void Console::reconcile()
{
    stop(rooms::orphansOf(m_rooms.openTasks().value()), rooms::reason::leftOver);
    waitForAnswers();
}

void Console::waitForAnswers()
{
    // Not by processEvents(): it waits for more events also when those that it has just sent were the last ones.
    QEventLoop loop;
    std::vector<std::unique_ptr<QFutureWatcher<void>>> watchers;
    qsizetype left = 0;
    for (const QFuture<void> &answer : std::as_const(m_answers)) {
        if (answer.isFinished())
            continue;
        ++left;
        auto &watcher = watchers.emplace_back(std::make_unique<QFutureWatcher<void>>());
        QObject::connect(watcher.get(), &QFutureWatcherBase::finished, &loop, [&loop, &left] {
            if (--left == 0)
                loop.quit();
        });
        watcher->setFuture(answer);
    }
    if (left > 0)
        loop.exec();
}

QStringList running(const RunPlace &place)
{
    sandbox::TaskBook book(place.taskFile);
    QStringList names;
    const auto all = book.tasks(place.appId, {});
    for (const sandbox::BookedTask &task : all.value()) {
        if (!task.stoppedAt)
            names.append(task.key.taskId);
    }
    return names;
}

/// The open tasks, or why the journal is not sound.
Result<QStringList, QString> journalled(const RunPlace &place)
{
    const SystemClock clock;
    rooms::Journal journal(QDir(place.dataDir).filePath(u"rooms.db"_s), clock);
    const auto verified = journal.verify();
    if (!verified)
        return unexpected(u"the journal cannot be read: "_s + verified.error().systemMessage);
    if (verified->fault != rooms::Verification::Fault::None)
        return unexpected(u"the journal is not sound: fault %1 at entry %2"_s.arg(static_cast<int>(verified->fault))
                              .arg(verified->at));
    QStringList names;
    const auto open = journal.openTasks();
    for (const RoomTask &task : open.value())
        names.append(task.taskId.text());
    return names;
}

} // namespace

void performScript(const RunPlace &place, const RoomScript &script)
{
    Console(place).perform(script);
}

void reconcile(const RunPlace &place)
{
    Console(place).reconcile();
}

void drain(const RunPlace &place)
{
    // Past libc's functions: this is the test's doing, not the console's.
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(place.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray request =
        "GET /drain?" + place.appId.toLatin1() + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n";
    char answer[512];
    const bool isDone = connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                        syscall(SYS_write, fd, request.constData(), request.size()) == request.size() &&
                        read(fd, answer, sizeof answer) > 0;
    close(fd);
    if (!isDone)
        qFatal("The sandbox does not answer");
}

QString faultAfterCrash(const RunPlace &place)
{
    const auto open = journalled(place);
    if (!open)
        return open.error();
    for (const QString &name : running(place)) {
        if (!open->contains(name))
            return u"%1 runs and the journal does not say so"_s.arg(name);
    }
    return {};
}

QString faultAfterReconcile(const RunPlace &place)
{
    drain(place);
    const auto open = journalled(place);
    if (!open)
        return open.error();
    if (const QStringList left = running(place); !left.isEmpty())
        return u"after a reconcile %1 still runs"_s.arg(left.join(u' '));
    return open->isEmpty() ? QString() : u"after a reconcile %1 is still open"_s.arg(open->join(u' '));
}

} // namespace console::test
