// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/output.h"
#include "app/ctl/table.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "wording/callwords.h"
#include "wording/journalwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::JournalEntry;
using rooms::RoomTask;

class HistoryCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsHistoryCommand)

public:
    [[nodiscard]] QString name() const override { return u"history"_s; }
    [[nodiscard]] QString summary() const override { return tr("What the journal has about a task."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"TASK"_s, tr("The TaskId; see rooms list --all."));
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    static void show(const RoomTask &task, const QList<JournalEntry> &entries, const QString &currency, Output &output);
};

QByteArray entryJson(const JournalEntry &entry)
{
    const RoomTask &task = entry.task;
    json::ObjectWriter object;
    object.add(u"number", entry.number).add(u"at", entry.at.toUTC().toString(Qt::ISODateWithMs));
    object.add(u"event", rooms::eventName(entry.event)).add(u"state", rooms::stateName(task.state));
    object.add(u"reason", task.reason).add(u"requestId", entry.requestId());
    object.add(u"scene", task.sceneId).add(u"endpoint", task.endpointName).add(u"version", task.version);
    object.add(u"appId", task.appId).add(u"roomId", task.roomId.text()).add(u"taskId", task.taskId.text());
    object.add(u"userId", task.userId);
    const rooms::KeyMark key = entry.key();
    object.add(u"accessKeyId", key.name).add(u"keyFingerprint", key.fingerprint);
    object.add(u"owner", task.owner ? task.owner->text() : QString()).add(u"bodyDigest", entry.bodyDigest);
    if (const json::Document body = json::Document::parse(entry.body); body.isValid())
        object.addRaw(u"body", json::compact(body.root()));
    return object.bytes();
}

void HistoryCommand::show(const RoomTask &task, const QList<JournalEntry> &entries, const QString &currency,
                          Output &output)
{
    if (output.isJson()) {
        for (const JournalEntry &entry : entries)
            output.result(entryJson(entry));
        return;
    }
    //: %1 scene, %2 room, %3 endpoint
    output.say(tr("%1, room %2, at %3").arg(task.sceneId, task.roomId.text(), task.endpointName));
    QList<QStringList> rows;
    for (const JournalEntry &entry : entries)
        rows.append({QString::number(entry.number), entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"),
                     wording::eventText(entry.event), wording::stateText(entry.task.state),
                     wording::reasonText(entry.task.reason, currency), entry.requestId()});
    output.say(tableText({tr("No."), tr("Time"), tr("What happened"), tr("State after it"), tr("Why"), tr("RequestId")},
                         rows));
}

QFuture<ExitCode> HistoryCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return wrongUsage(context, tr("rooms history takes one TASK"));
    const auto taskId = TaskId::parse(arguments.first());
    rooms::Journal &journal = context.services.rooms().journal();
    const auto tasks = taskId ? journal.tasksOf(*taskId) : QList<RoomTask>();
    if (!tasks)
        return readyFuture(sayRefusal(context, {{}, tasks.error()}));
    if (tasks->isEmpty())
        return readyFuture(sayRefusal(context, {{}, traffic::UnknownTask{arguments.first()}}));
    for (const RoomTask &task : *tasks) {
        const auto entries = journal.history(task);
        if (!entries)
            return readyFuture(sayRefusal(context, {{}, entries.error()}));
        show(task, *entries, context.services.rails().prices().table.currency(), context.output);
    }
    return readyFuture(ExitCode::Done);
}

} // namespace

std::unique_ptr<Command> makeRoomsHistoryCommand()
{
    return std::make_unique<HistoryCommand>();
}

} // namespace console::ctl
