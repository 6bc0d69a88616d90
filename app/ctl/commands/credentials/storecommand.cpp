// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"
#include "wording/credentialwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

using credentials::CredentialStore;

class StoreCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsStoreCommand)

public:
    [[nodiscard]] QString name() const override { return u"store"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Show which credential store is in use, or choose one.");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"STORE"_s,
                                     tr("keychain: the system's; vault: an encrypted file in the data folder, made "
                                        "with a passphrase when there is none."),
                                     u"[STORE]"_s);
    }
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;

private:
    [[nodiscard]] static ExitCode show(CommandContext &context);
    [[nodiscard]] static QFuture<ExitCode> chooseKeychain(CommandContext &context);
    [[nodiscard]] static QFuture<ExitCode> chooseVault(CommandContext &context);
    [[nodiscard]] static ExitCode choose(CredentialStore::Kind kind, CommandContext &context);
};

ExitCode StoreCommand::show(CommandContext &context)
{
    const auto kind = context.services.credentialSettings().store();
    if (const auto problem = context.services.credentialSettings().problem())
        return refuseFile(context, *problem);
    if (!kind)
        return refuseNoStore(context);
    if (context.output.isJson())
        context.output.result(json::ObjectWriter().add(u"store", credentials::storeName(*kind)).bytes());
    context.output.say(tr("Store: %1").arg(wording::storeText(*kind)));
    return ExitCode::Done;
}

ExitCode StoreCommand::choose(CredentialStore::Kind kind, CommandContext &context)
{
    if (const auto chosen = context.services.chooseStore(kind); !chosen)
        return refuseFile(context, chosen.error());
    return show(context);
}

QFuture<ExitCode> StoreCommand::chooseKeychain(CommandContext &context)
{
    // One that is not there is not chosen: the next command would only fail.
    return context.services.stores().keychainState().then([&context](credentials::KeychainState state) {
        if (state == credentials::KeychainState::Absent)
            return refuseStore(context, {.kind = credentials::StoreProblem::Kind::Absent});
        return choose(CredentialStore::Kind::Keychain, context);
    });
}

QFuture<ExitCode> StoreCommand::chooseVault(CommandContext &context)
{
    credentials::VaultStore &vault = context.services.stores().vault();
    if (vault.exists())
        return readyFuture(choose(CredentialStore::Kind::Vault, context));
    std::optional<Secret> passphrase = context.passphraseFile.isEmpty()
                                           ? nextSecret(context, tr("Passphrase for the new vault"))
                                           : secretFromFile(context, context.passphraseFile);
    if (wasInterrupted(context))
        return readyFuture(ExitCode::Interrupted);
    if (!passphrase || passphrase->isEmpty())
        return wrongUsage(context, tr("A new vault needs a passphrase."));
    if (context.passphraseFile.isEmpty()) {
        const auto again = nextSecret(context, tr("Once more"));
        if (wasInterrupted(context))
            return readyFuture(ExitCode::Interrupted);
        if (!again || !(*again == *passphrase))
            return wrongUsage(context, tr("The two passphrases differ. No vault was made."));
    }
    return vault.create(*std::move(passphrase)).then([&context](const credentials::StoreResult<void> &made) {
        if (!made)
            return refuseStore(context, made.error());
        context.output.say(tr("A vault was made: %1. Its passphrase is kept nowhere; without it the keys are lost.")
                               .arg(QDir::toNativeSeparators(context.services.stores().vault().path())));
        return choose(CredentialStore::Kind::Vault, context);
    });
}

QFuture<ExitCode> StoreCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return readyFuture(show(context));
    const auto kind = arguments.size() == 1 ? credentials::storeFromName(arguments.first()) : std::nullopt;
    // Memory ends with the process, which is this one command.
    if (!kind || kind == CredentialStore::Kind::Memory)
        return wrongUsage(context, tr("credentials store takes keychain or vault"));
    return kind == CredentialStore::Kind::Keychain ? chooseKeychain(context) : chooseVault(context);
}

} // namespace

std::unique_ptr<Command> makeCredentialsStoreCommand()
{
    return std::make_unique<StoreCommand>();
}

} // namespace console::ctl
