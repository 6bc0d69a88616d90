// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/ctl/storeaccess.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "wording/credentialwords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

std::vector<std::unique_ptr<Command>> credentialsCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeCredentialsListCommand());
    commands.push_back(makeCredentialsAddCommand());
    commands.push_back(makeCredentialsRemoveCommand());
    commands.push_back(makeCredentialsTestCommand());
    commands.push_back(makeCredentialsBindCommand());
    commands.push_back(makeCredentialsStoreCommand());
    commands.push_back(makeCredentialsPassphraseCommand());
    return commands;
}

class CredentialsCommand final : public CommandGroup
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsCommand)

public:
    CredentialsCommand()
        : CommandGroup(credentialsCommands())
    {}

    [[nodiscard]] QString name() const override { return u"credentials"_s; }
    [[nodiscard]] QString summary() const override { return tr("Keep keys in profiles, and bind scenes to them."); }

    [[nodiscard]] static QString noStore() { return tr("No credential store has been chosen yet"); }
    [[nodiscard]] static QString chooseOne()
    {
        return tr("Choose one: voicechatctl credentials store keychain, or vault.");
    }
};

} // namespace

ExitCode refuseStore(CommandContext &context, const credentials::StoreProblem &problem)
{
    context.output.error(wording::explain(problem));
    return ExitCode::Refused;
}

ExitCode refuseFile(CommandContext &context, const scene::FileProblem &problem)
{
    context.output.error(wording::explain(problem));
    return ExitCode::Refused;
}

ExitCode refuseProfile(CommandContext &context, const QString &name)
{
    context.output.error(wording::explain(
        credentials::CredentialProblem{.kind = credentials::CredentialProblem::Kind::UnknownProfile, .where = name},
        QString()));
    return ExitCode::Refused;
}

ExitCode refuseNoStore(CommandContext &context)
{
    context.output.error({.title = CredentialsCommand::noStore(), .remedy = CredentialsCommand::chooseOne()});
    return ExitCode::Refused;
}

QStringList openRoomsWith(const QString &fingerprint, CommandContext &context)
{
    QStringList names;
    const auto open = context.services.rooms().openTasks();
    if (!open || fingerprint.isEmpty())
        return names;
    for (const rooms::RoomTask &task : *open) {
        if (task.credentialFingerprint == fingerprint)
            names.append(task.roomId.text());
    }
    names.removeDuplicates();
    return names;
}

QFuture<ExitCode> withStore(CommandContext &context, std::function<QFuture<ExitCode>()> use)
{
    if (const auto problem = context.services.credentialSettings().problem())
        return readyFuture(refuseFile(context, *problem));
    if (!context.services.profiles().store())
        return readyFuture(refuseNoStore(context));
    return openStore(context)
        .then([&context, use = std::move(use)](const credentials::StoreResult<void> &opened) {
            if (wasInterrupted(context))
                return readyFuture(ExitCode::Interrupted);
            return opened ? use() : readyFuture(refuseStore(context, opened.error()));
        })
        .unwrap();
}

std::unique_ptr<Command> makeCredentialsCommand()
{
    return std::make_unique<CredentialsCommand>();
}

} // namespace console::ctl
