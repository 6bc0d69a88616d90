// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/tasklookup.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class StopCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StopCommand)

public:
    [[nodiscard]] QString name() const override { return u"stop"_s; }
    [[nodiscard]] QString summary() const override { return tr("Stop the agent of a scene, or the one of a task."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene that was started; not needed with --task."),
                                     u"[SCENE]"_s);
        CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s, u"room"_s,
                                      u"task"_s, u"timeout"_s, u"dry-run"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;
};

Result<rooms::StopOrder, traffic::LocalRefusal> order(const QString &sceneId, const CallOptions &options,
                                                      CommandContext &context)
{
    return lookUpTask(sceneId, options, context).map([&options](const TaskLookup &found) {
        return rooms::StopOrder{.context = found.context, .scene = found.scene, .task = found.task, .ids = options.ids};
    });
}

QFuture<ExitCode> StopCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (arguments.size() > 1 || (arguments.isEmpty() && !options->ids.taskId))
        return wrongUsage(context, tr("stop takes one SCENE, or --task"));
    const QString sceneId = arguments.value(0);
    return carryOut(context, *options, voiceChatSubject(u"StopVoiceChat"_s, sceneId, *options),
                    order(sceneId, *options, context), &rooms::RoomService::stop);
}

} // namespace

std::unique_ptr<Command> makeStopCommand()
{
    return std::make_unique<StopCommand>();
}

} // namespace console::ctl
