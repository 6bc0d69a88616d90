// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/agentwait.h"
#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/ifstarted.h"
#include "app/ctl/limitnotes.h"
#include "app/ctl/startorder.h"
#include "app/windowlock.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class StartCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::StartCommand)

public:
    [[nodiscard]] QString name() const override { return u"start"_s; }
    [[nodiscard]] QString summary() const override { return tr("Start the agent of a scene."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene's name: its file without .json."));
        parser.addOption({u"if-started"_s,
                          tr("What to do when the task runs already: adopt, restart or new-task; default: say so."),
                          u"CHOICE"_s});
        CallOptions::declare(parser, startOptions() + QStringList{u"har"_s, u"dry-run"_s, u"ignore-limits"_s});
        parser.addOption(
            {u"wait"_s, tr("After the start, wait up to SECONDS until the agent is in the room."), u"SECONDS"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// A second room of a scene costs money beside the first; wanted or not, it should be known.
    static void sayOpenRooms(const rooms::StartOrder &order, CommandContext &context);
    /// Whoever relies on limits must hear that they are not held to.
    /// Nor when nobody is there to hold the room to them: this process ends, and the room goes on.
    static void sayNobodyWatches(CommandContext &context);
    [[nodiscard]] static Result<std::optional<std::chrono::seconds>, QString>
    waitOption(const QCommandLineParser &parser);

    std::optional<rooms::RoomTask> m_task; ///< The one that changed last.
};

Result<std::optional<std::chrono::seconds>, QString> StartCommand::waitOption(const QCommandLineParser &parser)
{
    constexpr int longest = 3600;
    if (!parser.isSet(u"wait"_s))
        return std::optional<std::chrono::seconds>();
    const QString text = parser.value(u"wait"_s);
    bool ok = false;
    const int seconds = text.toInt(&ok);
    if (!ok || seconds < 1 || seconds > longest)
        return unexpected(tr("--wait: “%1” is not a number of seconds from 1 to %2").arg(text).arg(longest));
    return std::chrono::seconds(seconds);
}

void StartCommand::sayOpenRooms(const rooms::StartOrder &order, CommandContext &context)
{
    const auto open = context.services.rooms().openTasksOf(
        {.sceneId = order.scene.id(), .ids = {}, .endpointName = order.context.endpoint.name});
    for (const rooms::RoomTask &task : open.value_or(QList<rooms::RoomTask>())) {
        if (task.taskId != order.ids.taskId)
            context.output.say(
                tr("Note: task %1 of this scene may be running already, since %2.")
                    .arg(task.taskId.text(), task.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss")));
    }
}

void StartCommand::sayNobodyWatches(CommandContext &context)
{
    if (context.services.rails().limits().limits.isEmpty() || app::hasWindow(context.services.dataDir()))
        return;
    context.output.say(
        tr("Note: limits are set, but no window is open that would stop the room when it reaches them. Only a server "
           "on this data folder would."));
}

QFuture<ExitCode> StartCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return wrongUsage(context, tr("start takes one SCENE"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const QString choiceName = parser.value(u"if-started"_s);
    const auto choice = ifStartedFromName(choiceName);
    if (!choice)
        return wrongUsage(context, tr("--if-started: “%1” is none of adopt, restart, new-task").arg(choiceName));
    const auto wait = waitOption(parser);
    if (!wait)
        return wrongUsage(context, wait.error());
    const QString &sceneId = arguments.first();
    if (!options->ignoreLimits)
        sayLimitProblems(context);
    const auto made = startOrder(sceneId, *options, context.services);
    if (!made || options->dryRun)
        return carryOut(context, *options, voiceChatSubject(u"StartVoiceChat"_s, sceneId, *options), made,
                        &rooms::RoomService::start);
    sayOpenRooms(*made, context);
    const auto start = [&context, order = *made, choice = *choice] {
        return startRoom(context, order, choice).then([&context](ExitCode code) {
            if (code == ExitCode::Done)
                sayNobodyWatches(context);
            return code;
        });
    };
    if (!*wait)
        return start();
    rooms::RoomService &rooms = context.services.rooms();
    QObject::connect(&rooms, &rooms::RoomService::taskChanged, &rooms,
                     [this](const rooms::RoomTask &task) { m_task = task; });
    return start()
        .then([this, &context, order = *made, longest = **wait](ExitCode code) {
            if (code != ExitCode::Done || !m_task)
                return readyFuture(code);
            return waitForAgent(context, {.context = order.context, .scene = order.scene, .task = *m_task}, longest);
        })
        .unwrap();
}

} // namespace

std::unique_ptr<Command> makeStartCommand()
{
    return std::make_unique<StartCommand>();
}

} // namespace console::ctl
