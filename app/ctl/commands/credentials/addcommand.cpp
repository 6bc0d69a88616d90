// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/commands/credentials/profilejson.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/credentials/allowedhosts.h"
#include "core/credentials/choice.h"
#include "core/credentials/pastecheck.h"
#include "wording/credentialwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using credentials::Profile;

class AddCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsAddCommand)

public:
    [[nodiscard]] QString name() const override { return u"add"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Add a profile. Its secrets are asked for, or read from standard input, a line each.");
    }
    void declare(QCommandLineParser &parser) const override;
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    /// What is wrong with the arguments; empty when nothing is.
    [[nodiscard]] static QString fault(const QCommandLineParser &parser);
    [[nodiscard]] static std::optional<Profile> profileFrom(const QCommandLineParser &parser, CommandContext &context);
    [[nodiscard]] static std::optional<Profile> accountFrom(const QCommandLineParser &parser, CommandContext &context);
    [[nodiscard]] static QFuture<ExitCode> save(Profile profile, bool replaces, CommandContext &context);
};

void AddCommand::declare(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"NAME"_s, tr("How it is called from then on."));
    parser.addOption({u"app-id"_s, tr("An RTC application in place of an account key: its AppId."), u"ID"_s});
    parser.addOption(
        {u"shared-secret"_s, tr("A secret shared with another program in place of an account key: of internal "
                                "authentication, of callbacks, of a language model.")});
    parser.addOption({u"region"_s, tr("Region of its signatures; default: the endpoint's."), u"REGION"_s});
    parser.addOption({u"allow-host"_s,
                      tr("A host that the key may be sent to, HOST, HOST:PORT or *.DOMAIN; may be repeated; default: "
                         "*.volcengineapi.com."),
                      u"HOST"_s});
    parser.addOption({u"session-token"_s, tr("The key is a temporary one: ask for its session token as well.")});
    parser.addOption({u"expires"_s, tr("When the session token ends, e.g. 2026-01-31T12:00:00Z."), u"TIME"_s});
    parser.addOption({u"notes"_s, tr("Anything worth knowing; not a secret."), u"TEXT"_s});
    parser.addOption({u"replace"_s, tr("Put it in the place of the profile with that name.")});
}

QString AddCommand::fault(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1 || arguments.first().trimmed().isEmpty())
        return tr("credentials add takes one NAME, and no secret: those are asked for");
    if (credentials::isReservedName(arguments.first()))
        return tr("“%1” already means something else; choose another name").arg(arguments.first());
    if (parser.isSet(u"shared-secret"_s) && parser.isSet(u"app-id"_s))
        return tr("--app-id and --shared-secret are two different kinds of profile");
    const QStringList hosts = parser.values(u"allow-host"_s);
    for (const QString &host : hosts) {
        if (!credentials::isHostPattern(host))
            return tr("--allow-host: “%1” is no host").arg(host);
    }
    const QString expires = parser.value(u"expires"_s);
    if (!expires.isEmpty() && !QDateTime::fromString(expires, Qt::ISODate).isValid())
        return tr("--expires: “%1” is no time such as 2026-01-31T12:00:00Z").arg(expires);
    return {};
}

std::optional<Profile> AddCommand::accountFrom(const QCommandLineParser &parser, CommandContext &context)
{
    auto id = nextSecret(context, tr("AccessKey ID"));
    auto key = id ? nextSecret(context, tr("Secret key")) : std::nullopt;
    if (!key)
        return std::nullopt;
    credentials::AccountKey account{.accessKeyId = *std::move(id),
                                    .secretKey = *std::move(key),
                                    .region = parser.value(u"region"_s),
                                    .allowedHosts = parser.values(u"allow-host"_s)};
    if (parser.isSet(u"session-token"_s) || parser.isSet(u"expires"_s)) {
        auto token = nextSecret(context, tr("Session token"));
        if (!token)
            return std::nullopt;
        account.sessionToken = credentials::SessionToken{
            .token = *std::move(token),
            .expiresAt = QDateTime::fromString(parser.value(u"expires"_s), Qt::ISODate).toUTC()};
    }
    return Profile{.facts = {}, .key = std::move(account)};
}

std::optional<Profile> AddCommand::profileFrom(const QCommandLineParser &parser, CommandContext &context)
{
    std::optional<Profile> profile;
    if (parser.isSet(u"shared-secret"_s)) {
        if (auto secret = nextSecret(context, tr("Shared secret")))
            profile = Profile{.facts = {}, .key = credentials::SharedSecret{.secret = *std::move(secret)}};
    } else if (!parser.isSet(u"app-id"_s)) {
        profile = accountFrom(parser, context);
    } else if (auto key = nextSecret(context, tr("AppKey"))) {
        profile =
            Profile{.facts = {},
                    .key = credentials::RtcApplication{.appId = parser.value(u"app-id"_s), .appKey = *std::move(key)}};
    }
    if (profile) {
        profile->facts.name = parser.positionalArguments().first().trimmed();
        profile->facts.notes = parser.value(u"notes"_s);
    }
    return profile;
}

QFuture<ExitCode> AddCommand::save(Profile profile, bool replaces, CommandContext &context)
{
    credentials::ProfileBook &profiles = context.services.profiles();
    const credentials::ProfilePtr old = profiles.find(profile.facts.name);
    if (replaces && old)
        profile.facts.id = old->facts.id;
    const auto saved = std::make_shared<const Profile>(std::move(profile));
    return profiles.save(saved).then([&context, saved](const credentials::StoreResult<void> &result) {
        if (!result)
            return refuseStore(context, result.error());
        if (context.output.isJson())
            context.output.result(profileJson(infoOf(*saved), context.services.credentialSettings()));
        context.output.say(
            tr("Profile “%1” is in the store: %2.")
                .arg(saved->facts.name, wording::storeText(context.services.profiles().store()->kind())));
        return ExitCode::Done;
    });
}

QFuture<ExitCode> AddCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (const QString wrong = fault(parser); !wrong.isEmpty())
        return wrongUsage(context, wrong);
    return withStore(context, [&parser, &context] {
        auto profile = profileFrom(parser, context);
        if (!profile)
            return context.stop.stop_requested()
                       ? readyFuture(ExitCode::Interrupted)
                       : wrongUsage(context, tr("The secrets are missing: give them on standard input, a line each."));
        const auto faults = credentials::checkPasted(*profile);
        for (const credentials::PasteFault &found : faults)
            context.output.say(wording::explain(found).toText());
        const bool isUnusable =
            std::any_of(faults.begin(), faults.end(), [](const auto &found) { return found.isUnusable(); });
        return isUnusable ? readyFuture(ExitCode::Refused)
                          : save(*std::move(profile), parser.isSet(u"replace"_s), context);
    });
}

} // namespace

std::unique_ptr<Command> makeCredentialsAddCommand()
{
    return std::make_unique<AddCommand>();
}

} // namespace console::ctl
