// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/rooms/roomscommands.h"
#include "app/ctl/commands/rooms/taskfilter.h"
#include "app/ctl/output.h"
#include "app/ctl/table.h"
#include "app/ctl/tasklookup.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "core/rooms/drift.h"
#include "wording/driftwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::Drift;
using rooms::DriftEntry;
using rooms::RoomTask;
using traffic::LocalRefusal;

class DriftCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::RoomsDriftCommand)

public:
    [[nodiscard]] QString name() const override { return u"drift"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Compare a scene's file with what its start sent and what the agent runs with.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene that was started; not needed with --task."),
                                     u"[SCENE]"_s);
        CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"app-id"_s, u"room"_s, u"task"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static ExitCode compare(const RoomTask &task, const scene::Scene &scene, CommandContext &context);
    static void show(const RoomTask &task, const Drift &drift, Output &output);
};

QString kindKey(rooms::DriftKind kind)
{
    switch (kind) {
    case rooms::DriftKind::InFile:
        return u"in-file"_s;
    case rooms::DriftKind::ByUpdate:
        return u"by-update"_s;
    case rooms::DriftKind::InBoth:
        return u"in-both"_s;
    case rooms::DriftKind::Agreed:
        return u"agreed"_s;
    }
    Q_UNREACHABLE();
}

QByteArray entryJson(const DriftEntry &entry)
{
    json::ObjectWriter object;
    object.add(u"pointer", entry.pointer.toString()).add(u"kind", kindKey(entry.kind));
    object.addBool(u"difference", entry.isDifference()).addBool(u"applicable", entry.isApplicable());
    object.addBool(u"uncertain", entry.isUncertain);
    // An empty place has no member.
    for (const auto &[key, text] : {std::pair(u"file"_s, entry.file), std::pair(u"sent"_s, entry.sent),
                                    std::pair(u"running"_s, entry.running), std::pair(u"possible"_s, entry.possible)}) {
        if (text)
            object.addRaw(key, *text);
    }
    return object.bytes();
}

QByteArray driftJson(const RoomTask &task, const Drift &drift)
{
    QByteArrayList entries;
    for (const DriftEntry &entry : drift.entries)
        entries.append(entryJson(entry));
    return json::ObjectWriter()
        .addBool(u"ok", drift.differences() == 0)
        .add(u"scene", task.sceneId)
        .add(u"roomId", task.roomId.text())
        .add(u"taskId", task.taskId.text())
        .add(u"differences", qint64(drift.differences()))
        .add(u"applicable", qint64(drift.applicable()))
        .add(u"acceptedUpdates", qint64(drift.acceptedUpdates))
        .add(u"unansweredUpdates", qint64(drift.unansweredUpdates))
        .addRaw(u"entries", QByteArray('[' + entries.join(',') + ']'))
        .bytes();
}

/// In one line of a table; the whole stands in the JSON.
QString cell(const std::optional<QByteArray> &text)
{
    constexpr qsizetype widest = 40;
    const QString whole = text ? QString::fromUtf8(*text) : u"–"_s;
    return whole.size() > widest ? QString(whole.first(widest - 1) + u'…') : whole;
}

void DriftCommand::show(const RoomTask &task, const Drift &drift, Output &output)
{
    if (output.isJson())
        output.result(driftJson(task, drift));
    output.say(wording::driftSummary(drift));
    QList<QStringList> rows;
    for (const DriftEntry &entry : drift.entries) {
        const QString running =
            entry.isUncertain ? tr("%1 or %2").arg(cell(entry.running), cell(entry.possible)) : cell(entry.running);
        if (entry.isDifference())
            rows.append(
                {entry.pointer.toDotted(), cell(entry.file), cell(entry.sent), running, wording::driftRemedy(entry)});
    }
    if (!rows.isEmpty() && !output.isJson())
        output.say(tableText({tr("Place"), tr("Scene"), tr("Start"), tr("Agent"), tr("What to do")}, rows));
}

ExitCode DriftCommand::compare(const RoomTask &task, const scene::Scene &scene, CommandContext &context)
{
    const auto history = context.services.rooms().journal().history(task);
    if (!history)
        return sayRefusal(context, {task.sceneId, history.error()});
    const auto live = rooms::liveConfig(*history);
    if (!live) {
        context.output.error({.title = wording::explain(live.error())});
        return ExitCode::Refused;
    }
    const auto body = rooms::startBodyFor(scene, task);
    if (!body)
        return sayRefusal(context, {task.sceneId, body.error()});
    const Drift drift = rooms::driftBetween(*body, *live, task.version);
    show(task, drift, context.output);
    return drift.differences() == 0 ? ExitCode::Done : ExitCode::ServiceError;
}

QFuture<ExitCode> DriftCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const bool isNamed = arguments.isEmpty() ? options->ids.taskId.has_value() : !arguments.first().isEmpty();
    if (arguments.size() > 1 || !isNamed)
        return wrongUsage(context, tr("rooms drift takes one SCENE, or --task"));
    const QString sceneId = arguments.value(0);
    const auto found = lookUpTask(sceneId, *options, context);
    if (!found)
        return readyFuture(sayRefusal(context, found.error()));
    if (!found->task)
        return readyFuture(sayRefusal(context, {sceneId, traffic::UnknownTask{sceneId}}));
    if (!found->scene)
        return readyFuture(sayRefusal(context, {sceneId, scene::FileProblem{.kind = scene::FileProblem::Kind::NotFound,
                                                                            .path = found->task->scenePath,
                                                                            .systemMessage = {}}}));
    return readyFuture(compare(*found->task, *found->scene, context));
}

} // namespace

std::unique_ptr<Command> makeRoomsDriftCommand()
{
    return std::make_unique<DriftCommand>();
}

} // namespace console::ctl
