// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/calls/keyverdict.h"
#include "core/calls/sceneaccess.h"
#include "core/json/write.h"
#include "wording/credentialwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class TestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsTestCommand)

public:
    [[nodiscard]] QString name() const override { return u"test"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Make a harmless call with a key, and say what the service thinks of it.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"NAME"_s, tr("A profile, or environment, or sandbox."));
        CallOptions::declare(parser, {u"endpoint"_s, u"app-id"_s, u"timeout"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static QFuture<ExitCode> test(const credentials::Choice &choice, const CallOptions &options,
                                                CommandContext &context);
    [[nodiscard]] static ExitCode show(const traffic::Exchange &exchange, CommandContext &context);
};

ExitCode TestCommand::show(const traffic::Exchange &exchange, CommandContext &context)
{
    const calls::KeyVerdict verdict = calls::keyVerdict(exchange);
    const auto failure = context.output.explanationOf(exchange);
    if (context.output.isJson()) {
        json::ObjectWriter object;
        object.addBool(u"ok", verdict == calls::KeyVerdict::Good).add(u"verdict", calls::keyVerdictName(verdict));
        object.add(u"accessKeyId", exchange.credentialName).add(u"endpoint", exchange.endpointName);
        if (exchange.answer)
            object.add(u"requestId", exchange.requestId());
        if (failure && verdict != calls::KeyVerdict::Good)
            object.add(u"answer", failure->title);
        context.output.result(object.bytes());
    }
    wording::Explanation words = wording::explain(verdict);
    if (verdict == calls::KeyVerdict::NoAnswer && failure)
        words.cause = failure->cause;
    if (verdict == calls::KeyVerdict::WrongAccessKey && exchange.endpointName == sandbox::sandboxName())
        words = {.title = tr("The sandbox does not know this key"),
                 .cause = tr("It knows its own, and that of the environment. This says nothing about the service."),
                 .remedy = tr("Test it at cloud.")};
    context.output.say(words.toText());
    if (verdict == calls::KeyVerdict::Good)
        return ExitCode::Done;
    const bool isJudged = verdict != calls::KeyVerdict::NoAnswer && verdict != calls::KeyVerdict::NotSent;
    return isJudged ? ExitCode::ServiceError : exitCodeOf(exchange);
}

QFuture<ExitCode> TestCommand::test(const credentials::Choice &choice, const CallOptions &options,
                                    CommandContext &context)
{
    app::Services &services = context.services;
    auto endpoint = services.endpoints().resolve(options.endpoint.isEmpty() ? sandbox::cloudName() : options.endpoint);
    if (!endpoint)
        return readyFuture(refuse(context, {.action = u"GetRoomOnlineUsers"_s}, options.endpoint,
                                  traffic::LocalRefusal{{}, endpoint.error()}));
    auto credential = calls::credentialFor(services.resolver(), {.choice = choice}, *endpoint);
    if (!credential)
        return readyFuture(refuse(context, {.action = u"GetRoomOnlineUsers"_s}, endpoint->name, credential.error()));
    // The sandbox must not learn the key here: it would then find every key good.
    calls::OpenApiRequest request =
        calls::keyTest(*std::move(endpoint), *std::move(credential), traffic::Origin::CommandLine, options.ids.appId);
    request.options = options.send;
    return services.client().call(std::move(request), context.stop).then([&context](const traffic::Exchange &exchange) {
        return show(exchange, context);
    });
}

QFuture<ExitCode> TestCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1 || arguments.first().isEmpty())
        return wrongUsage(context, tr("credentials test takes one NAME"));
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    const credentials::Choice choice = credentials::choiceFromName(arguments.first());
    if (choice.kind != credentials::Choice::Profile)
        return test(choice, *options, context);
    return withStore(context, [choice, options = *options, &context] { return test(choice, options, context); });
}

} // namespace

std::unique_ptr<Command> makeCredentialsTestCommand()
{
    return std::make_unique<TestCommand>();
}

} // namespace console::ctl
