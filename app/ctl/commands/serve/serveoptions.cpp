// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/serve/serveoptions.h"

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/services.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

/// In place of a file: the name of a profile follows.
constexpr auto fromProfile = "profile:"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::ServeOptions)

public:
    [[nodiscard]] static QList<QCommandLineOption> options()
    {
        return {
            {u"host"_s, tr("Address to listen on; default: 127.0.0.1. Others need a secret and a certificate."),
             u"ADDRESS"_s, u"127.0.0.1"_s},
            {u"port"_s, tr("Port to listen on; default: 3001. 0 takes any free one."), u"N"_s, u"3001"_s},
            {u"allow-origin"_s, tr("Origin of a page that may call; may be repeated. Default: http://localhost:3000."),
             u"ORIGIN"_s},
            {u"allow-host"_s, tr("Name or name:port by which the server is reached; may be repeated."), u"HOST"_s},
            {u"internal-secret-file"_s,
             tr("Demand internal authentication with the secret in this file, or of a profile: profile:NAME. So with "
                "the "
                "other secrets."),
             u"FILE"_s},
            {u"callback-secret-file"_s,
             tr("Take callbacks that show the signature in this file: ServerMessageSignature of the scenes. Without "
                "it, "
                "from this machine only."),
             u"FILE"_s},
            {u"event-secret-file"_s, tr("Likewise the SecretKey of the event callback."), u"FILE"_s},
            {u"reply"_s, tr("Answer calls of that function with this text; may be repeated."), u"NAME=TEXT"_s},
            {u"certificate"_s, tr("Speak TLS with this certificate (PEM)."), u"FILE"_s},
            {u"certificate-key"_s, tr("The certificate's key (PEM)."), u"FILE"_s},
            {u"starts-per-minute"_s, tr("Rooms that one client may start in a minute; default: 30."), u"N"_s, u"30"_s},
            {u"account-rate"_s, tr("Calls a second that the service takes from one account; default: 60."), u"N"_s,
             u"60"_s},
            {u"on-exit"_s, tr("What becomes of the rooms when the server ends: stop or keep; default: stop."),
             u"WHAT"_s, u"stop"_s},
            {u"chat"_s,
             tr("Who answers at /chat_callback in place of the language model: echo, script or relay; default: echo."),
             u"WHO"_s, u"echo"_s},
            {u"chat-script"_s, tr("The answers of --chat script (JSON)."), u"FILE"_s},
            {u"chat-upstream"_s, tr("The OpenAI-compatible service of --chat relay, such as https://HOST/v1."),
             u"URL"_s},
            {u"chat-upstream-key-file"_s, tr("The key for that service is in this file."), u"FILE"_s},
            {u"chat-model"_s, tr("Ask that service for this model, whatever the scene says."), u"MODEL"_s},
            {u"chat-key-file"_s,
             tr("Answer at /chat_callback only callers with the key in this file. Default: only this machine."),
             u"FILE"_s},
        };
    }
    [[nodiscard]] static QString noSecret(const QString &file) { return tr("there is no secret in %1").arg(file); }
    [[nodiscard]] static QString noSharedSecret(const QString &name)
    {
        return tr("The profile “%1” holds no shared secret.").arg(name);
    }
    [[nodiscard]] static QString badAddress(const QString &text) { return tr("--host: “%1” is no address").arg(text); }
    [[nodiscard]] static QString badPort(const QString &text)
    {
        return tr("--port: “%1” is not a port from 0 to 65535").arg(text);
    }
    [[nodiscard]] static QString badStarts(const QString &text)
    {
        return tr("--starts-per-minute: “%1” is not a number from 1 to 100000").arg(text);
    }
    [[nodiscard]] static QString badRate(const QString &text)
    {
        return tr("--account-rate: “%1” is not a number from 1 to 100000").arg(text);
    }
    [[nodiscard]] static QString badOnExit(const QString &text)
    {
        return tr("--on-exit: “%1” is neither stop nor keep").arg(text);
    }
    [[nodiscard]] static QString badChat(const QString &text)
    {
        return tr("--chat: “%1” is neither echo nor script nor relay").arg(text);
    }
    [[nodiscard]] static QString strayChatOption(const QString &option, const QString &chat)
    {
        return tr("--%1 needs --chat %2").arg(option, chat);
    }
    [[nodiscard]] static QString badReply(const QString &text)
    {
        return tr("--reply: “%1” is not NAME=TEXT").arg(text);
    }
    [[nodiscard]] static QString halfTls() { return tr("--certificate and --certificate-key go together"); }
};

Result<chat::ChatSettings, QString> readChat(const QCommandLineParser &parser)
{
    using Mode = chat::ChatSettings::Mode;
    const QString who = parser.value(u"chat"_s);
    if (who != "echo"_L1 && who != "script"_L1 && who != "relay"_L1)
        return unexpected(Words::badChat(who));
    if (parser.isSet(u"chat-script"_s) && who != "script"_L1)
        return unexpected(Words::strayChatOption(u"chat-script"_s, u"script"_s));
    for (const QString &option : {u"chat-upstream"_s, u"chat-upstream-key-file"_s, u"chat-model"_s}) {
        if (parser.isSet(option) && who != "relay"_L1)
            return unexpected(Words::strayChatOption(option, u"relay"_s));
    }
    return chat::ChatSettings{.mode = who == "echo"_L1     ? Mode::Echo
                                      : who == "script"_L1 ? Mode::Script
                                                           : Mode::Relay,
                              .scriptFile = parser.value(u"chat-script"_s),
                              .upstream = parser.value(u"chat-upstream"_s),
                              .model = parser.value(u"chat-model"_s)};
}

/// The replies by function; nothing where one has no name.
Result<QMap<QString, QString>, QString> readReplies(const QStringList &values)
{
    QMap<QString, QString> replies;
    for (const QString &value : values) {
        const qsizetype equals = value.indexOf(u'=');
        if (equals <= 0)
            return unexpected(Words::badReply(value));
        replies.insert(value.left(equals), value.mid(equals + 1));
    }
    return replies;
}

} // namespace

void ServeOptions::declare(QCommandLineParser &parser)
{
    parser.addOptions(Words::options());
    CallOptions::declare(parser, {u"scenes"_s, u"endpoint"_s, u"credential"_s, u"version"_s});
}

Result<ServeOptions, QString> ServeOptions::read(const QCommandLineParser &parser)
{
    const auto calls = CallOptions::read(parser);
    if (!calls)
        return unexpected(calls.error());
    ServeOptions options{.calls = *calls,
                         .settings = {},
                         .secretFile = parser.value(u"internal-secret-file"_s),
                         .callbackSecretFile = parser.value(u"callback-secret-file"_s),
                         .eventSecretFile = parser.value(u"event-secret-file"_s)};
    server::ServerSettings &settings = options.settings;
    const QString host = parser.value(u"host"_s);
    settings.address = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (settings.address.isNull())
        return unexpected(Words::badAddress(host));
    bool isNumber = false;
    settings.port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        return unexpected(Words::badPort(parser.value(u"port"_s)));
    if (parser.isSet(u"allow-origin"_s))
        settings.origins = parser.values(u"allow-origin"_s);
    settings.hosts = parser.values(u"allow-host"_s);
    settings.certificateFile = parser.value(u"certificate"_s);
    settings.keyFile = parser.value(u"certificate-key"_s);
    if (settings.certificateFile.isEmpty() != settings.keyFile.isEmpty())
        return unexpected(Words::halfTls());
    settings.budget.startsPerMinute = parser.value(u"starts-per-minute"_s).toInt(&isNumber);
    if (!isNumber || settings.budget.startsPerMinute < 1 || settings.budget.startsPerMinute > 100'000)
        return unexpected(Words::badStarts(parser.value(u"starts-per-minute"_s)));
    const auto replies = readReplies(parser.values(u"reply"_s));
    if (!replies)
        return unexpected(replies.error());
    settings.functionReplies = *replies;
    options.accountRate = parser.value(u"account-rate"_s).toInt(&isNumber);
    if (!isNumber || options.accountRate < 1 || options.accountRate > 100'000)
        return unexpected(Words::badRate(parser.value(u"account-rate"_s)));
    const QString onExit = parser.value(u"on-exit"_s);
    if (onExit != "stop"_L1 && onExit != "keep"_L1)
        return unexpected(Words::badOnExit(onExit));
    options.stopsRooms = onExit == "stop"_L1;
    const auto chat = readChat(parser);
    if (!chat)
        return unexpected(chat.error());
    settings.chat = *chat;
    options.chatKeyFile = parser.value(u"chat-key-file"_s);
    options.chatUpstreamKeyFile = parser.value(u"chat-upstream-key-file"_s);
    settings.calls.credential = calls->credential;
    settings.calls.version = voiceChatVersion(*calls);
    return options;
}

bool namesProfiles(const ServeOptions &options)
{
    const QStringList places{options.secretFile, options.chatKeyFile, options.chatUpstreamKeyFile,
                             options.callbackSecretFile, options.eventSecretFile};
    return std::any_of(places.begin(), places.end(),
                       [](const QString &place) { return place.startsWith(fromProfile); });
}

Result<Secret, ExitCode> readSecret(const QString &place, CommandContext &context)
{
    if (place.isEmpty())
        return Secret();
    if (place.startsWith(fromProfile)) {
        const QString name = place.sliced(fromProfile.size());
        const credentials::ProfilePtr profile = context.services.profiles().find(name);
        if (!profile)
            return unexpected(refuseProfile(context, name));
        const auto *shared = std::get_if<credentials::SharedSecret>(&profile->key);
        if (shared && !shared->secret.isEmpty())
            return shared->secret.clone();
        context.output.say(Words::noSharedSecret(name));
        return unexpected(ExitCode::Refused);
    }
    auto secret = secretOf(place);
    if (!secret)
        return unexpected(refuseFile(context, secret.error()));
    if (!secret->isEmpty()) {
        context.services.secrets()->add(traffic::SecretKind::SceneSecret, secret->reveal());
        return *std::move(secret);
    }
    context.output.say(Words::noSecret(place));
    return unexpected(ExitCode::Usage);
}

} // namespace console::ctl
