// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/calloptions.h"
#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class BindCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsBindCommand)

public:
    [[nodiscard]] QString name() const override { return u"bind"_s; }
    [[nodiscard]] QString summary() const override { return tr("Bind a scene to the profiles it is to use."); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"SCENE"_s, tr("The scene."));
        parser.addOption({u"account"_s, tr("The account key its calls are signed with; empty: none."), u"NAME"_s});
        parser.addOption(
            {u"application"_s, tr("The RTC application its tokens are made with; empty: none."), u"NAME"_s});
        CallOptions::declare(parser, {u"scenes"_s});
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    struct Wanted
    {
        QString sceneId;
        QString scenePath;
        std::optional<QString> account = {};
        std::optional<QString> application = {};
    };

    [[nodiscard]] static ExitCode bind(const Wanted &wanted, CommandContext &context);
    [[nodiscard]] static Result<std::optional<credentials::ProfileId>, ExitCode>
    profileOf(const QString &name, credentials::ProfileKind kind, CommandContext &context);
    static void sayBinding(const Wanted &wanted, const credentials::SceneBinding &binding, CommandContext &context);
};

Result<std::optional<credentials::ProfileId>, ExitCode>
BindCommand::profileOf(const QString &name, credentials::ProfileKind kind, CommandContext &context)
{
    if (name.isEmpty())
        return std::optional<credentials::ProfileId>();
    const credentials::ProfilePtr profile = context.services.profiles().find(name);
    if (!profile)
        return unexpected(refuseProfile(context, name));
    if (kindOf(*profile) == kind)
        return std::optional(profile->facts.id);
    using Kind = credentials::CredentialProblem::Kind;
    context.output.error(wording::explain(traffic::LocalRefusal{
        {},
        credentials::CredentialProblem{.kind = kind == credentials::ProfileKind::AccountKey ? Kind::NotAnAccountKey
                                                                                            : Kind::NotAnApplication,
                                       .where = name}}));
    return unexpected(ExitCode::Refused);
}

void BindCommand::sayBinding(const Wanted &wanted, const credentials::SceneBinding &binding, CommandContext &context)
{
    const auto nameOf = [&context](const std::optional<credentials::ProfileId> &id) {
        const credentials::ProfilePtr profile = id ? context.services.profiles().find(*id) : nullptr;
        return profile ? profile->facts.name : QString();
    };
    const QString account = nameOf(binding.account);
    const QString application = nameOf(binding.application);
    if (context.output.isJson()) {
        json::ObjectWriter object;
        object.addBool(u"ok", true).add(u"scene", wanted.sceneId).add(u"path", wanted.scenePath);
        object.add(u"account", account).add(u"application", application);
        context.output.result(object.bytes());
    }
    if (binding.isEmpty())
        context.output.say(tr("Scene %1 is bound to no profile.").arg(wanted.sceneId));
    if (!account.isEmpty())
        context.output.say(tr("Scene %1: calls are signed with the profile “%2”.").arg(wanted.sceneId, account));
    if (!application.isEmpty())
        context.output.say(tr("Scene %1: tokens are made with the profile “%2”.").arg(wanted.sceneId, application));
}

ExitCode BindCommand::bind(const Wanted &wanted, CommandContext &context)
{
    using credentials::ProfileKind;
    credentials::CredentialSettings &settings = context.services.credentialSettings();
    credentials::SceneBinding binding = settings.bindingOf(wanted.scenePath);
    const auto take = [&context](const std::optional<QString> &name, ProfileKind kind,
                                 std::optional<credentials::ProfileId> &into) -> Result<void, ExitCode> {
        if (!name)
            return {};
        return profileOf(*name, kind, context).map([&into](const auto &id) { into = id; });
    };
    if (const auto taken = take(wanted.account, ProfileKind::AccountKey, binding.account); !taken)
        return taken.error();
    if (const auto taken = take(wanted.application, ProfileKind::RtcApplication, binding.application); !taken)
        return taken.error();
    if (const auto bound = settings.bind(wanted.scenePath, binding); !bound)
        return refuseFile(context, bound.error());
    sayBinding(wanted, binding, context);
    return ExitCode::Done;
}

QFuture<ExitCode> BindCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    const auto options = CallOptions::read(parser);
    if (!options)
        return wrongUsage(context, options.error());
    if (arguments.size() != 1 || arguments.first().isEmpty())
        return wrongUsage(context, tr("credentials bind takes one SCENE"));
    scene::SceneLibrary library;
    if (const auto opened = openScenes(library, *options, context.services); !opened)
        return readyFuture(refuseFile(context, opened.error()));
    Wanted wanted{.sceneId = arguments.first(), .scenePath = library.path(arguments.first())};
    if (wanted.scenePath.isEmpty())
        return readyFuture(refuse(context, {.sceneId = wanted.sceneId}, {},
                                  {wanted.sceneId, traffic::UnknownScene{wanted.sceneId, library.folder()}}));
    if (parser.isSet(u"account"_s))
        wanted.account = parser.value(u"account"_s);
    if (parser.isSet(u"application"_s))
        wanted.application = parser.value(u"application"_s);
    // To free a scene, no store need be open.
    const bool isOnlyFreed =
        wanted.account.value_or(QString()).isEmpty() && wanted.application.value_or(QString()).isEmpty();
    if (isOnlyFreed && (wanted.account || wanted.application))
        return readyFuture(bind(wanted, context));
    return withStore(context, [wanted = std::move(wanted), &context] { return readyFuture(bind(wanted, context)); });
}

} // namespace

std::unique_ptr<Command> makeCredentialsBindCommand()
{
    return std::make_unique<BindCommand>();
}

} // namespace console::ctl
