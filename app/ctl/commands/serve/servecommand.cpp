// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/commands/serve/requestline.h"
#include "app/ctl/commands/serve/serveoptions.h"
#include "app/ctl/limitnotes.h"
#include "app/ctl/output.h"
#include "app/ctl/stopmany.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "core/rooms/reason.h"
#include "core/scene/scenelibrary.h"
#include "wording/refusalwords.h"
#include "wording/serverwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class ServeCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::ServeCommand)

public:
    [[nodiscard]] QString name() const override { return u"serve"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Serve the vendor demo's web client until interrupted.");
    }
    [[nodiscard]] rooms::Owner::Kind ownerKind() const override { return rooms::Owner::Kind::Server; }
    [[nodiscard]] bool signsCalls() const override { return true; }
    void declare(QCommandLineParser &parser) const override { ServeOptions::declare(parser); }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// What the server checks and asks with.
    struct Secrets
    {
        Secret internal = {};
        chat::ChatSecrets chat = {};
        server::CallbackSecrets callbacks = {};
    };

    /// Says what is wrong with one that cannot be had.
    [[nodiscard]] Result<Secrets, ExitCode> readSecrets(CommandContext &context) const;
    [[nodiscard]] QFuture<ExitCode> begin(CommandContext &context, Secrets secrets);
    void follow(CommandContext &context);
    void sayAddress(Output &output) const;
    void end(CommandContext &context);
    void finish(ExitCode code);

    std::unique_ptr<scene::SceneLibrary> m_library;
    std::unique_ptr<server::EmbeddedServer> m_server;
    std::unique_ptr<CommandContext> m_farewell; ///< Of the stops at the end, which no signal cuts off.
    ServeOptions m_options;
    QPromise<ExitCode> m_done;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

QFuture<ExitCode> ServeCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("serve takes options only"));
    auto options = ServeOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    m_options = *std::move(options);
    const QString endpointName = m_options.calls.endpoint.isEmpty() ? sandbox::cloudName() : m_options.calls.endpoint;
    const auto refused = [&](traffic::LocalRefusal refusal) {
        return readyFuture(refuse(context, {}, endpointName, std::move(refusal)));
    };
    m_library = std::make_unique<scene::SceneLibrary>();
    if (const auto opened = openScenes(*m_library, m_options.calls, context.services); !opened)
        return refused({{}, opened.error()});
    const auto endpoint = context.services.endpoints().resolve(endpointName);
    if (!endpoint)
        return refused({{}, endpoint.error()});
    m_options.settings.calls.endpoint = *endpoint;
    const auto go = [this, &context] {
        auto secrets = readSecrets(context);
        return secrets ? begin(context, *std::move(secrets)) : readyFuture(secrets.error());
    };
    return namesProfiles(m_options) ? withStore(context, go) : go();
}

Result<ServeCommand::Secrets, ExitCode> ServeCommand::readSecrets(CommandContext &context) const
{
    Secrets secrets;
    for (const auto &[place, secret] : {std::pair(m_options.secretFile, &secrets.internal),
                                        std::pair(m_options.chatKeyFile, &secrets.chat.callbackKey),
                                        std::pair(m_options.chatUpstreamKeyFile, &secrets.chat.upstreamKey),
                                        std::pair(m_options.callbackSecretFile, &secrets.callbacks.message),
                                        std::pair(m_options.eventSecretFile, &secrets.callbacks.event)}) {
        auto read = readSecret(place, context);
        if (!read)
            return unexpected(read.error());
        *secret = *std::move(read);
    }
    return secrets;
}

QFuture<ExitCode> ServeCommand::begin(CommandContext &context, Secrets secrets)
{
    app::Services &services = context.services;
    services.rateLimiter().setLimit({.calls = m_options.accountRate});
    m_done.start();
    m_server = services.makeServer(*m_library);
    if (const auto started = m_server->start(m_options.settings, std::move(secrets.internal), std::move(secrets.chat),
                                             std::move(secrets.callbacks));
        !started) {
        context.output.error(wording::explain(started.error()));
        finish(ExitCode::Refused);
        return m_done.future();
    }
    services.rails().watch();
    sayLimitProblems(context);
    follow(context);
    sayAddress(context.output);
    m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(context.stop, [this, &context] {
        context.output.say(tr("Ending: requests under way get their answer."));
        m_server->stop();
    });
    return m_done.future();
}

void ServeCommand::follow(CommandContext &context)
{
    Output &output = context.output;
    QObject::connect(m_server.get(), &server::EmbeddedServer::served, m_server.get(),
                     [&output](const server::RequestRecord &record) {
                         if (output.isJson())
                             output.result(requestJson(record));
                         else
                             output.say(requestLine(record));
                     });
    QObject::connect(m_server.get(), &server::EmbeddedServer::stopped, m_server.get(),
                     [this, &context] { end(context); });
}

void ServeCommand::sayAddress(Output &output) const
{
    const QString url = m_server->url().toString();
    if (output.isJson())
        output.result(json::ObjectWriter().add(u"event", u"listening"_s).add(u"url", url).bytes());
    output.say(tr("Serving %1 at %2 for %3. Press Ctrl+C to end it.")
                   .arg(m_library->folder(), url, m_server->settings().origins.join(u", "_s)));
}

void ServeCommand::end(CommandContext &context)
{
    const auto open = context.services.rooms().openTasks();
    QList<rooms::RoomTask> own;
    for (const rooms::RoomTask &task : open.value_or(QList<rooms::RoomTask>())) {
        if (task.owner == context.services.rooms().owner())
            own.append(task);
    }
    if (!open)
        context.output.error(wording::explain(traffic::LocalRefusal{{}, open.error()}));
    if (own.isEmpty() || !m_options.stopsRooms) {
        if (!own.isEmpty())
            context.output.say(tr("%n room(s) go on running.", nullptr, int(own.size())));
        finish(open ? ExitCode::Done : ExitCode::Refused);
        return;
    }
    m_farewell = std::make_unique<CommandContext>(
        CommandContext{context.services, context.output, context.input, context.prompt, std::stop_token()});
    whenDone(
        stopMany(*m_farewell,
                 {.tasks = own, .credential = m_options.settings.calls.credential, .reason = rooms::reason::onQuit}),
        m_server.get(), [this](ExitCode code) { finish(code); });
}

void ServeCommand::finish(ExitCode code)
{
    m_done.addResult(code);
    m_done.finish();
}

} // namespace

std::unique_ptr<Command> makeServeCommand()
{
    return std::make_unique<ServeCommand>();
}

} // namespace console::ctl
