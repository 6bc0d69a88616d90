// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/ifstarted.h"

#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/rooms/reason.h"
#include "core/rooms/verdict.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::StartOrder;
using traffic::Exchange;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::IfStarted)

public:
    [[nodiscard]] static QString adopted()
    {
        return tr("The task was running already; it is on record as this command's now.");
    }
    [[nodiscard]] static QString restarting() { return tr("The task was running already; it is stopped first."); }
    [[nodiscard]] static QString newTask(const QString &task)
    {
        return tr("The task was running already and goes on; another one is started beside it: %1").arg(task);
    }
    [[nodiscard]] static QString choices(const QString &command)
    {
        return tr("It is on record as running. To go on, one of:") + u'\n' + line(command, u"adopt"_s) +
               tr("keep it as it runs") + u'\n' + line(command, u"restart"_s) + tr("stop it, then start it") + u'\n' +
               line(command, u"new-task"_s) + tr("start another one beside it");
    }

private:
    [[nodiscard]] static QString line(const QString &command, const QString &choice)
    {
        return u"  %1 --if-started %2  "_s.arg(command, choice.leftJustified(8));
    }
};

template<class IdType>
std::optional<IdType> idFrom(const QString &text)
{
    auto id = IdType::parse(text);
    return id ? std::optional(*std::move(id)) : std::nullopt;
}

/// The ids of the start that was made: those that were made up must not be made up again.
scene::GivenIds idsOf(const Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    return {.appId = subject.appId,
            .roomId = idFrom<RoomId>(subject.roomId),
            .taskId = idFrom<TaskId>(subject.taskId),
            .userId = idFrom<UserId>(subject.userId)};
}

/// The command once more, with the ids and the key it went out with.
QString commandOf(const StartOrder &order, const Exchange &exchange)
{
    const traffic::CallSubject &subject = exchange.subject;
    const QString command = u"voicechatctl start %1 --endpoint %2 --room %3 --task %4 --user %5"_s.arg(
        order.scene.id(), order.context.endpoint.name, subject.roomId, subject.taskId, subject.userId);
    const credentials::Choice credential = order.context.credential;
    return credential == credentials::Choice::Automatic
               ? command
               : QString(command + u" --credential "_s + credentials::choiceName(credential));
}

QFuture<ExitCode> startAndShow(CommandContext &context, const StartOrder &order)
{
    return context.services.rooms().start(order, context.stop).then([&context](const Exchange &exchange) {
        return context.output.exchange(exchange);
    });
}

/// The task on record that the ids name: it is stopped in its own version and with its own key.
rooms::StopOrder stopFor(CommandContext &context, const StartOrder &order)
{
    rooms::StopOrder stop{
        .context = order.context, .scene = order.scene, .ids = order.ids, .reason = rooms::reason::restart};
    const auto known =
        context.services.rooms().onlyTaskOf({.ids = order.ids, .endpointName = order.context.endpoint.name});
    if (!known || !*known)
        return stop;
    stop.task = **known;
    if (!stop.task->version.isEmpty())
        stop.context.version = stop.task->version;
    if (auto scene = rooms::sceneOf(*stop.task))
        stop.scene = *std::move(scene);
    return stop;
}

QFuture<ExitCode> restart(CommandContext &context, const StartOrder &order)
{
    const rooms::StopOrder stop = stopFor(context, order);
    auto judge = std::make_shared<StopJudge>(context.services.rooms());
    context.output.say(Words::restarting());
    return context.services.rooms()
        .stop(stop, context.stop)
        .then([judge, order, &context](const Exchange &exchange) {
            const StopOutcome outcome = judge->outcomeOf(exchange);
            return outcome == StopOutcome::Failed ? readyFuture(context.output.stop(exchange, outcome))
                                                  : startAndShow(context, order);
        })
        .unwrap();
}

ExitCode adopt(CommandContext &context, const StartOrder &order, const Exchange &exchange)
{
    const auto adopted = context.services.rooms().adopt({.endpointName = order.context.endpoint.name,
                                                         .appId = order.ids.appId,
                                                         .roomId = *order.ids.roomId,
                                                         .taskId = *order.ids.taskId});
    if (!adopted) {
        context.output.error(wording::explain(adopted.error()));
        return ExitCode::Refused;
    }
    return context.output.settled(exchange, u"adopted", Words::adopted());
}

QFuture<ExitCode> goOn(CommandContext &context, StartOrder order, IfStarted choice, const Exchange &exchange)
{
    order.ids = idsOf(exchange);
    switch (choice) {
    case IfStarted::Ask:
        break;
    case IfStarted::Adopt:
        return readyFuture(adopt(context, order, exchange));
    case IfStarted::Restart:
        return restart(context, order);
    case IfStarted::NewTask:
        order.ids.taskId = TaskId::generate();
        context.output.say(Words::newTask(order.ids.taskId->text()));
        return startAndShow(context, order);
    }
    const ExitCode code = context.output.exchange(exchange);
    context.output.say(Words::choices(commandOf(order, exchange)));
    // The service may say it without calling it an error; nothing was started all the same.
    return readyFuture(exchange.succeeded() ? ExitCode::ServiceError : code);
}

} // namespace

std::optional<IfStarted> ifStartedFromName(const QString &name)
{
    if (name.isEmpty())
        return IfStarted::Ask;
    if (name == "adopt"_L1)
        return IfStarted::Adopt;
    if (name == "restart"_L1)
        return IfStarted::Restart;
    if (name == "new-task"_L1)
        return IfStarted::NewTask;
    return std::nullopt;
}

QFuture<ExitCode> startRoom(CommandContext &context, const StartOrder &wanted, IfStarted choice)
{
    StartOrder order = wanted;
    // What is to become of a task that runs has been said.
    order.takesOver = choice != IfStarted::Ask;
    return context.services.rooms()
        .start(order, context.stop)
        .then([order, choice, &context](const Exchange &exchange) {
            if (rooms::eventOfStart(exchange) != rooms::TaskEvent::AlreadyStarted)
                return readyFuture(context.output.exchange(exchange));
            return goOn(context, order, choice, exchange);
        })
        .unwrap();
}

} // namespace console::ctl
