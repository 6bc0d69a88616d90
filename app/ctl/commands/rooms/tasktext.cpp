// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/tasktext.h"

#include "app/ctl/exchangejson.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/json/write.h"
#include "wording/callwords.h"
#include "wording/journalwords.h"
#include "wording/railwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::RoomTask;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::TaskText)

public:
    [[nodiscard]] static QStringList header(bool withPresence)
    {
        QStringList header{tr("State"), tr("Elapsed"), tr("Cost (estimate)")};
        if (withPresence)
            header.append(tr("In the room"));
        return header + QStringList{tr("Scene"), tr("Room"),     tr("Task"),  tr("User"),
                                    tr("Key"),   tr("Endpoint"), tr("Owner"), tr("Started")};
    }
    [[nodiscard]] static QString cost(const rails::Estimate &estimate)
    {
        const QString amount = wording::spentText(estimate.amount, estimate.currency);
        return estimate.isAssumed ? tr("%1 (assumed)").arg(amount) : amount;
    }
};

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray ownerJson(const RoomTask &task)
{
    return json::ObjectWriter()
        .add(u"kind", rooms::kindName(task.owner->kind))
        .add(u"pid", task.owner->pid)
        .addBool(u"alive", task.owner->isAlive())
        .bytes();
}

QByteArray presenceJson(const PresenceCheck &check)
{
    json::ObjectWriter object;
    if (check.problem)
        return object.addRaw(u"error", explanationJson(*check.problem)).bytes();
    return object.addBool(u"roomExists", check.presence->roomExists)
        .addBool(u"agent", rooms::hasAgent(*check.presence, check.task))
        .addBool(u"user", rooms::hasUser(*check.presence, check.task))
        .bytes();
}

QByteArray costJson(const rails::Estimate &estimate)
{
    return json::ObjectWriter()
        .addRaw(u"amount", rails::toText(estimate.amount).toLatin1())
        .add(u"currency", estimate.currency)
        .addBool(u"estimate", true)
        .addBool(u"assumed", estimate.isAssumed)
        .bytes();
}

QStringList rowOf(const RoomTask &task, app::Services &services, const PresenceCheck *presence)
{
    QStringList row{wording::stateText(task.state), wording::durationText(rooms::runningTime(task, services.clock())),
                    Words::cost(services.rails().estimateOf(task))};
    if (presence)
        row.append(presenceText(*presence));
    const bool isOpen = rooms::isOpen(task.state);
    return row + QStringList{task.sceneId,
                             task.roomId.text(),
                             task.taskId.text(),
                             task.userId,
                             task.credentialName,
                             task.endpointName,
                             isOpen ? wording::ownerText(task) : u"–"_s,
                             task.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss")};
}

} // namespace

QByteArray taskJson(const RoomTask &task, app::Services &services, const PresenceCheck *presence)
{
    json::ObjectWriter object;
    object.add(u"state", rooms::stateName(task.state)).addBool(u"open", rooms::isOpen(task.state));
    object.add(u"elapsedMs", rooms::runningTime(task, services.clock()).count());
    object.addRaw(u"cost", costJson(services.rails().estimateOf(task)));
    object.add(u"scene", task.sceneId).add(u"scenePath", task.scenePath);
    object.add(u"endpoint", task.endpointName).add(u"version", task.version);
    object.add(u"appId", task.appId).add(u"roomId", task.roomId.text()).add(u"taskId", task.taskId.text());
    object.add(u"userId", task.userId).add(u"agentUserId", task.agentUserId);
    object.add(u"startedAt", moment(task.startedAt)).add(u"changedAt", moment(task.changedAt));
    object.add(u"reason", task.reason).add(u"requestId", task.requestId);
    object.add(u"accessKeyId", task.credentialName).add(u"keyFingerprint", task.credentialFingerprint);
    object.add(u"startDigest", task.startDigest);
    object.addBool(u"orphan", rooms::isOrphan(task)).addBool(u"kept", rooms::isKept(task));
    if (task.owner)
        object.addRaw(u"owner", ownerJson(task));
    if (presence && (presence->presence || presence->problem))
        object.addRaw(u"presence", presenceJson(*presence));
    return object.bytes();
}

QString taskTable(const QList<RoomTask> &tasks, app::Services &services, const QList<PresenceCheck> &presence)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        rows.append(rowOf(tasks.at(i), services, presence.isEmpty() ? nullptr : &presence.at(i)));
    return tableText(Words::header(!presence.isEmpty()), rows);
}

} // namespace console::ctl
