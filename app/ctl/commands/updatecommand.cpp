// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/carryout.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/tasklookup.h"
#include "core/rooms/longspeech.h"
#include "core/rooms/updatefields.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using rooms::UpdateFields;
using rooms::UpdateOrder;
using traffic::LocalRefusal;

class UpdateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::UpdateCommand)

public:
    [[nodiscard]] QString name() const override { return u"update"_s; }
    [[nodiscard]] QString summary() const override { return tr("Tell a running agent something."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override;
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// What is wrong with the arguments as such, before anything is read.
    [[nodiscard]] static QString usageProblem(const QCommandLineParser &parser, const CallOptions &options);
    [[nodiscard]] static Result<UpdateFields, QString> fields(const QCommandLineParser &parser);
};

/// An option and the field of a command that it fills.
struct FieldOption
{
    QString option;
    QLatin1StringView field;
};

QList<FieldOption> fieldOptions()
{
    return {{u"message"_s, "message"_L1},
            {u"interrupt-mode"_s, "interruptMode"_L1},
            {u"tool-call-id"_s, "toolCallId"_L1},
            {u"image"_s, "images"_L1},
            {u"image-group"_s, "imageGroup"_L1},
            {u"forget-images"_s, "forgetImages"_L1},
            {u"config"_s, "config"_L1}};
}

QString commandList()
{
    QStringList names;
    for (const QLatin1StringView name : rooms::commandNames())
        names.append(name);
    return names.join(u", "_s);
}

void UpdateCommand::declare(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"SCENE"_s, tr("The scene that was started; not needed with --task."), u"[SCENE]"_s);
    parser.addOptions({
        {u"command"_s, tr("One of %1.").arg(commandList()), u"C"_s},
        {u"message"_s,
         tr("The text, a function's content, or the JSON that the command's Message holds; - for standard input."),
         u"M|-"_s},
        {u"interrupt-mode"_s, tr("1 cuts in, 2 waits, 3 is dropped while the agent is busy; default: 1."), u"N"_s},
        {u"tool-call-id"_s, tr("The function call that is answered."), u"ID"_s},
        {u"image"_s, tr("URL of an image to ask about; may be repeated."), u"URL"_s},
        {u"image-group"_s, tr("GroupID of the images; default: 0."), u"N"_s},
        {u"forget-images"_s, tr("Forget the images of the group.")},
        {u"config"_s, tr("File with Parameters.Config, - for standard input."), u"FILE|-"_s},
    });
    CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s, u"app-id"_s, u"room"_s,
                                  u"task"_s, u"timeout"_s, u"har"_s, u"dry-run"_s});
}

QString UpdateCommand::usageProblem(const QCommandLineParser &parser, const CallOptions &options)
{
    const QStringList arguments = parser.positionalArguments();
    const bool isNamed = arguments.isEmpty() ? options.ids.taskId.has_value() : !arguments.first().isEmpty();
    if (arguments.size() > 1 || !isNamed)
        return tr("update takes one SCENE, or --task");
    const QString command = parser.value(u"command"_s);
    if (command.isEmpty())
        return tr("update needs --command, one of %1").arg(commandList());
    if (rooms::documentedName(command).isEmpty())
        return tr("--command: “%1” is none of %2").arg(command, commandList());
    const auto known = rooms::fieldNames(command);
    for (const FieldOption &each : fieldOptions()) {
        if (parser.isSet(each.option) && !known.contains(each.field))
            //: %1 option without dashes, %2 command
            return tr("--%1 does not go with %2").arg(each.option, command);
    }
    if (rooms::documentedName(command) == rooms::documentedName(u"function"_s) && !parser.isSet(u"message"_s))
        return tr("--command function needs --message with what the function returns; it may be empty");
    const bool hasImages = parser.isSet(u"image"_s);
    const bool forgets = parser.isSet(u"forget-images"_s);
    if (hasImages && forgets)
        return tr("--image and --forget-images exclude each other");
    if (parser.isSet(u"image-group"_s) && !hasImages && !forgets)
        return tr("--image-group needs --image or --forget-images");
    return {};
}

Result<UpdateFields, QString> UpdateCommand::fields(const QCommandLineParser &parser)
{
    UpdateFields fields{.command = parser.value(u"command"_s)};
    fields.toolCallId = parser.value(u"tool-call-id"_s);
    fields.images = parser.values(u"image"_s);
    fields.forgetImages = parser.isSet(u"forget-images"_s);
    for (const auto &[option, into] :
         {std::pair(u"interrupt-mode"_s, &fields.interruptMode), std::pair(u"image-group"_s, &fields.imageGroup)}) {
        if (!parser.isSet(option))
            continue;
        bool isNumber = false;
        *into = parser.value(option).toLongLong(&isNumber);
        if (!isNumber)
            return unexpected(tr("--%1: “%2” is not a number").arg(option, parser.value(option)));
    }
    return fields;
}

/// Reads what stands in a file or on standard input.
Result<void, LocalRefusal> readTexts(UpdateFields &fields, const QCommandLineParser &parser, QIODevice &input)
{
    const QString message = parser.value(u"message"_s);
    fields.message = message;
    if (message == "-"_L1) {
        const auto bytes = readInput(input);
        if (!bytes)
            return unexpected(LocalRefusal{{}, bytes.error()});
        // What ends the last line is the shell's, not the text's.
        fields.message = QString::fromUtf8(bytes->endsWith('\n') ? bytes->chopped(1) : *bytes);
    }
    if (const QString source = parser.value(u"config"_s); !source.isEmpty()) {
        auto bytes = source == "-"_L1 ? readInput(input) : scene::readFile(source);
        if (!bytes)
            return unexpected(LocalRefusal{{}, bytes.error()});
        fields.config = *std::move(bytes);
    }
    return {};
}

Result<UpdateOrder, LocalRefusal> order(const QString &sceneId, const CallOptions &options, CommandContext &context,
                                        const rooms::UpdateCommand &command)
{
    auto found = lookUpTask(sceneId, options, context);
    if (!found)
        return unexpected(found.error());
    if (!found->task)
        return unexpected(LocalRefusal{sceneId, traffic::UnknownTask{sceneId}});
    return UpdateOrder{.context = found->context, .scene = found->scene, .task = *found->task, .command = command};
}

/// Says a text of any length, one call for each piece.
QFuture<ExitCode> say(CommandContext &context, const CallOptions &options, const traffic::CallSubject &subject,
                      UpdateOrder order)
{
    const auto text = std::get<rooms::Say>(order.command);
    if (const auto problem = rooms::speechProblem(text))
        return readyFuture(refuse(context, subject, options.endpoint, {order.task.sceneId, *problem}));
    const auto pieces = rooms::piecesOf(text);
    if (options.dryRun) {
        ExitCode code = ExitCode::Done;
        for (const rooms::Say &piece : pieces) {
            order.command = piece;
            const auto preview = context.services.rooms().rehearse(order);
            code = preview ? context.output.exchange(*preview, true)
                           : refuse(context, subject, options.endpoint, preview.error());
            if (code != ExitCode::Done)
                break;
        }
        return readyFuture(code);
    }
    const auto show = [&context](const traffic::Exchange &exchange) { (void)context.output.exchange(exchange); };
    return rooms::sayInPieces(context.services.rooms(), order, context.stop, show)
        .then([wanted = pieces.size()](const QList<traffic::Exchange> &said) {
            const ExitCode last = exitCodeOf(said.last());
            return last == ExitCode::Done && said.size() < wanted ? ExitCode::Interrupted : last;
        });
}

QFuture<ExitCode> UpdateCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (const QString problem = usageProblem(parser, *options); !problem.isEmpty())
        return wrongUsage(context, problem);
    auto given = fields(parser);
    if (!given)
        return wrongUsage(context, given.error());
    const QString sceneId = parser.positionalArguments().value(0);
    const auto subject = voiceChatSubject(u"UpdateVoiceChat"_s, sceneId, *options);
    if (const auto read = readTexts(*given, parser, context.input); !read)
        return readyFuture(refuse(context, subject, options->endpoint, read.error()));
    const auto command = rooms::commandFrom(*given);
    if (!command)
        return readyFuture(refuse(context, subject, options->endpoint, {sceneId, command.error()}));
    const auto asked = order(sceneId, *options, context, *command);
    if (asked && std::holds_alternative<rooms::Say>(asked->command))
        return say(context, *options, subject, *asked);
    return carryOut(context, *options, subject, asked, &rooms::RoomService::update);
}

} // namespace

std::unique_ptr<Command> makeUpdateCommand()
{
    return std::make_unique<UpdateCommand>();
}

} // namespace console::ctl
