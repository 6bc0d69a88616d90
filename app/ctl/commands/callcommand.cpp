// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/calls/sceneaccess.h"
#include "core/openapi/actions.h"
#include "core/scene/foreignshape.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using traffic::LocalRefusal;

class CallCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CallCommand)

public:
    [[nodiscard]] QString name() const override { return u"call"_s; }
    [[nodiscard]] QString summary() const override { return tr("Call any action with a body of your own."); }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"ACTION"_s, tr("Name of the action, e.g. StartVoiceChat."));
        parser.addOption({u"body"_s, tr("File with the JSON body, - for standard input; default: {}."), u"FILE"_s});
        parser.addOption({u"unrecorded"_s, tr("Send a StartVoiceChat although nothing of it is written down.")});
        CallOptions::declare(parser,
                             {u"endpoint"_s, u"credential"_s, u"version"_s, u"timeout"_s, u"har"_s, u"dry-run"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;
};

/// The body as it was given, checked as far as the program can be sure that the service would refuse it.
Result<json::Document, LocalRefusal> readBody(const QString &source, QIODevice &input, const QString &action,
                                              const QString &version)
{
    Result<QByteArray, scene::FileProblem> bytes = source == "-"_L1 ? readInput(input) : scene::readFile(source);
    if (!bytes)
        return unexpected(LocalRefusal{{}, bytes.error()});
    const auto refused = [&source](auto problem) {
        return unexpected(LocalRefusal{{}, traffic::BodyProblem{source, std::move(problem)}});
    };
    json::Document document = json::Document::parse(*std::move(bytes));
    if (!document.isValid())
        return refused(scene::SyntaxProblem{document.errors()});
    if (!document.root().isObject())
        return refused(scene::NotAnObject{document.root().position()});
    const bool isStart = action == "StartVoiceChat"_L1 && version != "2024-06-01"_L1;
    if (const auto foreign = isStart ? scene::foreignStartBody(document) : std::nullopt)
        return refused(*foreign);
    return document;
}

/// The body's members as query parameters, for actions that take them there. Lists repeat their key.
openapi::Query queryOf(const json::Value &body)
{
    const auto text = [](const json::Value &value) {
        return value.isString() ? value.toString() : QString::fromUtf8(value.text());
    };
    openapi::Query query;
    for (const json::Value &member : body.children()) {
        QStringList values;
        if (member.isArray()) {
            for (const json::Value &element : member.children())
                values.append(text(element));
        } else if (member.kind() != json::Kind::Null) {
            values.append(text(member));
        } else {
            continue;
        }
        query.append({member.key(), values});
    }
    return query;
}

/// What the call is about, read from its parameters, so that its exchange can be found by room.
void fillSubject(traffic::CallSubject &subject, const json::Value &body)
{
    subject.appId = body.member(u"AppId").toString();
    subject.roomId = body.member(u"RoomId").toString();
    subject.taskId = body.member(u"TaskId").toString();
    subject.userId = body.member(u"UserId").toString();
}

/// The document's text without a BOM: the service's parser would trip over it.
QByteArray wireBody(const json::Document &document)
{
    return document.hasBom() ? document.bytes().sliced(document.root().begin()) : document.bytes();
}

Result<calls::OpenApiRequest, LocalRefusal> request(const traffic::CallSubject &subject, const CallOptions &options,
                                                    const QString &bodySource, CommandContext &context)
{
    using What = traffic::MissingArgument::What;
    calls::OpenApiRequest request;
    request.origin = traffic::Origin::CommandLine;
    request.subject = subject;
    request.options = options.send;
    if (subject.action.isEmpty())
        return unexpected(LocalRefusal{{}, traffic::MissingArgument{What::Action}});
    if (subject.version.isEmpty())
        return unexpected(LocalRefusal{{}, traffic::MissingArgument{What::Version}});
    const openapi::ActionSpec *spec = openapi::findAction(subject.action);
    const bool inQuery = spec != nullptr && spec->parameters == openapi::ParameterPlace::InQuery;
    if (inQuery)
        request.method = "GET";
    else
        request.body = "{}";
    // What is wrong with the body is said first: it is what the caller is working on.
    if (!bodySource.isEmpty()) {
        const auto body = readBody(bodySource, context.input, subject.action, subject.version);
        if (!body)
            return unexpected(body.error());
        fillSubject(request.subject, body->root());
        if (inQuery)
            request.parameters = queryOf(body->root());
        else
            request.body = wireBody(*body);
    }
    auto endpoint =
        context.services.endpoints().resolve(options.endpoint.isEmpty() ? sandbox::cloudName() : options.endpoint);
    if (!endpoint)
        return unexpected(LocalRefusal{{}, endpoint.error()});
    request.endpoint = *std::move(endpoint);
    auto credential =
        calls::credentialFor(context.services.resolver(), {.choice = options.credential}, request.endpoint);
    if (!credential)
        return unexpected(credential.error());
    request.credential = *std::move(credential);
    return request;
}

QString versionOf(const QString &action, const CallOptions &options)
{
    if (options.versionGiven)
        return options.version;
    const openapi::ActionSpec *spec = openapi::findAction(action);
    return spec != nullptr ? spec->versions.front() : openapi::defaultVoiceChatVersion();
}

QFuture<ExitCode> CallCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return wrongUsage(context, tr("call takes one ACTION"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const QString &action = arguments.first();
    const traffic::CallSubject subject{.action = action, .version = versionOf(action, *options)};
    const QString bodySource = parser.isSet(u"body"_s) ? parser.value(u"body"_s) : QString();
    auto prepared = request(subject, *options, bodySource, context);
    if (!prepared)
        return readyFuture(refuse(context, subject, options->endpoint, prepared.error()));
    const bool isStart = action == "StartVoiceChat"_L1 && !options->dryRun;
    if (isStart && !parser.isSet(u"unrecorded"_s))
        return readyFuture(
            refuse(context, prepared->subject, options->endpoint, LocalRefusal{{}, traffic::UnrecordedStart{}}));
    if (options->dryRun)
        return readyFuture(context.output.exchange(context.services.client().preview(*prepared), true));
    context.services.endpoints().introduce(prepared->endpoint, prepared->credential);
    return context.services.client()
        .call(*std::move(prepared), context.stop)
        .then([&context](const traffic::Exchange &exchange) { return context.output.exchange(exchange); });
}

} // namespace

std::unique_ptr<Command> makeCallCommand()
{
    return std::make_unique<CallCommand>();
}

} // namespace console::ctl
