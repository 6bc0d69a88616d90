// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/presencecheck.h"

#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using traffic::Exchange;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::PresenceCheck)

public:
    [[nodiscard]] static QString unknown(const QString &reason) { return tr("not known: %1").arg(reason); }
    [[nodiscard]] static QString noRoom() { return tr("no such room"); }
    [[nodiscard]] static QString inRoom(bool agent, bool user)
    {
        if (agent)
            return user ? tr("agent and user") : tr("agent only");
        return user ? tr("user only") : tr("neither agent nor user");
    }
    [[nodiscard]] static QString unreadable() { return tr("The answer names no users"); }
};

QFuture<PresenceCheck> check(CommandContext &context, const rooms::RoomTask &task, credentials::Choice credential)
{
    PresenceCheck result{.task = task};
    if (!rooms::isOpen(task.state))
        return readyFuture(result);
    auto endpoint = context.services.endpoints().resolve(task.endpointName);
    if (!endpoint) {
        result.problem = wording::explain(traffic::LocalRefusal{task.sceneId, endpoint.error()});
        return readyFuture(result);
    }
    const rooms::PresenceOrder order{
        .context = rooms::contextOf(task, *std::move(endpoint), traffic::Origin::CommandLine, credential),
        .scene = rooms::sceneOf(task),
        .task = task};
    return context.services.rooms()
        .presence(order, context.stop)
        .then([result, &output = context.output](const Exchange &exchange) mutable {
            result.presence = rooms::presenceFrom(exchange);
            if (!result.presence)
                result.problem =
                    output.explanationOf(exchange).value_or(wording::Explanation{.title = Words::unreadable()});
            return result;
        });
}

} // namespace

QFuture<QList<PresenceCheck>> checkPresence(CommandContext &context, const QList<rooms::RoomTask> &tasks,
                                            credentials::Choice credential)
{
    QList<QFuture<PresenceCheck>> checks;
    for (const rooms::RoomTask &task : tasks)
        checks.append(check(context, task, credential));
    return QtFuture::whenAll(checks.begin(), checks.end()).then([](const QList<QFuture<PresenceCheck>> &done) {
        QList<PresenceCheck> results;
        for (const QFuture<PresenceCheck> &one : done)
            results.append(one.result());
        return results;
    });
}

QString presenceText(const PresenceCheck &check)
{
    if (check.problem)
        return Words::unknown(check.problem->title);
    if (!check.presence)
        return {};
    if (!check.presence->roomExists)
        return Words::noRoom();
    return Words::inRoom(rooms::hasAgent(*check.presence, check.task), rooms::hasUser(*check.presence, check.task));
}

} // namespace console::ctl
