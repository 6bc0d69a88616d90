// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kills the console at every write and send of generated runs. Whatever it was doing: no task runs that the journal
// does not know, and one restart with a reconcile leaves none. Environment:
//   VOICECHAT_KILL_RUNS   how many kills at least (2000)
//   VOICECHAT_KILL_SEED   the first script's seed (1); a failure names its own
//   VOICECHAT_KILL_WRITES each script is killed at every send, sync, truncation and removal, and at every n-th write,
//                         the first of which its seed chooses (1: at every write); more scripts in the same time
// A run is a fork of this program without exec, hence no Qt application and no thread in the processes that fork.

#include "core/base/clock.h"
#include "tests/kill/boundaries.h"
#include "tests/kill/killrun.h"
#include "tests/kill/lateservice.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace console;
using namespace console::test;

namespace {

constexpr int workers = 4; // Some of them wait for the network at any time.
constexpr int neverReached = 1 << 30;
constexpr unsigned hangs = 100; // Seconds after which a process is given up.

/// What the workers have in common.
struct Totals
{
    std::atomic<quint32> nextSeed = 1;
    std::atomic<int> scripts = 0;
    std::atomic<int> kills = 0;
    std::atomic<int> reconcileKills = 0;
    std::atomic<int> killsAt[static_cast<int>(Boundary::Count)] = {};
    std::atomic<bool> hasFailed = false;
};

/// What a process tells the one that forked it.
struct Report
{
    BoundaryCount count;
    char fault[1024] = {};
};

template<class T>
T &shared()
{
    void *memory = mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return *new (memory) T;
}

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber && number > 0 ? number : otherwise;
}

pid_t forked(const std::function<void()> &work)
{
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child != 0)
        return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() == parent)
        work();
    _exit(EXIT_SUCCESS);
}

int waitFor(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/// A process of the console, killed at `point`.
class Process
{
public:
    Process(Report &report, const KillPoint &point, const std::function<QString()> &work)
    {
        report.fault[0] = '\0';
        new (&report.count) BoundaryCount;
        const int status = waitFor(forked([&] {
            alarm(hangs);
            int argc = 1;
            char name[] = "console";
            char *argv[] = {name, nullptr};
            const QCoreApplication application(argc, argv);
            watchBoundaries(point, report.count);
            qstrncpy(report.fault, work().toUtf8().constData(), sizeof report.fault);
            _exit(EXIT_SUCCESS); // Whatever closes the files now is not under test.
        }));
        m_wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        const bool hasEnded = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
        m_fault = QString::fromUtf8(report.fault);
        if (m_fault.isEmpty() && !hasEnded && !(m_wasKilled && point.at > 0))
            m_fault = u"the process ended with status %1"_s.arg(status);
    }

    [[nodiscard]] bool wasKilled() const { return m_wasKilled; }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    bool m_wasKilled = false;
    QString m_fault;
};

/// Runs scripts, each of them once for every place where it can be killed.
class Worker
{
public:
    Worker(Totals &totals, QString folder, quint16 port, int number, int everyWrite)
        : m_totals(totals),
          m_report(shared<Report>()),
          m_folder(std::move(folder)),
          m_port(port),
          m_number(number),
          m_everyWrite(everyWrite)
    {}

    void work(int killsWanted)
    {
        while (m_totals.kills + m_totals.reconcileKills < killsWanted && !m_totals.hasFailed) {
            m_script = makeScript(m_totals.nextSeed++);
            if (!workOnScript()) {
                m_totals.hasFailed = true;
                return;
            }
            ++m_totals.scripts;
        }
    }

private:
    bool workOnScript()
    {
        bool wasKilled = false;
        if (!run({}, {}, wasKilled))
            return false;
        const QList<int> places = placesToDie();
        for (const int at : places) {
            for (const bool isAfter : {false, true}) {
                if (!m_totals.hasFailed && !run({at, isAfter}, {}, wasKilled))
                    return false;
            }
        }
        // The reconcile after one of them is killed as well.
        const KillPoint point{places.at(static_cast<qsizetype>(m_script.seed) * 7919 % places.size()), true};
        if (!run(point, {neverReached, false}, wasKilled))
            return false;
        for (const int at : placesToDie()) {
            for (const bool isAfter : {false, true}) {
                if (!m_totals.hasFailed && !run(point, {at, isAfter}, wasKilled))
                    return false;
            }
        }
        return true;
    }

    /// Of the process that ran last.
    [[nodiscard]] QList<int> placesToDie() const
    {
        QList<int> places;
        int writes = static_cast<int>(m_script.seed % static_cast<quint32>(m_everyWrite));
        for (int at = 1; at <= m_boundaries.total; ++at) {
            if (m_boundaries.kind(at) != Boundary::Write || ++writes % m_everyWrite == 0)
                places.append(at);
        }
        return places;
    }

    /// One run that ends at `point`, and what has to hold after it. With `reconcilePoint` the restart is killed too,
    /// and done again; `wasKilled` is about the last of the two that was meant to die.
    bool run(const KillPoint &point, const KillPoint &reconcilePoint, bool &wasKilled)
    {
        const QTemporaryDir dataDir(m_folder + u"/run-XXXXXX"_s);
        const RunPlace place{.dataDir = dataDir.path(),
                             .appId = u"app-%1-%2"_s.arg(m_number).arg(++m_runs),
                             .port = m_port,
                             .taskFile = m_folder + u"/sandbox.db"_s};
        const Process console(m_report, point, [&] {
            performScript(place, m_script);
            return QString();
        });
        wasKilled = console.wasKilled();
        if (wasKilled)
            count(m_totals.kills, point);
        keepBoundaries();
        QString fault = console.fault();
        if (fault.isEmpty() && reconcilePoint.at > 0) {
            const Process restart(m_report, reconcilePoint, [&] {
                reconcile(place);
                return QString();
            });
            wasKilled = restart.wasKilled();
            if (wasKilled)
                count(m_totals.reconcileKills, reconcilePoint);
            keepBoundaries();
            fault = restart.fault();
        }
        if (fault.isEmpty())
            fault = checked(place);
        if (!fault.isEmpty())
            std::fprintf(stderr, "FAIL %s\n  killed %s %d; reconcile killed %s %d\n  %s\n", qPrintable(m_script.text()),
                         point.isAfter ? "after" : "before", point.at, reconcilePoint.isAfter ? "after" : "before",
                         reconcilePoint.at, qPrintable(fault));
        return fault.isEmpty();
    }

    [[nodiscard]] QString checked(const RunPlace &place)
    {
        // Every other time what is on its way arrives before the restart, else in the midst of it.
        const bool arrivesBefore = m_runs % 2 == 0;
        return Process(m_report, {},
                       [&] {
                           if (arrivesBefore)
                               drain(place);
                           QString fault = faultAfterCrash(place);
                           if (!fault.isEmpty())
                               return fault;
                           reconcile(place);
                           return faultAfterReconcile(place);
                       })
            .fault();
    }

    void count(std::atomic<int> &kills, const KillPoint &point)
    {
        ++kills;
        ++m_totals.killsAt[static_cast<int>(m_report.count.kind(point.at))];
    }

    void keepBoundaries()
    {
        m_boundaries.total = m_report.count.total.load();
        for (size_t i = 0; i < m_boundaries.kinds.size(); ++i)
            m_boundaries.kinds.at(i) = m_report.count.kinds.at(i).load();
    }

    Totals &m_totals;
    Report &m_report;
    BoundaryCount m_boundaries; ///< Of the process that was last meant to die.
    RoomScript m_script;
    QString m_folder;
    quint16 m_port = 0;
    int m_number = 0;
    int m_everyWrite = 1;
    int m_runs = 0;
};

/// The sandbox's process; ends with this one. Its port.
quint16 startSandbox(const QString &folder)
{
    auto &port = shared<std::atomic<int>>();
    port = -1;
    forked([&] {
        int argc = 1;
        char name[] = "sandbox";
        char *argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv);
        const SystemClock clock;
        LateService service(folder + u"/sandbox.db"_s, clock);
        port = service.listen();
        QCoreApplication::exec();
    });
    while (port < 0)
        usleep(1000);
    return static_cast<quint16>(port);
}

/// Loads what every run needs, so that it is there in each fork.
void loadPlugins()
{
    int argc = 1;
    char name[] = "warm-up";
    char *argv[] = {name, nullptr};
    const QCoreApplication application(argc, argv);
    QSqlDatabase::addDatabase(u"QSQLITE"_s, u"warm-up"_s);
    QSqlDatabase::removeDatabase(u"warm-up"_s);
}

} // namespace

int main()
{
    // GLib's main context would be one for all forks.
    qputenv("QT_NO_GLIB", "1");
    const int killsWanted = numberFrom("VOICECHAT_KILL_RUNS", 2000);
    const int seed = numberFrom("VOICECHAT_KILL_SEED", 1);
    const int everyWrite = numberFrom("VOICECHAT_KILL_WRITES", 1);
    // What survives a process is what the kernel was given; a real disk only makes it slow.
    const QString memory = u"/dev/shm"_s;
    const QTemporaryDir folder((access(qPrintable(memory), W_OK) == 0 ? memory : QDir::tempPath()) +
                               u"/tst_kill_rooms-XXXXXX"_s);
    loadPlugins();
    const quint16 port = startSandbox(folder.path());
    if (port == 0 || !folder.isValid())
        return EXIT_FAILURE;

    auto &totals = shared<Totals>();
    totals.nextSeed = static_cast<quint32>(seed);
    const auto begin = std::chrono::steady_clock::now();
    QList<pid_t> children;
    for (int number = 0; number < workers; ++number)
        children.append(forked([&] { Worker(totals, folder.path(), port, number, everyWrite).work(killsWanted); }));
    bool isFine = true;
    for (const pid_t child : std::as_const(children))
        isFine = waitFor(child) == 0 && isFine;
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    const auto of = [&totals](Boundary kind) { return totals.killsAt[static_cast<int>(kind)].load(); };
    std::printf("seeds from %d, every %d. write: %d scripts, %d kills, %d of a reconcile, %.1f s\n"
                "killed at a write %d, sync %d, cut %d, send %d, removal %d\n",
                seed, everyWrite, totals.scripts.load(), totals.kills.load(), totals.reconcileKills.load(),
                taken.count(), of(Boundary::Write), of(Boundary::Sync), of(Boundary::Cut), of(Boundary::Send),
                of(Boundary::Remove));
    isFine = isFine && !totals.hasFailed && totals.kills + totals.reconcileKills >= killsWanted;
    // A library that goes past us would leave nothing to kill at.
    for (const Boundary kind : {Boundary::Write, Boundary::Sync, Boundary::Send})
        isFine = isFine && of(kind) > 0;
    return isFine ? EXIT_SUCCESS : EXIT_FAILURE;
}
