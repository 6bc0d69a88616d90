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

using credentials::AccountKey;
using credentials::Profile;
using credentials::ProfileKind;
using credentials::ProfilePtr;

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
    [[nodiscard]] static ProfileKind kindFrom(const QCommandLineParser &parser);
    [[nodiscard]] static QFuture<ExitCode> add(const QCommandLineParser &parser, CommandContext &context);
    /// The new profile: what the options say and the secrets that are asked for. What was not given is as in `old`,
    /// which is of the same kind, or null.
    [[nodiscard]] static std::optional<Profile> profileFrom(const QCommandLineParser &parser, const ProfilePtr &old,
                                                            CommandContext &context);
    [[nodiscard]] static std::optional<AccountKey> accountFrom(const QCommandLineParser &parser, const AccountKey *old,
                                                               CommandContext &context);
    [[nodiscard]] static QFuture<ExitCode> save(Profile profile, const ProfilePtr &old, CommandContext &context);
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
    parser.addOption(
        {u"replace"_s,
         tr("Put its secrets in the place of those of the profile with that name; what is not given stays.")});
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

ProfileKind AddCommand::kindFrom(const QCommandLineParser &parser)
{
    if (parser.isSet(u"shared-secret"_s))
        return ProfileKind::SharedSecret;
    return parser.isSet(u"app-id"_s) ? ProfileKind::RtcApplication : ProfileKind::AccountKey;
}

std::optional<AccountKey> AddCommand::accountFrom(const QCommandLineParser &parser, const AccountKey *old,
                                                  CommandContext &context)
{
    auto id = nextSecret(context, tr("AccessKey ID"));
    auto key = id ? nextSecret(context, tr("Secret key")) : std::nullopt;
    if (!key)
        return std::nullopt;
    AccountKey account{.accessKeyId = *std::move(id), .secretKey = *std::move(key)};
    account.region = old && !parser.isSet(u"region"_s) ? old->region : parser.value(u"region"_s);
    account.allowedHosts = old && !parser.isSet(u"allow-host"_s) ? old->allowedHosts : parser.values(u"allow-host"_s);
    // That of the old one belongs to its key.
    if (parser.isSet(u"session-token"_s) || parser.isSet(u"expires"_s)) {
        auto token = nextSecret(context, tr("Session token"));
        if (!token)
            return std::nullopt;
        account.sessionToken = credentials::SessionToken{
            .token = *std::move(token),
            .expiresAt = QDateTime::fromString(parser.value(u"expires"_s), Qt::ISODate).toUTC()};
    }
    return account;
}

std::optional<Profile> AddCommand::profileFrom(const QCommandLineParser &parser, const ProfilePtr &old,
                                               CommandContext &context)
{
    Profile profile = old ? credentials::cloneOf(*old) : Profile();
    if (!old)
        profile.facts.name = parser.positionalArguments().first().trimmed();
    if (parser.isSet(u"notes"_s))
        profile.facts.notes = parser.value(u"notes"_s);
    const ProfileKind kind = kindFrom(parser);
    if (kind == ProfileKind::AccountKey) {
        auto account = accountFrom(parser, old ? std::get_if<AccountKey>(&old->key) : nullptr, context);
        if (!account)
            return std::nullopt;
        profile.key = *std::move(account);
        return profile;
    }
    const bool isShared = kind == ProfileKind::SharedSecret;
    auto secret = nextSecret(context, isShared ? tr("Shared secret") : tr("AppKey"));
    if (!secret)
        return std::nullopt;
    if (isShared)
        profile.key = credentials::SharedSecret{.secret = *std::move(secret)};
    else
        profile.key = credentials::RtcApplication{.appId = parser.value(u"app-id"_s), .appKey = *std::move(secret)};
    return profile;
}

QFuture<ExitCode> AddCommand::save(Profile profile, const ProfilePtr &old, CommandContext &context)
{
    const auto saved = std::make_shared<const Profile>(std::move(profile));
    const QString oldKey = old ? credentials::infoOf(*old).fingerprint : QString();
    const bool leaves = !oldKey.isEmpty() && oldKey != credentials::infoOf(*saved).fingerprint;
    const QStringList orphans = leaves ? openRoomsWith(oldKey, context) : QStringList();
    if (leaves)
        context.services.keepKey(oldKey);
    return context.services.profiles().save(saved).then(
        [&context, saved, orphans](const credentials::StoreResult<void> &result) {
            if (!result)
                return refuseStore(context, result.error());
            if (context.output.isJson())
                context.output.result(profileJson(infoOf(*saved), context.services.credentialSettings()));
            context.output.say(
                tr("Profile “%1” is in the store: %2.")
                    .arg(saved->facts.name, wording::storeText(context.services.profiles().store()->kind())));
            if (!orphans.isEmpty())
                context.output.say(
                    tr("These rooms are open and were started with the key that was replaced: %1. Calls to them may "
                       "be made with another key from now on.")
                        .arg(orphans.join(u", "_s)));
            return ExitCode::Done;
        });
}

QFuture<ExitCode> AddCommand::add(const QCommandLineParser &parser, CommandContext &context)
{
    const QString name = parser.positionalArguments().first().trimmed();
    const ProfilePtr old = parser.isSet(u"replace"_s) ? context.services.profiles().find(name) : ProfilePtr();
    if (parser.isSet(u"replace"_s) && !old)
        return readyFuture(refuseProfile(context, name));
    if (old && credentials::kindOf(*old) != kindFrom(parser)) {
        context.output.error({.title = tr("The profile “%1” is of another kind").arg(old->facts.name),
                              .cause = tr("Scenes that are bound to it could not use the new one."),
                              .remedy = tr("Choose another name, or remove it first.")});
        return readyFuture(ExitCode::Refused);
    }
    auto profile = profileFrom(parser, old, context);
    if (!profile)
        return wasInterrupted(context)
                   ? readyFuture(ExitCode::Interrupted)
                   : wrongUsage(context, tr("The secrets are missing: give them on standard input, a line each."));
    const auto faults = credentials::checkPasted(*profile);
    // Swapped, the masked AccessKey ID would show a part of the secret key.
    const auto bad = std::find_if(faults.begin(), faults.end(), [](const credentials::PasteFault &found) {
        return found.isUnusable() || found.kind == credentials::PasteFault::Kind::Swapped;
    });
    if (bad != faults.end()) {
        context.output.error(wording::explain(*bad));
        return readyFuture(ExitCode::Refused);
    }
    for (const credentials::PasteFault &found : faults)
        context.output.say(wording::explain(found).toText());
    return save(*std::move(profile), old, context);
}

QFuture<ExitCode> AddCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (const QString wrong = fault(parser); !wrong.isEmpty())
        return wrongUsage(context, wrong);
    return withStore(context, [&parser, &context] { return add(parser, context); });
}

} // namespace

std::unique_ptr<Command> makeCredentialsAddCommand()
{
    return std::make_unique<AddCommand>();
}

} // namespace console::ctl
