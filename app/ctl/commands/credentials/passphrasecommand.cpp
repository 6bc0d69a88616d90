// SPDX-FileCopyrightText: Voicechat Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands/credentials/credentialscommands.h"
#include "app/ctl/output.h"
#include "app/ctl/secretinput.h"
#include "app/services.h"
#include "core/base/whendone.h"
#include "core/json/write.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace console::ctl {

namespace {

class PassphraseCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(console::ctl::CredentialsPassphraseCommand)

public:
    [[nodiscard]] QString name() const override { return u"passphrase"_s; }
    [[nodiscard]] QString summary() const override
    {
        return tr("Change the vault's passphrase. It is asked for, and the new one twice, or read from standard input, "
                  "a line each.");
    }
    void declare(QCommandLineParser &) const override {}
    [[nodiscard]] QFuture<ExitCode> run(const QCommandLineParser &parser, CommandContext &context) override;
};

QFuture<ExitCode> PassphraseCommand::run(const QCommandLineParser &parser, CommandContext &context)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(context, tr("credentials passphrase takes no arguments: both are asked for"));
    auto old = context.passphraseFile.isEmpty() ? nextSecret(context, tr("Passphrase of the vault"))
                                                : secretFromFile(context, context.passphraseFile);
    auto fresh = old ? nextSecret(context, tr("New passphrase")) : std::nullopt;
    const auto again = fresh ? nextSecret(context, tr("Once more")) : std::nullopt;
    if (wasInterrupted(context))
        return readyFuture(ExitCode::Interrupted);
    if (!fresh || fresh->isEmpty() || !again || !(*again == *fresh))
        return wrongUsage(context, tr("The new passphrase is missing, or the two differ. Nothing was changed."));
    return context.services.stores()
        .vault()
        .changePassphrase(*std::move(old), *std::move(fresh))
        .then([&context](const credentials::StoreResult<void> &changed) {
            if (!changed)
                return refuseStore(context, changed.error());
            if (context.output.isJson())
                context.output.result(json::ObjectWriter().addBool(u"ok", true).bytes());
            context.output.say(tr("The vault has a new passphrase."));
            return ExitCode::Done;
        });
}

} // namespace

std::unique_ptr<Command> makeCredentialsPassphraseCommand()
{
    return std::make_unique<PassphraseCommand>();
}

} // namespace console::ctl
