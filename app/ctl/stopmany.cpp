// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/stopmany.h"

#include "app/ctl/output.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/calls/ratelimiter.h"
#include "core/rooms/leftovers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::RoomTask;
using std::chrono::milliseconds;
using traffic::Exchange;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StopMany)

public:
    [[nodiscard]] static QString nothing() { return tr("No rooms to stop."); }
    //: %1 how many, %2 of how many
    [[nodiscard]] static QString progress(qsizetype n, qsizetype of) { return tr("%1 of %2").arg(n).arg(of); }
    [[nodiscard]] static QString done(qsizetype stopped, qsizetype of)
    {
        return tr("Rooms stopped: %1 of %2.").arg(stopped).arg(of);
    }
    [[nodiscard]] static QString gone(qsizetype count)
    {
        return tr("Of these the service no longer knew: %1.").arg(count);
    }
    [[nodiscard]] static QString notSent(qsizetype count)
    {
        return tr("Interrupted before they were sent: %1. The same command goes on with them.").arg(count);
    }
    [[nodiscard]] static QString failed() { return tr("Not stopped, and maybe still running:"); }
    [[nodiscard]] static QStringList header() { return {tr("Scene"), tr("Room"), tr("Task"), tr("Why")}; }
};

/// How far one run is.
class Run
{
public:
    Run(CommandContext &context, qsizetype total)
        : m_context(context),
          m_judge(context.services.rooms()),
          m_total(total)
    {}

    void take(const Exchange &exchange);
    [[nodiscard]] ExitCode finish();

private:
    void note(const Exchange &failed);
    void sayProgress();

    CommandContext &m_context;
    StopJudge m_judge;
    qsizetype m_total = 0;
    qsizetype m_ended = 0;
    qsizetype m_stopped = 0;
    qsizetype m_gone = 0;
    qsizetype m_notSent = 0;
    QList<QStringList> m_failures;
    std::optional<ExitCode> m_code; ///< Of the failures, as long as they agree.
    std::chrono::nanoseconds m_said{0};
};

void Run::take(const Exchange &exchange)
{
    const StopOutcome outcome = m_judge.outcomeOf(exchange);
    const bool wasSent = exchange.request.has_value();
    ++m_ended;
    m_stopped += outcome == StopOutcome::Failed ? 0 : 1;
    m_gone += outcome == StopOutcome::AlreadyGone ? 1 : 0;
    if (outcome == StopOutcome::Failed && !wasSent && m_context.stop.stop_requested())
        ++m_notSent;
    else if (outcome == StopOutcome::Failed)
        note(exchange);
    if (m_context.output.isJson())
        m_context.output.stopResult(exchange, outcome);
    sayProgress();
}

void Run::note(const Exchange &failed)
{
    const auto why = m_context.output.explanationOf(failed).value_or(wording::Explanation{});
    const QString cause = why.cause.isEmpty() ? why.title : QString(why.title + u": "_s + why.cause);
    m_failures.append({failed.subject.sceneId, failed.subject.roomId, failed.subject.taskId, cause.simplified()});
    const ExitCode code = exitCodeOf(failed);
    m_code = m_code.value_or(code) == code ? code : ExitCode::ServiceError;
}

/// At most once a second: a thousand lines tell nobody more.
void Run::sayProgress()
{
    const auto now = m_context.services.clock().elapsed();
    if (m_total == 1 || m_ended == m_total || now - m_said < std::chrono::seconds(1))
        return;
    m_said = now;
    m_context.output.say(Words::progress(m_ended, m_total));
}

ExitCode Run::finish()
{
    Output &output = m_context.output;
    output.say(Words::done(m_stopped, m_total));
    if (m_gone > 0)
        output.say(Words::gone(m_gone));
    if (m_notSent > 0)
        output.say(Words::notSent(m_notSent));
    if (!m_failures.isEmpty())
        output.say(Words::failed() + u'\n' + tableText(Words::header(), m_failures));
    if (m_stopped == m_total)
        return ExitCode::Done;
    return m_context.stop.stop_requested() ? ExitCode::Interrupted : m_code.value_or(ExitCode::ServiceError);
}

/// How long the account's second still belongs to calls that another process made, as far as the journal tells: a run
/// right after one that was interrupted would otherwise meet its calls at the service.
milliseconds restOfSecond(rooms::Journal &journal, qsizetype calls, const Clock &clock)
{
    constexpr milliseconds second(1000);
    const QDateTime now = clock.now();
    const auto recent = journal.tasksSince(now.addMSecs(-second.count()));
    if (!recent || recent->isEmpty() || recent->size() + calls <= calls::RateLimit{}.calls)
        return milliseconds(0);
    const auto latest = std::ranges::max(*recent, {}, &RoomTask::changedAt).changedAt;
    return std::clamp(second - milliseconds(latest.msecsTo(now)), milliseconds(0), second);
}

/// Done after that time, or at once when the run is interrupted.
QFuture<void> pause(CommandContext &context, milliseconds time)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const auto end = [promise] {
        // What follows may take this very function apart.
        const auto kept = promise;
        if (!kept->future().isFinished())
            kept->finish();
    };
    if (time <= milliseconds(0)) {
        end();
        return promise->future();
    }
    context.services.scheduler().after(time, &context.services.rooms(), end);
    auto onStop = std::make_shared<std::stop_callback<std::function<void()>>>(context.stop, end);
    return promise->future().then([onStop] {});
}

rooms::RecordedStops stopsFor(CommandContext &context, const StopMany &what)
{
    auto stops = rooms::stopsOf(
        what.tasks, [&context](const QString &name) { return context.services.endpoints().resolve(name); },
        traffic::Origin::CommandLine, what.credential, what.reason);
    for (rooms::StopOrder &order : stops.orders) {
        order.context.options = what.send;
        if (!order.scene)
            order.scene = what.otherwise;
    }
    return stops;
}

} // namespace

QFuture<ExitCode> stopMany(CommandContext &context, const StopMany &what)
{
    if (what.tasks.isEmpty()) {
        context.output.say(Words::nothing());
        return readyFuture(ExitCode::Done);
    }
    rooms::RoomService &rooms = context.services.rooms();
    const auto stops = stopsFor(context, what);
    auto run = std::make_shared<Run>(context, what.tasks.size());
    for (const auto &[task, problem] : stops.unreachable)
        run->take(context.services.client().refuse(traffic::Origin::CommandLine,
                                                   rooms::subjectOf(task, "StopVoiceChat"_L1, task.version),
                                                   task.endpointName, {task.sceneId, problem}));
    const auto before = restOfSecond(rooms.journal(), stops.orders.size(), context.services.clock());
    return pause(context, before)
        .then([run, orders = stops.orders, &rooms, &context] {
            const auto connection = QObject::connect(&rooms, &rooms::RoomService::stopEnded,
                                                     [run](const Exchange &exchange) { run->take(exchange); });
            return rooms.stopAll(orders, context.stop).then([run, connection](const QList<Exchange> &) {
                QObject::disconnect(connection);
                return run->finish();
            });
        })
        .unwrap();
}

} // namespace console::ctl
